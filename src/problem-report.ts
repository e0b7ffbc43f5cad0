/**
 * The corridor 问题报告: what may be shown to a stranger when asking for help. It tells how a workbook is built and which
 * rules spoke where, in words of the program and the catalogue only: no value, no name, no text of the workbook.
 */
import { catalog } from "./catalog/catalog.ts";
import { cellShape } from "./model/cell-shape.ts";
import type { Finding } from "./model/finding.ts";
import { lengthOf } from "./model/period.ts";
import { columnName } from "./model/place.ts";
import type { Column, Readings, Series, Table } from "./model/reading.ts";
import type { Sheet, Workbook } from "./model/workbook.ts";
import { cellKey, valueAt } from "./model/workbook.ts";

export interface ProblemReport {
  /** The program's name and version. */
  readonly program: string;
  /** First month and number of months of the report period; null when none is known. */
  readonly period: { readonly firstMonth: number; readonly months: number } | null;
  readonly sheets: readonly SheetReport[];
  /** Ids of the settings that are filled in, and of those not understood. */
  readonly settings: { readonly filled: readonly string[]; readonly unreadable: readonly string[] };
  /** null when the workbook could not be checked at all. */
  readonly findings: readonly FindingReport[] | null;
}

interface SheetReport {
  /** 1 for the first tab. */
  readonly sheet: number;
  readonly state: Sheet["state"];
  readonly rows: number;
  readonly columns: number;
  readonly merges: number;
  readonly formulas: number;
  readonly uncalculated: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly layout: Table["layout"];
  /** A domain of the catalogue; null when the sheet was not recognised as one. */
  readonly domain: string | null;
  /** As Excel counts; null when no header was found. */
  readonly headerRow: number | null;
  readonly columnsRead: readonly ColumnReport[];
  readonly rowsRead: readonly RowReport[];
}

interface ColumnReport {
  readonly column: string;
  readonly role: Column["role"];
  /** 1 to 12. */
  readonly month: number | null;
  /** Shape of the header of a column that was not recognised. */
  readonly label: string | null;
  /** How many cells below the header have which shape. */
  readonly cells: Readonly<Record<string, number>>;
}

interface RowReport {
  readonly row: number;
  /** Id in the catalogue; null for a row of the clerk's own. */
  readonly metric: string | null;
  /** Shape of the label of an own row. */
  readonly label: string | null;
  readonly hasScope: boolean;
  readonly unit: "catalogue" | "other" | null;
}

interface FindingReport {
  readonly rule: string;
  readonly severity: Finding["severity"];
  /** null for a sheet that is missing. */
  readonly sheet: number | null;
  readonly cell: string | null;
  readonly related: number;
  readonly fix: "safe" | "ask" | null;
}

/** `findings` null: the checks could not run. `program`: name and version. */
export function problemReport(
  workbook: Workbook,
  readings: Readings,
  findings: readonly Finding[] | null,
  program: string,
): ProblemReport {
  const { period, settings } = readings;
  const tabs = new Map(workbook.sheets.map(({ name }, i) => [name, i + 1]));
  return {
    program,
    period: period === null ? null : { firstMonth: period.first.month, months: lengthOf(period) },
    sheets: workbook.sheets.map((sheet, i) => sheetReport(sheet, i + 1, readings)),
    settings: { filled: known([...settings.places.keys()]), unreadable: known([...settings.unreadable.keys()]) },
    findings: findings?.map((finding) => findingReport(finding, tabs)) ?? null,
  };
}

/** Ids of settings only: a key from elsewhere might be a text of the workbook. */
function known(ids: readonly string[]): string[] {
  const all = new Set(catalog.settings.map(({ id }) => id));
  return ids.filter((id) => all.has(id));
}

function sheetReport(sheet: Sheet, tab: number, { tables, series }: Readings): SheetReport {
  const table = tables.find((one) => one.sheet === sheet.name);
  const header = table?.headerRow ?? null;
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    sheet: tab,
    state: sheet.state,
    rows: sheet.values.length,
    columns: width,
    merges: sheet.merges.length,
    formulas: sheet.formulas.size,
    uncalculated: sheet.uncalculated.size,
    hiddenRows: sheet.hiddenRows.size,
    hiddenColumns: sheet.hiddenColumns.size,
    layout: table?.layout ?? "unknown",
    domain: domainNames.has(table?.domain ?? "") ? (table?.domain ?? null) : null,
    headerRow: header === null ? null : header + 1,
    columnsRead: columnsOf(sheet, table, width),
    rowsRead: series.filter((one) => one.sheet === sheet.name).map(rowReport),
  };
}

const domainNames = new Set(catalog.domains.map(({ name }) => name));
const metricIds = new Set(catalog.domains.flatMap(({ metrics }) => metrics.map(({ id }) => id)));
const units = new Set(catalog.domains.flatMap(({ metrics }) => metrics.map(({ unit }) => unit)));

/** The columns as they were recognised; of an unrecognised sheet every column from its first row. */
function columnsOf(sheet: Sheet, table: Table | undefined, width: number): ColumnReport[] {
  const recognised = table?.columns ?? [];
  const from = (table?.headerRow ?? -1) + 1;
  const columns = recognised.length > 0 ? recognised : Array.from({ length: Math.min(width, 60) }, (_, index) => index);
  return columns.map((column) => {
    const { index, role, month, label } =
      typeof column === "number" ? { index: column, role: "unknown" as const, month: null, label: "" } : column;
    return {
      column: columnName(index),
      role,
      month: month?.month ?? null,
      label: role === "unknown" && label !== "" ? cellShape(label) : null,
      cells: shapesIn(sheet, index, from),
    };
  });
}

function shapesIn(sheet: Sheet, column: number, from: number): Record<string, number> {
  const shapes = new Map<string, number>();
  for (let row = from; row < sheet.values.length; row += 1) {
    const key = cellKey(row, column);
    const held = sheet.uncalculated.has(key)
      ? "未计算"
      : cellShape(valueAt(sheet, row, column), sheet.formats.get(key) ?? null);
    const shape = sheet.formulas.has(key) ? `公式（${held}）` : held;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return Object.fromEntries(shapes);
}

function rowReport({ row, id, label, scope, typedUnit }: Series): RowReport {
  const isKnown = id !== null && metricIds.has(id);
  return {
    row: row + 1,
    metric: isKnown ? id : null,
    label: isKnown ? null : cellShape(label),
    hasScope: scope !== null,
    unit: typedUnit === null ? null : units.has(typedUnit) ? "catalogue" : "other",
  };
}

function findingReport(
  { rule, severity, at, related, fix }: Finding,
  tabs: ReadonlyMap<string, number>,
): FindingReport {
  return {
    rule,
    severity,
    sheet: tabs.get(at.sheet) ?? null,
    cell: at.cell ?? null,
    related: related.length,
    fix: fix === null ? null : fix.safe ? "safe" : "ask",
  };
}

/** The same for reading: one line a sheet, a column, a finding. */
export function problemText({ program, period, sheets, settings, findings }: ProblemReport): string {
  const columns = (sheet: SheetReport): string[] =>
    sheet.columnsRead.map(({ column, role, month, label, cells }) => {
      const shapes = Object.entries(cells).map(([shape, count]) => `${shape}×${count}`);
      return `  ${column}列 ${role}${month === null ? "" : ` ${month}月`}${label === null ? "" : ` 表头是${label}`}：${shapes.join("，")}`;
    });
  const rows = (sheet: SheetReport): string[] =>
    sheet.rowsRead.map(({ row, metric, label }) => `  第${row}行 ${metric ?? `自加的行，名称是${label ?? ""}`}`);
  return [
    "问题报告：只有表的样子和查到的规则，没有表里的数、名称和文字。",
    program,
    period === null ? "报告期：没有认出" : `报告期：从${period.firstMonth}月起${period.months}个月`,
    `填了的设置：${settings.filled.join("、")}`,
    `没看懂的设置：${settings.unreadable.join("、")}`,
    ...sheets.flatMap((sheet) => [
      `第${sheet.sheet}张表 ${sheet.domain ?? ""} ${sheet.layout} ${sheet.rows}行${sheet.columns}列，公式${sheet.formulas}个，合并${sheet.merges}处`,
      ...columns(sheet),
      ...rows(sheet),
    ]),
    findings === null ? "没有查成。" : `查到${findings.length}条：`,
    ...(findings ?? []).map(
      ({ rule, severity, sheet, cell }) =>
        `  ${severity} ${rule} ${sheet === null ? "没有的表" : `第${sheet}张表`}${cell === null ? "" : ` ${cell}`}`,
    ),
    "",
  ].join("\n");
}
