import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, exact, parseDecimal } from "../../src/model/exact.ts";
import { readChineseInteger, toHalfWidth, withoutSeparators } from "../../src/model/number-text.ts";
import { roundFor } from "../../src/reuse/approximate.ts";
import { agrees } from "../../src/reuse/history.ts";
import type { NumberStyle } from "../../src/reuse/number-style.ts";
import { sizeOf } from "../../src/reuse/number-style.ts";
import type { PrintOptions } from "../../src/reuse/print-number.ts";
import { printNumber } from "../../src/reuse/print-number.ts";

const PLAIN: NumberStyle = {
  numerals: "arabic",
  scale: "",
  decimals: 0,
  significant: null,
  grouped: false,
  marker: null,
  markerInside: false,
  markerFirst: false,
};
const AS_TYPED: PrintOptions = { decimals: null, marker: null, counts: true, keepsScale: false };

describe("a number in the style of an old one", () => {
  it.each<[string, Partial<NumberStyle>, string]>([
    ["305", {}, "305"],
    ["12345", { grouped: true }, "12,345"],
    ["78", { numerals: "full-width" }, "７８"],
    ["8", { numerals: "chinese" }, "八"],
    ["2", { numerals: "chinese" }, "两"],
    ["23", { numerals: "chinese" }, "二十三"],
    ["120", { numerals: "chinese" }, "120"],
    ["609450", { scale: "万", decimals: 2 }, "60.945万"],
    ["3800", { scale: "万", decimals: 1 }, "3800"],
    ["5123", { marker: "余", markerInside: true }, "5000余"],
    ["5123", { marker: "余", markerInside: true, significant: 2 }, "5100余"],
    ["5000", { marker: "余", markerInside: true }, "5000"],
    ["7", { marker: "余", markerInside: true }, "7"],
    ["196000", { marker: "余", markerInside: true, scale: "万", significant: 2 }, "19万余"],
    ["306000", { marker: "余", markerInside: true, markerFirst: true, scale: "万" }, "30余万"],
    ["4987", { marker: "近" }, "5000"],
    ["312", { marker: "以上" }, "300"],
  ])("%s: %o", (value, style, text) => {
    expect(printNumber(exact(value), { ...PLAIN, ...style }, AS_TYPED).text).toBe(text);
  });

  it("says when the word of approximation around it no longer holds", () => {
    const near: NumberStyle = { ...PLAIN, marker: "近" };
    expect(printNumber(exact(5000), near, AS_TYPED)).toMatchObject({ text: "5000", wordFails: true });
    expect(printNumber(exact(4987), near, AS_TYPED)).toMatchObject({ text: "5000", wordFails: false });
  });
});

/** The number within a printed text, in ones. */
function readBack(text: string): ReturnType<typeof parseDecimal> {
  const plain = withoutSeparators(toHalfWidth(text));
  const scale = /[万亿]$/.exec(plain)?.[0] ?? "";
  const digits = scale === "" ? plain : plain.slice(0, -1);
  const integer = readChineseInteger(digits);
  const number = parseDecimal(digits) ?? (integer === null ? null : { n: integer, d: 1n });
  if (number === null) return null;
  return { n: number.n * sizeOf(scale === "万" || scale === "亿" ? scale : "").n, d: number.d };
}

const values = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 2_000_000_000 })).map(exact);
const styles = fc.record({
  numerals: fc.constantFrom("arabic" as const, "full-width" as const, "chinese" as const),
  scale: fc.constantFrom("" as const, "万" as const, "亿" as const),
  grouped: fc.boolean(),
});

describe("printing and reading back", () => {
  it("gives the value again, in every style that is exact", () => {
    fc.assert(
      fc.property(values, styles, (value, given) => {
        const style = { ...PLAIN, ...given };
        const back = readBack(printNumber(value, style, AS_TYPED).text);
        // In 万 and 亿 two to four decimals are printed: the value is right to half of the last of them.
        const unit = given.scale === "" ? 0n : sizeOf(given.scale).n / 200n;
        const off = back === null ? null : back.n * value.d - value.n * back.d;
        expect(off).not.toBeNull();
        expect((off ?? 0n) < 0n ? -(off ?? 0n) : (off ?? 0n)).toBeLessThanOrEqual(unit * value.d * (back?.d ?? 1n));
      }),
    );
  });

  it("never tells more or less than the word of approximation allows", () => {
    const words = fc.constantFrom("余", "近", "约", "以上", "超", "逾", "左右");
    fc.assert(
      fc.property(values, words, fc.integer({ min: 1, max: 3 }), (value, word, digits) => {
        const stated = roundFor(value, word, digits);
        if (stated === null) return;
        const style = { ...PLAIN, marker: word as "余" };
        expect(agrees(value, stated, style) || compare(value, stated) === 0).toBe(true);
      }),
    );
  });
});
