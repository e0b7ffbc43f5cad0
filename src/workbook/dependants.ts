import type { CellKey, Workbook } from "../model/workbook.ts";
import { cellKey, cellOfKey } from "../model/workbook.ts";
import type { CellEdit } from "./cell-xml.ts";
import type { NameOf, References } from "./formula-references.ts";
import { referencesOf } from "./formula-references.ts";
import type { CellArea } from "./formula-value.ts";

/** Cells by sheet, its name in lower case. */
type CellSets = Map<string, Set<CellKey>>;

interface Formula extends References {
  readonly sheet: string;
  readonly key: CellKey;
  readonly text: string;
}

/** The formulas that depend on a changed cell, near or far, by sheet (lower case) and cell. */
export function dependants(
  workbook: Workbook,
  changed: ReadonlyMap<string, ReadonlyMap<CellKey, CellEdit>>,
  nameOf: NameOf,
): Map<string, Map<CellKey, string>> {
  const dirty: CellSets = new Map([...changed].map(([sheet, cells]) => [sheet, new Set(cells.keys())]));
  const found = new Map<string, Map<CellKey, string>>();
  let waiting = formulasOf(workbook, nameOf).filter(({ sheet, key }) => changed.get(sheet)?.has(key) !== true);
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    const still: Formula[] = [];
    for (const formula of waiting) {
      if (!formula.isOpen && !formula.areas.some((area) => touches(area, dirty))) {
        still.push(formula);
        continue;
      }
      setOf(dirty, formula.sheet).add(formula.key);
      const cells = found.get(formula.sheet) ?? new Map<CellKey, string>();
      found.set(formula.sheet, cells.set(formula.key, formula.text));
    }
    waiting = still;
  }
  return found;
}

function formulasOf({ sheets }: Workbook, nameOf: NameOf): Formula[] {
  return sheets.flatMap(({ name, formulas }) => {
    const sheet = name.toLowerCase();
    return [...formulas].map(([key, text]) => {
      const { areas, isOpen } = referencesOf(text, sheet, nameOf);
      return { sheet, key, text, isOpen, areas: areas.map((area) => ({ ...area, sheet: area.sheet.toLowerCase() })) };
    });
  });
}

function setOf(sets: CellSets, sheet: string): Set<CellKey> {
  const known = sets.get(sheet);
  if (known !== undefined) return known;
  const made = new Set<CellKey>();
  sets.set(sheet, made);
  return made;
}

/** Looks at whichever are fewer: the cells of the area or the changed cells of its sheet. */
function touches({ sheet, top, left, bottom, right }: CellArea, dirty: CellSets): boolean {
  const cells = dirty.get(sheet);
  if (cells === undefined) return false;
  if ((bottom - top + 1) * (right - left + 1) > cells.size) {
    for (const key of cells) {
      const { row, column } = cellOfKey(key);
      if (top <= row && row <= bottom && left <= column && column <= right) return true;
    }
    return false;
  }
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) if (cells.has(cellKey(row, column))) return true;
  }
  return false;
}
