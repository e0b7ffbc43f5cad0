import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { eventText, inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const ledgerNumberUnreadable: Rule = {
  id: "ledger-number-unreadable",
  code: "L29",
  stage: "ledger",
  severity: "error",
  title: "台账里的数读不出来",
  why: "读不出来的数没有加进合计",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, null, "error", faults);
  },
};

/** What a cell of each kind should look like. */
const EXAMPLES: Readonly<Partial<Record<string, string>>> = { forces: "3车15人", casualties: "0死1伤" };

function* faults(where: LedgerSheet): Iterable<Fault> {
  for (const { spec, odd } of where.ledger.columns.values()) {
    if (spec.key === "serial" || !["number", "money", "forces", "casualties"].includes(spec.holds)) continue;
    const like = EXAMPLES[spec.holds];
    for (const event of odd) {
      const text = (): string => clip(eventText(where, spec.key, event));
      const say = (): string =>
        `“${text()}”读不出数，没有计入，请${like === undefined ? "只填数字" : `写成“${like}”`}。`;
      yield { event, key: spec.key, say };
    }
  }
}
