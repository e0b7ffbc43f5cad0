import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { troubleOf } from "../../src/checks/cell-text.ts";

describe("what is the matter with a text in a number's place", () => {
  it.each([
    ["12", "起", "text-number", 12, true],
    ["'12", "起", "text-number", 12, true],
    ["-3.50", "万元", "text-number", -3.5, true],
    ["1234567890123456", "份", "not-a-number", null, false],
    [" 12", "起", "stray-space", 12, true],
    ["12\n", "起", "stray-space", 12, true],
    ["\u00a012\u200b", "起", "stray-space", 12, true],
    ["　12　", "起", "stray-space", 12, true],
    ["１２", "起", "full-width-number", 12, true],
    ["３．５", "万元", "full-width-number", 3.5, true],
    ["６０余", "人", "full-width-number", "60余", true],
    ["20，944", "次", "typed-separator", 20_944, true],
    ["1,234,567", "条", "typed-separator", 1_234_567, true],
    ["20 944", "次", "typed-separator", 20_944, true],
    ["5,000余", "份", "typed-separator", "5000余", true],
    ["20，9", "次", "typed-separator", null, false],
    ["12起", "起", "unit-in-cell", 12, true],
    ["12 起", "起", "unit-in-cell", 12, true],
    ["98%", "%", "unit-in-cell", 98, true],
    ["98％", "%", "unit-in-cell", 98, true],
    ["-5%", "%", "unit-in-cell", -5, true],
    ["－5.2％", "%", "unit-in-cell", -5.2, true],
    ["+5%", "%", "unit-in-cell", 5, true],
    ["-5起", "起", "unit-in-cell", -5, false],
    ["-5%", "起", "unit-in-cell", null, false],
    ["3.5万元", "万元", "unit-in-cell", 3.5, true],
    ["3.5万元", "元", "unit-in-cell", 35_000, false],
    ["35000元", "万元", "unit-in-cell", 3.5, false],
    ["12辆", "起", "unit-in-cell", null, false],
    ["12起", null, "unit-in-cell", 12, false],
    ["1.2万", "份", "unit-in-cell", 12_000, true],
    ["1.2万", "万份", "unit-in-cell", null, false],
    ["5000余份", "份", "unit-in-cell", "5000余", true],
    ["约300人", "人", "unit-in-cell", "约300", true],
    ["19万余元", "万元", "unit-in-cell", "19余", true],
    ["19万余", "万元", "unit-in-cell", null, false],
    ["5000余", "份", "approximate", null, false],
    ["约300", "人", "approximate", null, false],
    ["19万余", "元", "approximate", null, false],
    ["十二", "起", "chinese-number", 12, false],
    ["十二起", "起", "chinese-number", 12, false],
    ["三百余", "人", "chinese-number", "300余", false],
    ["约二十", "人", "chinese-number", "约20", false],
    ["1.2e3", "起", "text-number", 1200, false],
    ["1.2E+03", "起", "text-number", 1200, false],
    ["－5e-1", "万元", "text-number", -0.5, false],
    ["1e-12", "万元", "text-number", null, false],
    ["1e40", "起", "text-number", null, false],
    ["e3", "起", "not-a-number", null, false],
    ["1O", "起", "letter-for-digit", 10, true],
    ["l2", "起", "letter-for-digit", 12, true],
    ["l", "起", "letter-for-digit", 1, false],
    ["O", "起", "letter-for-digit", 0, false],
    ["3车15人", "辆次", "compound-cell", null, false],
    ["0死1伤", "人", "compound-cell", null, false],
    ["3-5", "起", "compound-cell", null, false],
    ["2025.6.31", "起", "date-text", null, false],
    ["6月30日", "起", "date-text", null, false],
    ["*", "起", "placeholder", null, false],
    ["**.**", "万元", "placeholder", null, false],
    ["××", "起", "placeholder", null, false],
    ["XXX", "起", "placeholder", null, false],
    ["待补", "起", "placeholder", null, false],
    ["/", "起", "placeholder", null, false],
    ["—", "起", "placeholder", null, false],
    ["无", "起", "placeholder", null, false],
    ["见附件", "起", "not-a-number", null, false],
    ["下降5%", "%", "movement-words", -5, false],
    ["增加3起", "起", "movement-words", 3, false],
    ["5.2%↑", "%", "movement-words", 5.2, false],
    ["↓", "起", "direction", null, false],
    ["上升", "%", "direction", null, false],
    ["若干", "起", "not-a-number", null, false],
    ["1".repeat(2000), "起", "not-a-number", null, false],
  ] as const)("%j in a row of %s: %s", (text, unit, ...wanted) => {
    const { kind, mend, safe } = troubleOf(text, unit);
    expect([kind, mend, safe]).toEqual(wanted);
  });

  it("finds the number under any combination of width, spaces and separators", () => {
    const wide = (text: string): string =>
      text.replace(/[0-9,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ",");
    fc.assert(
      fc.property(
        fc.record({
          number: fc.nat(999_999_999),
          isWide: fc.boolean(),
          isGrouped: fc.boolean(),
          space: fc.constantFrom("", " ", "\u00a0", "\n"),
        }),
        ({ number, isWide, isGrouped, space }) => {
          const plain = isGrouped ? grouped(String(number)) : String(number);
          const found = troubleOf(`${space}${isWide ? wide(plain) : plain}${space}`, "起");
          expect([found.mend, found.safe]).toEqual([number, true]);
        },
      ),
    );
  });

  it("never throws and never offers a mend that is in trouble itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.constantFrom("起", "万元", "%", null),
        (text, unit) => {
          const { mend } = troubleOf(text, unit);
          if (typeof mend === "string") expect(troubleOf(mend, unit).kind).toBe("approximate");
          if (typeof mend === "number") expect(Number.isFinite(mend)).toBe(true);
        },
      ),
    );
  });
});
