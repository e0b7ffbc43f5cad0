import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { eventText, inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const alarmOnSeveralRows: Rule = {
  id: "alarm-on-several-rows",
  code: "L23",
  stage: "ledger",
  severity: "warning",
  title: "同一警情写了几行",
  why: "一个警情编码计一起，几个队站出动计几队次",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["alarms"], "warning", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  if (!ledger.columns.has("event")) return;
  const rows = new Map<string, number[]>();
  for (let event = 0; event < ledger.rows.length; event++) {
    const code = eventText(where, "event", event);
    const known = rows.get(code);
    if (code === "") continue;
    if (known === undefined) rows.set(code, [event]);
    else known.push(event);
  }
  for (const [code, events] of rows) {
    const [first] = events;
    if (first === undefined || events.length < 2) continue;
    const say = (): string => `警情“${clip(code)}”有${events.length}行，起数计1，队次计${events.length}，请确认。`;
    yield { event: first, key: "event", say };
  }
}
