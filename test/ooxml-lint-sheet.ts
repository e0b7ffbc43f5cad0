import { parseCellName } from "../src/model/place.ts";
import type { Element, Package, StyleCounts } from "./ooxml-tree.ts";
import { all, child, duplicates, get, lintOrder } from "./ooxml-tree.ts";

const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst";

/** One worksheet part: order, cells, columns, merged cells, validations, highlights. */
export function lintSheet(book: Package, name: string, styles: StyleCounts): void {
  const { trees, say } = book;
  const sheet = trees.get(name);
  if (sheet === undefined) {
    say(`${name}: no such sheet`);
    return;
  }
  lintOrder(name, sheet, SHEET_ORDER, say);
  lintCells(book, name, sheet, styles);
  lintColumns(name, sheet, say);
  lintAreas(
    name,
    "merged cells",
    all(child(sheet, "mergeCells"), "mergeCell").map((one) => get(one, "ref")),
    say,
  );
  lintValidations(name, all(child(sheet, "dataValidations"), "dataValidation"), say);
  lintHighlights(name, all(sheet, "conditionalFormatting"), styles, say);
  for (const list of ["mergeCells", "dataValidations"]) {
    const said = child(sheet, list)?.attributes.get("count");
    if (said !== undefined && Number(said) !== child(sheet, list)?.children.length)
      say(`${name}: ${list} count is wrong`);
  }
}

/** Rows and cells ascend, no address twice, styles and shared strings exist, values suit their types. */
function lintCells({ trees, say }: Package, name: string, sheet: Element, styles: StyleCounts): void {
  const strings = all(trees.get("xl/sharedStrings.xml"), "si").length;
  let lastRow = 0;
  for (const row of all(child(sheet, "sheetData"), "row")) {
    const number = Number(get(row, "r"));
    if (number <= lastRow) say(`${name}: row ${number} stands after row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of all(row, "c")) {
      const at = parseCellName(get(cell, "r"));
      if (at === null || at.row !== number - 1) say(`${name}: ${get(cell, "r")} in row ${number}`);
      if (at !== null && at.column <= lastColumn) say(`${name}: ${get(cell, "r")} stands too late or twice`);
      lastColumn = at?.column ?? lastColumn;
      lintCell(`${name} ${get(cell, "r")}`, cell, { strings, styles: styles.cells }, say);
    }
  }
}

function lintCell(
  where: string,
  cell: Element,
  limits: { readonly strings: number; readonly styles: number },
  say: (fault: string) => void,
): void {
  const type = get(cell, "t");
  const value = child(cell, "v")?.text ?? null;
  const formula = child(cell, "f")?.text ?? "";
  if (Number(get(cell, "s")) >= limits.styles) say(`${where}: no such style`);
  if (type === "s" && !(Number(value ?? -1) >= 0 && Number(value) < limits.strings))
    say(`${where}: no such shared string`);
  if ((type === "" || type === "n") && value !== null && !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value))
    say(`${where}: ${value} is no number`);
  if (type === "e" && !/^#/.test(value ?? "")) say(`${where}: no error value`);
  if (formula.startsWith("=")) say(`${where}: a formula in the file has no "="`);
  if (formula.length > 8192) say(`${where}: formula too long`);
  const order = cell.children.map((one) => one.name).join(" ");
  if (!["", "f", "v", "f v", "is"].includes(order)) say(`${where}: ${order} out of order`);
}

function lintColumns(name: string, sheet: Element, say: (fault: string) => void): void {
  let last = 0;
  for (const column of all(child(sheet, "cols"), "col")) {
    if (Number(get(column, "min")) <= last) say(`${name}: columns overlap`);
    last = Number(get(column, "max"));
    if (Number(get(column, "width")) > 255) say(`${name}: column wider than 255`);
  }
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function boxOf(range: string): Box | null {
  const [from = "", to = from] = range.split(":");
  const start = parseCellName(from);
  const end = parseCellName(to);
  if (start === null || end === null || start.row > end.row || start.column > end.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** No two ranges share a cell, and each is a range. */
function lintAreas(name: string, what: string, ranges: readonly string[], say: (fault: string) => void): void {
  const boxes = ranges.map((range) => ({ range, box: boxOf(range) }));
  boxes.forEach(({ range, box }, index) => {
    if (box === null) say(`${name}: ${what} ${range} is no range`);
    for (const other of boxes.slice(index + 1)) {
      if (box !== null && other.box !== null && overlap(box, other.box))
        say(`${name}: ${what} ${range} and ${other.range} overlap`);
    }
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Excel's limits: 255 characters for a rule, 32 for a title, 255 for a prompt, 225 for an error; no array constants. */
function lintValidations(name: string, validations: readonly Element[], say: (fault: string) => void): void {
  lintAreas(
    name,
    "validations",
    validations.flatMap((one) => get(one, "sqref").split(" ")),
    say,
  );
  for (const one of validations) {
    const where = `${name}: validation of ${get(one, "sqref").slice(0, 20)}`;
    for (const formula of ["formula1", "formula2"].map((field) => child(one, field)?.text ?? "")) {
      const list = /^"([^]*)"$/.exec(formula)?.[1];
      if ((list ?? formula).length > 255) say(`${where}: ${formula.length} characters, Excel takes 255`);
      if (list?.split(",").some((item) => item === "" || item !== item.trim()) === true)
        say(`${where}: an empty or padded item`);
      if (list === undefined && formula.includes("{")) say(`${where}: an array constant`);
    }
    if (child(one, "formula1") === undefined) say(`${where}: no rule`);
    for (const [field, limit] of [
      ["errorTitle", 32],
      ["promptTitle", 32],
      ["error", 225],
      ["prompt", 255],
    ] as const) {
      if (get(one, field).length > limit) say(`${where}: ${field} is longer than ${limit}`);
    }
  }
}

function lintHighlights(
  name: string,
  formats: readonly Element[],
  styles: StyleCounts,
  say: (fault: string) => void,
): void {
  const rules = formats.flatMap((format) => all(format, "cfRule"));
  for (const priority of duplicates(rules.map((rule) => get(rule, "priority"))))
    say(`${name}: two rules of priority ${priority}`);
  for (const format of formats) {
    for (const range of get(format, "sqref").split(" "))
      if (boxOf(range) === null) say(`${name}: highlight ${range} is no range`);
    for (const rule of all(format, "cfRule")) {
      const style = rule.attributes.get("dxfId");
      if (style !== undefined && Number(style) >= styles.differential) say(`${name}: highlight without its style`);
      if (all(rule, "formula").some((one) => /'[^']+'!|[\p{L}\p{N}]+!/u.test(one.text)))
        say(`${name}: a highlight looks into another sheet`);
    }
  }
}
