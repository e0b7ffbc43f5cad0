import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/document/docx/text-width.ts";
import { titleBreaks } from "../../src/document/docx/title-lines.ts";
import { cleanText } from "../../src/document/clean-text.ts";

function lines(title: string, limit?: number): string[] {
  const starts = [0, ...titleBreaks(title, [], limit), title.length];
  return starts.slice(1).map((end, i) => title.slice(starts[i], end));
}

describe("titleBreaks", () => {
  test.each([
    ["临江县消防救援大队2023年上半年工作总结"],
    ["青山区消防救援大队2023年消防工作总结"],
    ["临江市青山区消防救援大队|2023年上半年消防救援工作总结"],
    ["临江市消防救援支队关于2023年上半年|火灾防控和灭火救援工作情况的报告"],
    ["乌鲁木齐市水磨沟区消防救援大队|2023年1—8月工作总结"],
    ["黔东南苗族侗族自治州消防救援支队|2023年上半年冬春火灾防控|百日攻坚专项行动工作总结"],
    ["2023年上半年各乡镇（街道）|消防工作主要数据对照表"],
    ["临江市消防救援支队|青山区大队城关镇消防救援站|2023年度工作总结及2024年工作打算"],
  ])("%s", (shape) => {
    expect(lines(shape.replaceAll("|", ""))).toEqual(shape.split("|"));
  });

  test("breaks where it may when no word fits, never inside a number", () => {
    expect(lines("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未1234567890申酉")).toEqual([
      "甲乙丙丁戊己庚辛壬癸子丑",
      "寅卯辰巳午未1234567890申酉",
    ]);
  });

  test("leaves an endless title to turn over by itself", () => {
    expect(titleBreaks("工作总结".repeat(30))).toEqual([]);
  });

  test("never tears a told number", () => {
    const title = "临江县消防救援大队圆满完成全年共计3000余次出动任务";
    const start = title.indexOf("3000");
    for (const at of titleBreaks(title, [[start, start + 5]])) {
      expect(at <= start || at >= start + 5).toBe(true);
    }
  });

  test("gives lines that fit, in order, whatever the title", () => {
    const piece = fc.constantFrom(
      "消防救援",
      "大队",
      "2023年",
      "上半年",
      "总结",
      "县",
      "和",
      "（",
      "）",
      "A1",
      "𠮷",
      "某",
      "%",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const title = pieces.join("");
        const breaks = titleBreaks(title);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        const parts = lines(title);
        expect(parts.join("")).toBe(title);
        if (breaks.length > 0) for (const part of parts) expect(textWidth(part)).toBeLessThanOrEqual(40);
        for (const part of parts) expect(cleanText(part)).toBe(part);
      }),
    );
  });
});
