import type { RelationSpec } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { abs, compare, multiply, subtract, sum } from "../model/exact.ts";
import type { Complaint, Seen } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Amount, Time } from "./amounts.ts";
import { amountAt, differ, sumOfRanges, timesOf } from "./amounts.ts";
import type { Family, Row } from "./families.ts";
import { amountOf, familiesOf, isOpening, openingOf } from "./families.ts";
import { ownPartsOf } from "./own-parts.ts";
import { nameOf, show } from "./say.ts";

/** A row and what it says at the time in question. */
export interface Term {
  readonly row: Row;
  readonly amount: Amount;
}

/** A relation of the catalogue that does not hold at one time. */
export interface Broken {
  readonly relation: RelationSpec;
  readonly time: Time;
  readonly left: Term;
  readonly right: readonly Term[];
  /** Sum of the right side, markers left out. */
  readonly sum: Exact;
  /** The equality as such was checked, not only "sum ≤ left". */
  readonly complete: boolean;
}

/** Every break of the relations that name this rule: per month, and for the period when no month explains it. */
export function* brokenRelations(seen: Seen, rule: string): Iterable<Broken> {
  const relations = seen.catalog.relations.filter((relation) => relation.rule === rule);
  for (const family of familiesOf(seen)) {
    for (const relation of relations) yield* breaksIn(family, relation, seen);
  }
}

function* breaksIn(family: Family, relation: RelationSpec, seen: Seen): Iterable<Broken> {
  const left = family.get(relation.left);
  const right = rowsOnTheRight(family, relation);
  if (left === undefined || right === null) return;
  // What was there at the start stands for the period, not for its months.
  const wholeOnly = right.some(({ spec }) => isOpening(spec.kind));
  let explained = false;
  for (const time of timesOf(seen)) {
    if (time.whole ? explained : wholeOnly) continue;
    const broken = breakAt(time, relation, left, right);
    if (broken === null || (broken.complete && isFilledByOwn(broken, seen))) continue;
    explained = true;
    yield broken;
  }
}

/**
 * The rows in use on the right; null when the relation says nothing about them. With a catch-all part (其他出动) parts
 * that nobody uses are zero; without one an equality needs every part.
 */
function rowsOnTheRight(family: Family, { op, right, rest }: RelationSpec): readonly Row[] | null {
  const rows = right.map((id) => family.get(id)).filter((row) => row !== undefined);
  const needsAll = op === "<=" || rest === undefined;
  return rows.length === 0 || (needsAll && rows.length < right.length) ? null : rows;
}

function breakAt(time: Time, relation: RelationSpec, left: Row, right: readonly Row[]): Broken | null {
  const leftTerm = termAt(left, time);
  const terms = right.map((row) => termAt(row, time)).filter((term) => term !== null);
  if (leftTerm === null || terms.length < right.length) return null;
  const total = sumOfRanges(terms.map(({ amount }) => amount));
  const { amount } = leftTerm;
  const isSplit = relation.op === "=";
  const complete = isSplit && (relation.rest === undefined || terms.some(({ row }) => row.spec.id === relation.rest));
  const holds = !isSplit
    ? compare(amount.low, total.high) <= 0
    : complete
      ? !differ(amount, total)
      : compare(total.low, amount.high) <= 0;
  if (holds) return null;
  return { relation, time, left: leftTerm, right: terms, sum: sum(terms.map((term) => term.amount.value)), complete };
}

/** What is missing is exactly what the clerk's own rows among the parts hold: 执勤安保 between 社会救助 and 其他. */
export function isFilledByOwn({ left, right, sum: known, time }: Broken, seen: Seen): boolean {
  const own = ownPartsOf(
    [left, ...right].map(({ row }) => row.series),
    seen,
  ).flatMap((series) => amountAt(series, "flow", time) ?? []);
  const gap = subtract(left.amount.value, known);
  const all = own.map(({ value }) => value);
  return all.length > 0 && [...all, sum(all)].some((value) => compare(multiply(value, left.row.factor), gap) === 0);
}

function termAt(row: Row, time: Time): Term | null {
  const amount = time.whole && isOpening(row.spec.kind) ? openingOf(row, time) : amountOf(row, time);
  return amount === null ? null : { row, amount };
}

/** A complaint at the left side's cell that rests on all the others. */
export function relationComplaint({ left, right, sum: total, relation }: Broken, message: string): Complaint {
  return {
    at: left.amount.at,
    value: left.amount.shown,
    expected: relation.op === "=" ? show(total) : null,
    message,
    related: restOf(left, right),
  };
}

function restOf(left: Term, right: readonly Term[]): Place[] {
  return [...left.amount.cells.slice(1), ...right.flatMap(({ amount }) => amount.cells)];
}

/** "4月" before a month's numbers; nothing before the period's. */
export function whenOf({ time }: Pick<Broken, "time">): string {
  return time.whole ? "" : time.words;
}

/** "5月“抢救被困人员”5，多于“被困人员”3，多2，请核对。" */
export function exceedsMessage(broken: Broken): string {
  const { left, right } = broken;
  const names = right.map(({ row }) => nameOf(row.series)).join("加");
  const more = show(subtract(left.amount.value, broken.sum));
  return `${whenOf(broken)}${nameOf(left.row.series)}${left.amount.shown}，多于${names}${show(broken.sum)}，多${more}，请核对。`;
}

/** "“媒体上稿合计”写26，2+8+15=25，差1。" */
export function differsMessage(broken: Broken): string {
  const { left, right, complete } = broken;
  const head = `${whenOf(broken)}${nameOf(left.row.series)}`;
  const parts = right.map(({ amount }) => amount.shown).join("+");
  const added = right.length > 4 ? `各项相加${show(broken.sum)}` : `${parts}=${show(broken.sum)}`;
  const gap = show(abs(subtract(left.amount.value, broken.sum)));
  if (!complete) return `${head}${left.amount.shown}，其中各项已有${show(broken.sum)}，多出${gap}，请核对。`;
  return `${head}写${left.amount.shown}，${added}，差${gap}，请核对。`;
}
