import { describe, expect, it } from "vitest";
import type { TextEntry } from "../../src/model/reading.ts";
import { textOf } from "../../src/narrative/phrases.ts";
import { linesOf, pointsOf, sentenceOf } from "../../src/narrative/texts.ts";
import { prose, tell, textOf as wholeText } from "./build.ts";

function entry(body: string, heading: string | null = null): TextEntry {
  return { slot: "problem", domain: null, heading, body, at: { sheet: "文稿要点", cell: "D4" } };
}

describe("texts of the clerk", () => {
  it.each<[string, string]>([
    ["一是压实责任。", "压实责任。"],
    ["（二）补齐短板", "补齐短板"],
    ["3.抓实训练", "抓实训练"],
    ["4、强化宣传", "强化宣传"],
    ["①落实保障", "落实保障"],
    ["1.5万元经费到位", "1.5万元经费到位"],
    ["十九大以来", "十九大以来"],
    ["一是一，二是二", "一，二是二"],
  ])("%s loses only its numbering", (line, rest) => {
    expect(linesOf(line)).toEqual([rest]);
  });

  it("leaves blank lines and stray marks out", () => {
    expect(linesOf("甲\n\n  \n，\n乙")).toEqual(["甲", "乙"]);
  });

  it.each<[string, string]>([
    ["抓好落实", "抓好落实。"],
    ["抓好落实；", "抓好落实。"],
    ["抓好落实。", "抓好落实。"],
    ["能否落实？", "能否落实？"],
    ["做到“应改尽改。”", "做到“应改尽改。”"],
  ])("%s closes as %s", (line, sentence) => {
    expect(textOf(sentenceOf(line))).toBe(sentence);
  });

  it("takes a row with a heading as one item and every line of a row without one as an item", () => {
    expect(pointsOf([entry("甲。\n乙。", "（一）补齐短板。"), entry("丙。\n丁。")])).toEqual([
      { heading: "补齐短板", sentences: [[{ text: "甲。" }], [{ text: "乙。" }]] },
      { heading: null, sentences: [[{ text: "丙。" }]] },
      { heading: null, sentences: [[{ text: "丁。" }]] },
    ]);
  });

  it("go where their slot and domain say, each once", () => {
    const text = wholeText(
      tell({
        rows: [
          { id: "alarms-total", now: "305" },
          { id: "inspections-units", now: "442" },
          { id: "publicity-trainings", now: "26" },
        ],
        texts: [
          { slot: "opening", body: "开头的话" },
          { slot: "highlight", body: "总的亮点" },
          { slot: "highlight", domain: "宣传", body: "宣传的亮点" },
          { slot: "practice", domain: "检查", body: "检查的做法" },
          { slot: "practice", domain: "检查", heading: "另一做法", body: "另一句" },
          { slot: "practice", body: "不分领域的做法" },
          { slot: "problem", body: "问题甲\n问题乙" },
          { slot: "plan", heading: "计划一", body: "计划的话" },
          { slot: "closing", body: "结尾的话" },
        ],
      }),
    );
    const order = [
      "开头的话。",
      "总的亮点。现将",
      "检查的做法。",
      "检查单位442家",
      "宣传的亮点。",
      "不分领域的做法。",
      "一是问题甲。",
      "二是问题乙。",
      "计划一。计划的话。",
      "结尾的话。",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const words of [...order, "另一做法。另一句。"]) expect(text.split(words)).toHaveLength(2);
  });

  it("takes the clerk's own announcement instead of another", () => {
    const opened = prose(
      tell({
        rows: [{ id: "alarms-total", now: "305" }],
        texts: [{ slot: "opening", body: "上半年，大队做了工作，现将情况报告如下" }],
      }),
    );
    expect(opened.split("如下")).toHaveLength(2);
    expect(opened).toContain("现将情况报告如下：\n");
  });

  it("invents no problem, and of a plan only what the figures call for", () => {
    const quiet = [{ id: "alarms-total", now: "305", base: "290" }];
    expect(wholeText(tell({ rows: quiet }))).not.toMatch(/问题|打算/);
    const rows = [
      ...quiet,
      { id: "fires-total", now: "61", base: "56" },
      { id: "hazards-found", now: "676" },
      { id: "hazards-rectified", now: "577" },
      { id: "support-hydrants-built", now: "16", target: "40" },
    ];
    const text = wholeText(tell({ rows }));
    expect(text).toContain("下半年工作打算");
    expect(text).toContain("一是针对火灾起数上升的情况，");
    expect(text).toContain("二是对尚未整改到位的火灾隐患，");
    expect(text).toContain("三是对照年度目标，加快推进新建市政消火栓等");
    expect(text).not.toContain("问题");
  });
});

describe("a split by 范围", () => {
  const rows = [
    { id: "fires-total", now: "118", base: "100" },
    { id: "fires-by-county", now: "60" },
  ];

  it("is not told without one: it would speak against the total", () => {
    const text = wholeText(tell({ rows }));
    expect(text).toContain("118");
    expect(text).not.toContain("60起");
  });

  it("is told with one", () => {
    const text = wholeText(tell({ rows: [rows[0]!, { ...rows[1]!, scope: "平川县" }] }));
    expect(text).toMatch(/平川县.*60起/);
  });
});
