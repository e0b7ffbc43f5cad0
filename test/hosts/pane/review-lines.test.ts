import { describe, expect, it } from "vitest";
import { reviewLines } from "../../../src/hosts/pane/models/review-lines.ts";
import { item, review } from "./review-items.ts";

describe("the lines of a review", () => {
  const text = "2023年工作总结\n一、灭火救援\n共接警305起，同比上升5.2%。";
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const lines = reviewLines(
    review([item(17, "filled", at("305")), item(26, "ambiguous", at("5.2"))], {
      text,
      words: [
        { ...at("2023"), old: "2022", new: "2023" },
        { ...at("上升"), old: "下降", new: "上升" },
      ],
      remarks: [
        { ...at("灭火"), text: "灭火", note: "请看一下" },
        { ...at("305"), text: "305", note: "在数上的不另标" },
      ],
    }),
    [null, 1, null],
  );

  it("hold the whole text", () => {
    expect(lines.map(({ runs }) => runs.map((run) => run.text).join("")).join("\n")).toBe(text);
  });

  it("mark figures, words that moved and places to look at", () => {
    const marked = lines.flatMap(({ runs }) => runs).filter(({ item: id, moved, remark }) => id ?? moved ?? remark);
    expect(marked).toEqual([
      { text: "2023", item: null, moved: "2022", remark: null },
      { text: "灭火", item: null, moved: null, remark: "请看一下" },
      { text: "305", item: 17, moved: null, remark: null },
      { text: "上升", item: null, moved: "下降", remark: null },
      { text: "5.2", item: 26, moved: null, remark: null },
    ]);
  });

  it("tell title and headings from paragraphs", () => {
    expect(lines.map(({ kind }) => kind)).toEqual(["title", "heading-1", "paragraph"]);
  });
});
