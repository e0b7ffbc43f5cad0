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

/** The names taken for certain. */
const certain = (text: string): string[] => told(text).filter((name) => !name.endsWith("?"));

describe("what the reports of strangers taught", () => {
  test("a bracket explains the words in front of it and names nothing itself", () => {
    expect(told("责令“三停”（停产停业、停止施工、停止使用）9家。")).toEqual(["责令三停单位"]);
    expect(certain("全县共发生火灾（含轻微火灾）31起。")).toEqual(["火灾起数"]);
    expect(told("抢险救援（含社会救助）40起。")).toEqual(["抢险救援.含救助"]);
  });

  test("those rescued and those evacuated, told in one number, are both", () => {
    for (const words of ["抢救、疏散被困人员", "抢救疏散被困人员", "营救和转移群众", "营救、疏散"])
      expect(told(`接警出动31起，${words}57人。`)[1]).toBe("营救疏散人员合计");
    for (const words of ["救助被困人员", "救出遇险被困人员"])
      expect(told(`接警出动31起，${words}18人。`)[1]).toBe("抢救被困人员");
  });

  test("property saved and property protected are two rows, and one number of both is neither", () => {
    expect(told("抢救财产价值94万元，保护财产价值80万元。")).toEqual(["抢救财产价值", "挽回经济损失"]);
    expect(certain("抢救和保护财产价值205万元。")).toEqual([]);
  });

  test("the things behind a number are what is counted, not those behind them", () => {
    expect(certain("11家行业主管部门以及消防安全重点单位签订责任书。")).toEqual([]);
    expect(certain("570名消防官兵与政府专职消防队员共同值守。")).toEqual([]);
    expect(certain("16条主要道路设置宣传栏。")).toEqual([]);
    expect(certain("成立11个检查组对辖区高层住宅小区开展治理。")).toEqual([]);
    expect(certain("17个乡镇全部有了政府专职消防队。")).toEqual([]);
    expect(certain("现有24个行政村安装消防栓。")).toEqual([]);
  });

  test("what some of the things have become is not all of them", () => {
    expect(told("全市42家消防安全重点单位已达标38家。")).toEqual(["消防安全重点单位数", "消防安全重点单位数?"]);
  });

  test("teams of enterprises are not those of the government, and a total is nothing new", () => {
    expect(told("建成政府专职消防队2支，共有政府专职消防员20名；企业专职消防队1支。")[2]).toBe("企业专职消防队?");
    expect(told("新增市政消火栓12个，总数达85个。")).toEqual(["新建市政消火栓", "市政消火栓总数?"]);
  });

  test("supplies are moved in an epidemic only where one is told of", () => {
    expect(certain("排水排涝4万吨，转运物资218吨。")).toEqual([]);
    expect(certain("疫情期间，转运物资218吨。")).toEqual(["转运防疫物资"]);
  });

  test("stations there are, are not new ones", () => {
    expect(certain("夜间值守的消防救援站达到15个。")).toEqual([]);
    expect(certain("新建消防站2个。")).toEqual(["新建消防站"]);
  });

  test("one day, and calls of one size, are not all calls", () => {
    expect(certain("单日接警出动最高达31起。")).toEqual([]);
    expect(certain("其中夏季三个月共接警出动31起。")).toEqual([]);
    expect(certain("一次调动40人以上处置的警情15起。")).toEqual([]);
    expect(certain("全县共发生31起警情。")).toEqual(["接警出动总数"]);
  });

  test("homes and cafés that were inspected are not all inspected units", () => {
    expect(certain("共检查养老院、福利院31家。")).toEqual([]);
    expect(certain("共检查31家。")).toEqual(["检查单位"]);
  });

  test("vehicles and people may be told in the short form of messages", () => {
    expect(told("接警3起，出动5车26人。")).toEqual(["接警出动总数", "出动车辆", "出动人员"]);
  });

  test("a paper of a campaign, a plan of five years and a township that comes later are no scopes", () => {
    const scopes = (text: string): unknown[] => figuresOf(text).map(({ scope }) => scope);
    expect(scopes("印发消防安全专项治理方案3个，召开约谈会2次。")).toEqual([null, null]);
    expect(scopes("“十二五”期间，检查单位65家。")).toEqual([null]);
    expect(scopes("后续街道检查单位65家；集镇镇区检查单位5家。")).toEqual([null, null]);
    expect(scopes("检查单位65家，占全县的5%。")).toEqual([null, null]);
  });

  test("one of seven, the second stage of a building site and KTV rooms", () => {
    expect(figuresOf("成为火线入党七名之一，深入青河商务区二期、万家超市督导。")).toEqual([]);
    expect(figuresOf("其中宾馆8家，KTV4家，网吧1家。").map(({ raw }) => raw)).toEqual(["8", "4", "1"]);
  });
});
