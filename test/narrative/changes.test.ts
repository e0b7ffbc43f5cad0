import { describe, expect, it } from "vitest";
import type { Item } from "../../src/narrative/item.ts";
import { itemOfFact } from "../../src/narrative/items.ts";
import { compared, comparedInline, comparedTogether } from "../../src/narrative/phrases-change.ts";
import { chainFrame, yearFrame } from "../../src/narrative/phrases-chinese.ts";
import type { Clause } from "../../src/narrative/phrases.ts";
import { textOf as wordsOf } from "../../src/narrative/phrases.ts";
import { exact } from "../../src/model/exact.ts";
import type { Row } from "./build.ts";
import { material, periodOf, prose, tell } from "./build.ts";

const style = { frame: yearFrame(periodOf("2023H1")), decimals: 1, notable: null };
const annual = { ...style, frame: yearFrame(periodOf("2023")) };

function items(rows: readonly Row[]): readonly Item[] {
  return material({ rows }).figures.facts.map(itemOfFact);
}

function spoken(clause: Clause): string {
  return wordsOf(clause);
}

describe("one comparison", () => {
  it.each<[string, string, string, string]>([
    ["fires-total", "105", "100", "同比上升5%"],
    ["fires-total", "94.8", "100", "同比下降5.2%"],
    ["fires-total", "28", "10", "同比上升1.8倍"],
    ["fires-total", "5", "8", "同比减少3起"],
    ["fires-total", "3", "0", "去年同期未发生"],
    ["fires-total", "0", "2", "同比减少2起"],
    ["fires-total", "7", "7", "与去年同期持平"],
    ["fires-total", "1005", "1000", "与去年同期基本持平"],
    ["fires-deaths", "2", "0", "同比增加2人"],
    ["fires-deaths", "20", "30", "同比减少10人"],
    ["fires-loss", "38.46", "33.1", "同比上升16.2%"],
    ["inspections-units", "442", "424", "同比增长4.2%"],
    ["inspections-units", "400", "424", "同比下降5.7%"],
    ["inspections-fines", "12", "10", "同比增加20%"],
    ["inspections-penalty-decisions", "15", "20", "同比减少25%"],
    ["publicity-trainings", "8", "5", "同比增加3次"],
    ["hazards-small-places-rate", "88.2", "85", "同比提高3.2个百分点"],
    ["hazards-small-places-rate", "85", "88.2", "同比下降3.2个百分点"],
  ])("%s %s after %s reads %s", (id, now, base, words) => {
    const [item] = items([{ id, now, base }]);
    expect(spoken(compared(item!, style))).toBe(words);
  });

  it("sets a full year against 上年 and says 同比 of nothing in it", () => {
    const [grown, flat, none] = items([
      { id: "inspections-units", now: "442", base: "424" },
      { id: "publicity-trainings", now: "20", base: "20" },
      { id: "fires-total", now: "1", base: "0" },
    ]);
    expect(spoken(compared(grown!, annual))).toBe("比上年增长4.2%");
    expect(spoken(compared(flat!, annual))).toBe("与上年持平");
    expect(spoken(compared(none!, annual))).toBe("上年未发生");
    const text = prose(tell({ period: "2023", rows: [{ id: "alarms-total", now: "305", base: "290" }] }));
    expect(text).toContain("比上年增加5.2%");
    expect(text).not.toContain("同比");
  });

  it("says nothing without a base, of an approximate or of a doubted number", () => {
    const rows: Row[] = [
      { id: "publicity-leaflets", now: "5000", marker: "余", base: "4000" },
      { id: "alarms-total", now: "305" },
    ];
    expect(items(rows).map((item) => spoken(compared(item, style)))).toEqual(["", ""]);
  });

  it("prints 倍 with a decimal though rates have none: 1.5倍 is no 2倍", () => {
    const [item] = items([{ id: "publicity-trainings", now: "50", base: "20" }]);
    expect(spoken(compared(item!, { ...style, decimals: 0 }))).toBe("同比增长1.5倍");
  });

  it("tells a rate typed beside the derived one once", () => {
    const rows: Row[] = [
      { id: "hazards-found", now: "676" },
      { id: "hazards-rectified", now: "577" },
      { domain: "隐患", metric: "隐患整改率", unit: "%", now: "85.36" },
    ];
    expect(prose(tell({ rows }))).toContain("整改率为85.4%");
    expect(prose(tell({ rows }))).not.toContain("85.36");
  });

  it("puts 明显 on a large change of work or risk, never on a neutral count or a small base", () => {
    const notable = { ...style, notable: exact(15) };
    const found = items([
      { id: "publicity-trainings", now: "26", base: "20" },
      { id: "publicity-trainings", now: "13", base: "10" },
      { id: "inspections-fines", now: "26", base: "20" },
      { id: "publicity-trainings", now: "21", base: "20" },
    ]);
    expect(found.map((item) => spoken(compared(item, notable)))).toEqual([
      "同比明显增长30%",
      "同比增长30%",
      "同比增加30%",
      "同比增长5%",
    ]);
  });

  it("tells a month against the month before as well", () => {
    const frame = chainFrame(periodOf("2023-05"));
    expect(frame.short).toBe("环比");
    const rows = [{ id: "alarms-total", now: "57", base: "61" }];
    expect(prose(tell({ period: "2023-05", rows }))).toContain("5月份，大队共接警出动57起，同比减少6.6%。");
  });
});

describe("several comparisons", () => {
  const head = "与去年同期相比，";
  it.each<[string, readonly Row[], string]>([
    [
      "one direction shares 分别",
      [
        { id: "alarms-rescue", now: "70", base: "58" },
        { id: "alarms-social-aid", now: "114", base: "102" },
      ],
      "与去年同期相比，抢险救援、社会救助分别增加20.7%、11.8%",
    ],
    [
      "two directions are split",
      [
        { id: "fires-total", now: "94", base: "100" },
        { id: "fires-loss", now: "52", base: "50" },
      ],
      "与去年同期相比，火灾起数下降6%，直接财产损失上升4%",
    ],
    [
      "numbers of different kinds are split",
      [
        { id: "fires-total", now: "94", base: "100" },
        { id: "fires-deaths", now: "1", base: "3" },
      ],
      "与去年同期相比，火灾起数下降6%，死亡人数减少2人",
    ],
    [
      "equal values are told one by one",
      [
        { id: "fires-deaths", now: "1", base: "0" },
        { id: "fires-injuries", now: "2", base: "1" },
      ],
      "与去年同期相比，死亡人数增加1人，受伤人数增加1人",
    ],
    [
      "unchanged rows stand together",
      [
        { id: "fires-deaths", now: "1", base: "1" },
        { id: "fires-injuries", now: "2", base: "2" },
      ],
      "与去年同期相比，死亡人数、受伤人数持平",
    ],
    [
      "a single one needs no head",
      [
        { id: "fires-total", now: "94", base: "100" },
        { id: "fires-deaths", now: "1" },
      ],
      "火灾起数同比下降6%",
    ],
  ])("%s", (_, rows, words) => {
    expect(spoken(comparedTogether(items(rows), style, head))).toBe(words);
  });

  it("goes without a head inside a paragraph", () => {
    const rows = [
      { id: "publicity-trainings", now: "26", base: "22" },
      { id: "publicity-station-openings", now: "78", base: "65" },
      { id: "publicity-leaflets", now: "50", base: "50" },
    ];
    expect(spoken(comparedInline(items(rows), style))).toBe(
      "消防知识培训次数、队站开放次数同比分别增长18.2%、20%，发放宣传资料与去年同期持平",
    );
  });
});
