import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FiguresInput } from "../../src/figures/derive-figures.ts";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import type { FigureSpec } from "../../src/model/catalog.ts";
import { compare, exact, HUNDRED, sum } from "../../src/model/exact.ts";
import type { Change, Figures } from "../../src/model/figure.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { placeText } from "../../src/model/place.ts";
import type { Series } from "../../src/model/reading.ts";
import type { RowWords } from "./make.ts";
import { catalogOf, finding, H1, metric, readingsOf, row, seen, told } from "./make.ts";

const parts = ["fire", "rescue", "aid"];
const rate: FigureSpec = {
  id: "rate",
  name: "比率",
  domain: "alarms",
  formula: "percent",
  of: ["fire", "total"],
  unit: "%",
  decimals: 1,
  good: "up",
};
const catalog = catalogOf({
  metrics: [metric("total"), ...parts.map((id) => metric(id, { partOf: "total" }))],
  figures: [
    rate,
    { ...rate, id: "each", formula: "quotient", unit: "起" },
    { ...rate, id: "day", formula: "per-day", of: ["total"] },
  ],
});

function derive(series: readonly Series[], changes: Partial<FiguresInput> = {}): Figures {
  return deriveFigures({ readings: readingsOf(series), catalog, period: H1, findings: [], lastYear: null, ...changes });
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9999 }).map((n) => `${Math.floor(n / 100)}.${n % 100}`) },
  { weight: 1, arbitrary: fc.constantFrom(null, "50余", "约20", "待补", "-3") },
);

const words = fc.record(
  {
    id: fc.constantFrom("total", ...parts, "unknown-id"),
    scope: fc.constantFrom(null, "百日攻坚"),
    subject: fc.constantFrom(null, null, "城关镇"),
    unit: fc.constantFrom("起", "起", "次", "%", null),
    months: fc.array(cell, { maxLength: 12 }),
    total: cell,
    lastYear: cell,
    target: cell,
  },
  { requiredKeys: ["id"] },
);

/** Rows on lines of their own. */
const sheet = fc
  .array(words, { maxLength: 12 })
  .map((rows) => rows.map((one, i) => row({ ...(one as RowWords), row: 4 + i })));

function outcomesOf({ facts, figures, breakdowns }: Figures): Outcome[] {
  return [
    ...facts.flatMap(({ now, base, previous, target, completion }) => [now, base, previous, target, completion]),
    ...figures.flatMap(({ now, base }) => [now, base]),
    ...breakdowns.flatMap((whole) => whole.parts.flatMap(({ share, contribution }) => [share, contribution])),
  ];
}

function changesOf({ facts, figures }: Figures): Change[] {
  return [...facts.flatMap(({ change, chain }) => [change, chain]), ...figures.map(({ change }) => change)];
}

fc.configureGlobal({ numRuns: 400 });

describe("laws of the derivation", () => {
  it("shares of a complete breakdown sum to exactly 100, and contributions to the whole's rate", () => {
    const amounts = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, (pairs) => {
        const total = pairs.reduce((all, [now]) => all + now, 0);
        const before = pairs.reduce((all, [, base]) => all + base, 0);
        fc.pre(total > 0);
        const rows = pairs.map(([now, base], i) => row({ id: parts[i]!, row: 5 + i, total: now, lastYear: base }));
        const [breakdown] = derive([row({ id: "total", total, lastYear: before }), ...rows]).breakdowns;
        expect(breakdown!.complete).toBe(true);
        const shares = breakdown!.parts.flatMap(({ share }) => (share.known ? [share.value] : []));
        expect(compare(sum(shares), HUNDRED)).toBe(0);
        const given = breakdown!.parts.flatMap(({ contribution }) => (contribution.known ? [contribution.value] : []));
        const { change } = breakdown!.whole;
        expect(given.length).toBe(before >= 10 ? 3 : 0);
        if (change.kind === "rate" || change.kind === "multiple") expect(compare(sum(given), change.rate)).toBe(0);
        if (change.kind === "equal" && before >= 10) expect(compare(sum(given), exact(0))).toBe(0);
      }),
    );
  });

  it("a row says the same wherever it stands in the list", () => {
    fc.assert(
      fc.property(sheet, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (rows, keys) => {
        const order = rows.map((one, i) => ({ one, key: keys[i]! })).sort((a, b) => a.key - b.key);
        const there = derive(rows);
        const shuffled = derive(order.map(({ one }) => one));
        const facts = (figures: Figures): string[] =>
          figures.facts.map((fact) => [fact.series.row, seen(fact.now), told(fact.change)].join(" ")).sort();
        const figures = (all: Figures): string[] =>
          all.figures.map((one) => [one.id, one.scope, one.subject, seen(one.now), told(one.change)].join(" ")).sort();
        const shares = (all: Figures): string[] =>
          all.breakdowns
            .map(({ whole, complete, parts: split }) => {
              const each = split.map(({ rank, share, contribution }) =>
                [rank, seen(share), seen(contribution)].join(" "),
              );
              return [whole.series.id, whole.series.scope, whole.series.subject, complete, ...each.sort()].join(" ");
            })
            .sort();
        expect(facts(shuffled)).toEqual(facts(there));
        expect(figures(shuffled)).toEqual(figures(there));
        expect(shares(shuffled)).toEqual(shares(there));
      }),
    );
  });

  it("whatever rests on a doubted cell is in doubt", () => {
    fc.assert(
      fc.property(sheet, fc.nat(), (rows, pick) => {
        const cells = rows.flatMap(({ months, total, lastYear, target }) =>
          [...months, total, lastYear, target].flatMap((reading) => (reading === null ? [] : [placeText(reading.at)])),
        );
        fc.pre(cells.length > 0);
        const doubted = cells[pick % cells.length]!;
        const derived = derive(rows, { findings: [finding(doubted)] });
        for (const outcome of outcomesOf(derived)) {
          if (!outcome.cells.some((place) => placeText(place) === doubted)) continue;
          expect(seen(outcome)).toBe("(in-doubt)");
        }
        for (const { now, base, change } of [...derived.facts, ...derived.figures]) {
          if ([now, base].some((side) => !side.known && side.gap === "in-doubt")) expect(change.kind).toBe("none");
        }
      }),
    );
  });

  it("a finding never changes a number, it only takes some away", () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom("P4", "H5", "Q6", "R7", "A4", "C5"), (rows, at) => {
        const before = derive(rows).facts;
        const after = derive(rows, { findings: [finding(`接警!${at}`)] }).facts;
        after.forEach((fact, i) => {
          for (const side of ["now", "base", "previous", "target"] as const) {
            if (seen(fact[side]) !== "(in-doubt)") expect(seen(fact[side])).toBe(seen(before[i]![side]));
          }
        });
      }),
    );
  });

  it("is never NaN and never a percentage of zero", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const derived = derive(rows);
        for (const outcome of outcomesOf(derived)) if (outcome.known) expect(outcome.value.d > 0n).toBe(true);
        for (const change of changesOf(derived)) if ("rate" in change) expect(change.rate.n).not.toBe(0n);
        for (const { base, change } of derived.facts) {
          if (base.known && base.value.n === 0n)
            expect(["none", "equal", "from-zero", "points", "difference"]).toContain(change.kind);
        }
      }),
    );
  });
});
