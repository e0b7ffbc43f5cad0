import type { BoundSpec } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { compare, divide, parseDecimal, sign } from "../model/exact.ts";
import type { Complaint, Seen } from "../model/finding.ts";
import type { Amount, Range, Time } from "./amounts.ts";
import { timesOf } from "./amounts.ts";
import type { Family, Row } from "./families.ts";
import { amountOf, countedFamilies, familiesOf, isToldFromLedger } from "./families.ts";
import { listOf, show } from "./say.ts";

/** A quotient outside of its bound. */
export interface Breach {
  readonly bound: BoundSpec;
  readonly time: Time;
  readonly numerator: Amount;
  /** null where a number is bounded by itself. */
  readonly denominator: Amount | null;
  /** Row of the numerator. */
  readonly row: Row;
  readonly quotient: Exact;
  readonly high: boolean;
  /** Further times of which the same is to be said: numbers counted from a ledger all stand under one heading. */
  readonly also: readonly Time[];
}

interface Limits {
  readonly min: Exact | null;
  readonly max: Exact | null;
}

/** What 报告设置 says wins over the catalogue. */
export function limitsOf({ id, min, max }: BoundSpec, { readings }: Seen): Limits {
  const typed = readings.settings.bounds.get(id);
  return { min: typed?.min ?? parseDecimal(min ?? ""), max: typed?.max ?? parseDecimal(max ?? "") };
}

/**
 * Every breach of the bounds that name this rule: per month, and for the period when no month explains it. Of what was
 * counted from a ledger one breach speaks for all months that are too high, and one for all that are too low.
 */
export function* breaches(seen: Seen, rule: string): Iterable<Breach> {
  for (const bound of seen.catalog.bounds.filter((each) => each.rule === rule)) {
    for (const family of familiesOf(seen)) yield* breachesIn(family, bound, seen);
    for (const family of countedFamilies(seen)) {
      const all = breachesIn(family, bound, seen).filter(({ row }) => isToldFromLedger(row, seen));
      for (const high of [true, false]) {
        const [first, ...others] = all.filter((breach) => breach.high === high);
        if (first !== undefined) yield { ...first, also: others.map(({ time }) => time) };
      }
    }
  }
}

function breachesIn(family: Family, bound: BoundSpec, seen: Seen): readonly Breach[] {
  const above = family.get(bound.of[0]);
  const below = bound.of[1] === undefined ? null : family.get(bound.of[1]);
  if (above === undefined || below === undefined) return [];
  const limits = limitsOf(bound, seen);
  const found: Breach[] = [];
  for (const time of timesOf(seen)) {
    const breach = time.whole && found.length > 0 ? null : breachAt({ bound, limits, time }, above, below);
    if (breach !== null) found.push(breach);
  }
  return found;
}

interface Question {
  readonly bound: BoundSpec;
  readonly limits: Limits;
  readonly time: Time;
}

/** Approximate numbers breach only when every number they may stand for does. */
function breachAt({ bound, limits, time }: Question, above: Row, below: Row | null): Breach | null {
  const numerator = amountOf(above, time);
  const denominator = below === null ? null : amountOf(below, time);
  if (numerator === null || (below !== null && denominator === null)) return null;
  const quotient = quotientOf(numerator, denominator, bound.from);
  if (quotient === null) return null;
  const high = limits.max !== null && compare(quotient.low, limits.max) > 0;
  const low = limits.min !== null && compare(quotient.high, limits.min) < 0;
  if (!high && !low) return null;
  return { bound, time, numerator, denominator, row: above, quotient: quotient.value, high, also: [] };
}

interface Quotient extends Range {
  readonly value: Exact;
}

/** null over a denominator that may be zero or is smaller than the bound asks for. */
function quotientOf(numerator: Amount, denominator: Amount | null, from: string | undefined): Quotient | null {
  if (denominator === null) return numerator;
  const least = parseDecimal(from ?? "");
  if (least !== null && compare(denominator.value, least) < 0) return null;
  if (sign(denominator.low) <= 0) return null;
  const value = divide(numerator.value, denominator.value);
  const low = divide(numerator.low, denominator.high);
  const high = divide(numerator.high, denominator.low);
  return value === null || low === null || high === null ? null : { value, low, high };
}

/** "3月平均每起出车6.2辆，偏高，请核对出动车辆。" Of a ledger: "3月平均每起出车6.2辆，偏高，5月也是，请核对…". */
export function breachComplaint({ bound, time, numerator, denominator, quotient, high, also }: Breach): Complaint {
  const number = show(quotient, compare(quotient, { n: 1n, d: 1n }) < 0 ? 4 : 1);
  const others =
    also.length === 0
      ? ""
      : `，${listOf(
          also.map(({ words }) => words),
          2,
        ).replace(/项$/, "个月")}也是`;
  const message = `${time.whole ? "" : time.words}${bound.says.replace("{}", number)}，偏${high ? "高" : "低"}${others}，${bound.action}。`;
  const related = [...numerator.cells.slice(1), ...(denominator?.cells ?? [])];
  return { at: numerator.at, value: numerator.shown, expected: null, message, related };
}

export function* breachComplaints(seen: Seen, rule: string): Iterable<Complaint> {
  for (const breach of breaches(seen, rule)) yield breachComplaint(breach);
}
