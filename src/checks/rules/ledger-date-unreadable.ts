import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dateColumn } from "../../model/ledger.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const ledgerDateUnreadable: Rule = {
  id: "ledger-date-unreadable",
  code: "L28",
  stage: "ledger",
  severity: "error",
  title: "台账里的日期读不出来",
  why: "没有日期的行不知道算在哪个月，会漏计",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, null, "error", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  const main = dateColumn(ledger);
  for (const { spec, odd } of ledger.columns.values()) {
    if (spec.holds !== "date") continue;
    for (const event of odd) {
      const say = (): string =>
        `“${clip(eventText(where, spec.key, event))}”不是日期或没有这一天，请改成2023-6-30的样子。`;
      yield { event, key: spec.key, say };
    }
  }
  if (main === null) return;
  const days = main.values[0] ?? [];
  for (let event = 0; event < days.length; event++) {
    if (!Number.isNaN(days[event]) || eventText(where, main.spec.key, event) !== "") continue;
    const say = (): string => `${rowWords(where, event)}没有填“${clip(main.label, 8)}”，这一行没有计入，请补填。`;
    yield { event, key: main.spec.key, say };
  }
}
