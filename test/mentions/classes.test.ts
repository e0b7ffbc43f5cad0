import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";

/** "raw class raw class …" of everything found. */
function classesOf(text: string): string {
  return findMentions(text, catalog)
    .map(({ raw, class: of }) => `${raw} ${of}`)
    .join(" · ");
}

describe("periods", () => {
  test.each([
    ["2023年上半年", "2023 period · 半 period"],
    ["5月24日15时30分", "5 period · 24 period · 15 period · 30 period"],
    ["1—6月", "1 period · 6 period"],
    ["第二届大赛", "二 period"],
    ["在“*.**”疫情防控中", "*.** period"],
    ["2022.5.1起施行", "2022.5.1 period"],
    ["一年来，", "一 period"],
    ["为期3个月", "3 period"],
  ])("%s", (text, classes) => {
    expect(classesOf(text)).toBe(classes);
  });
});

describe("set phrases, codes, ranks, bounds and numberings", () => {
  test.each([
    ["聚焦“五化”建设", "五 fixed"],
    ["坚持“两严两准”标准", "两 fixed · 两 fixed"],
    ["开展六熟悉40余次", "六 fixed · 40余 metric"],
    ["责令“三停”单位9家", "三 fixed · 9 metric"],
    ["获三等奖", "三 fixed"],
    ["拨打“119”报警", "119 fixed"],
    ["公布96119举报电话", "96119 fixed"],
    ["牢树“***-*=*”理念", "*** fixed · * fixed · * fixed"],
    ["按“*+*+*”模式", "* fixed · * fixed · * fixed"],
    ["构建“3个消防工作中心+12个消防工作站”体系", "3 metric · 12 metric"],
    ["违规住10人以上小场所", "10 fixed"],
    ["一辆32米云梯车", "一 fixed · 32 fixed"],
    ["购置一辆32米云梯车", "一 metric · 32 fixed"],
    ["党工委第*次会议", "* fixed"],
    ["取得B2驾驶证", "2 fixed"],
    ["24小时值班", "24 fixed"],
    ["（1）强化培训", "1 fixed"],
    ["一是强化培训。二是", "一 fixed · 二 fixed"],
    ["走进千家万户", "千 fixed · 万 fixed"],
    ["三项机制", "三 fixed"],
  ])("%s", (text, classes) => {
    expect(classesOf(text)).toBe(classes);
  });
});

describe("names", () => {
  test.each([
    ["**消防救援大队", "** name"],
    ["县委书记*、县长*等多位领导", "* name · * name"],
    ["县长*多次听取汇报", "* name"],
    ["将**、**、**等*个安置点", "** name · ** name · ** name · * metric"],
    ["《*县消防安全责任制实施办法》", "* name"],
    ["**、**街道无消防站", "** name · ** name"],
    ["参加“强安2023”执法行动", "2023 campaign"],
  ])("%s", (text, classes) => {
    expect(classesOf(text)).toBe(classes);
  });
});

describe("figures", () => {
  test.each([
    ["推动六个片区专项规划升级", "六 metric"],
    ["设立党员示范岗十个", "十 metric"],
    ["同比上升12.5%", "12.5 derived"],
    ["受伤人数较去年减少两人", "两 derived"],
    ["日均接警3.5起", "3.5 derived"],
    ["连续3年获评先进", "3 metric"],
    ["用时20分钟到场", "20 other"],
    ["力争年底前新建消防站3个", "3 other"],
  ])("%s", (text, classes) => {
    expect(classesOf(text)).toBe(classes);
  });

  test("what a plan wants is no figure, and the chapter before it stays", () => {
    expect(classesOf("一、主要工作\n检查单位30家。\n二、下步工作计划\n检查单位400家。")).toBe(
      "一 fixed · 30 metric · 二 fixed · 400 other",
    );
  });
});
