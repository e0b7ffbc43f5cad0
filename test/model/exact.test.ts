import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Exact } from "../../src/model/exact.ts";
import {
  abs,
  add,
  compare,
  divide,
  exact,
  fromNumber,
  isInteger,
  isZero,
  multiply,
  negate,
  parseDecimal,
  round,
  sign,
  subtract,
  sum,
  toDecimal,
  toFixed,
  ZERO,
} from "../../src/model/exact.ts";

/** A decimal as a clerk types it, no exponent, up to 18 digits before and 8 behind the point. */
const decimal = fc
  .record({
    negative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 18n }),
    fraction: fc.stringMatching(/^\d{0,8}$/),
  })
  .map(({ negative, whole, fraction }) => `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);

const fraction = fc
  .record({ n: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), d: fc.bigInt({ min: 1n, max: 10n ** 9n }) })
  .map((value): Exact => value);

const same = (a: Exact, b: Exact): void => {
  expect(compare(a, b)).toBe(0);
};

/** Rounds a decimal text half away from zero by looking at its digits only: an independent reference. */
function roundText(text: string, digits: number): string {
  const negative = text.startsWith("-");
  const [whole = "0", rest = ""] = text.replace("-", "").split(".");
  const kept = (whole + rest.padEnd(digits, "0").slice(0, digits)).split("").map(Number);
  let carry = Number(rest[digits] ?? "0") >= 5 ? 1 : 0;
  for (let i = kept.length - 1; i >= 0 && carry > 0; i--) {
    const digit = (kept[i] ?? 0) + carry;
    kept[i] = digit % 10;
    carry = digit > 9 ? 1 : 0;
  }
  const all = `${carry > 0 ? "1" : ""}${kept.join("")}`;
  const point = all.length - digits;
  const plain = `${all.slice(0, point).replace(/^0+(?=\d)/, "")}${digits === 0 ? "" : `.${all.slice(point)}`}`;
  return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

describe("parsing", () => {
  it.each([
    ["12", "12"],
    ["+12", "12"],
    ["-12.50", "-12.5"],
    ["007", "7"],
    ["0.1", "0.1"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
  ])("reads %s as %s", (text, printed) => {
    expect(toDecimal(parseDecimal(text)!, 10)).toBe(printed);
  });

  it.each([
    "",
    " 1",
    "1 ",
    ".5",
    "5.",
    "1,234",
    "1e3",
    "１２",
    "--1",
    "1.2.3",
    "NaN",
    "Infinity",
    "12起",
    "0x10",
    "9".repeat(31),
  ])("refuses %j", (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => exact(text)).toThrow(RangeError);
  });

  it("is undone by printing", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const value = parseDecimal(text)!;
        same(parseDecimal(toDecimal(value, 8))!, value);
        expect(toFixed(value, 8)).toBe(roundText(text, 8));
      }),
    );
  });
});

describe("numbers of a spreadsheet", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [12, "12"],
    [0.1, "0.1"],
    [0.1 + 0.2, "0.3"],
    [1.005, "1.005"],
    [60.945, "60.945"],
    [1e-7, "0.0000001"],
    [1.5e-10, "0.00000000015"],
    [123456789012345, "123456789012345"],
    [1234567890123456, "1234567890123460"],
    [1e20, "100000000000000000000"],
    [-2.5e8, "-250000000"],
  ])("reads %d at 15 significant digits as %s", (value, printed) => {
    expect(toDecimal(fromNumber(value)!, 20)).toBe(printed);
  });

  it.each([NaN, Infinity, -Infinity, 1e21, -1e300])("refuses %d", (value) => {
    expect(fromNumber(value)).toBeNull();
  });

  it("is what Excel shows: the nearest decimal of 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), (value) => {
        expect(Number(toFixed(fromNumber(value)!, 330))).toBe(Number(value.toPrecision(15)));
      }),
    );
  });
});

describe("arithmetic", () => {
  it("adds and subtracts as inverses, whatever the order", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        same(subtract(add(a, b), b), a);
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(add(a, negate(a)), ZERO);
        same(sum([a, b, c]), add(a, add(b, c)));
      }),
    );
  });

  it("divides and multiplies as inverses, and divides by nothing but zero into null", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const quotient = divide(a, b);
        expect(quotient === null).toBe(isZero(b));
        if (quotient === null) return;
        expect(quotient.d > 0n).toBe(true);
        same(multiply(quotient, b), a);
        expect(sign(quotient)).toBe(sign(a) * sign(b) + 0);
      }),
    );
  });

  it("distributes and keeps the order", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
        expect(sign(abs(a))).toBe(isZero(a) ? 0 : 1);
      }),
    );
  });

  it("keeps a long sum of decimals of any length as small as its longest part", () => {
    const parts = ["0.5", "0.001", "1.25", "3", "12.75"].map((text) => exact(text));
    const total = sum(Array.from({ length: 20_000 }, (_, i) => parts[i % parts.length]!));
    expect(total.d).toBe(1000n);
    expect(toDecimal(total)).toBe("70004");
  });

  it("knows whole numbers however they are written", () => {
    expect(isInteger(exact("12.00"))).toBe(true);
    expect(isInteger(exact("-12.01"))).toBe(false);
    expect(isInteger({ n: 6n, d: 3n })).toBe(true);
  });
});

describe("rounding", () => {
  it.each([
    ["85.35", 1, "85.4"],
    ["85.45", 1, "85.5"],
    ["-85.45", 1, "-85.5"],
    ["85.44999999999999", 1, "85.4"],
    ["2.5", 0, "3"],
    ["3.5", 0, "4"],
    ["-2.5", 0, "-3"],
    ["1.005", 2, "1.01"],
    ["99.95", 1, "100.0"],
    ["0.05", 1, "0.1"],
    ["0.04", 1, "0.0"],
    ["-0.04", 1, "0.0"],
    ["28", 1, "28.0"],
    ["999999999999999.5", 0, "1000000000000000"],
  ])("rounds %s to %i decimals half away from zero: %s", (text, digits, printed) => {
    expect(toFixed(exact(text), digits)).toBe(printed);
  });

  it("agrees with rounding the written digits", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 6 }), (text, digits) => {
        expect(toFixed(exact(text), digits)).toBe(roundText(text, digits));
      }),
    );
  });

  it("agrees with it on every half", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), (units, digits) => {
        const half: Exact = { n: 2n * units + 1n, d: 2n * 10n ** BigInt(digits) };
        const away = units >= 0n ? units + 1n : units;
        same(round(half, digits), { n: away, d: 10n ** BigInt(digits) });
      }),
    );
  });

  it("is at most half a unit away, keeps the order, and does nothing twice", () => {
    fc.assert(
      fc.property(fraction, fraction, fc.integer({ min: 0, max: 6 }), (a, b, digits) => {
        const unit = 10n ** BigInt(digits);
        expect(compare(abs(subtract(round(a, digits), a)), { n: 1n, d: 2n * unit })).toBeLessThanOrEqual(0);
        if (compare(a, b) < 0) expect(compare(round(a, digits), round(b, digits))).toBeLessThanOrEqual(0);
        same(round(round(a, digits), digits), round(a, digits));
        same(round(negate(a), digits), negate(round(a, digits)));
      }),
    );
  });
});

describe("printing", () => {
  it.each([
    ["85.40", 2, "85.4"],
    ["28.0", 1, "28"],
    ["100", 2, "100"],
    ["0.125", 2, "0.13"],
    ["1000000000000000000000000", 0, "1000000000000000000000000"],
    ["-0.001", 2, "0"],
    ["1234.5000", 3, "1234.5"],
  ])("prints %s to at most %i decimals as %s", (text, digits, printed) => {
    expect(toDecimal(exact(text), digits)).toBe(printed);
  });

  it("never prints an exponent, a minus zero, or a trailing zero", () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 8 }), (value, digits) => {
        const text = toDecimal(value, digits);
        expect(text).toMatch(/^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        same(exact(text), round(value, digits));
      }),
    );
  });
});
