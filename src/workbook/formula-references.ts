import type { CellArea } from "./formula-value.ts";
import { GRID_COLUMNS, GRID_ROWS } from "./limits.ts";
import { parseArea } from "./sheet-formulas.ts";

/** What a formula looks at. */
export interface References {
  readonly areas: readonly CellArea[];
  /** It also looks where nobody can tell from its text (INDIRECT, tables, unknown names): it may depend on any cell. */
  readonly isOpen: boolean;
}

/** What a defined name means on a sheet; null when there is none. */
export type NameOf = (name: string, sheet: string) => string | null;

const SHEET = String.raw`(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])`;
/** Texts; references; names and functions; the brackets of other books and of tables; anything else. */
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|${SHEET}${AREA}|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\s*\()?|(\[\d*)|[^]`,
  "gu",
);

const MOVING: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET", "LET", "LAMBDA"]);
const DEEPEST_NAME = 5;

/** The cells a formula (without "=") of a sheet depends on. References into other workbooks are left aside. */
export function referencesOf(formula: string, sheet: string, nameOf: NameOf): References {
  return collect(formula, { sheet, nameOf, depth: 0 });
}

interface Reading {
  readonly sheet: string;
  readonly nameOf: NameOf;
  readonly depth: number;
}

function collect(formula: string, reading: Reading): References {
  const areas: CellArea[] = [];
  // A range with a moving end, A1:INDEX(…), and a whole range of sheets are not worth following.
  let isOpen = /\)\s*:|:\s*[A-Za-z]+\(/.test(formula.replace(/\)\s*:\s*INDEX\(/g, "),("));
  for (const match of formula.matchAll(PIECE)) {
    const [, sheet, area, name, call, bracket] = match;
    if (area !== undefined) areas.push(...areaOf(area, sheet === undefined ? reading.sheet : unquoted(sheet)));
    else if (bracket === "[") isOpen = true;
    else if (name !== undefined && call !== undefined) isOpen ||= MOVING.has(name.toUpperCase());
    else if (name !== undefined && !/^(?:TRUE|FALSE)$/i.test(name)) {
      const meaning = reading.depth < DEEPEST_NAME ? reading.nameOf(name, reading.sheet) : null;
      const inner = meaning === null ? null : collect(meaning, { ...reading, depth: reading.depth + 1 });
      isOpen ||= inner?.isOpen ?? true;
      areas.push(...(inner?.areas ?? []));
    }
  }
  return { areas, isOpen };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** A1, A1:B2, A:C and 1:3, with or without "$". */
function areaOf(text: string, sheet: string): CellArea[] {
  const plain = text.replaceAll("$", "").toUpperCase();
  const [from = "", to = from] = plain.split(":");
  if (/^\d/.test(from)) return [{ sheet, ...rows(Number(from), Number(to)), left: 0, right: GRID_COLUMNS - 1 }];
  const area = /\d/.test(from) ? parseArea(plain) : parseArea(`${from}1:${to}${GRID_ROWS}`);
  return area === null ? [] : [{ sheet, ...area }];
}

function rows(from: number, to: number): { top: number; bottom: number } {
  return { top: Math.min(from, to) - 1, bottom: Math.max(from, to) - 1 };
}
