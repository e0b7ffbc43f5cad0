import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dayAt } from "../ledger-days.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const finishedLate: Rule = {
  id: "finished-late",
  code: "L08",
  stage: "ledger",
  severity: "info",
  title: "超期才完成",
  why: "算按期整改率时不计入",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "info", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  for (let event = 0; event < ledger.rows.length; event++) {
    const late = dayAt(ledger, "done", event) - dayAt(ledger, "due", event);
    if (late > 0)
      yield { event, key: "done", others: ["due"], say: () => `${rowWords(where, event)}超期${late}天完成。` };
  }
}
