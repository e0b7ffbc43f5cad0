import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differ, lastPlace, rangeOf, sumOfRanges } from "../../src/checks/amounts.ts";
import { compare, exact, toDecimal } from "../../src/model/exact.ts";
import type { Marker } from "../../src/model/reading.ts";

const ends = (value: string, marker: Marker | null): string[] => {
  const { low, high } = rangeOf(exact(value), marker);
  return [toDecimal(low), toDecimal(high)];
};

describe("what a marked number may stand for", () => {
  it.each([
    ["305", null, "305", "305"],
    ["5000", "余", "5000", "6000"],
    ["1900", "余", "1900", "2000"],
    ["20", "多", "20", "30"],
    ["190000", "余", "190000", "200000"],
    ["3.5", "余", "3.5", "3.6"],
    ["300", "约", "285", "315"],
    ["300", "左右", "285", "315"],
    ["2000", "近", "1800", "2000"],
    ["300", "逾", "300", "400"],
    ["0", "余", "0", "0"],
  ] as const)("%s with the marker %s: from %s to %s", (value, marker, low, high) => {
    expect(ends(value, marker)).toEqual([low, high]);
  });

  it.each([
    ["5000", "1000"],
    ["1905", "1"],
    ["0.25", "0.01"],
    ["12.0", "1"],
    ["0", "0"],
  ])("the last digit place of %s is worth %s", (value, place) => {
    expect(toDecimal(lastPlace(exact(value)))).toBe(place);
  });
});

describe("ranges", () => {
  const MARKERS: readonly (Marker | null)[] = [null, "余", "多", "近", "约", "逾", "超", "左右", "以上"];
  const range = fc
    .tuple(fc.nat(1_000_000), fc.constantFrom(...MARKERS))
    .map(([value, marker]) => rangeOf(exact(value), marker));

  it("hold the number itself and never lie upside down", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom(...MARKERS), (value, marker) => {
        const { low, high } = rangeOf(exact(value), marker);
        expect(compare(low, exact(value)) <= 0 && compare(exact(value), high) <= 0).toBe(true);
      }),
    );
  });

  it("differ from each other or from neither", () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(differ(a, b)).toBe(differ(b, a));
      }),
    );
  });

  it("add up to a range that holds every sum of their ends", () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
        const total = sumOfRanges(ranges);
        const mixed = sumOfRanges(
          ranges.map(({ low, high }, i) => (i % 2 === 0 ? { low, high: low } : { low: high, high })),
        );
        expect(compare(total.low, mixed.low) <= 0 && compare(mixed.high, total.high) <= 0).toBe(true);
      }),
    );
  });
});
