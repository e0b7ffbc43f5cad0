import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Mention } from "../../src/model/mention.ts";

function figuresOf(text: string): Mention[] {
  return findMentions(text, catalog).filter(({ class: of }) => of === "metric" || of === "derived");
}

/** What each figure is told of; with "?" behind it where it is only offered. */
const told = (text: string): string[] =>
  figuresOf(text).map(({ metric, confidence }) => `${metric ?? ""}${confidence < 0.6 ? "?" : ""}`);

describe("fires of a kind, and their toll", () => {
  test("all fires of an area and a time are all fires, however their time is told", () => {
    for (const lead of [
      "全县",
      "今年1月以来，我市",
      "上半年，辖区",
      "2022年全年",
      "据统计，2021年至2023年，全州",
      "“十二五”期间，全市",
      "上半年，全县消防救援队伍",
    ])
      expect(told(`${lead}共发生火灾61起，死亡2人，受伤1人，直接财产损失80.5万元。`)).toEqual([
        "火灾起数",
        "死亡人数",
        "受伤人数",
        "直接财产损失",
      ]);
  });

  test.each([
    ["放火引起火灾3起，占总数的4.9%。", ["放火火灾起数?", "放火火灾起数?"]],
    ["雷击引发火灾2起，占总数的3.3%。", ["雷击火灾起数?", "雷击火灾起数?"]],
    ["人员密集场所火灾5起。", ["人员密集场所火灾起数?"]],
    ["其次为公共场所，引起火灾9起。", ["公共场所火灾起数?"]],
    ["20时至22时，发生火灾8起。", ["20时至22时火灾起数?"]],
    ["非建构筑物火灾31起。", ["非建构筑物火灾起数?"]],
    ["高层住宅火灾4起。", ["高层住宅火灾起数?"]],
    ["云山县发生火灾7起，青河县发生火灾6起。", ["云山县火灾起数?", "青河县火灾起数?"]],
  ])("a kind that no row tells is offered, and is not all fires: %s", (text, names) => {
    expect(told(`全县共发生火灾61起。从起火原因和场所看，${text}`).slice(1)).toEqual(names);
  });

  test.each([
    ["农村地区共发生火灾20起，占总数的32.8%。", ["火灾起数.农村", "火灾起数.农村"]],
    ["住宅发生火灾18起。", ["火灾起数.居住场所"]],
    ["因电气原因引发火灾15起。", ["火灾起数.电气"]],
    ["生活用火不慎引起的火灾共有12起。", ["火灾起数.用火不慎"]],
  ])("a kind that has a row is told by it in other words too: %s", (text, names) => {
    expect(told(text)).toEqual(names);
  });

  test("the toll behind a kind of fires is that of the kind, and so are its changes", () => {
    expect(told("较大火灾1起，死亡3人，受伤2人，直接财产损失120万元，与去年同期相比，死亡人数减少1人。")).toEqual([
      "火灾起数.较大火灾",
      "较大火灾死亡人数?",
      "较大火灾受伤人数?",
      "较大火灾直接财产损失?",
      "较大火灾死亡人数?",
    ]);
    expect(told("住宅发生火灾18起，死亡2人。厂房火灾死亡1人。仓储场所亡1人。22时至次日6时共死亡1人。")).toEqual([
      "火灾起数.居住场所",
      "死亡人数.居住场所",
      "厂房死亡人数?",
      "仓储场所死亡人数?",
      "22时至次日6时死亡人数?",
    ]);
  });

  test("the next sentence, fatal fires and a loss by fire turn back to all", () => {
    expect(told("较大火灾1起。死亡3人。")).toEqual(["火灾起数.较大火灾", "死亡人数"]);
    expect(told("亡人火灾1起，死亡1人，火灾直接财产损失95.2万元，同比下降8.7%。")).toEqual([
      "亡人火灾起数",
      "死亡人数",
      "直接财产损失",
      "直接财产损失",
    ]);
  });

  test("the change against the same day last year answers the amounts one for one", () => {
    expect(
      told("全市共发生火灾9起，死亡1人，直接财产损失20万元，与去年春节相比分别下降10%、50%和8%。").slice(3),
    ).toEqual(["火灾起数", "死亡人数", "直接财产损失"]);
    expect(told("全县共发生火灾9起，直接财产损失20万元，同比去年分别下降10%、8%。").slice(2)).toEqual([
      "火灾起数",
      "直接财产损失",
    ]);
  });
});

describe("statistics that begin with a day", () => {
  test.each([
    "截至7月8日15时，增援队共出动人员83人次，营救被困群众30人。",
    "7月2日以来（截至8日24时），总队增援力量共出动人员83人次，营救被困群众30人。",
    "1月1日0时至6月30日24时，在31起火灾当中，出动人员83人次，营救被困群众30人。",
    "今年元宵节（2月28日），全国共发生火灾6起，出动人员83人次，营救被困群众30人。",
  ])("are figures: %s", (text) => {
    expect(told(text).slice(-2)).toEqual(["出动人员", "抢救被困人员"]);
  });

  test("and a fire of one night is none", () => {
    expect(told("7月8日，新桥路一仓库起火，出动人员83人次。")).toEqual([]);
    expect(told("7月8日凌晨，新桥路发生一起火灾，出动人员83人次。")).toEqual([]);
  });
});
