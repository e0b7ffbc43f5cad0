import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, cutText } from "../../src/document/clean-text.ts";
import { toText } from "../../src/document/text.ts";
import type { Attachment, Narrative } from "../../src/model/narrative.ts";
import { hostileNarrative } from "./hostile.ts";
import { block, told } from "./told-line.ts";

const ATTACHMENT: Attachment = {
  title: "主要指标完成情况表",
  note: "注：单位为起。",
  columns: [
    { title: "指标", align: "left", width: 2 },
    { title: "本期", align: "right", width: 1 },
  ],
  rows: [[{ text: "接警出动总数" }, told("〔305|接警|接警出动总数〕")[0]!], [{ text: "火灾扑救" }]],
};

const NARRATIVE: Narrative = {
  title: "工作总结",
  blocks: [
    block("title", "工作总结"),
    block("paragraph", "〈（一）接警。〉出动〔305|接警|接警出动总数〕起，发放〔5000余|宣传|发放宣传资料〕份𠮷。"),
  ],
  attachments: [ATTACHMENT, { ...ATTACHMENT, title: "附表", note: null, columns: [], rows: [] }],
};

describe("toText", () => {
  test("lays out blocks, then attachments with a line a row and tabs between cells", () => {
    expect(toText(NARRATIVE).text.split("\n")).toEqual([
      "工作总结",
      "（一）接警。出动305起，发放5000余份𠮷。",
      "附件1",
      "主要指标完成情况表",
      "指标\t本期",
      "接警出动总数\t305",
      "火灾扑救\t",
      "注：单位为起。",
      "附件2",
      "附表",
    ]);
  });

  test("gives every told number with its marker at its UTF-16 offsets", () => {
    const { text, spans } = toText(NARRATIVE);
    expect(spans.map(({ start, end, told: what }) => [text.slice(start, end), what.metric])).toEqual([
      ["305", "接警出动总数"],
      ["5000余", "发放宣传资料"],
      ["305", "接警出动总数"],
    ]);
  });

  test("keeps a line a block whatever the texts hold", () => {
    fc.assert(
      fc.property(hostileNarrative, (narrative) => {
        const { text, spans } = toText({ ...narrative, attachments: [] });
        expect(text.split("\n")).toHaveLength(Math.max(1, narrative.blocks.length));
        expect(text).not.toContain("\t");
        const ends = spans.flatMap(({ start, end }) => [start, end]);
        expect([...ends].sort((a, b) => a - b)).toEqual(ends);
      }),
    );
  });
});

describe("cleanText", () => {
  test.each([
    ["plain text", "接警305起，同比上升8.2%。", "接警305起，同比上升8.2%。"],
    ["line ends and tabs become one space", "甲\r\n乙\t丙\u2028丁", "甲 乙 丙 丁"],
    ["control characters and noncharacters go", "甲\u0000\u0008\u001B\u007F\u0085乙\uFFFE\uFFFF\uFDD0", "甲 乙"],
    ["halves of pairs go, pairs stay", "\uD842甲\uDFB7𠮷", "甲𠮷"],
    ["marks that turn the direction go", "\u202E305\u202C\u2067", "305"],
    ["markup stays text", "<w:p>&amp;]]>", "<w:p>&amp;]]>"],
    ["blanks stay", "  两个　空格  ", "  两个　空格  "],
  ])("%s", (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("needs to be done only once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test("cuts before a pair, never through it", () => {
    expect(cutText("甲乙𠮷", 3)).toBe("甲乙");
    expect(cutText("甲乙𠮷", 4)).toBe("甲乙𠮷");
  });
});
