import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { LedgerKey } from "../../model/ledger.ts";
import { cutoffDay, dayAt, dayText, lastKnownDay } from "../ledger-days.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const dateAfterCutoff: Rule = {
  id: "date-after-cutoff",
  code: "L05",
  stage: "ledger",
  severity: "error",
  title: "日期还没到",
  why: "统计截止日以后的事还没有发生，多半是年份或月份填错",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, null, "error", (where) => faults(where, seen));
  },
};

/** What has happened, as against 整改期限, which may well be to come. */
const HAPPENED: readonly LedgerKey[] = [
  "found",
  "done",
  "rechecked",
  "called",
  "dispatched",
  "arrived",
  "finished",
  "returned",
  "started",
  "held",
];

function* faults(where: LedgerSheet, seen: Seen): Iterable<Fault> {
  const { ledger } = where;
  const last = lastKnownDay(ledger, cutoffDay(seen));
  for (const key of HAPPENED) {
    const column = ledger.columns.get(key);
    for (let event = 0; column !== undefined && event < ledger.rows.length; event++) {
      const day = dayAt(ledger, key, event);
      if (!(day > last)) continue;
      const say = (): string =>
        `${rowWords(where, event)}“${clip(column.label, 8)}”是${dayText(day)}，还没到，请核对。`;
      yield { event, key, say };
    }
  }
}
