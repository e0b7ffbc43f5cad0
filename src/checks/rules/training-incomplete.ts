import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { LedgerKey } from "../../model/ledger.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const trainingIncomplete: Rule = {
  id: "training-incomplete",
  code: "L25",
  stage: "ledger",
  severity: "warning",
  title: "培训、宣传没有填全",
  why: "没有人数或对象，培训人次就少计了",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["trainings", "publicity"], "warning", faults);
  },
};

const ASKED: readonly LedgerKey[] = ["people", "target"];

/** Only columns that other rows fill. */
function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  for (const key of ASKED) {
    const column = ledger.columns.get(key);
    if (column === undefined) continue;
    const blank: number[] = [];
    for (let event = 0; event < ledger.rows.length; event++) if (eventText(where, key, event) === "") blank.push(event);
    if (blank.length * 2 >= ledger.rows.length) continue;
    for (const event of blank) {
      yield { event, key, say: () => `${rowWords(where, event)}没有填“${clip(column.label, 8)}”，请补填。` };
    }
  }
}
