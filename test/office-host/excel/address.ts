import { HostError } from "../protocol/host-error.ts";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, zero-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The block, or `InvalidArgument` when it leaves the sheet or is empty. */
export function checkedBlock(block: Block): Block {
  const fits =
    block.row >= 0 &&
    block.column >= 0 &&
    block.rows >= 1 &&
    block.columns >= 1 &&
    block.row + block.rows <= MAX_ROWS &&
    block.column + block.columns <= MAX_COLUMNS;
  if (!fits) throw new HostError("InvalidArgument");
  return block;
}

/** 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Whether whole columns are covered, or whole rows. */
export const isEntireColumn = (block: Block): boolean => block.row === 0 && block.rows === MAX_ROWS;
export const isEntireRow = (block: Block): boolean => block.column === 0 && block.columns === MAX_COLUMNS;

/** "B2", "B2:D5", "C:C", "2:4". */
export function blockAddress(block: Block): string {
  const left = columnLetters(block.column);
  const right = columnLetters(block.column + block.columns - 1);
  if (isEntireColumn(block)) return `${left}:${right}`;
  const top = String(block.row + 1);
  const bottom = String(block.row + block.rows);
  if (isEntireRow(block)) return `${top}:${bottom}`;
  const first = left + top;
  const last = right + bottom;
  return first === last ? first : `${first}:${last}`;
}

/** The sheet name as Excel writes it before "!": quoted unless it is a plain word. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[RC]$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "接警!B2" → ["接警", "B2"]; without a sheet the name is null. */
export function splitAddress(address: string): [sheet: string | null, cells: string] {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(address);
  if (match === null) return [null, address];
  const [, quoted, plain, cells = ""] = match;
  return [quoted?.replaceAll("''", "'") ?? plain ?? "", cells];
}

/** "B2:D5", "$B$2", "C:C", "2:4" → the block; null when it is no such address (perhaps a name). */
export function parseCells(cells: string): Block | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?$/.exec(cells);
  if (match === null) return null;
  const [, left, top, right, bottom] = match;
  if (!cells.includes(":")) {
    return left === undefined || top === undefined ? null : spanned(left, top, left, top);
  }
  // Both ends must be of the same kind: two cells, two columns or two rows.
  if ((left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined)) return null;
  if (left === undefined && top === undefined) return null;
  return spanned(left ?? "A", top ?? "1", right ?? columnLetters(MAX_COLUMNS - 1), bottom ?? String(MAX_ROWS));
}

function spanned(left: string, top: string, right: string, bottom: string): Block | null {
  const columns = [columnNumber(left), columnNumber(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  const column = Math.min(...columns);
  const row = Math.min(...rows);
  const block = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return row + block.rows > MAX_ROWS || column + block.columns > MAX_COLUMNS ? null : block;
}

/** The common cells of two blocks, null when there are none. */
export function intersection(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block around both. */
export function boundingBlock(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}
