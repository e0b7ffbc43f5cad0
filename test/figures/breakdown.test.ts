import { describe, expect, it } from "vitest";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import type { MetricSpec } from "../../src/model/catalog.ts";
import type { Breakdown } from "../../src/model/figure.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { RowWords } from "./make.ts";
import { catalogOf, H1, metric, readingsOf, row, seen } from "./make.ts";

const kinds = ["fire", "rescue", "aid", "duty"];
const metrics = [metric("total"), ...kinds.map((id) => metric(id, { partOf: "total" }))];

function breakdowns(
  rows: readonly RowWords[],
  words: { metrics?: readonly MetricSpec[]; settings?: Partial<Settings> } = {},
): readonly Breakdown[] {
  return deriveFigures({
    readings: readingsOf(
      rows.map((one, i) => row({ row: 4 + i, ...one })),
      words.settings,
    ),
    catalog: catalogOf({ metrics: words.metrics ?? metrics }),
    period: H1,
    findings: [],
    lastYear: null,
  }).breakdowns;
}

/** "rescue 1 45.9% +2.4" a part: id or township, rank, share, contribution. */
function lines({ parts, complete }: Breakdown): readonly string[] {
  const rows = parts.map(({ fact: { series }, rank, share, contribution }) =>
    [series.subject ?? series.id ?? series.metric, rank, seen(share, 1), seen(contribution, 1)].join(" "),
  );
  return [...rows, complete ? "complete" : "incomplete"];
}

describe("a total and its parts", () => {
  const rows: readonly RowWords[] = [
    { id: "total", total: 305, lastYear: 290 },
    { id: "fire", total: 84, lastYear: 90 },
    { id: "rescue", total: 140, lastYear: 120 },
    { id: "aid", total: 60, lastYear: 60 },
    { id: "duty", total: 21, lastYear: 20 },
  ];

  it("stand largest first, with shares, contributions and ranks", () => {
    expect(breakdowns(rows).map(lines)).toEqual([
      ["rescue 1 45.9 6.9", "fire 2 27.5 -2.1", "aid 3 19.7 0", "duty 4 6.9 0.3", "complete"],
    ]);
  });

  it("share a rank when they are equal, in the order of the catalogue", () => {
    const tied = [rows[0]!, ...[60, 140, 60, 45].map((total, i) => ({ id: kinds[i]!, total }))];
    expect(
      breakdowns(tied)
        .map(lines)[0]
        ?.map((line) => line.split(" ").slice(0, 2).join(" ")),
    ).toEqual(["rescue 1", "fire 2", "aid 2", "duty 4", "complete"]);
  });

  it("are incomplete when a row is missing or blank, and the shares of the others stand", () => {
    expect(lines(breakdowns(rows.slice(0, 3))[0]!)).toEqual(["rescue 1 45.9 6.9", "fire 2 27.5 -2.1", "incomplete"]);
    const blank = [...rows.slice(0, 3), { id: "aid", total: null, lastYear: 60 }];
    expect(lines(breakdowns(blank)[0]!)).toEqual([
      "rescue 1 45.9 6.9",
      "fire 2 27.5 -2.1",
      "aid 3 (not-filled) (not-filled)",
      "incomplete",
    ]);
  });

  it("have no share of nothing, of an approximate whole, or above the whole", () => {
    const shares = (whole: RowWords["total"], part: RowWords["total"]): string => {
      const [breakdown] = breakdowns([
        { id: "total", total: whole ?? null },
        { id: "fire", total: part ?? null },
      ]);
      return `${seen(breakdown!.parts[0]!.share)} ${breakdown!.complete ? "complete" : "incomplete"}`;
    };
    expect(shares(0, 0)).toBe("(zero-base) complete");
    expect(shares("300余", 84)).toBe("(approximate) incomplete");
    expect(shares(300, "80余")).toBe("(approximate) incomplete");
    expect(shares(80, 84)).toBe("(in-doubt) incomplete");
    expect(shares(80, -4)).toBe("(in-doubt) incomplete");
    expect(shares(84, 84)).toBe("100 complete");
    expect(shares(null, 84)).toBe("(not-filled) incomplete");
  });

  it("are not complete while one of them is blank, though the others already make the whole", () => {
    const [breakdown] = breakdowns([
      { id: "total", total: 84 },
      { id: "fire", total: 84 },
      { id: "rescue", total: null },
    ]);
    expect(breakdown!.complete).toBe(false);
  });

  it("contribute only to growth that may be told as a rate", () => {
    const contribution = (base: number | null, spec: Partial<MetricSpec> = {}): string => {
      const rowsOfTwo = [
        { id: "total", total: 30, lastYear: base },
        { id: "fire", total: 20, lastYear: 5 },
      ];
      const specs = [metric("total", spec), metric("fire", { partOf: "total" })];
      return seen(breakdowns(rowsOfTwo, { metrics: specs })[0]!.parts[0]!.contribution);
    };
    expect(contribution(20)).toBe("75");
    expect(contribution(0)).toBe("(zero-base)");
    expect(contribution(9)).toBe("(zero-base)");
    expect(contribution(null)).toBe("(not-filled)");
    expect(contribution(20, { casualty: true })).toBe("(zero-base)");
  });

  it("are taken in the unit of the whole", () => {
    const money = [
      { id: "total", unit: "万元", total: 100 },
      { id: "fire", unit: "元", total: 250_000 },
      { id: "rescue", unit: "万元", total: 75 },
    ];
    expect(lines(breakdowns(money)[0]!).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "rescue 1 75",
      "fire 2 25",
      "complete",
    ]);
  });

  it("are in doubt when a clerk listed one of them twice with different numbers", () => {
    const twice = [...rows.slice(0, 2), { id: "fire", total: 85, lastYear: 90 }];
    expect(lines(breakdowns(twice)[0]!)).toEqual(["fire 1 (in-doubt) (in-doubt)", "incomplete"]);
    const same = [...rows.slice(0, 2), { id: "fire", total: 84, lastYear: 90 }];
    expect(lines(breakdowns(same)[0]!)).toEqual(["fire 1 27.5 -2.1", "incomplete"]);
  });
});

describe("what is no part", () => {
  it("scopes: they are campaigns, which overlap", () => {
    const rows = [
      { id: "total", total: 305 },
      { id: "total", scope: "百日攻坚", total: 100 },
      { id: "fire", scope: "百日攻坚", total: 40 },
      { id: "rescue", scope: "夏季行动", total: 40 },
    ];
    const found = breakdowns(rows);
    expect(found.map(lines)).toEqual([["fire 1 40 (no-base)", "incomplete"]]);
    expect(found[0]!.whole.series.scope).toBe("百日攻坚");
  });

  it("rates: they never add up", () => {
    const rate = { kind: "ratio", unit: "%" } as const;
    const rows = [
      { id: "total", total: 85, unit: "%" },
      { id: "fire", total: 80, unit: "%" },
      { id: "total", subject: "城关镇", total: 5, unit: "%" },
    ];
    expect(
      breakdowns(rows, { metrics: [metric("total", rate), metric("fire", { ...rate, partOf: "total" })] }),
    ).toEqual([]);
    const own = [
      { metric: "自加的率", total: 85, unit: "%" },
      { metric: "自加的率", subject: "城关镇", total: 5, unit: "%" },
    ];
    expect(breakdowns(own)).toEqual([]);
  });

  it("a part without its whole", () => {
    expect(breakdowns([{ id: "fire", total: 84 }])).toEqual([]);
  });
});

describe("a metric split in several ways", () => {
  it("has all its parts in one breakdown, which is not complete", () => {
    const areas = ["urban", "rural"];
    const specs = [...metrics, ...areas.map((id) => metric(id, { partOf: "total" }))];
    const rows = [
      { id: "total", total: 10 },
      { id: "fire", total: 4 },
      { id: "rescue", total: 6 },
      { id: "urban", total: 3 },
      { id: "rural", total: 7 },
    ];
    expect(breakdowns(rows, { metrics: specs }).map(lines)).toEqual([
      ["rural 1 70 (no-base)", "rescue 2 60 (no-base)", "fire 3 40 (no-base)", "urban 4 30 (no-base)", "incomplete"],
    ]);
  });

  it("has its townships before its kinds", () => {
    const rows = [
      { id: "total", total: 10 },
      { id: "fire", total: 4 },
      { id: "total", subject: "城关镇", total: 6 },
    ];
    expect(breakdowns(rows).map(lines)).toEqual([
      ["城关镇 1 60 (no-base)", "incomplete"],
      ["fire 1 40 (no-base)", "incomplete"],
    ]);
  });

  it("counts only direct parts", () => {
    const specs = [metric("total"), metric("other", { partOf: "total" }), metric("false", { partOf: "other" })];
    const rows = ["total", "other", "false"].map((id, i) => ({ id, total: 8 / 2 ** i }));
    expect(breakdowns(rows, { metrics: specs }).map(lines)).toEqual([
      ["other 1 50 (no-base)", "incomplete"],
      ["false 1 50 (no-base)", "incomplete"],
    ]);
  });
});

describe("townships", () => {
  it("are parts of the row without one, for catalogue metrics and invented rows", () => {
    const rows = [
      { id: "total", total: 100, lastYear: 80 },
      { id: "total", subject: "城关镇", total: 60, lastYear: 50 },
      { id: "total", subject: "河口乡", total: 40, lastYear: 30 },
      { metric: "自加", total: 10 },
      { metric: "自加", subject: "城关镇", total: 4 },
    ];
    expect(breakdowns(rows).map(lines)).toEqual([
      ["城关镇 1 60 12.5", "河口乡 2 40 12.5", "complete"],
      ["城关镇 1 40 (no-base)", "incomplete"],
    ]);
  });

  it("are never added up to a total that nobody wrote", () => {
    expect(breakdowns([{ id: "total", subject: "城关镇", total: 60 }])).toEqual([]);
  });
});
