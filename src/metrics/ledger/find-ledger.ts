import type { LedgerColumnSpec, LedgerKey, LedgerSpec } from "../../model/ledger.ts";
import type { Sheet } from "../../model/workbook.ts";
import { showValue, valueAt } from "../../model/workbook.ts";
import { fold, splitBracket } from "../fold.ts";
import type { RowOwners } from "../merged-rows.ts";
import { ownersOf } from "../merged-rows.ts";

/** Titles and notes above a header take a few rows, never more than this. */
const HEADER_ROWS = 15;
const HEADER_COLUMNS = 64;
/** Fewer known headings say too little. */
const FEWEST_COLUMNS = 3;

/** A heading of a ledger that was understood. */
export interface LedgerHeading {
  readonly spec: LedgerColumnSpec;
  /** Zero-based. */
  readonly index: number;
  /** As typed. */
  readonly label: string;
  /** What stands in brackets behind it: 万元; "" without. */
  readonly bracket: string;
}

export interface FoundLedger {
  readonly spec: LedgerSpec;
  /** Zero-based. */
  readonly headerRow: number;
  readonly headings: readonly LedgerHeading[];
  /** Every cell of the header row as typed, "" when blank. */
  readonly labels: readonly string[];
}

type WordsOf = (spec: LedgerSpec, named: boolean) => ReadonlyMap<string, LedgerColumnSpec>;

/**
 * What ledger a sheet is, by its headings, wherever they stand in the first rows; null when it is none. The ledger with
 * the most known headings wins, of equals the earlier in the catalogue and the row further up.
 */
export function findLedger(sheet: Sheet, specs: readonly LedgerSpec[], wordsOf: WordsOf): FoundLedger | null {
  const name = fold(sheet.name);
  let best: FoundLedger | null = null;
  const owners: RowOwners[] = [];
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.values.length); row++) {
    const labels = labelsOf(sheet, row, owners);
    if (labels.filter((label) => label !== "").length < FEWEST_COLUMNS) continue;
    for (const spec of specs) {
      const named = spec.about.some((word) => name.includes(word));
      const headings = headingsOf(labels, wordsOf(spec, named));
      if (headings.length < FEWEST_COLUMNS || headings.length <= (best?.headings.length ?? 0)) continue;
      if (hasNeeded(spec, headings)) best = { spec, headerRow: row, headings, labels };
    }
  }
  return best;
}

function labelsOf(sheet: Sheet, row: number, owners: RowOwners[]): string[] {
  let width = 0;
  for (let above = 0; above <= row; above++) width = Math.max(width, sheet.values[above]?.length ?? 0);
  return Array.from({ length: Math.min(HEADER_COLUMNS, width) }, (_, index) => {
    const owner = (owners[index] ??= ownersOf(sheet, index, HEADER_ROWS))(row);
    return showValue(valueAt(sheet, owner, index)).slice(0, 60);
  });
}

/** Of two columns with one meaning the first counts. */
function headingsOf(labels: readonly string[], words: ReadonlyMap<string, LedgerColumnSpec>): LedgerHeading[] {
  const found = new Map<LedgerKey, LedgerHeading>();
  labels.forEach((label, index) => {
    const folded = fold(label);
    const bracket = splitBracket(folded);
    const spec = words.get(folded) ?? (bracket === null ? undefined : words.get(bracket.before));
    if (spec === undefined || found.has(spec.key)) return;
    found.set(spec.key, { spec, index, label, bracket: bracket?.inside ?? "" });
  });
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function hasNeeded({ needs }: LedgerSpec, headings: readonly LedgerHeading[]): boolean {
  const keys = new Set(headings.map(({ spec }) => spec.key));
  return needs.every((group) => group.some((key) => keys.has(key)));
}

/** Looks headings up by their folded spelling; made once for a workbook. */
export function ledgerWords(): WordsOf {
  const made = new Map<LedgerSpec, Map<boolean, ReadonlyMap<string, LedgerColumnSpec>>>();
  return (spec, named) => {
    const known = made.get(spec) ?? new Map<boolean, ReadonlyMap<string, LedgerColumnSpec>>();
    made.set(spec, known);
    const words = known.get(named) ?? wordsOfSpec(spec, named);
    known.set(named, words);
    return words;
  };
}

function wordsOfSpec({ columns }: LedgerSpec, named: boolean): ReadonlyMap<string, LedgerColumnSpec> {
  const words = new Map<string, LedgerColumnSpec>();
  const add = (text: string, spec: LedgerColumnSpec): void => {
    const key = fold(text);
    if (!words.has(key)) words.set(key, spec);
  };
  for (const spec of columns) add(spec.name, spec);
  for (const spec of columns) for (const alias of spec.aliases) add(alias, spec);
  if (named) for (const spec of columns) for (const alias of spec.loose ?? []) add(alias, spec);
  return words;
}
