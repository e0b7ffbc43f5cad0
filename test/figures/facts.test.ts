import { describe, expect, it } from "vitest";
import type { FiguresInput } from "../../src/figures/derive-figures.ts";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import type { MetricKind, MetricSpec } from "../../src/model/catalog.ts";
import { toDecimal } from "../../src/model/exact.ts";
import type { Fact, Figures } from "../../src/model/figure.ts";
import { placeText } from "../../src/model/place.ts";
import type { Series } from "../../src/model/reading.ts";
import type { RowWords } from "./make.ts";
import { catalogOf, H1, metric, monthsFrom, readingsOf, row, seen, span, told } from "./make.ts";

function derive(series: readonly Series[], changes: Partial<FiguresInput> = {}): Figures {
  const input = { readings: readingsOf(series), catalog: catalogOf({}), period: H1, findings: [], lastYear: null };
  return deriveFigures({ ...input, ...changes });
}

function factOfRow(
  words: RowWords,
  spec: Partial<MetricSpec> | null = null,
  changes: Partial<FiguresInput> = {},
): Fact {
  const catalog = catalogOf({ metrics: spec === null ? [] : [metric("m", spec)] });
  const series = row(spec === null ? words : { id: "m", ...words }, changes.period ?? H1);
  return derive([series], { catalog, ...changes }).facts[0]!;
}

describe("the number of the report period", () => {
  it.each<readonly [MetricKind, RowWords, string, string]>([
    ["flow", { months: [1, 2, 3, 4, 5, 6] }, "21", "D4 E4 F4 G4 H4 I4"],
    ["flow", { months: [1, 2, 3, 4, 5, 6, 7], total: 21 }, "21", "P4"],
    ["flow", { total: 21 }, "21", "P4"],
    ["flow", { months: [1, 2, null, 4, 5, 6] }, "(incomplete)", "D4 E4 F4 G4 H4 I4"],
    ["flow", { months: [1, 2, 3] }, "(incomplete)", "D4 E4 F4"],
    ["flow", { months: [null, null, null, null, null, null], total: null }, "(not-filled)", "D4 E4 F4 G4 H4 I4"],
    [
      "flow",
      { months: [null, null, null, null, null, null], total: 0, totalFormula: "SUM(D4:I4)" },
      "(not-filled)",
      "D4 E4 F4 G4 H4 I4",
    ],
    ["flow", { months: [1, 2, 3, 4, 5, "12起"] }, "(not-a-number)", "I4"],
    ["flow", { months: ["约5", 2, 3, 4, 5, 6] }, "25约", "D4 E4 F4 G4 H4 I4"],
    ["stock", { months: [1, 2, 3, 4, 5, 6] }, "6", "I4"],
    ["stock", { months: [1, 2, 3, 4, 5, null] }, "(not-filled)", "I4"],
    ["distinct", { months: [1, 2, 3, 4, 5, 6] }, "(not-additive)", "D4 E4 F4 G4 H4 I4"],
    ["distinct", { months: [1, 2, 3, 4, 5, 6], total: 10 }, "10", "P4"],
    ["ratio", { months: [80, 90, 80, 90, 80, 90], unit: "%" }, "(not-additive)", "D4 E4 F4 G4 H4 I4"],
    ["ratio", { total: 85.4, unit: "%" }, "85.4", "P4"],
  ])("of a %s row %j is %s from %s", (kind, words, now, cells) => {
    const fact = factOfRow(words, { kind });
    expect(seen(fact.now)).toBe(now);
    expect(fact.now.cells.map(({ cell }) => cell).join(" ")).toBe(cells);
  });

  it("takes an invented row for a flow, and for a ratio when its unit is %", () => {
    expect(seen(factOfRow({ months: [1, 2, 3, 4, 5, 6] }).now)).toBe("21");
    expect(seen(factOfRow({ months: [80, 90, 80, 90, 80, 90], unit: "％" }).now)).toBe("(not-additive)");
  });

  it("keeps the order of the rows and has one fact for each", () => {
    const { facts } = derive([row({ metric: "乙", row: 9 }), row({ metric: "甲", row: 4 })]);
    expect(facts.map(({ series }) => series.metric)).toEqual(["乙", "甲"]);
    expect(facts.map(({ spec }) => spec)).toEqual([null, null]);
  });
});

describe("the base", () => {
  const thisYear: RowWords = { total: 305, lastYear: 290 };
  const before = span("2022H1");

  it("is the column 上年同期 when no other workbook is given", () => {
    const fact = factOfRow(thisYear, {});
    expect(seen(fact.base)).toBe("290");
    expect(told(fact.change)).toBe("rate 5.1724 (15)");
  });

  it("is no base when the column is absent or for another period, and a gap when it is blank", () => {
    expect(seen(factOfRow({ total: 305 }, {}).base)).toBe("(no-base)");
    expect(seen(factOfRow(thisYear, {}, { period: span("2023Q1") }).base)).toBe("290");
    const other = row({ id: "m", ...thisYear }, H1);
    const catalog = catalogOf({ metrics: [metric("m")] });
    expect(seen(derive([other], { catalog, period: span("2023Q1") }).facts[0]!.base)).toBe("(no-base)");
    const blank = factOfRow({ total: 305, lastYear: null }, {});
    expect(seen(blank.base)).toBe("(not-filled)");
    expect(blank.change).toEqual({ kind: "none" });
  });

  it("is last year's workbook when it is given, which wins over the column, and its cells say so", () => {
    const lastYear = readingsOf([row({ id: "m", row: 7, total: 250 }, before)]);
    const fact = factOfRow(thisYear, {}, { lastYear });
    expect(seen(fact.base)).toBe("250");
    expect(fact.base.cells.map(placeText)).toEqual(["[上年]接警!P7"]);
    expect(told(fact.change)).toBe("rate 22 (55)");
  });

  it("falls back to the column where last year's workbook says nothing", () => {
    for (const lastRow of [
      row({ id: "m", total: null }, before),
      row({ id: "m", scope: "百日攻坚", total: 1 }, before),
      row({ id: "m", subject: "城关镇", total: 1 }, before),
      row({ id: "other", total: 1 }, before),
      row({ id: "m", domain: "火灾", total: 1 }, before),
      row({ id: "m", total: 1 }, span("2022")),
    ]) {
      expect(seen(factOfRow(thisYear, {}, { lastYear: readingsOf([lastRow]) }).base)).toBe("290");
    }
  });

  it("adds the months of last year's workbook when its total is for another period", () => {
    const lastRow = row({ id: "m", months: [10, 20, 30, 40, 50, 60, 1000], total: 1210 }, span("2022"));
    expect(seen(factOfRow(thisYear, {}, { lastYear: readingsOf([lastRow]) }).base)).toBe("210");
  });

  it("finds an invented row in last year's workbook by its name", () => {
    const lastYear = readingsOf([row({ metric: "消防宣传进军营", total: 100 }, before)]);
    const fact = factOfRow({ metric: "消防宣传进军营", total: 150 }, null, { lastYear });
    expect(told(fact.change)).toBe("rate 50 (50)");
  });

  it("converts last year's unit, and takes no base in a unit that counts something else", () => {
    const inYuan = readingsOf([row({ id: "m", unit: "元", total: 200_000 }, before)]);
    const fact = factOfRow({ total: 30, unit: "万元" }, { unit: "万元", decimals: 4 }, { lastYear: inYuan });
    expect(seen(fact.base)).toBe("20");
    const visits = readingsOf([row({ id: "m", unit: "家次", total: 200 }, before)]);
    expect(seen(factOfRow({ total: 30, unit: "家" }, { unit: "家" }, { lastYear: visits }).base)).toBe("(no-base)");
    const alias = factOfRow({ total: 30, unit: "家" }, { unit: "家", unitAliases: ["家次"] }, { lastYear: visits });
    expect(seen(alias.base)).toBe("200");
  });

  it("is in doubt when two rows of last year's workbook disagree", () => {
    const rows = [row({ id: "m", row: 4, total: 250 }, before), row({ id: "m", row: 9, total: 260 }, before)];
    const fact = factOfRow({ total: 305 }, {}, { lastYear: readingsOf(rows) });
    expect(seen(fact.base)).toBe("(in-doubt)");
    expect(fact.change).toEqual({ kind: "none" });
  });

  it("reads months of the year before that stand in the same workbook", () => {
    const series = {
      ...row({ id: "m", total: 305 }),
      months: monthsFrom(span("2022-01..2023-06"), Array<number>(18).fill(20)),
    };
    const fact = derive([series], { catalog: catalogOf({ metrics: [metric("m")] }) }).facts[0]!;
    expect(seen(fact.base)).toBe("120");
  });
});

describe("what is compared, and how", () => {
  it.each<readonly [string, Partial<MetricSpec> | null, RowWords, string]>([
    ["a count", {}, { total: 305, lastYear: 290 }, "rate 5.1724 (15)"],
    ["a part of one, from none", {}, { total: "0.1", lastYear: 0 }, "from-zero (0.1)"],
    ["deaths", { casualty: true }, { total: 30, lastYear: 20, unit: "人" }, "difference (10)"],
    ["a ratio", { kind: "ratio", unit: "%" }, { total: "85.44", lastYear: "81.36", unit: "%" }, "points 4.08"],
    ["an invented ratio", null, { total: "85.44", lastYear: "81.36", unit: "%" }, "points 4.08"],
    ["an invented row of deaths", null, { metric: "电动车火灾死亡人数", total: 30, lastYear: 20 }, "difference (10)"],
    ["invented 较大以上火灾", null, { metric: "较大以上火灾", total: 30, lastYear: 20 }, "difference (10)"],
    ["hazards that are no fires", null, { metric: "重大火灾隐患单位", total: 30, lastYear: 20 }, "rate 50 (10)"],
    [
      "a loss",
      { unit: "万元", decimals: 2 },
      { total: "12.35", lastYear: "11.2", unit: "万元" },
      "rate 10.2679 (1.15)",
    ],
  ])("%s", (_, spec, words, expected) => {
    expect(told(factOfRow(words, spec).change)).toBe(expected);
  });

  it("tells grave fires by the difference, whatever their number", () => {
    const fires = metric("fires-large-and-above");
    const series = row({ id: fires.id, total: 30, lastYear: 20 });
    expect(told(derive([series], { catalog: catalogOf({ metrics: [fires] }) }).facts[0]!.change)).toBe(
      "difference (10)",
    );
  });
});

describe("the period before", () => {
  const months = [10, 20, 30, 40, 50, 60];

  it.each([
    ["2023Q2", "150", "60", "multiple 1.5 (90)"],
    ["2023-05", "50", "40", "rate 25 (10)"],
    ["2023-03..2023-04", "70", "30", "multiple 1.3333 (40)"],
    ["2023Q1", "60", "(no-row)", "none"],
    ["2023H1", "210", "(no-row)", "none"],
  ])("of %s (%s) is %s", (text, now, previous, chain) => {
    const fact = factOfRow({ months }, {}, { period: span(text) });
    expect(seen(fact.now)).toBe(now);
    expect(seen(fact.previous)).toBe(previous);
    expect(told(fact.chain)).toBe(chain);
  });

  it("reaches into last year's workbook before January", () => {
    const lastYear = readingsOf([row({ id: "m", months: Array<number>(12).fill(30) }, span("2022"))]);
    const first = factOfRow({ months: [45, 1, 1, 1, 1, 1] }, {}, { period: span("2023-01"), lastYear });
    expect(told(first.chain)).toBe("rate 50 (15)");
    expect(first.previous.cells.map(placeText)).toEqual(["[上年]接警!O4"]);
    const half = factOfRow({ months: [45, 45, 45, 45, 45, 45] }, {}, { lastYear });
    expect(told(half.chain)).toBe("rate 50 (90)");
  });

  it("has a gap when a month of it is blank", () => {
    const fact = factOfRow({ months: [10, null, 30, 40, 50, 60] }, {}, { period: span("2023Q2") });
    expect(seen(fact.previous)).toBe("(incomplete)");
    expect(fact.chain).toEqual({ kind: "none" });
  });
});

describe("the year's target", () => {
  it.each<readonly [string, RowWords, string, string]>([
    ["reached in part", { total: 45, target: 90 }, "90", "50"],
    ["passed", { total: 99, target: 90 }, "90", "110"],
    ["none", { total: 45 }, "(no-row)", "(no-row)"],
    ["blank", { total: 45, target: null }, "(not-filled)", "(not-filled)"],
    ["zero", { total: 45, target: 0 }, "0", "(zero-base)"],
    ["negative", { total: 45, target: -5 }, "-5", "(zero-base)"],
    ["approximate", { total: 45, target: "约90" }, "90约", "(approximate)"],
    ["of an approximate number", { total: "40余", target: 90 }, "90", "(approximate)"],
    ["of a number that is not there", { total: null, target: 90 }, "90", "(not-filled)"],
  ])("%s", (_, words, target, completion) => {
    const fact = factOfRow(words, {});
    expect(seen(fact.target)).toBe(target);
    expect(seen(fact.completion)).toBe(completion);
  });

  it("is no quota for a rate", () => {
    expect(seen(factOfRow({ total: 85, target: 95, unit: "%" }, { kind: "ratio", unit: "%" }).completion)).toBe(
      "(not-additive)",
    );
  });
});

describe("the highest and lowest months", () => {
  function extremes(words: RowWords, spec: Partial<MetricSpec> = {}, period = H1): string {
    const found = factOfRow(words, spec, { period }).extremes;
    if (found === null) return "none";
    const show = ({ months, value }: typeof found.high): string =>
      `${months.map(({ month }) => month).join("+")}=${toDecimal(value)}`;
    return `${show(found.high)} ${show(found.low)}`;
  }

  it.each<readonly [string, RowWords, string]>([
    ["one of each", { months: [50, 41, 60, 38, 52, 57] }, "3=60 4=38"],
    ["ties are all listed", { months: [60, 41, 60, 38, 38, 57] }, "1+3=60 4+5=38"],
    ["months outside the period do not count", { months: [50, 41, 60, 38, 52, 57, 99, 1] }, "3=60 4=38"],
    ["a month is missing", { months: [50, 41, null, 38, 52, 57], total: 238 }, "none"],
    ["a month is approximate", { months: [50, "约41", 60, 38, 52, 57] }, "none"],
    ["a constant row", { months: [50, 50, 50, 50, 50, 50] }, "none"],
    ["small numbers", { months: [1, 5, 3, 2, 4, 4] }, "none"],
    ["just large enough", { months: [1, 5, 3, 2, 4, 5] }, "2+6=5 1=1"],
    ["no months", { total: 300 }, "none"],
  ])("%s", (_, words, expected) => {
    expect(extremes(words)).toBe(expected);
  });

  it("are nothing for one month, nor for stocks, distinct counts and rates", () => {
    const months = [50, 41, 60, 38, 52, 57];
    expect(extremes({ months }, {}, span("2023-03"))).toBe("none");
    for (const kind of ["stock", "distinct", "ratio"] as const)
      expect(extremes({ months, total: 60 }, { kind })).toBe("none");
  });
});

describe("the time gone", () => {
  it.each([
    ["2023H1", "50"],
    ["2023", "100"],
    ["2023Q1", "25"],
    ["2023-05", "41.666667"],
    ["2023-01..2023-09", "75"],
    ["2022-11..2023-02", "16.666667"],
  ])("at the end of %s is %s%%", (text, percent) => {
    expect(toDecimal(derive([], { period: span(text) }).timeProgress)).toBe(percent);
  });
});
