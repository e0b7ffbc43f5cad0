import type { Area, CellKey, CellValue, Sheet, Workbook } from "../model/workbook.ts";
import { cellKey, cellOfKey, isCellError, valueAt } from "../model/workbook.ts";
import { calculate } from "./calculate.ts";
import type { CellEdit } from "./cell-xml.ts";
import { dependants } from "./dependants.ts";
import type { NameOf } from "./formula-references.ts";
import { Incalculable } from "./formula-value.ts";

/** The edits of a workbook, by sheet name. */
export type BookEdits = ReadonlyMap<string, readonly CellEdit[]>;

export interface Surroundings {
  readonly nameOf: NameOf;
  /** Ranges that one formula fills, by sheet: their cells cannot be calculated one by one. */
  readonly arrays: ReadonlyMap<string, readonly Area[]>;
}

/**
 * The edits together with what follows from them: every formula that depends on a changed cell gets its new result. A
 * result this program cannot calculate is taken away rather than left wrong; Excel puts it back when it opens the file.
 */
export function withResults(workbook: Workbook, edits: BookEdits, surroundings: Surroundings): Map<string, CellEdit[]> {
  const book = new EditedBook(workbook, edits, surroundings);
  const all = new Map<string, CellEdit[]>();
  for (const { name } of workbook.sheets) {
    const renewed = book.renewed(name);
    const set = (edits.get(name) ?? []).map((edit) => book.completed(name, edit));
    if (renewed.length + set.length > 0) all.set(name, [...set, ...renewed]);
  }
  return all;
}

/** A workbook as it is after the edits: results are calculated when asked for, once. */
class EditedBook {
  private readonly sheets = new Map<string, Sheet>();
  private readonly set = new Map<string, Map<CellKey, CellEdit>>();
  private readonly stale: ReadonlyMap<string, ReadonlyMap<CellKey, string>>;
  private readonly results = new Map<string, CellValue | typeof PENDING | typeof UNKNOWN>();
  private readonly surroundings: Surroundings;

  constructor(workbook: Workbook, edits: BookEdits, surroundings: Surroundings) {
    this.surroundings = surroundings;
    for (const sheet of workbook.sheets) this.sheets.set(sheet.name.toLowerCase(), sheet);
    for (const [name, list] of edits) {
      this.set.set(name.toLowerCase(), new Map(list.map((edit) => [cellKey(edit.row, edit.column), edit])));
    }
    this.stale = dependants(workbook, this.set, surroundings.nameOf);
  }

  /** A typed formula with its result. */
  completed(sheet: string, edit: CellEdit): CellEdit {
    if (edit.formula === null) return edit;
    return { ...edit, value: this.resultOrNull(sheet.toLowerCase(), edit.row, edit.column) };
  }

  /** The stored results of a sheet that are no longer right. */
  renewed(name: string): CellEdit[] {
    const sheet = this.sheets.get(name.toLowerCase());
    const renewed: CellEdit[] = [];
    for (const [key, formula] of this.stale.get(name.toLowerCase()) ?? []) {
      const { row, column } = cellOfKey(key);
      if (sheet === undefined || this.set.get(name.toLowerCase())?.has(key) === true) continue;
      const value = this.resultOrNull(name.toLowerCase(), row, column);
      const isNew = sheet.uncalculated.has(key) ? value !== null : !sameValue(value, valueAt(sheet, row, column));
      if (isNew) renewed.push({ row, column, kind: "renew", formula, value });
    }
    return renewed;
  }

  private resultOrNull(sheet: string, row: number, column: number): CellValue {
    try {
      return this.valueAt(sheet, row, column);
    } catch (error) {
      if (error instanceof Incalculable) return null;
      throw error;
    }
  }

  private valueAt(name: string, row: number, column: number): CellValue {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new Incalculable("no sheet");
    const key = cellKey(row, column);
    const edit = this.set.get(name)?.get(key);
    if (edit !== undefined && edit.formula === null) return edit.value;
    const formula = edit?.formula ?? this.stale.get(name)?.get(key);
    if (formula !== undefined) return this.resultOf(name, key, formula);
    if (sheet.uncalculated.has(key)) throw new Incalculable("not calculated");
    return valueAt(sheet, row, column);
  }

  private resultOf(name: string, key: CellKey, formula: string): CellValue {
    const id = `${name}!${key}`;
    const known = this.results.get(id);
    if (known === PENDING || known === UNKNOWN) throw new Incalculable("circle or unknown");
    if (known !== undefined) return known;
    this.results.set(id, PENDING);
    try {
      const result = this.calculated(name, key, formula);
      this.results.set(id, result);
      return result;
    } catch (error) {
      this.results.set(id, UNKNOWN);
      throw error;
    }
  }

  private calculated(name: string, key: CellKey, formula: string): CellValue {
    const { row, column } = cellOfKey(key);
    const arrays = this.surroundings.arrays.get(name) ?? [];
    if (arrays.some((area) => isInside(area, row, column))) throw new Incalculable("array");
    return calculate(formula, {
      at: (sheet, atRow, atColumn) => this.valueAt(sheet === "" ? name : sheet.toLowerCase(), atRow, atColumn),
      name: (word) => this.surroundings.nameOf(word, name),
    });
  }
}

const PENDING = Symbol("pending");
const UNKNOWN = Symbol("unknown");

export function isInside({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Numbers agree in the 15 digits a cell holds. */
function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return one.toPrecision(15) === other.toPrecision(15);
  if (one !== null && other !== null && isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other;
}
