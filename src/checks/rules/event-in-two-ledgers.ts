import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dateColumn } from "../../model/ledger.ts";
import { dayWords, eventDays } from "../ledger-days.ts";
import { eventText, faultComplaints, ledgersOf } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const eventInTwoLedgers: Rule = {
  id: "event-in-two-ledgers",
  code: "X15",
  stage: "cross",
  severity: "info",
  title: "同一件事记在两张表里",
  why: "同一场培训或活动在两张表都记了，会各计一次",
  *check(seen: Seen): Iterable<Complaint> {
    const known = new Map<string, LedgerSheet>();
    for (const where of ledgersOf(seen)) {
      if (!KINDS.has(where.ledger.spec.id)) continue;
      const own = new Map<string, number>();
      const days = eventDays(where.ledger);
      for (let event = 0; event < days.length; event++) {
        const what = eventKey(where, event, days[event] ?? NaN);
        if (what !== null) own.set(what, event);
      }
      yield* faultComplaints(seen, where, "info", doubles(own, known, where));
      for (const what of own.keys()) known.set(what, where);
    }
  },
};

const KINDS: ReadonlySet<string> = new Set(["trainings", "publicity"]);

/** The day and whom it was for, or what it was called, or where; null when the row says too little. */
function eventKey(where: LedgerSheet, event: number, day: number): string | null {
  const what =
    eventText(where, "target", event) || eventText(where, "topic", event) || eventText(where, "place", event);
  return Number.isNaN(day) || what === "" ? null : `${Math.floor(day)} ${what}`;
}

function* doubles(
  own: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, LedgerSheet>,
  where: LedgerSheet,
): Iterable<Fault> {
  const days = eventDays(where.ledger);
  const key = dateColumn(where.ledger)?.spec.key ?? "held";
  for (const [what, event] of own) {
    const other = known.get(what);
    if (other === undefined) continue;
    const name = clip(other.sheet.name, 10);
    yield { event, key, say: () => `${dayWords(days[event] ?? NaN)}的这一场“${name}”也记了，只能计一次，请核对。` };
  }
}
