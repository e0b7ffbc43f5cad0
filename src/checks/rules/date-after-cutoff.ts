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

/** What follows an event: the ledger is kept on while the report is written, for what was found in time too. */
const FOLLOWS: ReadonlySet<LedgerKey> = new Set<LedgerKey>(["done", "rechecked"]);
/** A report is written within a month of its cut-off. */
const DAYS_TO_REPORT = 31;

function* faults(where: LedgerSheet, seen: Seen): Iterable<Fault> {
  const { ledger } = where;
  const known = lastKnownDay(ledger, cutoffDay(seen));
  for (const key of HAPPENED) {
    const last = FOLLOWS.has(key) ? Math.max(known, cutoffDay(seen) + DAYS_TO_REPORT) : known;
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
