import type { CheckReport, SeverityCounts } from "../model/check-report.ts";
import { countWords, SEVERITY_NAMES, severityName } from "../model/check-report.ts";
import { linesIn } from "./template-measure.ts";
import type { BookPlan, CellPlan, SheetPlan } from "./template-plan.ts";
import { sheetPlan } from "./template-plan.ts";
import type { StyleName } from "./template-styles.ts";

const LINE_HEIGHT = 16;

/** A column of a table: its head, its width in characters, and how its cells look. */
interface ColumnPlan {
  readonly head: string;
  readonly width: number;
  readonly style: StyleName;
}

const FINDING_COLUMNS: readonly ColumnPlan[] = [
  { head: "序号", width: 6, style: "report-centre" },
  { head: "表", width: 12, style: "report-text" },
  { head: "单元格", width: 9, style: "report-centre" },
  { head: "级别", width: 9, style: "report-centre" },
  { head: "看到的", width: 14, style: "report-text" },
  { head: "应为", width: 12, style: "report-text" },
  { head: "问题和改法", width: 52, style: "report-text" },
  { head: "核查情况（签字）", width: 22, style: "report-text" },
];

const SHEET_COLUMNS: readonly ColumnPlan[] = [
  { head: "表", width: 24, style: "report-text" },
  ...SEVERITY_NAMES.map(([, head]): ColumnPlan => ({ head, width: 12, style: "report-centre" })),
];

const DOUBT_COLUMNS: readonly ColumnPlan[] = [
  { head: "业务", width: 14, style: "report-centre" },
  { head: "指标", width: 40, style: "report-text" },
  { head: "单元格", width: 40, style: "report-text" },
];

/** 核查结果 as a workbook: the findings, the counts by sheet, and the numbers in doubt. Every cell is a text or a count. */
export function planReport(report: CheckReport): BookPlan {
  const { rows, sheets, doubts, counts } = report;
  const findings = rows.map(({ sheet, cell, severity, seen, expected, message, waiver }, i) => [
    i + 1,
    sheet,
    cell,
    severityName(severity),
    seen,
    expected,
    message,
    waiver,
  ]);
  const count = (name: string, of: SeverityCounts): (string | number)[] => [
    name,
    ...SEVERITY_NAMES.map(([id]) => of[id]),
  ];
  const bySheet = [...sheets.map(({ sheet, counts: of }) => count(sheet, of)), count("合计", counts)];
  const doubted = doubts.map(({ domain, name, cells }) => [domain, name, cells]);
  const note = `填报单位：${report.unit === "" ? "＿＿＿＿＿＿" : report.unit}　　报告期：${report.period}　　文件：${report.file}`;
  return {
    title: `${report.period}核查结果`,
    sheets: [
      tableSheet("核查结果", [note, `${countWords(counts)}。`], FINDING_COLUMNS, findings),
      tableSheet("分表统计", [note], SHEET_COLUMNS, bySheet),
      ...(doubts.length === 0
        ? []
        : [tableSheet("存疑的数", ["下列各数用到了必须改的格子，总结里印作【待核】。"], DOUBT_COLUMNS, doubted)]),
    ],
    names: [],
  };
}

function tableSheet(
  name: string,
  notes: readonly string[],
  columns: readonly ColumnPlan[],
  rows: readonly (readonly (string | number)[])[],
): SheetPlan {
  const head = notes.length + 1;
  const cells: CellPlan[] = [{ row: 0, column: 0, value: name, style: "title" }];
  notes.forEach((value, i) => cells.push({ row: i + 1, column: 0, value, style: "note" }));
  columns.forEach(({ head: value }, column) => cells.push({ row: head, column, value, style: "header" }));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const heights = new Map([
    [0, 32],
    ...notes.map((note, i) => [i + 1, 6 + linesIn(note, total) * LINE_HEIGHT] as const),
  ]);
  rows.forEach((values, i) => {
    const row = head + 1 + i;
    values.forEach((value, column) =>
      cells.push({ row, column, value, style: columns[column]?.style ?? "report-text" }),
    );
    const lines = values.map((value, column) => linesIn(String(value), columns[column]?.width ?? 10));
    heights.set(row, 8 + Math.max(1, ...lines) * LINE_HEIGHT);
  });
  const right = columns.length - 1;
  return sheetPlan(name, {
    tab: "C00000",
    widths: columns.map(({ width }) => width),
    heights,
    cells,
    merges: Array.from({ length: head }, (_, row) => ({ top: row, bottom: row, left: 0, right })),
    freeze: { rows: head + 1, columns: 0 },
    repeatRows: `$${head + 1}:$${head + 1}`,
    landscape: columns.length > 4,
  });
}
