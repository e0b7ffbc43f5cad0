import { parseCellName } from "../model/place.ts";
import type { Area } from "../model/workbook.ts";
import { cellKey } from "../model/workbook.ts";
import { MAX_ARRAY_CELLS } from "./limits.ts";
import type { SharedFormula } from "./shared-formula.ts";
import { formulaFor, shareFormula } from "./shared-formula.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import type { XmlScanner } from "../ooxml/xml-scan.ts";

/** The formulas of one sheet: plain, shared by a block of cells, or one for a whole array of cells. */
export class SheetFormulas {
  private readonly shared = new Map<string, SharedFormula>();
  /** Cells that name a shared formula before it was met. */
  private readonly pending: { row: number; column: number; id: string }[] = [];
  private readonly arrays: { area: Area; text: string }[] = [];
  private readonly draft: SheetDraft;

  constructor(draft: SheetDraft) {
    this.draft = draft;
  }

  /** Records the formula of the <f> just opened for a cell; false when it holds none. */
  read(xml: XmlScanner, row: number, column: number): boolean {
    const type = xml.attribute("t");
    const id = type === "shared" ? xml.attribute("si") : null;
    const ref = type === null ? null : xml.attribute("ref");
    const text = xml.readText().replace(/^=/, "");
    if (text === "") return id !== null && this.readDependant(row, column, id);
    this.draft.putFormula(row, column, text);
    if (id !== null && (ref !== null || !this.shared.has(id))) this.shared.set(id, shareFormula(text, row, column));
    const area = type === "array" && ref !== null ? parseArea(ref) : null;
    if (area !== null) this.arrays.push({ area, text });
    return true;
  }

  private readDependant(row: number, column: number, id: string): true {
    const master = this.shared.get(id);
    if (master === undefined) this.pending.push({ row, column, id });
    this.draft.putFormula(row, column, master === undefined ? "" : formulaFor(master, row, column));
    return true;
  }

  /** Once the sheet has been read: writes out what had to wait. */
  finish(): void {
    for (const { row, column, id } of this.pending) {
      const master = this.shared.get(id);
      if (master !== undefined) this.draft.putFormula(row, column, formulaFor(master, row, column));
    }
    this.spreadArrays();
  }

  /** The other cells of an array formula hold only their value in the file, but Excel shows the formula in each. */
  private spreadArrays(): void {
    const { values, formulas } = this.draft;
    let looked = 0;
    for (const { area, text } of this.arrays) {
      const bottom = Math.min(area.bottom, values.length - 1);
      for (let row = area.top; row <= bottom; row += 1) {
        const line = values[row] ?? [];
        const right = Math.min(area.right, line.length - 1);
        for (let column = area.left; column <= right; column += 1) {
          if (line[column] !== null && !formulas.has(cellKey(row, column))) this.draft.putFormula(row, column, text);
        }
        looked += 1 + Math.max(0, right - area.left);
        if (looked > MAX_ARRAY_CELLS) return;
      }
    }
  }
}

/** "A1:C3" or "A1" → the rectangle, whichever corners it names; null when it is none. */
export function parseArea(text: string): Area | null {
  const [first = "", last = first, more] = text.split(":");
  const from = parseCellName(first);
  const to = parseCellName(last);
  if (from === null || to === null || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
