import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { cutoffDay, dayAt, dayWords, isOpen } from "../ledger-days.ts";
import type { LedgerSheet } from "../ledgers.ts";
import { eventPlace, ledgersOf } from "../ledgers.ts";

export const overdueUnfinished: Rule = {
  id: "overdue-unfinished",
  code: "L07",
  stage: "ledger",
  severity: "warning",
  title: "逾期未整改",
  why: "到期还没整改的要写进存在问题，也要抓紧督促",
  *check(seen: Seen): Iterable<Complaint> {
    const today = cutoffDay(seen);
    for (const where of ledgersOf(seen)) {
      if (where.ledger.spec.id !== "hazards") continue;
      const overdue = overdueEvents(where, today);
      const [first] = overdue;
      if (first === undefined) continue;
      const days = overdue.map((event) => dayAt(where.ledger, "due", event));
      const earliest = overdue[days.indexOf(days.reduce((a, b) => Math.min(a, b)))] ?? first;
      const due = dayWords(dayAt(where.ledger, "due", earliest));
      const others = overdue.filter((event) => event !== earliest).map((event) => eventPlace(where, "due", event));
      const message = `有${overdue.length}条逾期未整改，最早${due}到期，请督促，或写进存在问题。`;
      yield { at: eventPlace(where, "due", earliest), value: null, expected: null, message, related: others };
    }
  },
};

function overdueEvents({ ledger }: LedgerSheet, today: number): number[] {
  const overdue: number[] = [];
  if (!ledger.columns.has("due")) return overdue;
  for (let event = 0; event < ledger.rows.length; event++) {
    if (dayAt(ledger, "due", event) < today && isOpen(ledger, event)) overdue.push(event);
  }
  return overdue;
}
