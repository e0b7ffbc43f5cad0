import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareOutcomes } from "../../src/figures/compare.ts";
import type { Yardstick } from "../../src/figures/compare.ts";
import { abs, compare, divide, exact, HUNDRED, isZero, round, sign, toFixed } from "../../src/model/exact.ts";
import { known, missing } from "../../src/model/outcome.ts";
import type { Settings } from "../../src/model/settings.ts";
import { amount, settingsWith, told } from "./make.ts";

function by(measure: Yardstick["measure"] = "number", decimals = 0, changes: Partial<Settings> = {}): Yardstick {
  return { measure, decimals, settings: settingsWith(changes) };
}

/** One line of the decision table: now, base, what is said, and why. */
type Line = readonly [now: string, base: string, said: string, why: string];

const counts: readonly Line[] = [
  ["305", "290", "rate 5.1724 (15)", "a rise up to 100%"],
  ["290", "305", "rate -4.918 (-15)", "a fall"],
  ["305", "305", "equal", "the same number"],
  ["305", "305.0", "equal", "the same number, typed with a decimal"],
  ["0", "0", "equal", "nothing in both years"],
  ["3", "0", "from-zero (3)", "a base of zero bears no percentage"],
  ["300", "0", "from-zero (300)", "a base of zero bears none, however large the rise"],
  ["0", "3", "to-zero (-3)", "nothing any more, from a tiny base"],
  ["0", "300", "to-zero (-300)", "nothing any more: no bare 下降100%"],
  ["12", "9", "difference (3)", "the base is below 10"],
  ["1", "9.99", "difference (-8.99)", "the base is just below 10"],
  ["12", "10", "rate 20 (2)", "a base of 10 bears a percentage"],
  ["20", "10", "rate 100 (10)", "exactly doubled is still a percentage"],
  ["21", "10", "multiple 1.1 (11)", "above 100% it is told in 倍"],
  ["400", "100", "multiple 3 (300)", "four times as much has grown 3倍"],
  ["1001", "1000", "about-equal (1)", "below 1% it is 基本持平"],
  ["1010", "1000", "rate 1 (10)", "1% is no longer 基本持平"],
  ["991", "1000", "about-equal (-9)", "a fall below 1%"],
  ["990", "1000", "rate -1 (-10)", "a fall of 1%"],
  ["1", "100", "rate -99 (-99)", "a fall that leaves something"],
  ["1", "100000", "difference (-99999)", "99.999% would print as a fall of 100%"],
  ["50", "100000", "difference (-99950)", "99.95% rounds up to 100.0%"],
  ["51", "100000", "rate -99.949 (-99949)", "99.949% rounds down to 99.9%"],
  ["999999999999999", "333333333333333", "multiple 2 (666666666666666)", "fifteen digits stay exact"],
  ["15", "-20", "difference (35)", "a negative base bears no percentage"],
  ["-15", "-20", "difference (5)", "two negatives"],
  ["0", "-20", "difference (20)", "zero after a negative is not 未发生"],
  ["-5", "0", "difference (-5)", "a negative after zero is no rise from zero"],
  ["-5", "100", "difference (-105)", "no fall of more than 100%"],
];

describe("the decision table for counts", () => {
  it.each(counts)("%s against %s: %s (%s)", (now, base, said) => {
    expect(told(compareOutcomes(amount(now), amount(base), by()))).toBe(said);
  });

  it("knows no full year: the same numbers give the same change, and the wording is the narrative's", () => {
    expect(told(compareOutcomes(amount(640), amount(600), by()))).toBe("rate 6.6667 (40)");
  });
});

describe("what the decision table refuses", () => {
  const gaps = ["no-row", "not-filled", "incomplete", "no-base", "in-doubt", "not-additive"] as const;
  it.each(gaps)("says nothing when a side is missing: %s", (gap) => {
    expect(compareOutcomes(amount(5), missing(gap), by())).toEqual({ kind: "none" });
    expect(compareOutcomes(missing(gap), amount(5), by())).toEqual({ kind: "none" });
    expect(compareOutcomes(missing(gap), missing(gap), by("points"))).toEqual({ kind: "none" });
  });

  it.each(["5000余", "约300", "近200", "逾12", "300左右"])("says nothing of the approximate %s", (text) => {
    for (const measure of ["number", "difference", "points"] as const) {
      expect(compareOutcomes(amount(text), amount(5000), by(measure))).toEqual({ kind: "none" });
      expect(compareOutcomes(amount(5000), amount(text), by(measure))).toEqual({ kind: "none" });
    }
  });

  it("says nothing of two equal approximations", () => {
    expect(compareOutcomes(amount("5000余"), amount("5000余"), by())).toEqual({ kind: "none" });
  });
});

const casualties: readonly Line[] = [
  ["2", "1", "difference (1)", "one more"],
  ["1", "2", "difference (-1)", "one less"],
  ["60", "40", "difference (20)", "never a percentage, whatever the size"],
  ["1001", "1000", "difference (1)", "a life is never 基本持平"],
  ["0", "1", "to-zero (-1)", "none any more"],
  ["1", "0", "from-zero (1)", "none last year"],
  ["0", "0", "equal", "none in both years"],
];

describe("the decision table for casualties and grave fires", () => {
  it.each(casualties)("%s against %s: %s (%s)", (now, base, said) => {
    expect(told(compareOutcomes(amount(now), amount(base), by("difference")))).toBe(said);
  });
});

const rates: readonly Line[] = [
  ["85.4", "81.4", "points 4", "percentage points, never a percentage of a percentage"],
  ["81.4", "85.4", "points -4", "a fall"],
  ["85.4", "85.4", "equal", "the same rate"],
  ["85.44", "85.36", "equal", "both are printed as 85.4"],
  ["85.45", "85.44", "points 0.1", "printed as 85.5 and 85.4: the reader can do the subtraction again"],
  ["85.449", "85.35", "equal", "85.4 and 85.4 (85.35 rounds half up)"],
  ["0.05", "0", "points 0.1", "0.05 rounds half up to 0.1, and a base of zero is a rate like any other"],
  ["0.04", "0", "equal", "printed as 0"],
  ["-0.05", "0", "points -0.1", "half away from zero below zero, too"],
  ["102.1", "99.9", "points 2.2", "a rate may exceed 100%"],
];

describe("the decision table for rates", () => {
  it.each(rates)("%s%% against %s%%: %s (%s)", (now, base, said) => {
    expect(told(compareOutcomes(amount(now), amount(base), by("points", 1)))).toBe(said);
  });

  it("rounds to the decimals they are printed with before subtracting", () => {
    const two = by("points", 2);
    const none = by("points", 0);
    expect(told(compareOutcomes(amount("85.444"), amount("85.36"), two))).toBe("points 0.08");
    expect(told(compareOutcomes(amount("85.5"), amount("85.4"), none))).toBe("points 1");
  });

  it("subtracts rates of rows as they are printed: up to four decimals as typed, longer ones with two", () => {
    const row = by("points", 4);
    expect(told(compareOutcomes(amount("23.64"), amount("5.66"), row))).toBe("points 17.98");
    expect(told(compareOutcomes(amount("85.355029"), amount("80.11"), row))).toBe("points 5.25");
  });
});

describe("settings and decimals", () => {
  it("tells growth above 100% as a percentage when the brigade wants that", () => {
    expect(told(compareOutcomes(amount(400), amount(100), by("number", 0, { multiples: "percent" })))).toBe(
      "rate 300 (300)",
    );
  });

  it("moves the limits with the settings", () => {
    expect(told(compareOutcomes(amount(30), amount(25), by("number", 0, { tinyBase: exact(30) })))).toBe(
      "difference (5)",
    );
    expect(told(compareOutcomes(amount(3), amount(2), by("number", 0, { tinyBase: exact(0) })))).toBe("rate 50 (1)");
    expect(told(compareOutcomes(amount(1001), amount(1000), by("number", 0, { aboutEqual: exact(0) })))).toBe(
      "rate 0.1 (1)",
    );
  });

  it("never yields a rate that would be printed as 0, though the settings allow every size", () => {
    const anySize = by("number", 0, { aboutEqual: exact(0) });
    expect(told(compareOutcomes(amount(10_000), amount(10_004), anySize))).toBe("about-equal (-4)");
    expect(told(compareOutcomes(amount(10_005), amount(10_000), anySize))).toBe("rate 0.05 (5)");
  });

  it("takes a difference that would be printed as 0 for about equal", () => {
    expect(told(compareOutcomes(amount("1.504"), amount("1.5"), by("number", 2)))).toBe("about-equal (0.004)");
    expect(told(compareOutcomes(amount("1.505"), amount("1.5"), by("number", 2)))).toBe("difference (0.005)");
    expect(told(compareOutcomes(amount("0.004"), amount("0"), by("number", 2)))).toBe("about-equal (0.004)");
  });
});

describe("laws of the comparison", () => {
  const number = fc
    .record({ n: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), digits: fc.integer({ min: 0, max: 4 }) })
    .map(({ n, digits }) => ({ n, d: 10n ** BigInt(digits) }));
  const small = fc.integer({ min: -50, max: 50 }).map((n) => exact(n));
  const any = fc.oneof(number, small, fc.constant(exact(0)));
  const yardstick = fc
    .record({
      measure: fc.constantFrom("number" as const, "difference" as const, "points" as const),
      decimals: fc.integer({ min: 0, max: 4 }),
      rateDecimals: fc.integer({ min: 0, max: 2 }),
      multiples: fc.constantFrom("times" as const, "percent" as const),
      tinyBase: fc.integer({ min: 0, max: 30 }).map((n) => exact(n)),
    })
    .map(({ measure, decimals, ...changes }) => by(measure, decimals, changes));

  it("never yields a rate of a base that is zero, negative or tiny", () => {
    fc.assert(
      fc.property(any, any, yardstick, (now, base, rule) => {
        const change = compareOutcomes(known(now, []), known(base, []), rule);
        if (change.kind !== "rate" && change.kind !== "multiple") return;
        expect(sign(base)).toBe(1);
        expect(compare(base, rule.settings.tinyBase)).toBeGreaterThanOrEqual(0);
        expect(rule.measure).toBe("number");
      }),
    );
  });

  it("never prints a rate as 0, nor a fall of 100% or more", () => {
    fc.assert(
      fc.property(any, any, yardstick, (now, base, rule) => {
        const change = compareOutcomes(known(now, []), known(base, []), rule);
        if (change.kind !== "rate") return;
        const printed = toFixed(change.rate, rule.settings.rateDecimals);
        expect(printed).not.toMatch(/^-?0(\.0+)?$/);
        expect(compare(round(change.rate, rule.settings.rateDecimals), exact(-100))).toBeGreaterThan(0);
      }),
    );
  });

  it("gives difference and rate one sign, that of now − base, and the rate of that difference", () => {
    fc.assert(
      fc.property(any, any, yardstick, (now, base, rule) => {
        const change = compareOutcomes(known(now, []), known(base, []), rule);
        const order = compare(now, base);
        if ("difference" in change) expect(sign(change.difference)).toBe(order);
        if (change.kind === "rate" || change.kind === "multiple") {
          expect(sign(change.rate)).toBe(order);
          const again = divide({ n: change.difference.n * HUNDRED.n, d: change.difference.d }, base)!;
          expect(compare(change.rate, again)).toBe(0);
        }
        if (change.kind === "multiple") {
          expect(compare(change.times, exact(1))).toBeGreaterThan(0);
          expect(rule.settings.multiples).toBe("times");
        }
      }),
    );
  });

  it("says equal exactly when the numbers are equal, and points only for rates", () => {
    fc.assert(
      fc.property(any, any, yardstick, (now, base, rule) => {
        const change = compareOutcomes(known(now, []), known(base, []), rule);
        if (rule.measure !== "points") expect(change.kind === "equal").toBe(compare(now, base) === 0);
        if (change.kind === "points") {
          expect(rule.measure).toBe("points");
          expect(isZero(change.points)).toBe(false);
          expect(isZero(abs(change.points))).toBe(false);
        }
        expect(change.kind).not.toBe("none");
      }),
    );
  });
});
