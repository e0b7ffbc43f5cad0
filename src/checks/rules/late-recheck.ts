import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dayAt, workingDays } from "../ledger-days.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const lateRecheck: Rule = {
  id: "late-recheck",
  code: "L11",
  stage: "ledger",
  severity: "info",
  title: "复查晚了",
  why: "期限届满后3个工作日内应当复查",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "info", faults);
  },
};

/** 消防监督检查规定: within three working days. Public holidays are not known, so that a week more is allowed. */
const MOST_DAYS = 3;
const HOLIDAYS = 5;

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  for (let event = 0; event < ledger.rows.length; event++) {
    const [due, rechecked] = [dayAt(ledger, "due", event), dayAt(ledger, "rechecked", event)];
    if (!(rechecked > due + MOST_DAYS)) continue;
    const days = workingDays(due, rechecked);
    if (days <= MOST_DAYS + HOLIDAYS - 1) continue;
    const say = (): string => `${rowWords(where, event)}到期后第${days}个工作日才复查，应在3个工作日内。`;
    yield { event, key: "rechecked", others: ["due"], say };
  }
}
