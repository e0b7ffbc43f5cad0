import type { Period } from "../model/period.ts";
import { containsMonth, periodName } from "../model/period.ts";
import type { Layout, Reading, Readings, Series, Table } from "../model/reading.ts";
import { Unreadable } from "../model/unreadable.ts";
import { isBlank } from "../model/workbook.ts";

/**
 * The report period of a workbook that can be worked with; throws Unreadable, in one sentence, when it cannot:
 * nothing recognised, nothing filled in, nothing but text, formulas that were never calculated, no period, another year.
 */
export function requireUsable(name: string, readings: Readings): Period {
  const tables = readings.tables.filter((table) => hasMetrics(table, readings));
  const hasEvents = readings.ledgers.some(({ rows }) => rows.length > 0);
  if (tables.length === 0 && !hasEvents)
    throw new Unreadable(`“${name}”里没有认出指标表${headerHint(readings.tables)}`);
  for (const table of tables) requireCalculated(name, table, readings.series);
  const { period } = readings;
  if (period === null) {
    throw new Unreadable(`“${name}”没有写明报告期，请在“报告设置”里填年度和报告期，或指定报告期（如2023H1）。`);
  }
  if (!readings.series.some((series) => valueCells(series).some(({ value }) => value !== null)))
    throw new Unreadable(noNumbers(name, readings.series.flatMap(valueCells)));
  if (!readings.series.some((series) => speaksOf(series, period))) {
    const other = readings.series.flatMap((series) => series.months).find(({ value }) => value !== null);
    const filled = other === undefined ? "" : `（填的是${other.period.first.year}年的数）`;
    throw new Unreadable(`“${name}”里没有${periodName(period)}的数${filled}，请核对文件或报告期。`);
  }
  return period;
}

/** A ledger counts only when numbers were made of it. */
function hasMetrics({ layout, sheet }: Table, { series }: Readings): boolean {
  return layout === "ledger" ? series.some((one) => one.sheet === sheet) : !WITHOUT_METRICS.has(layout);
}

const WITHOUT_METRICS: ReadonlySet<Layout> = new Set<Layout>([
  "settings",
  "texts",
  "guide",
  "mapping",
  "archive",
  "unknown",
]);

function valueCells(series: Series): Reading[] {
  return [...series.months, series.total, series.lastYear].filter((reading) => reading !== null);
}

function speaksOf(series: Series, period: Period): boolean {
  if (series.months.some(({ value, period: month }) => value !== null && containsMonth(period, month.first)))
    return true;
  return series.total !== null && series.total.value !== null && containsMonth(period, series.total.period.last);
}

function headerHint(tables: readonly Table[]): string {
  const events = tables.find(({ reason }) => reason === "events");
  if (events !== undefined)
    return `：“${events.sheet}”像一行一条的台账，认不出是哪一种，列名请写成“接警时间”“警情类型”这样的。`;
  const claimed = tables.filter((table) => table.domain !== null).map((table) => `“${table.sheet}”`);
  return claimed.length > 0
    ? `：${claimed.slice(0, 3).join("、")}里没找到表头，表头行要有“指标”和“1月”“2月”等列名。`
    : "，请用“新建模板”生成的表填写，或把工作表命名为接警、检查单位、隐患整改、宣传培训等。";
}

/** A sheet whose every filled cell is a formula without a result was written by a program and never opened. */
function requireCalculated(name: string, table: Table, series: readonly Series[]): void {
  const months = series.filter(({ sheet }) => sheet === table.sheet).map((one) => one.months);
  const isTyped = months.some((row) => row.some(({ raw, uncalculated }) => !uncalculated && !isBlank(raw)));
  if (!isTyped && months.some((row) => row.some(({ uncalculated }) => uncalculated))) {
    throw new Unreadable(`“${name}”的“${table.sheet}”表全是没算过的公式，请用 Excel 或 WPS 打开，保存一次再来。`);
  }
}

function noNumbers(name: string, cells: readonly Reading[]): string {
  if (cells.some(({ uncalculated }) => uncalculated)) {
    return cells.some(({ raw }) => !isBlank(raw))
      ? `“${name}”的公式没有算过、其余不是数字，请用 Excel 或 WPS 打开，保存一次再来。`
      : `“${name}”各表都还没有填数，请先填好再来。`;
  }
  return cells.some(({ raw }) => !isBlank(raw))
    ? `“${name}”里没有一个数字，填数的格子全是文本，请选中这些格子改成“数值”格式后重填。`
    : `“${name}”各表都还没有填数，请先填好再来。`;
}
