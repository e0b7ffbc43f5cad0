import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { choiceOf } from "../../model/ledger.ts";
import { eventPlace, ledgersOf } from "../ledgers.ts";

export const reportNotFinal: Rule = {
  id: "report-not-final",
  code: "L26",
  stage: "ledger",
  severity: "info",
  title: "还有没审核的报告",
  why: "没有审核完的，数字还可能变动",
  *check(seen: Seen): Iterable<Complaint> {
    for (const where of ledgersOf(seen)) {
      const pending: number[] = [];
      const { rows } = where.ledger;
      for (let event = 0; event < rows.length; event++) {
        if (choiceOf(where.ledger, "state", event) === "pending") pending.push(event);
      }
      const [first, ...others] = pending;
      if (first === undefined) continue;
      const message = `有${pending.length}条还没有审核完，数字可能变动。`;
      const related = others.map((event) => eventPlace(where, "state", event));
      yield { at: eventPlace(where, "state", first), value: null, expected: null, message, related };
    }
  },
};
