import { describe, expect, it } from "vitest";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import type { TextEntry } from "../../src/model/reading.ts";
import { readBook } from "../book.ts";
import { SMALL } from "./small-catalog.ts";

function texts(table: string): (string | null)[][] {
  const { workbook } = readBook(`## 文稿要点\n${table}`);
  return readMetrics(workbook, SMALL, null).texts.map(({ slot, domain, heading, body, at }: TextEntry) => [
    slot,
    domain,
    heading,
    body,
    at.cell ?? null,
  ]);
}

describe("文稿要点", () => {
  it("reads slot, domain, heading and body, with line breaks and signs as typed", () => {
    const read = texts(`
| 文稿要点 |
- from row: 3
| 位置 | 领域 | 标题 | 内容 |
| 开头 | | | 今年以来，\\n在<上级>&"县委"的领导下 |
| 存在问题 | 检查单位 | 力量不足 | 人少。 |
| 问题 | 监督检查 | | 事多。 |
| 下步计划 | 综合 | 强基础 | |
| 下一步工作 | 接警 | | 2023 |
`);
    expect(read).toEqual([
      ["opening", null, null, '今年以来，\n在<上级>&"县委"的领导下', "D4"],
      ["problem", "检查", "力量不足", "人少。", "D5"],
      ["problem", "检查", null, "事多。", "D6"],
      ["plan", "接警", null, "2023", "D8"],
    ]);
  });

  it("goes on with the slot above where it is blank or merged, and skips unknown slots", () => {
    const read = texts(`
- merge: B2:B3
| 内容 | 位置 |
| 一 | 存在问题 |
| 二 | |
| 三 | |
| 四 | 别处 |
| 五 | |
| 六 | 开篇 |
`);
    expect(read.map(([slot, , , body]) => `${slot ?? ""} ${body ?? ""}`)).toEqual([
      "problem 一",
      "problem 二",
      "problem 三",
      "opening 六",
    ]);
  });

  it("reads a merged body once", () => {
    expect(texts("- merge: B2:B3\n| 位置 | 内容 |\n| 开头 | 一 |\n| 开头 | |").map(([, , , body]) => body)).toEqual([
      "一",
    ]);
  });

  it("reads nothing without its header", () => {
    expect(texts("| 开头 | 今年以来 |")).toEqual([]);
  });
});
