import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Exact } from "../../src/model/exact.ts";
import { toDecimal } from "../../src/model/exact.ts";
import {
  readApproximate,
  readChineseInteger,
  readPlain,
  readScaled,
  readTyped,
  toHalfWidth,
  withoutSeparators,
} from "../../src/model/number-text.ts";

const shown = (value: Exact | undefined): string | null => (value === undefined ? null : toDecimal(value));

describe("toHalfWidth", () => {
  it.each([
    ["１２．５％", "12.5%"],
    ["（万元）", "(万元)"],
    ["ＡＢｃ：，", "ABc:,"],
    ["１\u3000２\u00a03", "1 2 3"],
    ["1\u200b2\ufeff", "12"],
    ["\u22125", "-5"],
    ["隐患（处）", "隐患(处)"],
    ["", ""],
  ])("turns %j into %j", (text, half) => {
    expect(toHalfWidth(text)).toBe(half);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text));
      }),
    );
  });
});

describe("readPlain", () => {
  it.each([
    ["12", "12"],
    [" 3.50 ", "3.5"],
    ["-7", "-7"],
    ["007", "7"],
  ])("reads %j as %s", (text, value) => {
    expect(shown(readPlain(text) ?? undefined)).toBe(value);
  });

  it.each(["", "１２", "1,234", "12起", "1e3", "0x10", "十二", "*", "12 3", ".", "1.", "NaN", "__proto__"])(
    "does not read %j",
    (text) => {
      expect(readPlain(text)).toBeNull();
    },
  );
});

describe("readApproximate", () => {
  it.each([
    ["5000余", "5000", "余"],
    ["300多", "300", "多"],
    ["300左右", "300", "左右"],
    ["300以上", "300", "以上"],
    ["约300", "300", "约"],
    ["约 300", "300", "约"],
    ["近2万", "20000", "近"],
    ["逾1.2亿", "120000000", "逾"],
    ["超300", "300", "超"],
    ["19万余", "190000", "余"],
    ["19余万", "190000", "余"],
    ["19余", "19", "余"],
    ["19万多", "190000", "多"],
    ["19多万", "190000", "多"],
    ["3.5万左右", "35000", "左右"],
    [" 5000 余 ", "5000", "余"],
  ])("reads %j as %s with the marker %s", (text, value, marker) => {
    const read = readApproximate(text);
    expect([shown(read?.value), read?.marker]).toEqual([value, marker]);
  });

  it("tells the scale that the value contains", () => {
    expect(readApproximate("19万余")?.scale).toBe(10_000n);
    expect(readApproximate("5000余")?.scale).toBe(1n);
  });

  it.each([
    "5000",
    "余",
    "约",
    "约300余",
    "约300左右",
    "近2万余",
    "5000余份",
    "５０００余",
    "5,000余",
    "300-400",
    "万余",
    "19余万余",
    "19万亿余",
    "-300余",
    "3车15人",
    "三百余",
    "",
  ])("does not read %j", (text) => {
    expect(readApproximate(text)).toBeNull();
  });
});

describe("readScaled", () => {
  it.each([
    ["1.2万", "12000"],
    ["3亿", "300000000"],
    ["0.05 万", "500"],
  ])("reads %j as %s", (text, value) => {
    expect(shown(readScaled(text)?.value)).toBe(value);
  });

  it.each(["1.2", "万", "1.2万元", "1.2万余", "1.2千", "一万"])("does not read %j", (text) => {
    expect(readScaled(text)).toBeNull();
  });
});

describe("readTyped", () => {
  it.each([
    ["12起", "12", null, "起"],
    ["１２ 起", "12", null, "起"],
    ["1,234份", "1234", null, "份"],
    ["98%", "98", null, "%"],
    ["98.5％", "98.5", null, "%"],
    ["5000余份", "5000", "余", "份"],
    ["约300人", "300", "约", "人"],
    ["300人左右", null, undefined, undefined],
    ["3.5万元", "35000", null, "元"],
    ["19万余元", "190000", "余", "元"],
    ["19余万元", "190000", "余", "元"],
    ["6公里", "6", null, "公里"],
    ["3车15人", null, undefined, undefined],
    ["12", null, undefined, undefined],
    ["起", null, undefined, undefined],
    ["5000余", null, undefined, undefined],
    ["1.2万", null, undefined, undefined],
    ["12 起 3", null, undefined, undefined],
    ["2023-06-30", null, undefined, undefined],
  ])("reads %j", (text, value, marker, unit) => {
    const read = readTyped(text);
    expect([shown(read?.value), read?.marker, read?.unit]).toEqual([value, marker, unit]);
  });
});

describe("withoutSeparators", () => {
  it.each([
    ["1,234", "1234"],
    ["1,234,567.8", "1234567.8"],
    ["12,34", "12,34"],
    ["1,2345", "1,2345"],
    ["1234,567", "1234,567"],
    ["1,234,56", "1,234,56"],
    ["共1,234份", "共1234份"],
    ["1.5,000", "1.5,000"],
  ])("turns %j into %j", (text, plain) => {
    expect(withoutSeparators(text)).toBe(plain);
  });
});

describe("readChineseInteger", () => {
  it.each<[string, bigint]>([
    ["零", 0n],
    ["〇", 0n],
    ["五", 5n],
    ["两", 2n],
    ["十", 10n],
    ["十二", 12n],
    ["二十", 20n],
    ["九十九", 99n],
    ["一百", 100n],
    ["一百零五", 105n],
    ["一百一十", 110n],
    ["两千", 2000n],
    ["一千零二十", 1020n],
    ["一千零二", 1002n],
    ["三千二百四十一", 3241n],
    ["三万五千", 35_000n],
    ["三万零五百", 30_500n],
    ["十万", 100_000n],
    ["一万零十", 10_010n],
    ["一亿二千万", 120_000_000n],
    ["一亿零五十万", 100_500_000n],
    ["九千九百九十九亿九千九百九十九万九千九百九十九", 999_999_999_999n],
    ["壹仟贰佰叁拾肆", 1234n],
    ["二〇二三", 2023n],
    ["一一九", 119n],
  ])("reads %s as %s", (text, value) => {
    expect(readChineseInteger(text)).toBe(value);
  });

  it.each([
    "",
    "一百二",
    "三万五",
    "一千二十",
    "一百十",
    "一千零二百",
    "零五",
    "五零",
    "三五",
    "百",
    "万",
    "一万万",
    "一万亿",
  ])("does not read %j", (text) => {
    expect(readChineseInteger(text)).toBeNull();
  });

  it.each(["十二起", "12", "一百零零五", "二三十", "一二百", "十百", "__proto__", "第一"])(
    "does not read %j",
    (text) => {
      expect(readChineseInteger(text)).toBeNull();
    },
  );

  it("reads back every number written by the rules", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (value) => {
        expect(readChineseInteger(inWords(value))).toBe(value);
      }),
    );
  });
});

/** A number in Chinese words, written group by group. */
function inWords(value: bigint): string {
  if (value === 0n) return "零";
  const groups = [value / 100_000_000n, (value / 10_000n) % 10_000n, value % 10_000n];
  let words = "";
  groups.forEach((group, i) => {
    if (group === 0n) return;
    if (words !== "" && group < 1000n) words += "零";
    else if (words !== "" && groups.slice(0, i).at(-1) === 0n) words += "零";
    words += groupInWords(Number(group)) + (["亿", "万", ""][i] ?? "");
  });
  return words;
}

function groupInWords(group: number): string {
  let words = "";
  [1000, 100, 10, 1].forEach((power, i) => {
    const digit = Math.floor(group / power) % 10;
    if (digit === 0) {
      if (words !== "" && !words.endsWith("零") && group % power !== 0) words += "零";
      return;
    }
    words += "零一二三四五六七八九".charAt(digit) + (["千", "百", "十", ""][i] ?? "");
  });
  return words;
}
