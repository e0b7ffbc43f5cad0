import { describe, expect, it } from "vitest";
import { exact } from "../../src/model/exact.ts";
import type { Item } from "../../src/narrative/item.ts";
import { itemOfFact } from "../../src/narrative/items.ts";
import { yearFrame } from "../../src/narrative/phrases-chinese.ts";
import { completionWords, indicesPattern, indicesWords } from "../../src/narrative/phrases-remark.ts";
import { textOf as spoken } from "../../src/narrative/phrases.ts";
import type { Row } from "./build.ts";
import { material, periodOf, prose, tell } from "./build.ts";

const style = { frame: yearFrame(periodOf("2023H1")), decimals: 1, notable: null };

function items(rows: readonly Row[]): readonly Item[] {
  return material({ rows }).figures.facts.map(itemOfFact);
}

describe("the four fire indices", () => {
  it.each<[readonly [string, string][], string]>([
    [
      [
        ["90", "100"],
        ["1", "2"],
        ["1", "2"],
        ["55", "50"],
      ],
      "“三降一升”",
    ],
    [
      [
        ["90", "100"],
        ["1", "2"],
        ["2", "2"],
        ["55", "50"],
      ],
      "“两降一升一平”",
    ],
    [
      [
        ["90", "100"],
        ["1", "2"],
        ["1", "3"],
        ["45", "50"],
      ],
      "均下降",
    ],
    [
      [
        ["110", "100"],
        ["3", "2"],
        ["3", "2"],
        ["55", "50"],
      ],
      "均上升",
    ],
    [
      [
        ["100", "100"],
        ["2", "2"],
        ["2", "2"],
        ["50", "50"],
      ],
      "均持平",
    ],
    [
      [
        ["110", "100"],
        ["1", "2"],
        ["3", "2"],
        ["55", "50"],
      ],
      "“一降三升”",
    ],
    [
      [
        ["100.4", "100"],
        ["1", "2"],
        ["1", "2"],
        ["45", "50"],
      ],
      "“三降一平”",
    ],
  ])("%j reads %s", (pairs, pattern) => {
    const ids = ["fires-total", "fires-deaths", "fires-injuries", "fires-loss"];
    const found = items(pairs.map(([now, base], i) => ({ id: ids[i]!, now, base })));
    expect(indicesPattern(found, style)).toBe(pattern);
    expect(spoken(indicesWords(found, style, "与去年同期相比，"))).toContain(`四项指数${pattern}，其中`);
  });

  it("are not counted unless all four can be compared", () => {
    const found = items([
      { id: "fires-total", now: "90", base: "100" },
      { id: "fires-deaths", now: "1" },
    ]);
    expect(indicesPattern(found, style)).toBe("");
  });
});

describe("targets", () => {
  const goals = (rows: readonly Row[]): Parameters<typeof completionWords>[0] =>
    material({ rows }).figures.facts.map((fact) => ({ item: itemOfFact(fact), completion: fact.completion }));
  const said = (rows: readonly Row[], progress: string): string[] =>
    completionWords(goals(rows), exact(progress), 1).map(spoken);

  it("are set against the time gone, by pace", () => {
    const rows = [
      { id: "inspections-units", now: "442", target: "850" },
      { id: "support-hydrants-built", now: "16", target: "40" },
      { id: "party-theme-days", now: "6", target: "12" },
      { id: "grassroots-offices", now: "31", target: "31" },
    ];
    expect(said(rows, "50")).toEqual([
      "挂牌消防工作办公室的乡镇街道数完成年度目标的100%",
      "检查单位完成年度目标的52%，快于时间进度2个百分点",
      "主题党日活动次数完成进度与时间进度一致",
      "新建市政消火栓完成年度目标的40%，慢于时间进度10个百分点",
    ]);
  });

  it("are told without a pace at the end of the year", () => {
    const rows = [
      { id: "inspections-units", now: "900", target: "850" },
      { id: "support-hydrants-built", now: "38", target: "60" },
    ];
    expect(said(rows, "100")).toEqual(["检查单位、新建市政消火栓分别完成年度目标的105.9%、63.3%"]);
  });
});

describe("remarks on structure and time", () => {
  const kinds = (aid: string): Row[] => [
    { id: "alarms-total", now: "100" },
    { id: "alarms-fire", now: "30" },
    { id: "alarms-rescue", now: String(70 - Number(aid)) },
    { id: "alarms-social-aid", now: aid },
  ];

  it("name the largest part only from the share that settings call notable", () => {
    expect(prose(tell({ rows: kinds("45") }))).toContain("从构成看，社会救助最多，占接警出动总数的45%。");
    expect(prose(tell({ rows: kinds("39") }))).not.toContain("从构成看");
  });

  it("name no largest part while a part that is not told may be larger", () => {
    const rows = kinds("45").filter(({ id }) => id !== "alarms-fire" && id !== "alarms-rescue");
    expect(prose(tell({ rows }))).not.toContain("最多");
  });

  it("name the busiest month only when it stands out", () => {
    const row = (months: string[], now: string): Row[] => [{ id: "alarms-total", now, months }];
    expect(prose(tell({ rows: row(["48", "41", "39", "52", "57", "68"], "305") }))).toContain(
      "从时段看，6月最多，为68起。",
    );
    expect(prose(tell({ rows: row(["50", "60", "40", "40", "60", "50"], "300") }))).toContain(
      "2月、5月最多，均为60起。",
    );
    expect(prose(tell({ rows: row(["50", "51", "50", "51", "50", "52"], "304") }))).not.toContain("最多");
  });

  it("leave averages to the full length", () => {
    const rows = [
      { id: "alarms-total", now: "305" },
      { id: "alarms-vehicles", now: "459" },
    ];
    expect(prose(tell({ rows, settings: { length: "full" } }))).toContain("平均每起出动车辆1.5辆次");
    expect(prose(tell({ rows }))).not.toContain("平均");
  });
});
