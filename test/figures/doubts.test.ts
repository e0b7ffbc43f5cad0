import { describe, expect, it } from "vitest";
import type { FiguresInput } from "../../src/figures/derive-figures.ts";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import type { FigureSpec } from "../../src/model/catalog.ts";
import type { Figures } from "../../src/model/figure.ts";
import { placeAt, placeText } from "../../src/model/place.ts";
import type { Readings, Series, Table } from "../../src/model/reading.ts";
import type { RowWords } from "./make.ts";
import { H1, catalogOf, factOf, figureOf, finding, metric, readingsOf, row, seen, span, told } from "./make.ts";

const rate: FigureSpec = {
  id: "rectification-rate-current",
  name: "整改率（当期）",
  domain: "hazards",
  formula: "percent",
  of: ["rectified", "found"],
  unit: "%",
  decimals: 1,
  good: "up",
};

const catalog = catalogOf({
  metrics: [metric("found"), metric("rectified", { partOf: "found" }), metric("rate", { kind: "ratio", unit: "%" })],
  figures: [rate],
});

const found: RowWords = {
  id: "found",
  row: 4,
  months: [100, 100, 100, 100, 100, 176, 5],
  total: 676,
  lastYear: 600,
  target: 1000,
};
const rectified: RowWords = { id: "rectified", row: 5, months: [90, 90, 90, 90, 90, 127], total: 577, lastYear: 500 };

function derive(at: string | readonly string[], changes: Partial<FiguresInput> = {}): Figures {
  const findings = [at].flat().map((place) => finding(place));
  const readings = readingsOf([row(found), row(rectified)]);
  return deriveFigures({ readings, catalog, period: H1, findings, lastYear: null, ...changes });
}

/** now, base, target, change, completion, extremes, rate and share, as far as they are affected. */
function picture(figures: Figures): Record<string, string> {
  const fact = factOf(figures, "found")!;
  const figure = figureOf(figures, "rectification-rate")!;
  return {
    now: seen(fact.now),
    base: seen(fact.base),
    change: told(fact.change),
    completion: seen(fact.completion),
    extremes: fact.extremes === null ? "none" : "some",
    rate: seen(figure.now, 1),
    points: told(figure.change),
    share: seen(figures.breakdowns[0]!.parts[0]!.share, 1),
    contribution: seen(figures.breakdowns[0]!.parts[0]!.contribution, 1),
  };
}

const sound = {
  now: "676",
  base: "600",
  change: "rate 12.6667 (76)",
  completion: "67.6",
  extremes: "some",
  rate: "85.4",
  points: "points 2.1",
  share: "85.4",
  contribution: "12.8",
};

const nowDoubted = {
  now: "(in-doubt)",
  change: "none",
  completion: "(in-doubt)",
  extremes: "none",
  rate: "(in-doubt)",
  points: "none",
  share: "(in-doubt)",
  contribution: "(in-doubt)",
};

describe("a cell with an open 必须改 finding", () => {
  it.each<readonly [string, string, Partial<typeof sound>]>([
    ["nothing", "接警!T99", {}],
    ["another sheet", "火灾!P4", {}],
    ["本期合计", "接警!P4", nowDoubted],
    ["a month under 本期合计", "接警!H4", nowDoubted],
    ["a month after the period", "接警!J4", {}],
    ["上年同期", "接警!Q4", { base: "(in-doubt)", change: "none", points: "none", contribution: "(in-doubt)" }],
    ["年度目标", "接警!R4", { completion: "(in-doubt)" }],
    [
      "a month of the numerator",
      "接警!E5",
      { rate: "(in-doubt)", points: "none", share: "(in-doubt)", contribution: "(in-doubt)" },
    ],
    ["the base of the numerator", "接警!Q5", { points: "none", contribution: "(in-doubt)" }],
    ["the note", "接警!S4", {}],
    ["the label", "接警!A4", { ...nowDoubted, base: "(in-doubt)" }],
    ["the unit", "接警!C4", { ...nowDoubted, base: "(in-doubt)" }],
    ["the whole sheet", "接警", {}],
  ])("%s (%s) takes away what rests on it and nothing else", (_, at, changed) => {
    expect(picture(derive(at))).toEqual({ ...sound, ...changed });
  });

  it("doubts nothing when it is a warning, a reminder, or has a written 说明", () => {
    for (const one of [
      finding("接警!P4", "warning"),
      finding("接警!P4", "info"),
      finding("接警!P4", "error", "已核实"),
    ]) {
      expect(picture(derive([], { findings: [one] }))).toEqual(sound);
    }
  });

  it("does not doubt the related places of a finding", () => {
    const one = { ...finding("接警!T99"), related: [{ sheet: "接警", cell: "P4" }] };
    expect(picture(derive([], { findings: [one] }))).toEqual(sound);
  });

  it("names the cell of the number first and then the doubted one", () => {
    const { now } = factOf(derive("接警!H4"), "found")!;
    expect(now.cells.map(placeText)).toEqual(["接警!P4", "接警!H4"]);
  });

  it("turns a gap into a doubt when the blank cell itself is the finding", () => {
    const readings = readingsOf([row({ ...found, months: [1, null, 3, 4, 5, 6], total: null }), row(rectified)]);
    expect(seen(factOf(derive("接警!E4", { readings }), "found")!.now)).toBe("(in-doubt)");
    expect(seen(factOf(derive("接警!T99", { readings }), "found")!.now)).toBe("(incomplete)");
  });

  it("leaves a row without a number without one, though its label is doubted", () => {
    const readings = readingsOf([row({ ...found, months: [null, null, null, null, null, null], total: null })]);
    expect(seen(factOf(derive("接警!A4", { readings }), "found")!.now)).toBe("(not-filled)");
  });

  it("does not take a cell of this workbook for the cell of the same name in last year's", () => {
    const lastYear = readingsOf([row({ id: "found", total: 500 }, span("2022H1"))]);
    const fact = factOf(derive("接警!Q4", { lastYear }), "found")!;
    expect([seen(fact.base), told(fact.change)]).toEqual(["500", "rate 35.2 (176)"]);
  });

  it("doubts the month before only when the doubted month lies in it", () => {
    const period = span("2023-05");
    const readings = readingsOf([row({ ...found, total: null }, period)]);
    const doubtedApril = factOf(derive("接警!G4", { readings, period }), "found")!;
    expect([seen(doubtedApril.now), seen(doubtedApril.previous), told(doubtedApril.chain)]).toEqual([
      "100",
      "(in-doubt)",
      "none",
    ]);
    const doubtedMarch = factOf(derive("接警!F4", { readings, period }), "found")!;
    expect([seen(doubtedMarch.now), seen(doubtedMarch.previous)]).toEqual(["100", "100"]);
  });
});

describe("a label at the head of a column", () => {
  const below = (column: number, id: string): Series => ({
    ...row({ id, total: 7 }),
    row: 2,
    labelAt: placeAt("接警", 2, column),
    months: [],
    total: { ...row({ total: 7 }).total!, at: placeAt("接警", 9, column) },
  });
  const readings = readingsOf([below(1, "found"), below(2, "rectified")]);
  const values = (at: string): string[] => derive(at, { readings }).facts.map(({ now }) => seen(now));

  it("is doubted alone, not with its neighbours", () => {
    expect(values("接警!B3")).toEqual(["(in-doubt)", "7"]);
    expect(values("接警!A3")).toEqual(["7", "7"]);
    expect(values("接警!C10")).toEqual(["7", "(in-doubt)"]);
  });
});

describe("the header of a column", () => {
  const columns = [
    { index: 0, role: "metric" as const, month: null, label: "指标" },
    { index: 6, role: "month" as const, month: { year: 2023, month: 4 }, label: "4月" },
    { index: 16, role: "last-year" as const, month: null, label: "上年同期" },
  ];
  const table: Table = {
    sheet: "接警",
    domain: "接警",
    layout: "metrics-by-month",
    headerRow: 2,
    columns,
    firstRow: 3,
    lastRow: 4,
    copies: [],
  };
  const readings: Readings = { ...readingsOf([row(found), row(rectified)]), tables: [table] };

  it.each([
    ["接警!G3", { ...sound, ...nowDoubted }],
    ["接警!Q3", { ...sound, base: "(in-doubt)", change: "none", points: "none", contribution: "(in-doubt)" }],
    ["接警!A3", sound],
    ["接警!D3", sound],
  ])("%s doubts the numbers under it", (at, expected) => {
    expect(picture(derive(at, { readings }))).toEqual(expected);
  });
});

describe("a month that is doubted because it is blank", () => {
  const blank = { index: 6, role: "month" as const, month: { year: 2023, month: 4 }, label: "4月" };
  const table: Table = {
    sheet: "接警",
    domain: "接警",
    layout: "metrics-by-month",
    headerRow: 2,
    columns: [blank],
    firstRow: 3,
    lastRow: 4,
    copies: [],
  };
  const nowOf = (months: readonly (number | null)[]): string => {
    const readings = { ...readingsOf([row({ ...found, months: [...months], total: 12 })]), tables: [table] };
    return seen(derive("接警!G3", { readings }).facts[0]!.now);
  };

  it("takes the total of the other months with it, but not a total that stands alone", () => {
    expect(nowOf([3, 4, 5, null, null, null])).toBe("(in-doubt)");
    expect(nowOf([null, null, null, null, null, null])).toBe("12");
  });
});

describe("a formula over doubted cells", () => {
  const formulaRow = (formula: string, line = 6): Readings =>
    readingsOf([
      row(found),
      row(rectified),
      row({ id: "rate", row: line, unit: "%", months: Array<null>(12).fill(null), total: 85.4, totalFormula: formula }),
    ]);

  it.each([
    ['IF(P4=0,"",P5/P4*100)', "接警!P4", "(in-doubt)"],
    ['IF(P4=0,"",P5/P4*100)', "接警!P9", "85.4"],
    ["$P$5/$P$4*100", "接警!P5", "(in-doubt)"],
    ["SUM(P1:Q5)", "接警!P4", "(in-doubt)"],
    ["SUM(Q5:P1)", "接警!P4", "(in-doubt)"],
    ["隐患整改!P4/隐患整改!P5", "隐患整改!P4", "(in-doubt)"],
    ["隐患整改!P4/隐患整改!P5", "接警!P4", "85.4"],
    ["隐患整改!P6", "隐患整改!P6", "(in-doubt)"],
    ["'2023 年'!P4/2", "2023 年!P4", "(in-doubt)"],
    ["INDEX(D6:O6,1,3)", "接警!O6", "85.4"],
    ["LOG10(P7)", "接警!P4", "85.4"],
  ])("%s with %s doubted is %s", (formula, at, expected) => {
    expect(seen(factOf(derive(at, { readings: formulaRow(formula) }), "rate")!.now)).toBe(expected);
  });

  it("follows totals of totals", () => {
    const chain = [7, 8, 9].map((line) =>
      row({ metric: `合计${line}`, row: line, total: 1, totalFormula: `SUM(P${line - 1},1)` }),
    );
    const first = row({ metric: "合计6", row: 6, total: 1, totalFormula: "P4+P5" });
    const figures = derive("接警!P4", { readings: readingsOf([...chain, first, row(found)]) });
    expect(figures.facts.map(({ now }) => seen(now))).toEqual(Array(5).fill("(in-doubt)"));
  });

  it("ends on formulas that read each other", () => {
    const circle = [row({ row: 6, total: 1, totalFormula: "P7" }), row({ row: 7, total: 1, totalFormula: "P6" })];
    const figures = derive("接警!P6", { readings: readingsOf(circle) });
    expect(figures.facts.map(({ now }) => seen(now))).toEqual(["(in-doubt)", "(in-doubt)"]);
  });
});
