import { parseCellName, placeText } from "../model/place.ts";
import type { Reading } from "../model/reading.ts";

/** A rectangle a formula reads, zero-based, both ends included. */
interface Reference {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly isOwnRow: boolean;
}

interface FormulaCell {
  readonly name: string;
  readonly reads: readonly Reference[];
  /** What stands in the cell's own row for the same metric: the months of its total. */
  readonly siblings: ReadonlySet<string>;
}

/** 隐患整改!P4, '2023 年'!$P$4:$P$9, P4; also matches names like LOG10, which `parseCellName` or nobody's doubt sorts out. */
const REFERENCE =
  /(?:'([^']{1,40})'!|([^\s!'"()+\-*/,;=<>&^%:{}[\]]{1,40})!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?/g;

/** Longer formulas are cut: nobody types them. */
const LONGEST_FORMULA = 2_000;

/** How many steps a doubt is followed from formula to formula; a report's totals of totals have two or three. */
const MOST_STEPS = 8;

/**
 * Adds the cells whose formula reads a doubted cell of another row: a rate from two totals, a total of townships, or of
 * its own row in another metric: 合计 of 火灾 and 抢险. Of the metric's own cells in the row the period says which months count.
 *
 * `rows`: the readings of each metric.
 */
export function spreadAlongFormulas(
  doubts: ReadonlySet<string>,
  rows: readonly (readonly Reading[])[],
): ReadonlySet<string> {
  const formulas = rows.flatMap((readings) => {
    const siblings = new Set(readings.map(({ at }) => placeText(at)));
    return readings.flatMap((reading) => formulaCell(reading, siblings));
  });
  const all = new Set(doubts);
  let fresh: ReadonlySet<string> = doubts;
  for (let step = 0; step < MOST_STEPS && fresh.size > 0; step++) {
    const before = cellsBySheet(fresh);
    const reached = formulas.filter(
      (cell) => !all.has(cell.name) && cell.reads.some((area) => meets(area, cell, before)),
    );
    fresh = new Set(reached.map(({ name }) => name));
    for (const name of fresh) all.add(name);
  }
  return all;
}

function formulaCell({ at, formula }: Reading, row: ReadonlySet<string>): FormulaCell[] {
  const own = at.cell === undefined ? null : parseCellName(at.cell);
  if (formula === null || own === null) return [];
  const reads = [...formula.slice(0, LONGEST_FORMULA).matchAll(REFERENCE)].flatMap((match) => {
    const from = parseCellName(match[3] ?? "");
    const to = parseCellName(match[4] ?? match[3] ?? "");
    if (from === null || to === null) return [];
    const area = {
      sheet: match[1] ?? match[2] ?? at.sheet,
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    };
    return [{ ...area, isOwnRow: area.sheet === at.sheet && area.top === own.row && area.bottom === own.row }];
  });
  return reads.length === 0 ? [] : [{ name: placeText(at), reads, siblings: row }];
}

interface DoubtedCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

type CellsBySheet = ReadonlyMap<string, readonly DoubtedCell[]>;

function cellsBySheet(names: ReadonlySet<string>): CellsBySheet {
  const sheets = new Map<string, DoubtedCell[]>();
  for (const name of names) {
    const split = name.lastIndexOf("!");
    const cell = parseCellName(name.slice(split + 1));
    if (cell === null) continue;
    const sheet = name.slice(0, split);
    const cells = sheets.get(sheet) ?? [];
    cells.push({ name, ...cell });
    sheets.set(sheet, cells);
  }
  return sheets;
}

function meets(area: Reference, { siblings }: FormulaCell, doubted: CellsBySheet): boolean {
  const { sheet, top, left, bottom, right, isOwnRow } = area;
  return (doubted.get(sheet) ?? []).some(
    ({ row, column, name }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(isOwnRow && siblings.has(name)),
  );
}
