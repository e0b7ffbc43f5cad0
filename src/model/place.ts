/** Where a thing stands in a workbook. Without a cell: the whole sheet. The only location type there is. */
export interface Place {
  readonly sheet: string;
  /** A1 style, "P4". */
  readonly cell?: string;
}

/** Zero-based column → letters: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** Zero-based row and column → "P4". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function placeAt(sheet: string, row: number, column: number): Place {
  return { sheet, cell: cellName(row, column) };
}

/** "P4" or "$P$4" → zero-based row and column; null when it is no address inside Excel's 1,048,576 × 16,384 grid. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= 1_048_576 && column <= 16_384 ? { row: row - 1, column: column - 1 } : null;
}

/** "接警!P4", or "接警" for a whole sheet: how a place is written everywhere outside. */
export function placeText(place: Place): string {
  return place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`;
}

/**
 * The same cell in last year's workbook, "[上年]接警!P4": Excel's way of naming another book. A sheet name cannot hold
 * brackets, so it is never taken for a cell of the report's own workbook.
 */
export function placeLastYear(place: Place): Place {
  return { ...place, sheet: `[上年]${place.sheet}` };
}
