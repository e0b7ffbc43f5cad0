import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetricKind } from "../../src/model/catalog.ts";
import { compare, exact, toDecimal } from "../../src/model/exact.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Period } from "../../src/model/period.ts";
import { monthPeriod, parsePeriod, yearBefore } from "../../src/model/period.ts";
import { placeAt } from "../../src/model/place.ts";
import type { Marker, Reading, Series } from "../../src/model/reading.ts";
import { fromMonths, lastYearOutcome, markerOf, periodOutcome, readingOutcome } from "../../src/model/series.ts";

const H1 = parsePeriod("2023H1")!;

/** A number, "7余" approximate, "12起" no number, "?" never calculated, "=0" and "!0" zeros of a formula, null blank. */
type Cell = number | string | null;

function reading(cell: Cell, period: Period, column: number): Reading {
  const text = cell === null ? null : String(cell).replace(/^[=!]/, "");
  const match = /^(-?\d+(?:\.\d+)?)(余|多|近|约|逾|超|左右|以上)?$/.exec(text ?? "");
  return {
    period,
    value: match === null ? null : exact(match[1]!),
    marker: (match?.[2] ?? null) as Marker | null,
    raw: cell === "?" ? null : text,
    at: placeAt("接警", 3, column),
    formula: String(cell).startsWith("!") ? "火灾!P4" : /^[=?]/.test(String(cell)) ? "SUM(D4:I4)" : null,
    uncalculated: cell === "?",
    format: null,
  };
}

interface Words {
  readonly months?: readonly Cell[];
  readonly total?: Cell;
  readonly totalPeriod?: Period;
  readonly lastYear?: Cell;
}

function series({ months = [], total, totalPeriod = H1, lastYear }: Words): Series {
  return {
    sheet: "接警",
    row: 3,
    labelAt: placeAt("接警", 3, 0),
    domain: "接警",
    id: null,
    metric: "火灾扑救",
    label: "火灾扑救",
    scope: null,
    subject: null,
    unit: "起",
    typedUnit: null,
    months: months.map((cell, i) => reading(cell, monthPeriod({ year: 2023, month: i + 1 }), 3 + i)),
    total: total === undefined ? null : reading(total, totalPeriod, 15),
    lastYear: lastYear === undefined ? null : reading(lastYear, yearBefore(H1), 16),
    target: null,
    change: null,
    changeRate: null,
    spans: [],
    note: null,
  };
}

/** "21 P4": the number and its cells, or "(gap) cells". */
function seen(outcome: Outcome): string {
  const value = outcome.known ? `${toDecimal(outcome.value)}${outcome.marker ?? ""}` : `(${outcome.gap})`;
  const cells = outcome.cells.map(({ cell }) => cell ?? "");
  const first = cells[0];
  return [value, ...(cells.length > 1 ? [`${first ?? ""}..${cells.at(-1) ?? ""}`] : cells)].join(" ");
}

describe("one cell", () => {
  it.each<readonly [Cell, string]>([
    [12, "12 A4"],
    ["5000余", "5000余 A4"],
    ["0", "0 A4"],
    [null, "(not-filled) A4"],
    ["  ", "(not-filled) A4"],
    ["12起", "(not-a-number) A4"],
    ["?", "(not-calculated) A4"],
  ])("%j says %s", (cell, expected) => {
    expect(seen(readingOutcome(reading(cell, H1, 0)))).toBe(expected);
  });

  it("that is not there says no-row", () => {
    expect(seen(readingOutcome(null))).toBe("(no-row)");
    expect(seen(readingOutcome(undefined))).toBe("(no-row)");
  });
});

const six = [1, 2, 3, 4, 5, 6];
const blank = [null, null, null, null, null, null];

describe("a span of months", () => {
  it.each<readonly [why: string, kind: MetricKind, words: Words, span: string, expected: string]>([
    ["months add up", "flow", { months: six }, "2023H1", "21 D4..I4"],
    ["only the months of the span", "flow", { months: six }, "2023Q2", "15 G4..I4"],
    ["one month", "flow", { months: six }, "2023-05", "5 H4"],
    ["the total speaks first", "flow", { months: six, total: 21 }, "2023H1", "21 P4"],
    ["though it is wrong: checks complain, reading does not", "flow", { months: six, total: 20 }, "2023H1", "20 P4"],
    ["the total alone", "flow", { total: 21 }, "2023H1", "21 P4"],
    ["the total of another period is silent", "flow", { months: six, total: 21 }, "2023Q1", "6 D4..F4"],
    ["a blank total", "flow", { months: six, total: null }, "2023H1", "21 D4..I4"],
    ["an unreadable total", "flow", { months: six, total: "21起" }, "2023H1", "21 D4..I4"],
    ["a blank month", "flow", { months: [1, null, 3, 4, 5, 6] }, "2023H1", "(incomplete) D4..I4"],
    ["a month without a column", "flow", { months: [1, 2, 3, 4] }, "2023H1", "(incomplete) D4..G4"],
    ["an unreadable month", "flow", { months: [1, 2, "3起", 4, 5, 6] }, "2023H1", "(not-a-number) F4"],
    ["a month never calculated", "flow", { months: [1, 2, "?", 4, 5, 6] }, "2023H1", "(not-calculated) F4"],
    ["zeros are numbers", "flow", { months: [0, 0, 0, 0, 0, 0] }, "2023H1", "0 D4..I4"],
    ["nothing filled", "flow", { months: blank, total: null }, "2023H1", "(not-filled) D4..I4"],
    ["a typed zero over blank months", "flow", { months: blank, total: 0 }, "2023H1", "0 P4"],
    ["a formula's zero over blank months", "flow", { months: blank, total: "=0" }, "2023H1", "(not-filled) D4..I4"],
    ["a zero fetched from another sheet", "flow", { months: blank, total: "!0" }, "2023H1", "0 P4"],
    ["a formula's zero over zeros", "flow", { months: [0, 0, 0, 0, 0, 0], total: "=0" }, "2023H1", "0 P4"],
    ["a formula's zero without month columns", "flow", { total: "=0" }, "2023H1", "0 P4"],
    ["nothing filled, total unreadable", "flow", { months: blank, total: "见附件" }, "2023H1", "(not-a-number) P4"],
    ["nothing at all", "flow", {}, "2023H1", "(no-row)"],
    ["no months, blank total", "flow", { total: null }, "2023H1", "(not-filled) P4"],
    ["the markers of a sum", "flow", { months: ["1余", 2, 3, 4, 5, 6] }, "2023H1", "21余 D4..I4"],
    ["the last month of a stock", "stock", { months: six }, "2023H1", "6 I4"],
    ["the last month of the span", "stock", { months: six }, "2023Q1", "3 F4"],
    ["a stock blank at the end", "stock", { months: [1, 2, 3, 4, 5, null] }, "2023H1", "(not-filled) I4"],
    ["a stock blank before the end", "stock", { months: [1, null, 3, null, 5, 6] }, "2023H1", "6 I4"],
    ["a stock without its last month", "stock", { months: [1, 2, 3, 4] }, "2023H1", "(incomplete) D4..G4"],
    ["distinct counts never add", "distinct", { months: six }, "2023H1", "(not-additive) D4..I4"],
    ["a distinct count of one month", "distinct", { months: six }, "2023-05", "5 H4"],
    ["a distinct count by its total", "distinct", { months: six, total: 10 }, "2023H1", "10 P4"],
    [
      "a distinct count with a blank total",
      "distinct",
      { months: six, total: null },
      "2023H1",
      "(not-additive) D4..I4",
    ],
    [
      "a distinct count with an unreadable total",
      "distinct",
      { months: six, total: "约10家" },
      "2023H1",
      "(not-a-number) P4",
    ],
    ["rates never add", "ratio", { months: six }, "2023H1", "(not-additive) D4..I4"],
    ["a rate by its total", "ratio", { months: six, total: "85.4" }, "2023H1", "85.4 P4"],
  ])("%s (%s)", (...[, kind, words, text, expected]) => {
    expect(seen(periodOutcome(series(words), parsePeriod(text)!, kind))).toBe(expected);
  });

  it("is incomplete when one month has two columns, whether or not as many columns stand there as months are due", () => {
    const twice = series({ months: six });
    const [first] = twice.months;
    for (const months of [
      [first!, ...twice.months],
      [first!, ...twice.months.slice(0, 5)],
    ]) {
      for (const kind of ["flow", "stock", "distinct"] as const) {
        expect(seen(fromMonths({ ...twice, months }, H1, kind)).split(" ")[0]).toBe("(incomplete)");
      }
      expect(seen(fromMonths({ ...twice, months }, parsePeriod("2023-01")!, "flow")).split(" ")[0]).toBe(
        "(incomplete)",
      );
    }
  });

  it("adds across the turn of the year, and not months of another year", () => {
    const months = [
      reading(7, monthPeriod({ year: 2022, month: 12 }), 3),
      reading(5, monthPeriod({ year: 2023, month: 1 }), 4),
      reading(100, monthPeriod({ year: 2024, month: 1 }), 5),
    ];
    expect(seen(fromMonths({ ...series({}), months }, parsePeriod("2022-12..2023-01")!, "flow"))).toBe("12 D4..E4");
  });

  it("is the sum of its parts: a half-year is its two quarters", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 6, maxLength: 6 }), (months) => {
        const value = (text: string): bigint => {
          const outcome = fromMonths(series({ months }), parsePeriod(text)!, "flow");
          return outcome.known ? outcome.value.n / outcome.value.d : -1n;
        };
        expect(value("2023H1")).toBe(value("2023Q1") + value("2023Q2"));
        expect(value("2023H1")).toBe(BigInt(months.reduce((a, b) => a + b, 0)));
      }),
    );
  });

  it("does not care how many months lie outside the span", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 12 }), (months) => {
        const q1 = parsePeriod("2023Q1")!;
        const [all, three] = [series({ months }), series({ months: months.slice(0, 3) })].map((one) =>
          fromMonths(one, q1, "flow"),
        );
        expect(all!.known && three!.known && compare(all!.value, three!.value) === 0).toBe(true);
      }),
    );
  });
});

describe("the marker of a sum", () => {
  it.each<readonly [readonly (Marker | null)[], Marker | null]>([
    [[], null],
    [[null, null], null],
    [["余", null, "余"], "余"],
    [["约", null], "约"],
    [["近", "近"], "近"],
    [["余", "多", "逾", "超", "以上"], "余"],
    [["余", "近"], "约"],
    [["约", "余"], "约"],
    [["左右", "约"], "约"],
  ])("%j is %s", (markers, marker) => {
    expect(markerOf(markers)).toBe(marker);
  });
});

describe("上年同期", () => {
  it("is the base only of the year before its own period", () => {
    expect(seen(lastYearOutcome(series({ lastYear: 290 }), yearBefore(H1)))).toBe("290 Q4");
    expect(seen(lastYearOutcome(series({ lastYear: null }), yearBefore(H1)))).toBe("(not-filled) Q4");
    expect(seen(lastYearOutcome(series({ lastYear: 290 }), H1))).toBe("(no-base)");
    expect(seen(lastYearOutcome(series({}), yearBefore(H1)))).toBe("(no-base)");
  });
});
