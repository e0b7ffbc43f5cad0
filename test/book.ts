import { parseCellName, cellName } from "../src/model/place.ts";
import type { Area, CellValue, Sheet, Workbook } from "../src/model/workbook.ts";
import { cellKey } from "../src/model/workbook.ts";

/**
 * A book is a workbook written as Markdown: a `## heading` a sheet, a table a sheet, the table's header in row 1.
 * A cell `41 {broken-total}` holds 41 and expects that rule to speak of exactly this cell. Cells read:
 *   12 · 3.5 → numbers      '12 → the text "12"      =SUM(D2:F2)→298 → formula and result      =A1→? → never calculated
 *   #DIV/0! → error         TRUE/FALSE → boolean     anything else → text, \n for a line break; a blank cell is blank
 * Lines before a table set things: `- merge: D5:E5`, `- hidden rows: 12-15`, `- hidden columns: C`, `- format: D5 0.00`,
 * `- state: hidden`, `- from row: 3` (the table's header stands in that row), `- cell: A1 标题` (a cell outside the table).
 * Lines `key: value` before the first sheet are the book's own words (period: 2023H1).
 */
export interface Book {
  readonly workbook: Workbook;
  readonly words: ReadonlyMap<string, string>;
  /** "接警!P4 broken-total", sorted. */
  readonly marks: readonly string[];
}

interface Draft {
  name: string;
  state: Sheet["state"];
  values: CellValue[][];
  formulas: Map<number, string>;
  uncalculated: Set<number>;
  formats: Map<number, string>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  nextRow: number;
}

export function readBook(markdown: string, name = "book.xlsx"): Book {
  const words = new Map<string, string>();
  const marks: string[] = [];
  const drafts: Draft[] = [];
  for (const line of markdown.split("\n")) {
    const heading = /^## (.+)$/.exec(line);
    const draft = drafts.at(-1);
    if (heading?.[1] !== undefined) drafts.push(newDraft(heading[1].trim()));
    else if (draft === undefined) readWord(line, words);
    else if (line.startsWith("- ")) readDirective(line.slice(2), draft);
    else if (line.startsWith("|") && !/^\|[\s:|-]+\|$/.test(line)) readRow(line, draft, marks);
  }
  return { workbook: { name, date1904: false, sheets: drafts }, words, marks: marks.sort() };
}

function newDraft(name: string): Draft {
  return {
    name,
    state: "visible",
    values: [],
    formulas: new Map(),
    uncalculated: new Set(),
    formats: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    nextRow: 0,
  };
}

function readWord(line: string, words: Map<string, string>): void {
  const match = /^([a-z-]+): (.+)$/.exec(line);
  if (match?.[1] !== undefined && match[2] !== undefined) words.set(match[1], match[2].trim());
}

function readDirective(text: string, draft: Draft): void {
  const [key = "", value = ""] = text.split(/: (.*)/s);
  if (key === "merge") draft.merges.push(area(value));
  else if (key === "state") draft.state = value as Sheet["state"];
  else if (key === "from row") draft.nextRow = Number(value) - 1;
  else if (key === "hidden rows") for (const row of span(value, Number)) draft.hiddenRows.add(row - 1);
  else if (key === "hidden columns") draft.hiddenColumns.add(at(`${value}1`).column);
  else if (key === "format") {
    const [cell = "", format = ""] = value.split(/ (.*)/s);
    draft.formats.set(cellKey(at(cell).row, at(cell).column), format);
  } else if (key === "cell") {
    const [cell = "", content = ""] = value.split(/ (.*)/s);
    put(draft, at(cell).row, at(cell).column, content);
  } else throw new Error(`book: unknown directive ${key}`);
}

function readRow(line: string, draft: Draft, marks: string[]): void {
  const cells = line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
  cells.forEach((cell, column) => {
    const rules = [...cell.matchAll(/\{([a-z0-9-]+)\}/g)].map((match) => match[1] ?? "");
    for (const rule of rules) marks.push(`${draft.name}!${cellName(draft.nextRow, column)} ${rule}`);
    put(
      draft,
      draft.nextRow,
      column,
      cell
        .replace(/\{[a-z0-9-]+\}/g, "")
        .replace(/^ | $/g, "")
        .trimEnd(),
    );
  });
  draft.nextRow += 1;
}

function put(draft: Draft, row: number, column: number, content: string): void {
  const formula = /^=(.+)→(.*)$/.exec(content);
  const key = cellKey(row, column);
  if (formula !== null) {
    draft.formulas.set(key, formula[1] ?? "");
    if (formula[2] === "?") draft.uncalculated.add(key);
  }
  const text = formula === null ? content : formula[2] === "?" ? "" : (formula[2] ?? "");
  while (draft.values.length <= row) draft.values.push([]);
  const target = draft.values[row] ?? [];
  while (target.length <= column) target.push(null);
  target[column] = cellValue(text);
}

function cellValue(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^#[A-Z0-9/]+[!?]?$/.test(text)) return { error: text };
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return text.replaceAll("\\n", "\n");
}

function area(text: string): Area {
  const [from = "", to = ""] = text.split(":");
  return { top: at(from).row, left: at(from).column, bottom: at(to).row, right: at(to).column };
}

function at(cell: string): { row: number; column: number } {
  const found = parseCellName(cell);
  if (found === null) throw new Error(`book: no cell ${cell}`);
  return found;
}

function span(text: string, read: (part: string) => number): number[] {
  const [from = 0, to = from] = text.split("-").map(read);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
