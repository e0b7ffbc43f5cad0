import { columnName } from "../model/place.ts";
import { HEADER, COLUMN, WIDTHS } from "./template-columns.ts";
import { cellsOfRow } from "./template-domain-row.ts";
import { domainHighlights, domainValidations } from "./template-domain-rules.ts";
import { linesIn } from "./template-measure.ts";
import type { CellPlan, SheetPlan } from "./template-plan.ts";
import { quoteText, sheetPlan } from "./template-plan.ts";
import type { TemplateRow, TemplateTable } from "./template-rows.ts";
import { FIRST_ROW, labelOf, scopeOf } from "./template-rows.ts";
import type { SettingCell } from "./template-settings.ts";
import type { TotalPlan } from "./template-totals.ts";
import { rangesOf } from "./template-validations.ts";

const TOTAL = columnName(COLUMN.total);

const HINT = "没有发生请填0，不掌握请留空；概数可填“5000余”“约300”。蓝格自动合计，灰格不在报告期内。";

/** One metric sheet: title, note and header, the catalogue's rows with what was handed in, and spare rows. */
export function planDomain(
  table: TemplateTable,
  totalOf: (row: TemplateRow) => TotalPlan,
  settings: ReadonlyMap<string, SettingCell>,
): SheetPlan {
  const { domain, rows } = table;
  return sheetPlan(domain.sheet, {
    tab: "2F5597",
    widths: WIDTHS,
    heights: heightsOf(rows),
    cells: [
      titleCell(domain.sheet, settings),
      noteCell(settings),
      ...HEADER.map((value, column): CellPlan => ({ row: 2, column, value, style: "header" })),
      ...rows.flatMap((row) => cellsOfRow(row, totalOf(row))),
    ],
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: COLUMN.note })),
    validations: domainValidations(rows, totalOf),
    highlights: domainHighlights(rows, totalOf),
    quiet: rangesOf(
      rows.map(({ row }) => row),
      TOTAL,
      TOTAL,
    ).join(" "),
    freeze: { rows: FIRST_ROW, columns: COLUMN.january },
    isProtected: true,
    repeatRows: `$1:$${FIRST_ROW}`,
  });
}

function heightsOf(rows: readonly TemplateRow[]): Map<number, number> {
  const heights = new Map([
    [0, 34],
    [1, 24],
    [2, 28],
  ]);
  for (const row of rows) {
    const label = linesIn(labelOf(row), (WIDTHS[COLUMN.metric] ?? 0) - 2 * row.depth);
    const scope = linesIn(scopeOf(row) ?? "", WIDTHS[COLUMN.scope] ?? 0);
    const note = linesIn(row.filled?.note ?? "", WIDTHS[COLUMN.note] ?? 0);
    heights.set(row.row, 6 + 14 * Math.max(label, scope, note));
  }
  return heights;
}

/** 接警指标表（2023年）, with the year of 报告设置. */
function titleCell(sheet: string, settings: ReadonlyMap<string, SettingCell>): CellPlan {
  const year = settings.get("year");
  const place = { row: 0, column: 0, style: "title" } as const;
  if (year === undefined) return { ...place, value: `${sheet}指标表` };
  return {
    ...place,
    value: `${sheet}指标表（${year.value}年）`,
    formula: `${quoteText(`${sheet}指标表（`)}&${year.reference}&"年）"`,
  };
}

/** 填报单位 and 报告期 follow 报告设置, so that a sheet never shows another period than its totals are made for. */
function noteCell(settings: ReadonlyMap<string, SettingCell>): CellPlan {
  const [unit, year, period] = ["unit", "year", "period"].map((id) => settings.get(id));
  const place = { row: 1, column: 0, style: "note" } as const;
  if (unit === undefined || year === undefined || period === undefined) return { ...place, value: HINT };
  const shownUnit = unit.value === "" ? "＿＿＿＿＿＿" : unit.value;
  return {
    ...place,
    value: `填报单位：${shownUnit}　　报告期：${year.value}年${period.value}　　${HINT}`,
    formula: [
      quoteText("填报单位："),
      `IF(${unit.reference}="","＿＿＿＿＿＿",${unit.reference})`,
      quoteText("　　报告期："),
      year.reference,
      quoteText("年"),
      period.reference,
      quoteText(`　　${HINT}`),
    ].join("&"),
  };
}
