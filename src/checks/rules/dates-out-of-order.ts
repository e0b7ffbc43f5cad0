import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { LedgerKey } from "../../model/ledger.ts";
import { dayAt, dayText } from "../ledger-days.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const datesOutOfOrder: Rule = {
  id: "dates-out-of-order",
  code: "L04",
  stage: "ledger",
  severity: "error",
  title: "日期先后不对",
  why: "先发现，后到期，整改完才复查",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "error", faults);
  },
};

/** [earlier, later, how the later is told]. */
const PAIRS: readonly (readonly [LedgerKey, LedgerKey, string])[] = [
  ["found", "due", "整改期限早于发现日期"],
  ["found", "done", "完成日期早于发现日期"],
  ["done", "rechecked", "复查日期早于完成日期"],
];

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  for (const [before, after, words] of PAIRS) {
    if (!ledger.columns.has(before) || !ledger.columns.has(after)) continue;
    for (let event = 0; event < ledger.rows.length; event++) {
      const [first, second] = [dayAt(ledger, before, event), dayAt(ledger, after, event)];
      if (!(second < first)) continue;
      const say = (): string => `${rowWords(where, event)}${words}${dayText(first)}，请核对。`;
      yield { event, key: after, others: [before], say };
    }
  }
}
