import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dayAt, dayText, newYearsDay } from "../ledger-days.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const carriedOverUnmarked: Rule = {
  id: "carried-over-unmarked",
  code: "L06",
  stage: "ledger",
  severity: "warning",
  title: "上年的隐患没有注明结转",
  why: "上年发现的要注明结转，才知道不是年份写错",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", (where) => faults(where, seen));
  },
};

const MARK = /结转|遗留|上年|往年|去年|跨年/;

/** Rectified before this year: an old row of a ledger that is kept over years. */
function* faults(where: LedgerSheet, seen: Seen): Iterable<Fault> {
  const { ledger } = where;
  const start = newYearsDay(seen);
  for (let event = 0; event < ledger.rows.length; event++) {
    const found = dayAt(ledger, "found", event);
    if (!(found < start) || dayAt(ledger, "done", event) < start) continue;
    if (MARK.test(eventText(where, "note", event)) || MARK.test(eventText(where, "status", event))) continue;
    const say = (): string => `${rowWords(where, event)}发现于${dayText(found)}，是上年遗留吗？是就在备注写“结转”。`;
    yield { event, key: "found", say };
  }
}
