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

/** P4, $P$4:$P$9; also matches names like LOG10, which `parseCellName` or nobody's doubt sorts out. */
const AREA = String.raw`(?<first>\$?[A-Z]{1,3}\$?\d{1,7})(?::(?<last>\$?[A-Z]{1,3}\$?\d{1,7}))?`;
/** 隐患整改!, '2023 年'! */
const SHEET = String.raw`(?:'(?<quoted>[^']{1,40})'|(?<bare>[^\s!'"()+\-*/,;=<>&^%:{}[\]]{1,40}))!`;
const REFERENCE = new RegExp(`(?:${SHEET})?${AREA}`, "g");
/** For the many formulas that name no sheet: looking for one costs more than all the rest. */
const OWN_REFERENCE = new RegExp(AREA, "g");

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
    const withFormula = readings.filter(({ formula }) => formula !== null);
    if (withFormula.length === 0) return [];
    const siblings = new Set(readings.map(({ at }) => placeText(at)));
    return withFormula.flatMap((reading) => formulaCell(reading, siblings));
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
  const reads = referencesIn(formula.slice(0, LONGEST_FORMULA)).flatMap(({ sheet = at.sheet, first, last }) => {
    const from = parseCellName(first);
    const to = parseCellName(last);
    if (from === null || to === null) return [];
    const area = {
      sheet,
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    };
    return [{ ...area, isOwnRow: area.sheet === at.sheet && area.top === own.row && area.bottom === own.row }];
  });
  return reads.length === 0 ? [] : [{ name: placeText(at), reads, siblings: row }];
}

interface WrittenReference {
  /** undefined: that of the formula. */
  readonly sheet: string | undefined;
  readonly first: string;
  readonly last: string;
}

/** Every cell and area the formula names, each once: a total over the months of the period names them five times. */
function referencesIn(formula: string): WrittenReference[] {
  const found = new Map<string, WrittenReference>();
  for (const { 0: text, groups = {} } of formula.matchAll(formula.includes("!") ? REFERENCE : OWN_REFERENCE)) {
    const { quoted, bare, first = "", last = first } = groups;
    found.set(text, { sheet: quoted ?? bare, first, last });
  }
  return [...found.values()];
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
