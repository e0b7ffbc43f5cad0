import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { labelIndexOf } from "../../src/metrics/label-index.ts";
import { matchLabel } from "../../src/metrics/match-label.ts";
import { wordsOf } from "../../src/metrics/words.ts";

const { units } = wordsOf(catalog);

function metricOf(label: string, domain: string, unit: string | null = null): string | null {
  const spec = catalog.domains.find(({ name }) => name === domain);
  return spec === undefined ? null : (matchLabel(label, unit, labelIndexOf(spec), units).spec?.name ?? null);
}

describe("other ways to write a label", () => {
  it.each([
    ["下发责改通知书（份）", "检查", "责令改正通知书"],
    ["责改", "检查", "责令改正通知书"],
    ["“三停”（家）", "检查", "责令三停单位"],
    ["检查社会单位", "检查", "检查单位"],
    ["发现各类火灾隐患", "隐患", "发现火灾隐患或违法行为"],
    ["动用警力", "接警", "出动人员"],
    ["动用车辆", "接警", "出动车辆"],
    ["救火", "接警", "火灾扑救"],
    ["执勤", "接警", "公务执勤"],
    ["参训人数", "宣传", "培训人数"],
    ["省级媒体刊稿", "宣传", "省级媒体上稿"],
    ["印发宣传资料", "宣传", "发放宣传资料"],
    ["发传单", "宣传", "发放宣传资料"],
    ["推送消防提示短信", "宣传", "发布提示短信"],
    ["消防宣传活动", "宣传", "宣传活动次数"],
    ["消防站对外开放", "宣传", "队站开放次数"],
    ["开放消防站", "宣传", "队站开放次数"],
  ])("takes %s (%s) for %s", (label, domain, metric) => {
    expect(metricOf(label, domain)).toBe(metric);
  });

  it.each([
    ["消防车", "接警"],
    ["消防活动", "宣传"],
    ["社会面火灾", "接警"],
    ["发展队伍", "宣传"],
    ["开放", "宣传"],
  ])("leaves %s (%s) to the clerk", (label, domain) => {
    expect(metricOf(label, domain)).toBeNull();
  });

  it("asks the nearest spelling first: a name of its own is never taken apart", () => {
    for (const { name: domain, metrics } of catalog.domains) {
      for (const { name, unit } of metrics) expect([name, metricOf(name, domain, unit)]).toEqual([name, name]);
    }
  });
});
