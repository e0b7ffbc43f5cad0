import { describe, expect, it } from "vitest";
import { readArguments, readPeriod } from "../../../src/hosts/cli/args.ts";
import { findingCounts } from "../../../src/hosts/cli/findings-text.ts";
import { padEnd, textWidth } from "../../../src/hosts/cli/width.ts";

const syntax = {
  options: { output: { type: "string", short: "o" }, json: { type: "boolean" } },
  files: ["数据.xlsx"],
} as const;

describe("arguments", () => {
  it("reads files, long and short options and flags", () => {
    const args = readArguments(["a.xlsx", "-o", "b.docx", "--json"], syntax);
    expect([args.files, args.text("output"), args.flag("json")]).toEqual([["a.xlsx"], "b.docx", true]);
  });

  it.each([
    { words: [], says: /没有写是哪个文件.*数据\.xlsx/ },
    { words: ["a.xlsx", "b.xlsx"], says: /多写了“b\.xlsx”/ },
    { words: ["a.xlsx", "--what"], says: /没看懂“--what”/ },
    { words: ["a.xlsx", "-o"], says: /没看懂“(-o|--output)”/ },
    { words: ["a.xlsx", "--output="], says: /--output 后面没有内容/ },
  ])("answers $words in one Chinese sentence", ({ words, says }) => {
    expect(() => readArguments(words, syntax)).toThrow(says);
  });

  it("refuses a period it does not know and shows the spellings", () => {
    expect(readPeriod("2023H1")).toEqual({ first: { year: 2023, month: 1 }, last: { year: 2023, month: 6 } });
    expect(() => readPeriod("去年")).toThrow(/2023H1.*2023Q2.*2023-05/);
  });
});

describe("text on a terminal", () => {
  it("counts Chinese characters as two columns", () => {
    expect(textWidth("接警!P4")).toBe(7);
    expect(padEnd("接警", 6)).toBe("接警  ");
    expect(textWidth("“５”—")).toBe(8);
  });

  it("says that nothing was found", () => {
    expect(findingCounts([])).toBe("没有发现问题。");
  });
});
