import type { Fix } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import { parseCellName } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import { dueMonths } from "./rows.ts";
import { fixFor } from "./slots.ts";

const SUM = /^[=+]*SUM\(([^()]{1,300})\)$/i;
const CHAIN = /^[=+]*([$A-Z\d+]{1,300})$/i;
const AREA = /^(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?$/i;

/** Zero-based columns that =SUM(D4:H4), =SUM(D4,F4:H4) or =D4+E4 adds within its own row; null for any other formula. */
export function summedColumns(formula: string, row: number): ReadonlySet<number> | null {
  const plain = formula.replace(/\s+/g, "");
  const list = SUM.exec(plain)?.[1]?.split(",") ?? CHAIN.exec(plain)?.[1]?.split("+") ?? null;
  if (list === null) return null;
  const columns = new Set<number>();
  for (const part of list) {
    const match = AREA.exec(part.toUpperCase());
    const from = parseCellName(match?.[1] ?? "");
    const to = parseCellName(match?.[2] ?? match?.[1] ?? "");
    if (from === null || to === null || from.row !== row || to.row !== row) return null;
    if (Math.abs(to.column - from.column) > 400) return null;
    for (let column = Math.min(from.column, to.column); column <= Math.max(from.column, to.column); column += 1) {
      columns.add(column);
    }
  }
  return columns;
}

/** "=SUM(D4:I4)" over the months of the period; null when they do not stand side by side in one row. */
export function sumFormula(series: Series, period: Period): string | null {
  const cells = dueMonths(series, period).map((month) => cellOf(month.at));
  const known = cells.filter((cell) => cell !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < cells.length) return null;
  if (known.some(({ row, column }, i) => row !== first.row || column !== first.column + i)) return null;
  return `=SUM(${first.name}:${last.name})`;
}

function cellOf(place: Place): { name: string; row: number; column: number } | null {
  const cell = place.cell === undefined ? null : parseCellName(place.cell);
  return cell === null || place.cell === undefined ? null : { name: place.cell, ...cell };
}

/** Lets the total of a stock follow the last month of the period: asks first. */
export function lastMonthFix(series: Series, total: Reading, period: Period): Fix | null {
  const last = dueMonths(series, period).at(-1)?.at.cell;
  if (last === undefined) return null;
  const changes = [{ at: total.at, from: total.raw, to: `=${last}` }];
  return fixFor(series, { safe: false, label: `改成等于${last}`, changes });
}

/** Puts the sum of the months into a total: asks first, since it takes the place of what stands there. */
export function sumFix(series: Series, total: Reading, period: Period): Fix | null {
  const formula = sumFormula(series, period);
  if (formula === null) return null;
  return fixFor(series, {
    safe: false,
    label: "改成求和公式",
    changes: [{ at: total.at, from: total.raw, to: formula }],
  });
}
