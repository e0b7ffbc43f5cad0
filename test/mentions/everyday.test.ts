import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Mention } from "../../src/model/mention.ts";

function figuresOf(text: string): Mention[] {
  return findMentions(text, catalog).filter(({ class: of }) => of === "metric" || of === "derived");
}

const names = (text: string): string[] => figuresOf(text).map(({ domain, metric }) => `${domain}.${metric}`);

describe("what everyday passages taught", () => {
  const told = (text: string): unknown[] => figuresOf(text).map((one) => [one.raw, one.metric, one.scope]);
  const sure = (text: string): boolean[] =>
    figuresOf(text).map(({ id, confidence }) => id !== null && confidence >= 0.6);

  test("a total is told of all its parts, and the change behind it of the total", () => {
    const both = "实战演练次数和熟悉演练次数合计";
    expect(told("开展实战演练12次、熟悉演练8次，共20次，同比上升5%。")).toEqual([
      ["12", "实战演练次数", null],
      ["8", "熟悉演练次数", null],
      ["20", both, null],
      ["5", both, null],
    ]);
    expect(told("进企业2次、进学校3次，共5次，同比上升5%。").slice(2)).toEqual([
      ["5", "五进活动次数", null],
      ["5", "五进活动次数", null],
    ]);
  });

  test("a number in front of things with which something is done is told of the doing", () => {
    expect(told("对57家养老机构开展消防安全评估，对96名网格员进行实操培训。")).toEqual([
      ["57", "养老机构开展消防安全评估", null],
      ["96", "网格员进行实操培训", null],
    ]);
    expect(sure("8个县（区）全部签订消防工作责任书。2个党支部被评为先进基层党组织。")).toEqual([false, false]);
    expect(sure("签订消防工作责任书8份，全市42个党支部。")).toEqual([true, true]);
  });

  test.each([
    ["青杨镇、石坝镇、解放街道分别检查单位3家、4家、5家。", ["青杨镇", "石坝镇", "解放街道"]],
    ["在青杨镇、石坝镇、解放街道分别检查单位3家、4家、5家。", ["青杨镇", "石坝镇", "解放街道"]],
    ["在青杨、石坝、柳湾三镇，检查单位分别为3家、4家、5家。", ["青杨镇", "石坝镇", "柳湾镇"]],
    ["东河大队、西川大队检查单位量位居前列，分别为9家、8家。", ["东河大队", "西川大队"]],
    ["青杨镇、石坝镇检查单位3家、4家。", ["青杨镇", "石坝镇"]],
    ["青杨镇专职队检查单位4家。全县检查单位9家。", ["青杨镇", null]],
    ["各乡镇检查单位4家，推动村镇检查单位9家。", [null, null]],
    ["第三季度检查单位4家。全年检查单位9家。", ["第三季度", null]],
    ["“敲门行动”中，检查单位4家。", ["敲门行动"]],
  ])("%s", (text, scopes) => {
    expect(figuresOf(text).map(({ scope }) => scope)).toEqual(scopes);
  });

  test("another rank of merit, another deed and a stock are no row of that name", () => {
    expect(sure("3人荣立二等功，巡查市政消火栓236具，培训村干部45人，每日投入消防车52辆。")).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(sure("21人荣立三等功，新建市政消火栓36具。")).toEqual([true, true]);
  });

  test("what became of findings that no row tells speaks of no hazards", () => {
    expect(names("对4个大队党委开展巡察，反馈问题63个，完成整改60个，整改率95.2%。").slice(2)).toEqual([
      "党建.整改问题",
      "党建.问题整改率",
    ]);
    expect(names("发现火灾隐患63处，完成整改60处。")[1]).toContain("隐患.");
  });

  test("supposed tasks, thresholds and single incidents are no figures", () => {
    expect(figuresOf("五、问题与打算\n2024年计划新建乡镇站2个、招录20人。")).toEqual([]);
    expect(told("有3支队伍未达到15人的最低标准，有2个大队完成率不足70%。").length).toBe(2);
    expect(figuresOf("8月14日凌晨，新港路一栋自建房起火，大队调派7车35人到场，救出4人。")).toEqual([]);
  });

  test("minutes of a list and days of a class are figures like those in front of them", () => {
    expect(figuresOf("到场时间分别为7分钟、9分钟和8.5分钟，比去年平均缩短1.5分钟。").map(({ raw }) => raw)).toEqual([
      "7",
      "9",
      "8.5",
      "1.5",
    ]);
    expect(figuresOf("举办读书班3期21天。").map(({ raw, unit }) => raw + (unit ?? ""))).toEqual(["3期", "21天"]);
  });
});
