import { dayOfEpoch } from "../../model/calendar.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dayAt, dayWords } from "../ledger-days.ts";
import { inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const alarmAcrossMonths: Rule = {
  id: "alarm-across-months",
  code: "L24",
  stage: "ledger",
  severity: "info",
  title: "跨月的警情按接警时间计",
  why: "起数按接警时间算在哪个月",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["alarms", "dispatches"], "info", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  if (!ledger.columns.has("called") || !ledger.columns.has("returned")) return;
  for (let event = 0; event < ledger.rows.length; event++) {
    const [called, returned] = [dayAt(ledger, "called", event), dayAt(ledger, "returned", event)];
    if (!(returned > called) || returned - called > 31) continue;
    const { month } = dayOfEpoch(called);
    if (month === dayOfEpoch(returned).month) continue;
    const say = (): string => `${dayWords(called)}接警、${dayWords(returned)}归队，计入${month}月。`;
    yield { event, key: "called", others: ["returned"], say };
  }
}
