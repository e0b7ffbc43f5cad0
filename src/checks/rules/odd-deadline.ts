import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { choiceOf } from "../../model/ledger.ts";
import { dayAt } from "../ledger-days.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const oddDeadline: Rule = {
  id: "odd-deadline",
  code: "L12",
  stage: "ledger",
  severity: "warning",
  title: "整改期限太短或太长",
  why: "限期整改当天到期，或期限超过半年，多半是日期填错",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", faults);
  },
};

const MOST_DAYS = 180;

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  for (let event = 0; event < ledger.rows.length; event++) {
    const days = dayAt(ledger, "due", event) - dayAt(ledger, "found", event);
    if (days > MOST_DAYS) {
      const say = (): string => `${rowWords(where, event)}期限长达${days}天，请核对年份。`;
      yield { event, key: "due", others: ["found"], say };
    } else if (days === 0 && choiceOf(ledger, "manner", event) === "deadline") {
      const say = (): string => `${rowWords(where, event)}是限期整改，期限却是当天，请核对。`;
      yield { event, key: "due", others: ["found", "manner"], say };
    }
  }
}
