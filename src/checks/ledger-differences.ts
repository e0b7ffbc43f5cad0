import type { Exact } from "../model/exact.ts";
import { abs, compare, divide, isInteger, multiply, round, subtract } from "../model/exact.ts";
import type { Complaint, Seen } from "../model/finding.ts";
import { containsMonth, monthIndex, samePeriod } from "../model/period.ts";
import type { LedgerSeries, Reading } from "../model/reading.ts";
import type { Amount, Time } from "./amounts.ts";
import { differ, scaleRange, timesOf } from "./amounts.ts";
import type { Row } from "./families.ts";
import { amountOf, familyOf } from "./families.ts";
import { specOf } from "./rows.ts";
import { clip, nameOf, show } from "./say.ts";
import { factorToSpec } from "./units.ts";

/** A metric sheet and a ledger that say different things of the same time. */
export interface LedgerDifference {
  readonly row: Row;
  readonly time: Time;
  readonly typed: Amount;
  readonly counted: Exact;
  readonly from: Reading;
}

/** Rules whose remarks follow from the ledger having other events than the metric sheet counts. */
const FOLLOWING: ReadonlySet<string> = new Set(["counts-differ-from-ledger", "sums-differ-from-ledger"]);

/**
 * What ledgers and metric sheets say differently for this rule: by month, and for the period when no month explains it.
 * Months without an event in the ledger are passed over, since it may not reach so far. Where the number of events
 * differs, sums and kinds of events differ with it and are not told as well.
 */
export function* ledgerDifferences(seen: Seen, rule: string): Iterable<LedgerDifference> {
  const leaders = new Map<string, ReadonlySet<Time>>();
  for (const one of seen.readings.ledgerSeries) {
    const leading = leaders.get(one.series.sheet);
    if (one.rule === null || (one.rule !== rule && (leading !== undefined || !FOLLOWING.has(rule)))) continue;
    const found = [...differencesOf(one, seen)];
    if (leading === undefined) leaders.set(one.series.sheet, new Set(found.map(({ time }) => time)));
    if (one.rule !== rule) continue;
    const follows = leading !== undefined && FOLLOWING.has(rule);
    yield* found.filter(({ time }) => !follows || !leading.has(time));
  }
}

function* differencesOf({ series, covers }: LedgerSeries, seen: Seen): Iterable<LedgerDifference> {
  const row = series.id === null ? undefined : familyOf(seen, series).get(series.id);
  const spec = specOf(seen.catalog, series);
  const factor = spec === null ? null : factorToSpec(series.unit, spec);
  if (row === undefined || factor === null) return;
  let explained = false;
  for (const time of timesOf(seen)) {
    if (time.whole ? explained || !reaches(covers, time) : !covers.some((month) => containsMonth(time.span, month)))
      continue;
    const from = time.whole ? series.total : series.months.find(({ period }) => samePeriod(period, time.span));
    const amount = amountOf(row, time);
    // Both in the unit the metric sheet was typed in, which is the one the message shows.
    const typed = amount === null ? null : inUnitOf(row, amount);
    const counted = from?.value == null ? null : divide(multiply(from.value, factor), row.factor);
    if (from == null || typed === null || counted === null) continue;
    if (isSame(typed, counted)) continue;
    explained = true;
    yield { row, time, typed, counted, from };
  }
}

function inUnitOf({ factor }: Row, amount: Amount): Amount {
  if (factor.n === factor.d) return amount;
  const inverse = { n: factor.d, d: factor.n };
  return { ...amount, ...scaleRange(amount, inverse), value: multiply(amount.value, inverse), shown: amount.shown };
}

/** The ledger has events in the first and in the last month. */
function reaches(covers: LedgerSeries["covers"], { span }: Time): boolean {
  const months = covers.map(monthIndex);
  return months.includes(monthIndex(span.first)) && months.includes(monthIndex(span.last));
}

/** Equal, within what 5000余 may mean, or as the metric sheet rounds it. */
function isSame(typed: Amount, counted: Exact): boolean {
  if (!differ(typed, { low: counted, high: counted })) return true;
  const decimals = typed.shown.split(".")[1]?.length ?? 0;
  return !isInteger(counted) && compare(round(counted, decimals), typed.value) === 0;
}

/** "4月“接警出动总数”填28，台账是30，差2，请核对。" */
export function differenceComplaint({ row, time, typed, counted, from }: LedgerDifference): Complaint {
  const when = time.whole ? "" : time.words;
  const name = `${when}${nameOf({ ...row.series, label: clip(row.series.label, 12) })}`;
  const gap = show(abs(subtract(typed.value, counted)));
  const sheet = clip(from.at.sheet, 10);
  return {
    at: typed.at,
    value: typed.shown,
    expected: show(counted),
    message: `${name}填${typed.shown}，“${sheet}”里是${show(counted)}，差${gap}，请核对。`,
    related: [...typed.cells.slice(1), from.at],
  };
}
