import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Mention } from "../../src/model/mention.ts";

function figuresOf(text: string): Mention[] {
  return findMentions(text, catalog).filter(({ class: of }) => of === "metric" || of === "derived");
}

const names = (text: string): string[] => figuresOf(text).map(({ domain, metric }) => `${domain}.${metric}`);

describe("what a figure speaks of", () => {
  test("items of a list share the head named once", () => {
    expect(names("在人民网上稿2条，省级媒体8条，市级16条。")).toEqual([
      "宣传.中央级媒体上稿",
      "宣传.省级媒体上稿",
      "宣传.市级媒体上稿",
    ]);
  });

  test("the noun may stand behind the number", () => {
    expect(names("组织3名消防员参加支队班长骨干培训，1名消防员参加总队水域救援培训。")).toEqual([
      "训练.参加支队班长骨干培训人数",
      "训练.参加总队水域救援培训人数",
    ]);
  });

  test("a unit tells what a bare verb leaves out", () => {
    expect(names("共出动120队次、310辆次、1650人次。")).toEqual(["接警.出动队次", "接警.出动车辆", "接警.出动人员"]);
  });

  test("份 and 家 are different things", () => {
    expect(names("下发行政处罚决定书20份，行政处罚18家。")).toEqual(["检查.行政处罚决定书", "检查.行政处罚单位"]);
  });

  test("the sentence decides between domains", () => {
    expect(names("累计开展防疫消杀行动30次，出动车辆45辆次，指战员210人次。")).toEqual([
      "防疫.防疫消杀行动次数",
      "防疫.出动车辆",
      "防疫.出动人员",
    ]);
  });

  test("another deed with the same thing is another metric", () => {
    expect(names("新建市政消火栓12具。")).toEqual(["保障.新建市政消火栓"]);
    expect(figuresOf("维修市政消火栓12具。")[0]?.id).toBeNull();
  });

  test("a row nobody knows gets its name from the words", () => {
    const [figure] = figuresOf("为民兵营赠送急救背囊12个。");
    expect(figure).toMatchObject({ id: null, metric: "民兵营赠送急救背囊", unit: "个" });
    expect(figure?.confidence).toBeLessThan(0.5);
  });
});

describe("分别, bases, totals and places", () => {
  test("a 分别 list is resolved item by item", () => {
    const text = "火灾起数、受伤人数和直接财产损失同比分别下降12%、20%和8.5%。";
    expect(names(text)).toEqual(["火灾.火灾起数", "火灾.受伤人数", "火灾.直接财产损失"]);
    expect(figuresOf(text).map(({ comparison }) => comparison)).toEqual(
      Array(3).fill({ kind: "yoy-rate", direction: "down" }),
    );
  });

  test("a list without heads answers the amounts before it", () => {
    expect(names("火灾扑救30起、抢险救援20起，依次占总量的60%、40%。")).toEqual([
      "接警.火灾扑救",
      "接警.抢险救援",
      "接警.火灾扑救",
      "接警.抢险救援",
    ]);
  });

  test("last year's amount and the change keep the metric", () => {
    const found = figuresOf("接警出动320起，比去年同期的300起增加20起，增长6.7%。");
    expect(found.map(({ metric, scope }) => [metric, scope])).toEqual([
      ["接警出动总数", null],
      ["接警出动总数", "上年同期"],
      ["接警出动总数", null],
      ["接警出动总数", null],
    ]);
    expect(found.map(({ comparison }) => comparison?.kind ?? null)).toEqual([null, null, "yoy-difference", "yoy-rate"]);
  });

  test("places are scopes of what was told of the whole", () => {
    expect(
      figuresOf("共接警出动320起。按辖区分，城关镇120起，云岭县200起。").map((one) => [one.metric, one.scope]),
    ).toEqual([
      ["接警出动总数", null],
      ["接警出动总数", "城关镇"],
      ["接警出动总数", "云岭县"],
    ]);
  });
});

describe("comparisons", () => {
  test.each([
    ["火灾起数环比上升3.2%", { kind: "mom-rate", direction: "up" }],
    ["整改率提高1.5个百分点", { kind: "point-change", direction: "up" }],
    ["电气火灾占比34.2%", { kind: "share", direction: null }],
    ["整改率达96%", { kind: "rate", direction: null }],
    ["火灾起数较上年减少8起", { kind: "yoy-difference", direction: "down" }],
    ["检查单位是去年的1.8倍", { kind: "multiple", direction: null }],
    ["检查单位30家", null],
  ])("%s", (text, comparison) => {
    expect(figuresOf(text)[0]?.comparison).toEqual(comparison);
  });
});

describe("scope", () => {
  test("three campaigns of one sentence keep their figures apart", () => {
    const text =
      "深入开展“迎新春”消防安全百日攻坚专项行动，检查单位30家；开展电动自行车集中整治，检查单位40家；全年累计检查单位500家。";
    expect(figuresOf(text).map(({ scope }) => scope)).toEqual([
      "迎新春消防安全百日攻坚专项行动",
      "电动自行车集中整治",
      null,
    ]);
  });
});

describe("tables", () => {
  test("columns tell metric and unit, rows tell scope", () => {
    const text = "阶段\t检查单位（家次）\t整改隐患（处）\n第一阶段\t320\t504\n";
    expect(figuresOf(text).map((one) => [one.raw, one.metric, one.unit, one.scope])).toEqual([
      ["320", "检查单位", "家次", "第一阶段"],
      ["504", "督促整改火灾隐患或违法行为", "处", "第一阶段"],
    ]);
  });

  test("rows tell the metric where the column is a period", () => {
    const text = "指标\t单位\t本期\n接警出动\t起\t320\n";
    expect(figuresOf(text).map((one) => [one.metric, one.unit, one.scope])).toEqual([["接警出动总数", "起", null]]);
  });
});

describe("分别 lists that are not plain", () => {
  const told = (text: string): unknown[] =>
    figuresOf(text)
      .filter(({ class: of }) => of === "derived")
      .map(({ metric, comparison }) => [metric, comparison?.direction]);

  test("each item has its own direction, or the last one said", () => {
    const text = "接警出动320起、火灾扑救30起、抢险救援20起、社会救助50起，同比分别上升8.9%、下降2.1%、上升5%和3%。";
    expect(told(text)).toEqual([
      ["接警出动总数", "up"],
      ["火灾扑救", "down"],
      ["抢险救援", "up"],
      ["社会救助", "up"],
    ]);
  });

  test("an item without a number keeps its place", () => {
    expect(told("火灾扑救30起、抢险救援20起、社会救助5起，同比分别上升8%、持平和下降2%。")).toEqual([
      ["火灾扑救", "up"],
      ["社会救助", "down"],
    ]);
  });

  test("where the counts differ nothing is asserted, and the amounts before are offered", () => {
    const changes = figuresOf("火灾扑救30起、抢险救援20起、社会救助5起，同比分别上升8%、下降2%。").slice(3);
    expect(changes.map(({ metric }) => metric)).toEqual([null, null]);
    for (const { confidence, candidates } of changes) {
      expect(confidence).toBeLessThan(0.5);
      expect(candidates.map(({ metric }) => metric)).toEqual(["火灾扑救", "抢险救援", "社会救助"]);
    }
  });

  test("places are scopes, whatever stands behind the last of them", () => {
    const texts = ["翠屏、望江两个街道分别检查单位210家、186家。", "翠屏、望江两个街道检查单位分别为210家、186家。"];
    for (const text of texts)
      expect(figuresOf(text).map(({ metric, scope }) => [metric, scope])).toEqual([
        ["检查单位", "翠屏街道"],
        ["检查单位", "望江街道"],
      ]);
  });

  test("levels of media need no 分别", () => {
    expect(names("在中央、省、市主流媒体刊发稿件6篇、21篇和58篇。")).toEqual([
      "宣传.中央级媒体上稿",
      "宣传.省级媒体上稿",
      "宣传.市级媒体上稿",
    ]);
  });
});

describe("a table with a column of serials and blank cells", () => {
  const text = [
    "序号\t指标\t单位\t本期\t上年同期\t增减\t同比（%）\t年度目标",
    "1\t接警出动总数\t起\t305\t290\t15\t5.2\t",
    "2\t县级媒体上稿\t条\t34\t34\t0\t持平\t68",
    "3\t处罚单位\t家\t\t\t\t\t20",
  ].join("\n");
  const told = figuresOf(text);

  test("names every column after its row, and what tells of the change by its kind", () => {
    const named = told.filter(({ metric }) => metric !== null);
    expect(named.map(({ raw, metric, unit, comparison }) => [raw, metric, unit, comparison?.kind ?? null])).toEqual([
      ["305", "接警出动总数", "起", null],
      ["290", "接警出动总数", "起", null],
      ["15", "接警出动总数", null, "yoy-difference"],
      ["5.2", "接警出动总数", "%", "yoy-rate"],
      ["34", "县级媒体上稿", "条", null],
      ["34", "县级媒体上稿", "条", null],
      ["0", "县级媒体上稿", null, "yoy-difference"],
    ]);
  });

  test("leaves a target unnamed, for a value would be filled in there", () => {
    expect(told.filter(({ metric }) => metric === null).map(({ raw }) => raw)).toEqual(["68", "20"]);
  });
});
