import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import type { Finding, Fix, Seen } from "../../src/model/finding.ts";
import { parseCellName, placeText } from "../../src/model/place.ts";
import type { Sheet, Workbook } from "../../src/model/workbook.ts";
import { cellKey, showValue, valueAt } from "../../src/model/workbook.ts";
import { calculate } from "../../src/workbook/calculate.ts";
import { FOLDER, openBook, seeText, shown } from "./open-book.ts";

const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && !name.endsWith(".last-year.md"));

/** The workbook with a fix done; a formula is calculated from its own sheet. */
function mended(workbook: Workbook, { changes }: Fix): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const own = changes.filter(({ at }) => at.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const values = sheet.values.map((row) => [...(row ?? [])]);
    const formulas = new Map(sheet.formulas);
    for (const { at, to } of own) {
      const { row, column } = parseCellName(at.cell ?? "")!;
      const line = (values[row] ??= []);
      while (line.length <= column) line.push(null);
      const isFormula = typeof to === "string" && to.startsWith("=");
      if (isFormula) formulas.set(cellKey(row, column), to.slice(1));
      else formulas.delete(cellKey(row, column));
      line[column] = isFormula ? calculate(to.slice(1), cellsOf({ ...sheet, values })) : to;
    }
    return { ...sheet, values, formulas };
  });
  return { ...workbook, sheets };
}

const cellsOf = (sheet: Sheet) => ({
  at: (_: string, row: number, column: number) => valueAt(sheet, row, column),
  name: () => null,
});

function again(seen: Seen, workbook: Workbook): Seen {
  return { ...seen, workbook, readings: readMetrics(workbook, seen.catalog, seen.period) };
}

describe("every fix of every book", () => {
  it.each(BOOKS)("%s: done alone, it silences its finding", (name) => {
    const { seen } = openBook(name);
    for (const finding of runChecks(seen)) {
      if (finding.fix === null) continue;
      const after = runChecks(again(seen, mended(seen.workbook, finding.fix))).map(shown);
      expect(after, finding.message).not.toContain(shown(finding));
    }
  });
});

/** What the rule of a book offers: "D2 → 5". */
function offered(name: string, rule: string): string[] {
  return runChecks(openBook(`${name}.md`).seen)
    .filter((finding) => finding.rule === rule)
    .flatMap(
      ({ fix }) => fix?.changes.map(({ at, to }) => `${at.cell ?? ""} → ${to === null ? "空" : showValue(to)}`) ?? [],
    );
}

describe("fixes that change a value", () => {
  it.each([
    ["broken-total", ["=SUM("]],
    ["short-sum-range", ["=SUM("]],
    ["stock-summed", ["F2 → =E2"]],
    ["wrong-rate", ["F4 → 85.4"]],
    ["wrong-change", ["I2 → 2.7", "H3 → 4"]],
    ["rate-scale", ["D2 → 97", "F3 → 85.44", "G3 → 81.36"]],
    ["tenfold-jump", ["F2 → 12"]],
    ["cumulative-in-months", ["D2 → 28", "E2 → 33", "F2 → 29", "G2 → 31", "H2 → 29"]],
    ["blank-month", [" → 0"]],
    ["loss-per-fire", [" → "]],
  ])("are offered by %s, and never done without asking", (rule, expected) => {
    const found = runChecks(openBook(`${rule}.md`).seen).filter((finding) => finding.rule === rule);
    expect(found.every(({ fix }) => fix?.safe !== true)).toBe(true);
    const offers = offered(rule, rule);
    for (const [i, text] of expected.entries()) expect(offers[i]).toContain(text);
  });

  it("keep the scale of a cell in percent format", () => {
    const seen = seeText(`period: 2023Q1

## 接警
- format: I2 0.0%
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 | 增减 | 同比(%) |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 接警出动总数 | 起 | 40 | 35 | 38 | =SUM(C2:E2)→113 | 110 | 3 | -0.05 |
`);
    const fix = runChecks(seen).find(({ rule }) => rule === "wrong-change")?.fix;
    expect(fix?.changes.map(({ to }) => to)).toEqual([0.027]);
    expect(fix?.label).toBe("改成2.7%");
  });
});

describe("deaths, injuries, penalties and detentions", () => {
  it.each(["死亡人数", "受伤人数", "行政处罚决定书", "罚款金额", "行政拘留人数"])(
    "%s is never offered a fix",
    (metric) => {
      const seen = seeText(`period: 2023Q1

## 检查单位
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 | 增减 | 同比(%) |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| ${metric} | 人 | '1 | １２ | 12人 | 99 | 0 | 7 | 100 |
| 检查单位 | 家次 | '1 | １２ | 12家次 | 99 | 90 | 9 | 10 |
`);
      const fixed = runChecks(seen).filter(({ fix }) => fix !== null);
      expect(fixed.some(({ at }) => rowOf(at.cell) === 2)).toBe(true);
      expect(
        fixed
          .flatMap(({ fix }) => fix?.changes ?? [])
          .filter(({ at }) => rowOf(at.cell) === 1)
          .map(({ at }) => placeText(at)),
      ).toEqual([]);
    },
  );

  const rowOf = (cell: Finding["at"]["cell"]): number => parseCellName(cell ?? "A1")?.row ?? 0;
});
