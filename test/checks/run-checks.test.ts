import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { rules } from "../../src/checks/rules.ts";
import { findingsOf, runChecks } from "../../src/checks/run-checks.ts";
import { exact } from "../../src/model/exact.ts";
import type { CellChange } from "../../src/model/finding.ts";
import { parseCellName, placeText } from "../../src/model/place.ts";
import { period } from "../../src/model/period.ts";
import type { Sheet, Workbook } from "../../src/model/workbook.ts";
import { cellKey } from "../../src/model/workbook.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import type { FilledRow } from "../../src/workbook/template-options.ts";
import { writeTemplate } from "../../src/workbook/write-xlsx.ts";
import { FOLDER, openBook, see, seeText, shown } from "./open-book.ts";

const HEAD = "| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |\n| --- | --- | --- | --- | --- | --- | --- |";

describe("one root cause, one finding", () => {
  it("silences what rests on a cell with an error: totals, relations, comparisons", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
| 接警出动总数 | 起 | 40 | 三十五 | 38 | 300 | 30 |
| 火灾扑救 | 起 | 15 | 50 | 14 | =SUM(C3:E3)→79 | 75 |
| 其他出动 | 起 | 25 | 23 | 24 | =SUM(C4:E4)→72 | 70 |
`);
    expect(runChecks(seen).map(shown)).toEqual(["接警!D2 chinese-number"]);
  });

  it("lets a broken month explain the broken period", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
| 被困人员 | 人 | 6 | 3 | 2 | =SUM(C2:E2)→11 | 12 |
| 抢救被困人员 | 人 | 6 | 9 | 2 | =SUM(C3:E3)→17 | 16 |
`);
    expect(runChecks(seen).map(shown)).toEqual(["接警!D3 rescued-exceeds-trapped"]);
  });

  it("does not judge values under a month that stands there twice, but still tells how they are written", () => {
    const seen = seeText(`period: 2023Q1
## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 3月 | 本期合计 | 上年同期 |
| 接警出动总数 | 起 | 40 | 35 | 三十八 | 41 | 900 | 30 |
`);
    const found = runChecks(seen).map(shown);
    expect(found).toEqual(["接警!E1 duplicate-column", "接警!F1 duplicate-column", "接警!E2 chinese-number"]);
  });
});

describe("drawing equal findings together", () => {
  const rows = (count: number, cells: (row: number) => string): string =>
    Array.from({ length: count }, (_, i) => `| 任务${i + 1} | 次 | ${cells(i + 2)} |`).join("\n");

  it("says six equal warnings of a sheet once, with the others as related places", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
${rows(6, (row) => `10 | 20 | 1${row} | =SUM(C${row}:E${row})→${40 + row} | 400`)}
`);
    const found = runChecks(seen);
    expect(found.map(shown)).toEqual(["接警!F2 year-on-year-jump"]);
    expect(found[0]?.related.map(placeText)).toEqual(["接警!F3", "接警!F4", "接警!F5", "接警!F6", "接警!F7"]);
    expect(found[0]?.message).toContain("本表还有5处同样情况");
  });

  it("says five of them one by one", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
${rows(5, (row) => `10 | 20 | 1${row} | =SUM(C${row}:E${row})→${40 + row} | 400`)}
`);
    expect(runChecks(seen)).toHaveLength(5);
  });

  it("joins the mends of equal remarks", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
${rows(6, (row) => `10 | 20 | 1${row} | ${40 + row} | 41`)}
`);
    const [found] = runChecks(seen);
    expect(found?.rule).toBe("hand-typed-total");
    expect(found?.fix?.changes.map(({ at, to }) => `${placeText(at)} ${JSON.stringify(to)}`)).toEqual([
      '接警!F2 "=SUM(C2:E2)"',
      '接警!F3 "=SUM(C3:E3)"',
      '接警!F4 "=SUM(C4:E4)"',
      '接警!F5 "=SUM(C5:E5)"',
      '接警!F6 "=SUM(C6:E6)"',
      '接警!F7 "=SUM(C7:E7)"',
    ]);
    expect(found?.fix?.safe).toBe(false);
  });

  it("never joins errors, because a figure is doubted by the place of its finding", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
${rows(8, (row) => `10 | '20 | 1${row} | =SUM(C${row}:E${row})→${20 + row} | 41`)}
`);
    expect(runChecks(seen).filter(({ rule }) => rule === "text-number")).toHaveLength(8);
  });
});

describe("the order of the findings", () => {
  it("is severity, then sheet, row and column, a whole sheet before its cells", () => {
    const seen = seeText(`period: 2023Q1
## 检查单位
${HEAD}
| 检查单位 | 家 | '60 | 55 | 七十 | =SUM(C2:E2)→55 | |
## 接警
- state: hidden
${HEAD}
| 接警出动总数 | 起 | 40 | 35 | 38 | 113 | |
| 出动队次 | 队次 | 40起 | 35 | 38 | =SUM(C3:E3)→73 | 110 |
`);
    expect(runChecks(seen).map((finding) => `${finding.severity} ${shown(finding)}`)).toEqual([
      "error 检查单位!C2 text-number",
      "error 检查单位!E2 chinese-number",
      "error 接警!C3 unit-in-cell",
      "warning 检查单位!G1 base-missing",
      "warning 接警 hidden-data",
      "warning 接警!G1 base-missing",
      "info 接警!F2 hand-typed-total",
    ]);
  });
});

describe("mends", () => {
  const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && !name.endsWith(".last-year.md"));

  it.each(BOOKS)("%s: after its safe mends the mended cells are in order", (name) => {
    const { seen } = openBook(name);
    const safe = runChecks(seen).flatMap(({ fix }) => (fix?.safe === true ? fix.changes : []));
    const mended = { ...see(applied(seen.workbook, safe), seen.period), lastYear: seen.lastYear };
    const cells = new Set(safe.map(({ at }) => placeText(at)));
    const stages = new Set(rules.filter(({ stage }) => stage === "type").map(({ id }) => id));
    const left = findingsOf(mended, rules).filter(({ at, rule }) => cells.has(placeText(at)) && stages.has(rule));
    expect(left.map(shown).filter((mark) => !mark.endsWith("approximate-value"))).toEqual([]);
  });

  it("changes from what stands there, and only writing when it is called safe", () => {
    for (const name of BOOKS) {
      const { seen } = openBook(name);
      for (const { fix, rule } of runChecks(seen)) {
        for (const change of fix?.changes ?? []) expect(change.from).toEqual(valueOf(seen.workbook, change));
        // 序号 counts nothing: it only numbers the rows.
        if (fix?.safe === true && rule !== "serial-sequence")
          for (const { from } of fix.changes) expect(typeof from).toBe("string");
      }
    }
  });

  it("offers none for deaths, injuries, penalties, fines and detentions", () => {
    const seen = seeText(`period: 2023Q1
## 检查单位
${HEAD}
| 行政处罚决定书 | 份 | '3 | 4 | 2 | =SUM(C2:E2)→6 | 8 |
| 罚款金额 | 万元 | １．５ | 2 | 0.8 | =SUM(C3:E3)→2.8 | 4 |
| 行政拘留人数 | 人 | 1 | 0 | | 7 | 3 |
## 火灾
${HEAD}
| 死亡人数 | 人 | 1人 | 0 | 0 | =SUM(C2:E2)→0 | 1 |
| 受伤人数 | 人 | 1 | 0 | 0 | 3 | 2 |
`);
    const found = runChecks(seen);
    expect(found.filter(({ severity }) => severity === "error").map(shown)).toEqual([
      "检查单位!C2 text-number",
      "检查单位!C3 full-width-number",
      "检查单位!F4 broken-total",
      "火灾!C2 unit-in-cell",
      "火灾!F3 broken-total",
    ]);
    expect(found.filter(({ fix }) => fix !== null)).toEqual([]);
  });
});

describe("the standard workbook", () => {
  const FIRST_HALF = period(2023, 1, 6);
  async function checked(rows: readonly FilledRow[]): Promise<string[]> {
    const bytes = await writeTemplate(catalog, { year: 2023, unit: "××县消防救援大队", rows });
    return runChecks(see(readXlsx("模板.xlsx", bytes), FIRST_HALF)).map(shown);
  }

  it("fresh from 新建模板 gives no finding at all", async () => {
    expect(await checked([])).toEqual([]);
  });

  it("gives none when some rows are filled, by month or by total only", async () => {
    expect(
      await checked([
        { domain: "接警", metric: "接警出动总数", months: [40, 35, 38, 41, 44, 47], lastYear: 230 },
        { domain: "检查", metric: "检查单位", total: 442, lastYear: 424, target: 850 },
        { domain: "宣传", metric: "发放宣传资料", total: "5000余", lastYear: "4300余" },
        { domain: "宣传", metric: "坝坝会宣讲员", unit: "名", total: 12, lastYear: 11 },
      ]),
    ).toEqual([]);
  });
});

describe("settings", () => {
  const book = (range: string): string => `period: 2023Q1
## 报告设置
| 项目 | 内容 |
| 每起出车范围 | ${range} |
## 接警
${HEAD}
| 接警出动总数 | 起 | 40 | 35 | 38 | =SUM(C2:E2)→113 | 110 |
| 出动车辆 | 辆次 | 60 | 140 | 58 | =SUM(C3:E3)→258 | 250 |
`;

  it("override the bounds of the catalogue", () => {
    expect(runChecks(seeText(book(""))).map(shown)).toEqual(["接警!D3 vehicles-per-alarm"]);
    expect(runChecks(seeText(book("1—5"))).map(shown)).toEqual([]);
    expect(runChecks(seeText(book("1.55—5"))).map(shown)).toEqual([
      "接警!C3 vehicles-per-alarm",
      "接警!E3 vehicles-per-alarm",
    ]);
  });

  it.each([...new Set(catalog.bounds.map(({ rule }) => rule))])("wide enough silence %s in its own book", (rule) => {
    const { seen } = openBook(`${rule}.md`);
    const wide = { min: exact("0"), max: exact("1000000000") };
    const bounds = new Map(catalog.bounds.map(({ id }) => [id, wide]));
    const settings = { ...seen.readings.settings, bounds };
    const widened = { ...seen, readings: { ...seen.readings, settings } };
    expect(findingsOf(seen, rules).some((finding) => finding.rule === rule)).toBe(true);
    expect(findingsOf(widened, rules).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});

function applied(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => appliedSheet(sheet, changes)) };
}

function appliedSheet(sheet: Sheet, changes: readonly CellChange[]): Sheet {
  const values = sheet.values.map((row) => [...(row ?? [])]);
  const formulas = new Map(sheet.formulas);
  for (const { at, to } of changes.filter((change) => change.at.sheet === sheet.name)) {
    const { row, column } = parseCellName(at.cell ?? "")!;
    values[row]![column] = to;
    formulas.delete(cellKey(row, column));
  }
  return { ...sheet, values, formulas };
}

function valueOf(workbook: Workbook, { at }: CellChange) {
  const { row, column } = parseCellName(at.cell ?? "")!;
  return workbook.sheets.find(({ name }) => name === at.sheet)?.values[row]?.[column] ?? null;
}
