import { fold } from "../fold.ts";
import type { Band } from "./axes.ts";
import { timeAt } from "./axes.ts";
import { headWord, isSumWord, isValueWord } from "./head-words.ts";
import type { LabelReader } from "./label-reader.ts";
import type { View } from "./view.ts";

/** Rows below a header cell that decide whether its column is used at all. */
const LOOK_BELOW = 6;
const MOST_LEVELS = 4;

/** How much a row says about columns: words of time and metrics, and heads of label columns. */
export interface RowSays {
  readonly axes: number;
  readonly heads: number;
}

/** null for a row that holds numbers: it is no header. */
export function rowSays(
  view: View,
  row: number,
  reader: LabelReader,
  { left, right }: Pick<Band, "left" | "right">,
): RowSays | null {
  const said = new Set<string>();
  let heads = 0;
  for (let column = left; column <= right; column++) {
    const owner = view.owner(row, column);
    if (owner.column !== column || view.isEmpty(row, column)) continue;
    if (owner.row === row && view.isNumber(row, column)) return null;
    const label = view.label(row, column);
    if (headWord(label, view.words) !== null) heads += 1;
    else if (
      isSumWord(label) ||
      isValueWord(label) ||
      timeAt(view, row, column) !== null ||
      isMetricHead(label, view, reader)
    )
      said.add(fold(label));
  }
  return { axes: said.size, heads };
}

function isMetricHead(label: string, view: View, reader: LabelReader): boolean {
  return !view.words.units.has(fold(label)) && reader.isKnown(label);
}

/** Runs of columns that a blank column parts; a column is blank when neither the header row nor the rows below use it. */
export function segmentsOf(
  view: View,
  row: number,
  { left, right }: Pick<Band, "left" | "right">,
): { left: number; right: number }[] {
  const segments: { left: number; right: number }[] = [];
  let start = -1;
  for (let column = left; column <= right + 1; column++) {
    const used = column <= right && isUsed(view, row, column);
    if (used && start < 0) start = column;
    if (!used && start >= 0) {
      segments.push({ left: start, right: column - 1 });
      start = -1;
    }
  }
  return segments.flatMap((segment) => repeated(view, row, segment));
}

function isUsed(view: View, row: number, column: number): boolean {
  for (let at = row; at <= Math.min(row + LOOK_BELOW, view.rows - 1); at++) {
    if (view.owner(at, column).row >= row && !view.isEmpty(at, column)) return true;
  }
  return false;
}

/** 项目 | 本月 | 项目 | 本月: a form printed in two halves. */
function repeated(
  view: View,
  row: number,
  segment: { left: number; right: number },
): { left: number; right: number }[] {
  const first = view.label(row, segment.left);
  if (headWord(first, view.words) === null) return [segment];
  const starts = [segment.left];
  for (let column = segment.left + 2; column < segment.right; column++) {
    const isStart = view.owner(row, column).column === column && fold(view.label(row, column)) === fold(first);
    if (isStart && headWord(view.label(row, column - 1), view.words) === null) starts.push(column);
  }
  return starts.map((left, i) => ({ left, right: (starts[i + 1] ?? segment.right + 1) - 1 }));
}

/** The whole header that the row belongs to: levels below it and group heads above it. */
export function bandAt(view: View, row: number, { left, right }: Pick<Band, "left" | "right">, floor: number): Band {
  let bottom = row;
  while (bottom - row < MOST_LEVELS && bottom + 1 < view.rows && isLevel(view, bottom + 1, { left, right }))
    bottom += 1;
  let top = row;
  while (row - top < MOST_LEVELS - 1 && top - 1 > floor && isGroupRow(view, top - 1, { left, right })) top -= 1;
  return { top, bottom, left, right };
}

interface Own {
  readonly columns: readonly number[];
  readonly hasNumber: boolean;
}

/** Columns in which a cell of its own begins in this row. */
function ownCells(view: View, row: number, { left, right }: Pick<Band, "left" | "right">): Own {
  const columns: number[] = [];
  let hasNumber = false;
  for (let column = left; column <= right; column++) {
    const owner = view.owner(row, column);
    if (owner.row !== row || owner.column !== column || view.isEmpty(row, column)) continue;
    columns.push(column);
    hasNumber ||= view.isNumber(row, column);
  }
  return { columns, hasNumber };
}

/** Labels under group heads, or a row of units; never a row with a label of its own at its head. */
function isLevel(view: View, row: number, span: Pick<Band, "left" | "right">): boolean {
  const { columns, hasNumber } = ownCells(view, row, span);
  if (columns.length === 0 || hasNumber) return false;
  if (columns.every((column) => isUnitCell(view, row, column))) return columns.length > 1;
  const isHeaded = columns.includes(span.left);
  const under = columns.filter((column) => headWord(view.label(row - 1, column), view.words) === null);
  const beginsHere = view.isEmpty(row - 1, span.left) && headWord(view.label(row, span.left), view.words) !== null;
  return (!isHeaded || beginsHere) && under.length * 2 > columns.length;
}

function isUnitCell(view: View, row: number, column: number): boolean {
  const label = view.label(row, column);
  return view.words.units.has(fold(label)) || headWord(label, view.words) === "unit";
}

/** Heads over several columns each: neither a title, nor a note, nor something in a corner. */
function isGroupRow(view: View, row: number, span: Pick<Band, "left" | "right">): boolean {
  const { columns, hasNumber } = ownCells(view, row, span);
  if (columns.length === 0 || hasNumber || columns.some((column) => /[:：]/.test(view.label(row, column))))
    return false;
  const [first] = columns;
  const isTitle =
    columns.length === 1 && (first === span.left || widthAt(view, row, first ?? 0) >= span.right - span.left);
  if (isTitle) return false;
  const covers = columns.reduce((sum, column) => sum + widthAt(view, row, column), 0);
  return columns.length > 1 ? !view.isEmpty(row + 1, columns.at(-1) ?? 0) : covers > 1;
}

function widthAt(view: View, row: number, column: number): number {
  let end = column;
  while (end + 1 < view.width && view.owner(row, end + 1).column === column && view.owner(row, end + 1).row === row)
    end += 1;
  return end - column + 1;
}
