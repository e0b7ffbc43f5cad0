import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";

const PIECES = fc.constantFrom(
  ..."检查单位 开展 同比 分别 上升 ， 。 ； 、 \n “ ” 《 》 （ ） 5000 12.5 % ** *.** XXX ＿＿ 余 万 亿 约 人次 家 个 一 三 十 半 双 第 年 月 其中 县 B2 + = - \t".split(
    " ",
  ),
);
const TEXT = fc.oneof(
  fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

function wide(text: string): string {
  return text.replace(/[0-9%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** All that is found, without the words as printed. */
function spread(text: string): unknown[] {
  return findMentions(text, catalog).map((one) => ({ ...one, raw: "", digits: "" }));
}

describe("laws of findMentions", () => {
  test("mentions are in order, disjoint, and slices of the text, whatever the text", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let behind = 0;
        for (const { start, end, raw, digits, confidence } of findMentions(text, catalog)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(raw);
          expect(raw.startsWith(digits)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          behind = end;
        }
      }),
    );
  });

  test("only figures speak of something", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const one of findMentions(text, catalog)) {
          const figure = one.class === "metric" || one.class === "derived";
          if (!figure) expect([one.domain, one.metric, one.id, one.scope, one.comparison]).toEqual(Array(5).fill(null));
        }
      }),
    );
  });

  test("full-width digits read like half-width ones", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(spread(wide(text))).toEqual(spread(text));
      }),
    );
  });

  test("a hostile text of one phrase repeated is read to its end", () => {
    for (const phrase of ["*", "，", "一", "“", "5", "、5", "专项", "\t", "年", "，5起", "较上年增加5起，", "“5”"]) {
      const count = Math.floor(12_000 / phrase.length);
      const found = findMentions(phrase.repeat(count), catalog);
      expect(found.length).toBeLessThanOrEqual(count);
      expect(found.length === 0 || /[*一5]/.test(phrase)).toBe(true);
    }
  });
});
