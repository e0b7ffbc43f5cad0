import type { LedgerColumn, LedgerColumnSpec } from "../../model/ledger.ts";
import type { CellValue, Sheet } from "../../model/workbook.ts";
import { isBlank, valueAt } from "../../model/workbook.ts";
import { fold } from "../fold.ts";
import { ownersOf } from "../merged-rows.ts";
import type { LedgerHeading } from "./find-ledger.ts";
import type { ReadMoment } from "./read-moment.ts";
import { readAmount, readCasualties, readForces } from "./read-parts.ts";

/** Columns whose merged cell speaks for all the rows it covers; numbers are counted once, in their own row. */
const SPREADS: ReadonlySet<LedgerColumnSpec["holds"]> = new Set(["text", "date", "choice"]);
const UNITS: ReadonlySet<string> = new Set(["元", "万元"]);

/**
 * One column for all events. `rows` are the zero-based rows of the sheet. `isMain`: by this date the events are counted;
 * beside it 8:30 is a time of that day, and no date.
 */
export function readColumn(
  sheet: Sheet,
  { spec, index, label, bracket }: LedgerHeading,
  rows: Uint32Array,
  { moment, isMain }: { readonly moment: ReadMoment; readonly isMain: boolean },
): LedgerColumn {
  const owner = SPREADS.has(spec.holds) ? ownersOf(sheet, index) : (row: number): number => row;
  const unit = spec.holds === "money" && UNITS.has(bracket) ? bracket : null;
  const lists = listsFor(spec, unit, moment);
  const values = lists.map(() => new Float64Array(rows.length).fill(NaN));
  const odd: number[] = [];
  if (lists.length > 0) {
    for (let i = 0; i < rows.length; i++) {
      const value = valueAt(sheet, owner(rows[i] ?? 0), index);
      if (isBlank(value) || (spec.holds === "date" && !isMain && isTimeOfDay(value))) continue;
      let isOdd = true;
      for (let part = 0; part < lists.length; part++) {
        const number = lists[part]?.(value) ?? NaN;
        const list = values[part];
        if (list !== undefined) list[i] = number;
        if (!Number.isNaN(number) && !(spec.holds === "choice" && number < 0)) isOdd = false;
      }
      if (isOdd) odd.push(i);
    }
  }
  return { spec, index, label, unit, values, odd, owner };
}

function isTimeOfDay(value: CellValue): boolean {
  if (typeof value === "number") return value > 0 && value < 1;
  return typeof value === "string" && /^\s*\d{1,2}\s*[:：时点]\s*(?:\d{1,2})?\s*分?\s*$/.test(value.slice(0, 20));
}

type ReadNumber = (value: CellValue) => number;

/** How each list of the column is read from a cell; texts have none. */
function listsFor(spec: LedgerColumnSpec, unit: string | null, moment: ReadMoment): readonly ReadNumber[] {
  switch (spec.holds) {
    case "text":
      return [];
    case "date":
      return [moment];
    case "number":
      return [(value) => readAmount(value, null)];
    case "money":
      return [(value) => readAmount(value, unit)];
    case "choice":
      return [choiceReader(spec)];
    case "forces":
      return [(value) => readForces(value)[0], (value) => readForces(value)[1]];
    case "casualties":
      return [(value) => readCasualties(value)[0], (value) => readCasualties(value)[1]];
  }
}

/** Position in the choices, −1 for a wording nobody knows; each wording is looked up once. */
function choiceReader({ choices = [], inside }: LedgerColumnSpec): ReadNumber {
  const words = new Map<string, number>();
  choices.forEach((choice, at) => {
    for (const word of choice.words) words.set(fold(word), at);
  });
  const known = new Map<string, number>();
  const find = (text: string): number => {
    const folded = fold(text.slice(0, 100));
    const exact = words.get(folded) ?? words.get(folded.split(/[-—/>:(]/)[0] ?? "");
    if (exact !== undefined || inside === undefined) return exact ?? -1;
    return choices.findIndex((choice) => choice.words.some((word) => folded.includes(fold(word))));
  };
  return (value) => {
    const text = typeof value === "boolean" ? (value ? "是" : "否") : typeof value === "object" ? "" : String(value);
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const at = find(text);
    known.set(text, at);
    return at;
  };
}
