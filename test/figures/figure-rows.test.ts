import { describe, expect, it } from "vitest";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import type { FigureSpec, MetricSpec } from "../../src/model/catalog.ts";
import type { Figures } from "../../src/model/figure.ts";
import { placeText } from "../../src/model/place.ts";
import type { Period } from "../../src/model/period.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { RowWords } from "./make.ts";
import { H1, catalogOf, figureOf, metric, readingsOf, row, seen, span, told } from "./make.ts";

const figure = (changes: Partial<FigureSpec>): FigureSpec => ({
  id: "figure",
  name: "比率",
  domain: "hazards",
  formula: "percent",
  of: ["a", "b"],
  unit: "%",
  decimals: 1,
  good: "up",
  ...changes,
});

interface Words {
  readonly rows: readonly RowWords[];
  readonly figures: readonly FigureSpec[];
  readonly metrics?: readonly MetricSpec[];
  readonly settings?: Partial<Settings>;
  readonly period?: Period;
}

function derive({ rows, figures, metrics = [], settings, period = H1 }: Words): Figures {
  const ids = new Set(figures.flatMap(({ of }) => of));
  const specs = [...ids].map((id) => metrics.find((spec) => spec.id === id) ?? metric(id));
  return deriveFigures({
    readings: readingsOf(
      rows.map((words) => row(words, period)),
      settings,
    ),
    catalog: catalogOf({ metrics: specs, figures }),
    period,
    findings: [],
    lastYear: null,
  });
}

describe("整改率 by the brigade's own definition", () => {
  const definitions = [
    figure({ id: "rectification-rate-current", name: "整改率（当期）", of: ["rectified", "found"] }),
    figure({
      id: "rectification-rate-stock",
      name: "整改率（存量）",
      formula: "percent-of-sum",
      of: ["rectified", "opening", "found"],
    }),
    figure({ id: "rectification-rate-cohort", name: "整改率（本期发现）", of: ["rectified-of-found", "found"] }),
    figure({ id: "rectification-rate-on-time", name: "按期整改率", of: ["on-time", "due"] }),
  ];
  const metrics = [
    metric("rectified", { name: "督促整改" }),
    metric("found", { name: "发现隐患" }),
    metric("opening", { name: "期初未整改", kind: "distinct" }),
  ];
  const rows: readonly RowWords[] = [
    { id: "rectified", total: 577, lastYear: 500 },
    { id: "found", total: 676, lastYear: 600 },
    { id: "opening", total: 24, lastYear: 25 },
    { id: "rectified-of-found", total: 541, lastYear: 480 },
    { id: "on-time", total: 570, lastYear: 490 },
    { id: "due", total: 580, lastYear: 500 },
  ];

  it.each([
    ["current", "85.4 · points 2.1 · 督促整改÷发现隐患×100%", ["按期整改率"]],
    ["stock", "82.4 · points 2.4 · 督促整改÷（期初未整改+发现隐患）×100%", ["按期整改率"]],
    ["cohort", "80 · equal · rectified-of-found÷发现隐患×100%", ["按期整改率"]],
    ["on-time", "98.3 · points 0.3 · on-time÷due×100%", []],
  ] as const)("%s is told as 整改率 (%s), and no other definition is", (chosen, expected, others) => {
    const { figures } = derive({ rows, figures: definitions, metrics, settings: { rectificationRate: chosen } });
    const rate = figures.find(({ id }) => id === "rectification-rate")!;
    expect(rate.name).toBe("整改率");
    expect([seen(rate.now, 1), told(rate.change), rate.formula].join(" · ")).toBe(expected);
    expect(figures.filter(({ name }) => name !== "整改率").map(({ name }) => name)).toEqual(others);
  });

  it("is not told at all, rather than by another definition, when its rows are missing", () => {
    const { figures } = derive({
      rows: rows.slice(0, 2),
      figures: definitions,
      metrics,
      settings: { rectificationRate: "stock" },
    });
    expect(figures).toEqual([]);
  });

  it("may exceed 100%", () => {
    const { figures } = derive({
      rows: [
        { id: "rectified", total: 1665 },
        { id: "found", total: 1630 },
      ],
      figures: definitions.slice(0, 1),
    });
    expect(figures.map(({ now }) => seen(now, 1))).toEqual(["102.1"]);
  });
});

describe("figures by scope and township", () => {
  const rows: readonly RowWords[] = [
    { id: "a", row: 4, total: 1 },
    { id: "b", row: 5, total: 4 },
    { id: "a", row: 6, scope: "百日攻坚", total: 1 },
    { id: "b", row: 7, scope: "百日攻坚", total: 2 },
    { id: "a", row: 8, scope: "夏季行动", total: 9 },
    { id: "a", row: 9, subject: "城关镇", total: 3 },
    { id: "b", row: 10, subject: "城关镇", total: 4 },
  ];

  it("stand once where all their rows stand, and rest on the cells of those rows", () => {
    const derived = derive({ rows, figures: [figure({})] });
    expect(derived.figures.map(({ scope, subject, now }) => [scope, subject, seen(now)])).toEqual([
      [null, null, "25"],
      ["百日攻坚", null, "50"],
      [null, "城关镇", "75"],
    ]);
    expect(figureOf(derived, "figure", "百日攻坚")?.now.cells.map(placeText)).toEqual(["接警!P6", "接警!P7"]);
    expect(figureOf(derived, "figure", null, "城关镇")?.subject).toBe("城关镇");
    expect(figureOf(derived, "figure", "夏季行动")).toBeNull();
    expect(figureOf(derived, "other")).toBeNull();
  });

  it("are in doubt when two rows of one metric disagree, and not when they agree or one is blank", () => {
    const twice = (total: number | null): string => {
      const { figures } = derive({ rows: [...rows.slice(0, 2), { id: "a", row: 20, total }], figures: [figure({})] });
      return figures.map(({ now }) => seen(now)).join();
    };
    expect(twice(2)).toBe("(in-doubt)");
    expect(twice(1)).toBe("25");
    expect(twice(null)).toBe("25");
  });
});

describe("the comparison of figures", () => {
  it("is in points from displayed values for percentages, with the decimals of the settings", () => {
    const rows = [
      { id: "a", total: 8544, lastYear: 8136 },
      { id: "b", total: 10_000, lastYear: 10_000 },
    ];
    const words = (settings: Partial<Settings>): readonly (string | number)[] => {
      const one = derive({ rows, figures: [figure({})], settings }).figures[0]!;
      return [told(one.change), one.decimals];
    };
    expect(words({})).toEqual(["points 4", 1]);
    expect(words({ rateDecimals: 2 })).toEqual(["points 4.08", 2]);
    expect(words({ rateDecimals: 0 })).toEqual(["points 4", 0]);
  });

  it("is by the table for everything else", () => {
    const spec = figure({ formula: "quotient", unit: "人次", decimals: 1 });
    const change = (now: number, before: number): string =>
      told(
        derive({
          rows: [
            { id: "a", total: now, lastYear: before },
            { id: "b", total: 100, lastYear: 100 },
          ],
          figures: [spec],
        }).figures[0]!.change,
      );
    expect(change(1500, 1200)).toBe("rate 25 (3)");
    expect(change(150, 120)).toBe("difference (0.3)");
    expect(change(150, 147)).toBe("about-equal (0.03)");
    expect(change(150, 150)).toBe("equal");
  });

  it("has no change when the base is missing or divides by zero", () => {
    for (const lastYear of [0, null]) {
      const one = derive({
        rows: [
          { id: "a", total: 5, lastYear: 4 },
          { id: "b", total: 10, lastYear },
        ],
        figures: [figure({})],
      }).figures[0]!;
      expect([seen(one.base), told(one.change)]).toEqual([lastYear === 0 ? "(zero-base)" : "(not-filled)", "none"]);
    }
  });
});

describe("units", () => {
  it("takes rows in the catalogue's unit, whatever the sheet counts in", () => {
    const { figures } = derive({
      rows: [
        { id: "loss", unit: "元", total: 610_000, lastYear: 580_000 },
        { id: "fires", unit: "次", total: 61, lastYear: 58 },
      ],
      metrics: [metric("loss", { unit: "万元" }), metric("fires", { unitAliases: ["次"] })],
      figures: [figure({ formula: "quotient", of: ["loss", "fires"], unit: "万元", decimals: 2 })],
    });
    expect(figures.map(({ now, base }) => [seen(now), seen(base)])).toEqual([["1", "1"]]);
  });
});

describe("days counted", () => {
  const perDay = figure({ formula: "per-day", of: ["a"], unit: "起" });
  const daily = (settings: Partial<Settings>, period = H1, total = 181 * 171): [string, string] => {
    const one = derive({ rows: [{ id: "a", total, lastYear: total }], figures: [perDay], settings, period })
      .figures[0]!;
    return [seen(one.now), seen(one.base)];
  };

  it.each<readonly [string, Partial<Settings>, string, string]>([
    ["the whole period without a cut-off", {}, "171", "171"],
    ["to the cut-off in both years", { cutoff: "2023-06-20" }, "181", "181"],
    ["to each year's own cut-off", { cutoff: "2023-06-20", lastYearCutoff: "2022-06-30" }, "181", "171"],
    ["a cut-off as a clerk writes it", { cutoff: "2023年6月20日" }, "181", "181"],
    ["a cut-off after the period", { cutoff: "2023-07-05" }, "171", "171"],
    ["a cut-off before the period", { cutoff: "2022-12-31" }, "(zero-base)", "(zero-base)"],
    ["a cut-off that is no day", { cutoff: "6月底" }, "(zero-base)", "(zero-base)"],
  ])("%s", (_, settings, now, base) => {
    expect(daily(settings)).toEqual([now, base]);
  });

  it("knows leap years on both sides", () => {
    expect(daily({}, span("2024-02"), 29 * 28)).toEqual(["28", "29"]);
    expect(daily({ cutoff: "2024-02-29" }, span("2024-02"), 29 * 28)).toEqual(["28", "29"]);
  });
});
