import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import type { Catalog } from "../model/catalog.ts";
import type { CheckReport } from "../model/check-report.ts";
import { planReport } from "./report-plan.ts";
import { planBook } from "./template-book.ts";
import type { TemplateOptions } from "./template-options.ts";
import type { BookPlan, CellPlan, HighlightPlan, SheetPlan, ValidationPlan } from "./template-plan.ts";
import { quoteSheet } from "./template-plan.ts";
import type { StylePlan } from "./template-styles.ts";
import { COLOURS, STYLES } from "./template-styles.ts";

/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32_767;
/** What a zip entry is dated: fflate reads it as local time, so that no time zone shows. */
const NO_TIME = "1980-01-01T12:00:00";

/**
 * The standard workbook as .xlsx. The same options give the same bytes, whatever the clock and the time zone.
 * Throws RangeError for a domain the catalogue has not, and for a text longer than a cell can hold.
 */
export async function writeTemplate(catalog: Catalog, options: TemplateOptions): Promise<Uint8Array> {
  return writeBook(planBook(catalog, options));
}

/** 核查结果 as .xlsx; the same report gives the same bytes. */
export async function writeReport(report: CheckReport): Promise<Uint8Array> {
  return writeBook(planReport(report));
}

/** The library's styles made so far, by our style and number format: a few dozen for thousands of cells. */
type Looks = Map<string, CellStyle>;

/** Translates a plan to the library's terms; nothing is decided here. */
export async function writeBook(plan: BookPlan): Promise<Uint8Array> {
  const looks: Looks = new Map();
  const names = plan.names.map(({ name, refersTo }) => ({ name, range: refersTo }));
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => sheetOf(sheet, looks)),
    properties: { title: clean(plan.title) },
    namedRanges: [...names, ...plan.sheets.flatMap(printNames)],
    defaultFont: { name: "宋体", size: 11, charset: 134 },
  });
  return packed(unzipSync(bytes), plan.sheets);
}

/**
 * Packs the library's parts again. It stamps the present moment into core.xml and compresses with whatever the platform
 * offers, so that two runs differ; and it cannot say which formulas Excel should leave unmarked (ignoredErrors).
 */
function packed(parts: Record<string, Uint8Array>, sheets: readonly SheetPlan[]): Uint8Array {
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(edit(strFromU8(part)));
  };
  change("docProps/core.xml", (xml) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, ""));
  sheets.forEach(({ quiet }, index) => {
    if (quiet === null) return;
    const ignored = `<ignoredErrors><ignoredError sqref="${quiet}" formula="1" unlockedFormula="1"/></ignoredErrors>`;
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => xml.replace("</worksheet>", `${ignored}</worksheet>`));
  });
  return zipSync(parts, { level: 6, mtime: NO_TIME });
}

function sheetOf(plan: SheetPlan, looks: Looks): WriteSheet {
  const { freeze, filter } = plan;
  return {
    name: plan.name,
    columns: plan.widths.map((width) => ({ width })),
    cells: new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cellOf(cell, looks)])),
    rowDefs: new Map([...plan.heights].map(([row, height]) => [row, { height }])),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: plan.validations.map(validationOf),
    conditionalRules: plan.highlights.map(highlightOf),
    ...(freeze === null ? {} : { freezePane: { rows: freeze.rows, columns: freeze.columns } }),
    ...(filter === null ? {} : { autoFilter: { range: filter } }),
    ...(plan.isProtected ? { protection: PROTECTION } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: plan.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: "&C第 &P 页　共 &N 页" },
    view: { showGridLines: false, tabColor: { rgb: plan.tab } },
  };
}

/** No password: it keeps headers from a slip of the hand, nothing more. */
const PROTECTION = {
  sheet: true,
  objects: false,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  insertHyperlinks: true,
} as const;

/** The library writes sheet names into print names unquoted, which breaks on a name with a blank or a digit first. */
function printNames({ name, printArea, repeatRows }: SheetPlan): { name: string; range: string; scope: string }[] {
  const entry = (reserved: string, range: string | null): { name: string; range: string; scope: string }[] =>
    range === null ? [] : [{ name: reserved, range: `${quoteSheet(name)}!${range}`, scope: name }];
  return [...entry("_xlnm.Print_Area", printArea), ...entry("_xlnm.Print_Titles", repeatRows)];
}

function cellOf({ value, formula, style, format }: CellPlan, looks: Looks): Partial<Cell> {
  const key = `${style} ${format ?? ""}`;
  const look = looks.get(key) ?? styleOf(STYLES[style], format);
  looks.set(key, look);
  const content = typeof value === "string" ? clean(value) : value;
  if (formula !== undefined) return { formula, formulaResult: content, style: look };
  // The library takes a text like "#N/A" for an error value; as a rich text of one run it stays a text.
  if (typeof content === "string" && content.startsWith("#")) return { richText: [{ text: content }], style: look };
  return { value: content, style: look };
}

/** Without the signs XML cannot hold, and with "_x0041_" kept from being read as an escaped sign. */
function clean(text: string): string {
  const plain = text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, "");
  if (plain.length > LONGEST_TEXT) throw new RangeError(`a cell holds at most ${LONGEST_TEXT} characters`);
  return plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

const LINE = { style: "thin", color: { rgb: COLOURS.line } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

function styleOf(plan: StylePlan, format: string | undefined): CellStyle {
  return {
    font: {
      name: plan.font,
      size: plan.size,
      charset: 134,
      color: { rgb: plan.colour ?? COLOURS.ink },
      ...(plan.bold === true ? { bold: true } : {}),
    },
    ...(plan.fill === undefined
      ? {}
      : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: plan.fill } } }),
    ...(plan.border === true ? { border: BORDER } : {}),
    alignment: {
      horizontal: plan.across,
      vertical: "center",
      ...(plan.wrap === true ? { wrapText: true } : {}),
      ...(plan.indent === undefined ? {} : { indent: plan.indent }),
    },
    ...(format === undefined ? {} : { numFmt: format }),
    protection: { locked: !plan.open },
  };
}

function validationOf({ range, rule, message }: ValidationPlan): DataValidation {
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "warning" as const,
    errorTitle: "请核对",
    errorMessage: message,
  };
  switch (rule.kind) {
    case "choices":
      return { ...said, type: "list", values: [...rule.values] };
    case "cells":
      return { ...said, type: "list", formula1: rule.reference };
    case "formula":
      return { ...said, type: "custom", formula1: rule.formula };
    case "date-from":
      return { ...said, type: "date", operator: "greaterThanOrEqual", formula1: String(rule.serial) };
  }
}

function highlightOf({ range, formula, fill, colour }: HighlightPlan, index: number): ConditionalRule {
  return {
    type: "expression",
    priority: index + 1,
    formula,
    range,
    style: {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
      ...(colour === undefined ? {} : { font: { color: { rgb: colour } } }),
    },
  };
}
