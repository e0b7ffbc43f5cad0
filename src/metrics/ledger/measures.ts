import type { Exact } from "../../model/exact.ts";
import { divide } from "../../model/exact.ts";
import type { LedgerMeasure, LedgerMetricSpec } from "../../model/ledger.ts";
import { choiceOf, dateColumn, numbersOf } from "../../model/ledger.ts";
import type { Period } from "../../model/period.ts";
import { monthIndex } from "../../model/period.ts";
import type { CountingGround } from "./ground.ts";
import { Tally } from "./tally.ts";

/** How one figure is had from one ledger. */
export interface Measured {
  /** Month index of an event; −1 when it counts for none. */
  readonly months: Int32Array;
  /** What an event adds; 0 when it does not count. */
  readonly weight: (event: number) => number;
}

/** Measures that speak of a moment, not of what happened in a month. */
const STOCKS: ReadonlySet<LedgerMeasure> = new Set(["opening", "closing", "overdue"]);

export function isStock({ measure }: LedgerMetricSpec): boolean {
  return STOCKS.has(measure);
}

/** What each event adds to the figure in the month it counts for. Not for stocks. */
export function measured(ground: CountingGround, spec: LedgerMetricSpec, firsts: Uint8Array | null): Measured {
  const { ledger } = ground;
  const by = spec.by ?? dateColumn(ledger)?.spec.key ?? "found";
  const weight = weightOf(ground, spec, firsts);
  const { where } = spec;
  const allowed =
    where === undefined ? null : (event: number) => where.is.includes(choiceOf(ledger, where.key, event) ?? "");
  // 当场整改 without a date of its own counts for the day it was found.
  const months = by === "done" ? monthsOfFinished(ground) : ground.months(by);
  return { months, weight: allowed === null ? weight : (event) => (allowed(event) ? weight(event) : 0) };
}

function monthsOfFinished(ground: CountingGround): Int32Array {
  const [done, found] = [ground.months("done"), ground.months("found")];
  const own = numbersOf(ground.ledger, "done");
  const finished = ground.finished();
  return done.map((month, i) => {
    const borrowed = own !== null && Number.isNaN(own[i]) && !Number.isNaN(finished[i]);
    return borrowed ? (found[i] ?? -1) : month;
  });
}

function weightOf(
  ground: CountingGround,
  spec: LedgerMetricSpec,
  firsts: Uint8Array | null,
): (event: number) => number {
  const { ledger } = ground;
  const { items } = ledger;
  const itemsAt = (event: number): number => items[event] ?? 1;
  const numbers = spec.of === undefined ? null : numbersOf(ledger, spec.of, spec.part);
  switch (spec.measure) {
    case "items":
    case "due":
      return itemsAt;
    case "events":
      return (event) => firsts?.[event] ?? 1;
    case "sum":
      return (event) => numbers?.[event] || 0;
    case "done-in-time": {
      const [finished, due] = [ground.finished(), numbersOf(ledger, "due")];
      return (event) => (Math.floor(finished[event] ?? NaN) <= Math.floor(due?.[event] ?? NaN) ? itemsAt(event) : 0);
    }
    case "done-of-found": {
      const finished = ground.finished();
      return (event) => (Math.floor(finished[event] ?? NaN) <= ground.reportDay ? itemsAt(event) : 0);
    }
    default:
      return spec.above === true ? (event) => ((numbers?.[event] ?? 0) > 0 ? 1 : 0) : () => 1;
  }
}

/** What stands at the start (opening) or end (closing, overdue) of a span: found before, not finished by then. */
export function stockWeight(ground: CountingGround, spec: LedgerMetricSpec, span: Period): (event: number) => number {
  const { ledger } = ground;
  const found = numbersOf(ledger, "found");
  const due = spec.measure === "overdue" ? numbersOf(ledger, "due") : null;
  const finished = ground.finished();
  const end = ground.lastDay(span);
  // The last moment before the span, or the last of the span.
  const moment = spec.measure === "opening" ? startOf(span, ground) : end + 1;
  return (event) => {
    const open = (found?.[event] ?? NaN) < moment && !((finished[event] ?? NaN) < moment);
    if (!open || (due !== null && !(Math.floor(due[event] ?? NaN) < end))) return 0;
    return ledger.items[event] ?? 1;
  };
}

function startOf({ first }: Period, ground: CountingGround): number {
  const before = monthIndex(first) - 1;
  const month = { year: Math.floor(before / 12), month: (before % 12) + 1 };
  return ground.lastDay({ first: month, last: month }) + 1;
}

/** Mean days from discovery to completion of what was finished in the span; null when nothing was. */
export function meanDays(grounds: readonly CountingGround[], span: Period): Exact | null {
  const days = new Tally();
  let count = 0;
  for (const ground of grounds) {
    const found = numbersOf(ground.ledger, "found");
    const finished = ground.finished();
    const months = monthsOfFinished(ground);
    for (let i = 0; i < months.length; i++) {
      const taken = Math.floor(finished[i] ?? NaN) - Math.floor(found?.[i] ?? NaN);
      if (!isInside(months[i] ?? -1, span) || !(taken >= 0)) continue;
      days.add(taken);
      count += 1;
    }
  }
  return count === 0 ? null : divide(days.total, { n: BigInt(count), d: 1n });
}

export function isInside(month: number, { first, last }: Period): boolean {
  return month >= monthIndex(first) && month <= monthIndex(last);
}
