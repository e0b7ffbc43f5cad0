import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { period } from "../../src/model/period.ts";
import { parseCellName } from "../../src/model/place.ts";
import type { Reading, Series } from "../../src/model/reading.ts";
import type { CellValue, Sheet, Workbook } from "../../src/model/workbook.ts";
import { emptySheet } from "../../src/model/workbook.ts";
import { SMALL } from "./small-catalog.ts";

const HEADER = ["指标", "范围", "单位", "1月", "2月", "3月", "本期合计", "上年同期", "年度目标", "备注"];
const LABELS = ["接警出动总数", "其中：火灾", "出动人员", "抢救财产价值", "临时任务", "__proto__", "<b>&\"'"];

function sheetOf(values: CellValue[][], name = "接警"): Sheet {
  return { ...emptySheet(name), values };
}

function read(values: CellValue[][]): Series[] {
  const workbook: Workbook = { name: "book.xlsx", date1904: false, sheets: [sheetOf(values)] };
  return [...readMetrics(workbook, SMALL, period(2023, 1, 3)).series];
}

/** What a series says, without where it stands. */
function said({ id, metric, scope, unit, note, ...rest }: Series): unknown {
  const cell = (reading: Reading | null): unknown => reading && [reading.period, reading.raw, reading.marker];
  return [
    id,
    metric,
    scope,
    unit,
    note,
    rest.months.map(cell),
    cell(rest.total),
    cell(rest.lastYear),
    cell(rest.target),
  ];
}

const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 99_999 }), fc.constantFrom("5000余", "12起", "*"));
const row = fc
  .tuple(fc.constantFrom(...LABELS), fc.constantFrom(null, "百日攻坚"), fc.array(value, { minLength: 6, maxLength: 6 }))
  .map(([label, scope, values]): CellValue[] => [label, scope, "起", ...values, "注记"]);

describe("the order and place of rows and columns", () => {
  it("change nothing that is read", () => {
    const shuffled = fc.shuffledSubarray([...HEADER.keys()], { minLength: HEADER.length, maxLength: HEADER.length });
    const gaps = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), shuffled, gaps, (rows, order, blanks) => {
        const plain = read([HEADER, ...rows]).map(said);
        const moved = [HEADER, ...rows].map((cells) =>
          order.flatMap((from, i): CellValue[] => [...Array<null>(blanks[i] ?? 0).fill(null), cells[from] ?? null]),
        );
        const title: CellValue[][] = [["××县接警统计表"], ...Array.from({ length: blanks[10] ?? 0 }, () => [])];
        const spread = moved.flatMap((cells, i) => [
          cells,
          ...Array.from({ length: blanks[i] ?? 0 }, (): CellValue[] => []),
        ]);
        expect(read([...title, ...spread]).map(said)).toEqual(plain);
        expect(plain).toHaveLength(rows.length);
      }),
    );
  });

  it("keeps an extra column and an extra own row from changing the others", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(9), fc.nat(6), (rows, column, at) => {
        const plain = read([HEADER, ...rows]).map(said);
        const wider = [HEADER, ...rows].map((cells, i) => [
          ...cells.slice(0, column),
          i === 0 ? "审核意见" : 77,
          ...cells.slice(column),
        ]);
        expect(read(wider).map(said)).toEqual(plain);
        const more = [...rows.slice(0, at), ["新任务", null, "件", 1, 2, 3, 6, null, null, null], ...rows.slice(at)];
        const others = read([HEADER, ...more]).filter(({ metric }) => metric !== "新任务");
        expect(others.map(said)).toEqual(plain);
      }),
    );
  });
});

describe("any workbook", () => {
  it("is read without an exception, and every reading points at the cell it holds", () => {
    const word = fc.constantFrom(
      ...HEADER,
      ...LABELS,
      "合计",
      "5月",
      "上半年",
      "(",
      "（",
      "·",
      "一、",
      "其中：",
      "2023年",
    );
    const cell = fc.oneof(
      word,
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    const name = fc.constantFrom("接警", "检查单位", "报告设置", "文稿要点", "接警 (2)", "随便");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, grid), { maxLength: 4 }), (parts) => {
        const sheets = parts.map(([title, values], i) => sheetOf(values, `${title}${i === 0 ? "" : ` (${i + 1})`}`));
        fc.pre(new Set(sheets.map((one) => one.name)).size === sheets.length);
        const readings = readMetrics({ name: "b.xlsx", date1904: false, sheets }, SMALL, period(2023, 1, 6));
        for (const { months, spans, total } of readings.series) {
          for (const { at: place, raw } of [...months, ...spans, ...(total === null ? [] : [total])]) {
            const cell = parseCellName(place.cell ?? "");
            const values = sheets.find((one) => one.name === place.sheet)?.values;
            expect(values?.[cell?.row ?? -1]?.[cell?.column ?? -1] ?? null).toBe(raw);
          }
        }
        const listed = readings.tables.flatMap(({ sheet, copies }) => [sheet, ...copies]);
        expect([...new Set(listed)].sort()).toEqual(sheets.map((one) => one.name).sort());
      }),
    );
  });
});
