import { describe, expect, it } from "vitest";
import { labelIndexOf } from "../../src/metrics/label-index.ts";
import { matchLabel } from "../../src/metrics/match-label.ts";
import { wordsOf } from "../../src/metrics/words.ts";
import { SMALL } from "./small-catalog.ts";

const { units } = wordsOf(SMALL);
const [alarms, inspections] = SMALL.domains.map(labelIndexOf);

function shown(label: string, unit: string | null, index = inspections!): (string | null)[] {
  const matched = matchLabel(label, unit, index, units);
  return [matched.spec?.id ?? null, matched.metric, matched.scope, matched.unit];
}

describe("matchLabel", () => {
  it.each<[string, string]>([
    ["检查单位", "inspections-units"],
    [" 检查 单位 ", "inspections-units"],
    ["检查\n单位", "inspections-units"],
    ["检查家次", "inspections-units"],
    ["检查单位数", "inspections-units"],
    ["检查单位总数", "inspections-units"],
    ["检查单位家数", "inspections-units"],
    ["其中：检查单位", "inspections-units"],
    ["1.检查单位", "inspections-units"],
    ["1、检查单位", "inspections-units"],
    ["（1）检查单位", "inspections-units"],
    ["★检查单位", "inspections-units"],
    ["①检查单位", "inspections-units"],
    ["二、检查单位", "inspections-units"],
    ["检查单位（去重）", "inspections-units-distinct"],
    ["检查单位(去重)", "inspections-units-distinct"],
    ["检查单位【去重】", "inspections-units-distinct"],
    ["开展检查单位", "inspections-units"],
    ["组织开展检查单位数", "inspections-units"],
    ["检查组", "inspections-groups"],
    ["检查组数量", "inspections-groups"],
  ])("takes %j for %s", (label, id) => {
    const [found, , scope] = shown(label, null);
    expect([found, scope]).toEqual([id, null]);
  });

  it.each<[string, string | null, string]>([
    ["接警出动总数", null, "alarms-total"],
    ["接警出动", null, "alarms-total"],
    ["接警出动次数", null, "alarms-total"],
    ["接警出动总数·森林草原火灾", null, "alarms-forest"],
    ["接警出动总数.森林草原火灾", null, "alarms-forest"],
    ["其中：火灾", null, "alarms-fire"],
    ["其中 : 火灾", "起", "alarms-fire"],
    ["火灾", null, "alarms-fire"],
    ["火灾数", "起", "alarms-fire"],
    ["出动人次", "人次", "alarms-personnel"],
    ["出动人员数", "人", "alarms-personnel"],
    ["出动人员总人数", "人", "alarms-personnel"],
    ["接警出动总次数", null, "alarms-total"],
    ["抢救财产价值（万元）", null, "alarms-property-saved"],
  ])("takes %j in a row of %s for %s", (label, unit, id) => {
    expect(shown(label, unit, alarms)[0]).toBe(id);
  });

  it.each<[string, string | null]>([
    ["检查", null],
    ["检查数", null],
    ["检查总数", "家"],
    ["检查单位起数", null],
    ["检查单位总总数", null],
    ["数", null],
    ["总数", null],
    ["检查人数", "人"],
    ["检查单位大队", null],
    ["查单位", null],
    ["双随机完成", null],
    ["__proto__", null],
    ["constructor", null],
    ["<b>&\"'", null],
  ])("guesses nothing for %j in a row of %s", (label, unit) => {
    expect(shown(label, unit)).toEqual([null, label, null, null]);
  });

  it("does not take 出动数 for the people, who are counted in another unit", () => {
    expect(shown("出动数", "起", alarms)[0]).not.toBe("alarms-personnel");
    expect(shown("其中：火灾", "人", alarms)[0]).toBeNull();
    expect(shown("其中：接警出动总数", "人", alarms)[0]).toBeNull();
  });

  it.each<[string, (string | null)[]]>([
    ["检查单位（百日攻坚专项行动）", ["inspections-units", "检查单位", "百日攻坚专项行动", null]],
    ["检查单位(百日攻坚)", ["inspections-units", "检查单位", "百日攻坚", null]],
    ["检查单位·百日攻坚", ["inspections-units", "检查单位", "百日攻坚", null]],
    ["检查单位 • 百日攻坚", ["inspections-units", "检查单位", "百日攻坚", null]],
    ["检查单位（去重）（百日攻坚）", ["inspections-units-distinct", "检查单位（去重）", "百日攻坚", null]],
    ["检查单位（百日攻坚）（家次）", ["inspections-units", "检查单位", "百日攻坚", "家次"]],
    ["罚款（万元）", ["inspections-fines", "罚款", null, "万元"]],
    ["罚款（单位：元）", ["inspections-fines", "罚款", null, "元"]],
    ["夜查单位（家）", [null, "夜查单位", null, "家"]],
    ["夜查单位（百日攻坚）", [null, "夜查单位（百日攻坚）", null, null]],
    ["夜查·单位", [null, "夜查·单位", null, null]],
    ["2、 夜查单位", [null, "夜查单位", null, null]],
    ["119宣传月", [null, "119宣传月", null, null]],
    ["5.20行动", [null, "5.20行动", null, null]],
    ["检查单位（百日攻坚", [null, "检查单位（百日攻坚", null, null]],
    ["（百日攻坚）", [null, "（百日攻坚）", null, null]],
    ["检查单位（）", [null, "检查单位（）", null, null]],
  ])("reads %j as metric, scope and unit", (label, expected) => {
    expect(shown(label, null)).toEqual(expected);
  });

  it("takes a spelling that two metrics share for neither", () => {
    const metrics = inspections === undefined ? [] : SMALL.domains[1]!.metrics;
    const twins = labelIndexOf({
      ...SMALL.domains[1]!,
      metrics: [
        { ...metrics[0]!, id: "a", name: "甲", aliases: ["同名", "培训次数"], unit: "次", unitAliases: [] },
        { ...metrics[0]!, id: "b", name: "乙", aliases: ["同名", "培训期数"], unit: "期", unitAliases: [] },
        { ...metrics[0]!, id: "c", name: "同", aliases: ["甲"], unit: "份", unitAliases: [] },
      ],
    });
    expect(shown("同名", null, twins)[0]).toBeNull();
    expect(shown("培训数", null, twins)[0]).toBeNull();
    expect(shown("培训数", "期", twins)[0]).toBe("b");
    expect(shown("甲", null, twins)[0]).toBe("a");
  });
});
