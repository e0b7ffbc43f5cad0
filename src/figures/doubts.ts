import type { Finding } from "../model/finding.ts";
import type { Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import type { Place } from "../model/place.ts";
import { parseCellName, placeAt, placeText } from "../model/place.ts";
import type { Reading, Readings, Series } from "../model/reading.ts";
import { isBlank } from "../model/workbook.ts";
import { spreadAlongFormulas } from "./formula-doubts.ts";
import { doubtedCounts } from "./ledger-doubts.ts";

/** The cells nobody may rely on, "接警!P4". */
export type Doubts = ReadonlySet<string>;

/**
 * The place of every 必须改 finding without a 说明, and what rests on it.
 * - Only the place a finding stands on counts, and those it doubts besides, not its related places: of a broken sum the rule itself says which cell
 *   is wrong, and doubting all parts would empty the report.
 * - A finding on the head of a row (label, scope, unit) doubts the numbers of the row; on the header of a month,
 *   本期合计, 上年同期 or 年度目标, those of the column: what they mean is then unknown. So it is with the label of a
 *   month or of 合计 in a table whose rows they are.
 * - A cell whose formula reads a doubted cell of another row or metric is doubted too. (Within the row of a metric
 *   `unlessDoubted` knows which months count.)
 * - A finding on a whole sheet doubts no cell: what is not there has no number either.
 */
export function doubtsOf(findings: readonly Finding[], readings: Readings): Doubts {
  const doubts = new Set<string>();
  const heads: Head[] = [];
  for (const { severity, waived, at, alsoDoubted = [] } of findings) {
    const cell = at.cell === undefined ? null : parseCellName(at.cell);
    if (severity !== "error" || waived !== null || cell === null) continue;
    for (const place of [at, ...alsoDoubted]) doubts.add(placeText(place));
    heads.push({ sheet: at.sheet, ...cell });
  }
  if (doubts.size === 0) return doubts;
  for (const at of doubtedCounts(findings, readings)) doubts.add(placeText(at));
  for (const { at } of underHeads(heads, readings)) doubts.add(placeText(at));
  return spreadAlongFormulas(doubts, readings.series.map(readingsOf));
}

interface Head {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The numbers whose label, head of the row or header of the column is among the doubted cells. */
function underHeads(doubted: readonly Head[], { tables, series }: Readings): Reading[] {
  const cells = new Set(doubted.map(cellKey));
  const sheets = new Set(doubted.map(({ sheet }) => sheet));
  const leftmost = new Map<string, number>();
  const columns = new Set<string>();
  // A number of another metric in the row is no head of those behind it: townships as rows.
  const numbers = new Set(series.flatMap(readingsOf).map(({ at }) => placeText(at)));
  for (const head of doubted) {
    const row = `${head.sheet}!${head.row}`;
    if (!numbers.has(placeText(placeAt(head.sheet, head.row, head.column))))
      leftmost.set(row, Math.min(leftmost.get(row) ?? head.column, head.column));
    const table = tables.find(({ sheet, headerRow }) => sheet === head.sheet && headerRow === head.row);
    const role = table?.columns.find(({ index }) => index === head.column)?.role;
    if (role !== undefined && VALUE_COLUMNS.has(role)) columns.add(`${head.sheet}!${head.column}`);
  }
  const rows = new Map([...leftmost].filter(([row]) => isMonthRow(row, tables)));
  return series
    .filter((one) => sheets.has(one.sheet) || readingsOf(one).some(({ at }) => sheets.has(at.sheet)))
    .flatMap((one) => {
      const head = leftmost.get(`${one.sheet}!${one.row}`);
      const inRow = head !== undefined && head < firstColumn(one);
      const whole = inRow || isLabelDoubted(one, cells);
      return [
        ...readingsOf(one).filter(
          ({ value, at }) => value !== null && (whole || isUnder(columns, at) || isBehind(rows, at)),
        ),
        ...gapsUnder(one, (at) => isUnder(columns, at) || isBehind(rows, at)),
      ];
    });
}

/** Blank months under a doubted header, of a row that is filled by month: a total over them is one of fewer months. */
function gapsUnder({ months }: Series, isDoubted: (at: Place) => boolean): readonly Reading[] {
  if (months.every(({ raw }) => isBlank(raw))) return [];
  return months.filter(({ raw, at }) => isBlank(raw) && isDoubted(at));
}

/** "出警月报!8" below the header of a table whose rows are months. */
function isMonthRow(row: string, tables: Readings["tables"]): boolean {
  return tables.some(
    ({ layout, sheet, headerRow }) =>
      layout === "months-by-metric" &&
      row.startsWith(`${sheet}!`) &&
      Number(row.slice(sheet.length + 1)) > (headerRow ?? 0),
  );
}

function isBehind(rows: ReadonlyMap<string, number>, { sheet, cell }: Place): boolean {
  const at = rows.size === 0 || cell === undefined ? null : parseCellName(cell);
  return at !== null && at.column > (rows.get(`${sheet}!${at.row}`) ?? Infinity);
}

function isLabelDoubted({ labelAt }: Series, cells: ReadonlySet<string>): boolean {
  const label = labelAt.cell === undefined ? null : parseCellName(labelAt.cell);
  return label !== null && cells.has(cellKey({ sheet: labelAt.sheet, ...label }));
}

function isUnder(columns: ReadonlySet<string>, { sheet, cell }: Place): boolean {
  const column = columns.size === 0 || cell === undefined ? undefined : parseCellName(cell)?.column;
  return column !== undefined && columns.has(`${sheet}!${column}`);
}

const VALUE_COLUMNS: ReadonlySet<string> = new Set(["month", "span", "total", "last-year", "target"]);

function cellKey({ sheet, row, column }: Head): string {
  return `${sheet}!${row}!${column}`;
}

/**
 * The leftmost column of the series' cells in the row of its label: what stands left of it is its head. −∞ when none
 * stands there: below a label at the head of a column nothing is left of the numbers.
 */
function firstColumn(series: Series): number {
  const columns = readingsOf(series).flatMap(({ at }) => {
    const cell = at.cell === undefined || at.sheet !== series.sheet ? null : parseCellName(at.cell);
    return cell?.row === series.row ? [cell.column] : [];
  });
  return columns.length === 0 ? -Infinity : Math.min(...columns);
}

function readingsOf(series: Series): readonly Reading[] {
  const others = [series.total, series.lastYear, series.target, series.change, series.changeRate];
  return [...series.months, ...others.filter((reading) => reading !== null)];
}

const NOWHERE = (): readonly Place[] => [];

/**
 * The outcome, or "in-doubt" when a cell it rests on is doubted. `rests` are cells besides those it cites: the months
 * under a total. The cells of the outcome stay in front, where the number would have stood.
 */
export function unlessDoubted(outcome: Outcome, doubts: Doubts, rests: () => readonly Place[] = NOWHERE): Outcome {
  if (doubts.size === 0) return outcome;
  const doubted = [...outcome.cells, ...rests()].filter((place) => doubts.has(placeText(place)));
  return doubted.length === 0 ? outcome : missing("in-doubt", distinctPlaces([...outcome.cells, ...doubted]));
}

/** Each place once, in the order they come. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places;
  return [...new Map(places.map((place) => [placeText(place), place])).values()];
}
