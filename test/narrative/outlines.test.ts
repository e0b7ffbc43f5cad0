import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { outlines } from "../../src/narrative/outlines.ts";
import { sections } from "../../src/narrative/sections.ts";
import type { Row } from "./build.ts";
import { tell, textOf } from "./build.ts";

const alarms: readonly Row[] = [{ id: "alarms-total", now: "305", base: "290" }];

function kinds(told: Parameters<typeof tell>[0]): readonly string[] {
  return tell(told).blocks.map(({ kind }) => kind);
}

describe("outlines", () => {
  it("are the ones that 文稿类型 in 报告设置 offers", () => {
    const offered = catalog.settings.find(({ id }) => id === "outline")?.choices?.map(({ value }) => value);
    expect(outlines.map(({ id }) => id).sort()).toEqual(offered?.filter((value) => value !== "").sort());
  });

  it("have a section for every domain", () => {
    expect(sections.map(({ id }) => id).sort()).toEqual(catalog.domains.map(({ id }) => id).sort());
  });

  it.each<[string, string]>([
    ["2023", "云岭县消防救援大队2023年工作总结"],
    ["2023H1", "云岭县消防救援大队2023年上半年工作总结"],
    ["2023-01..2023-09", "云岭县消防救援大队2023年前三季度工作总结"],
    ["2023-05", "云岭县消防救援大队2023年5月工作简报"],
    ["2023Q3", "云岭县消防救援大队2023年第三季度工作简报"],
  ])("without one asked for, %s is titled %s", (period, title) => {
    expect(tell({ rows: alarms, period }).title).toBe(title);
  });

  it("take the one asked for before the one set, and the period's for an unknown one", () => {
    const settings = { outline: "fire-situation" };
    expect(tell({ rows: alarms, settings }).title).toContain("火灾形势分析");
    expect(tell({ rows: alarms, settings, outline: "station-year" }).title).toContain("工作总结");
    expect(tell({ rows: alarms, outline: "no-such" }).title).toBe("云岭县消防救援大队2023年上半年工作总结");
  });

  it("name a campaign in the title and tell its rows alone", () => {
    const rows = [...alarms, { id: "inspections-units", scope: "百日攻坚专项行动", now: "312" }];
    const narrative = tell({ rows, outline: "campaign" });
    expect(narrative.title).toBe("云岭县消防救援大队百日攻坚专项行动工作小结");
    expect(textOf(narrative)).toContain("检查单位312家。");
    expect(textOf(narrative)).not.toContain("305");
  });

  it("close up where nothing is to be told", () => {
    const text = textOf(
      tell({ rows: [...alarms, { id: "fires-total", now: "3" }, { id: "inspections-units", now: "442" }] }),
    );
    expect(text).toMatch(
      /一、做好灭火和应急救援\n[^\n]*\n二、围绕风险防控[^\n]*\n（一）掌握火灾形势\n[^\n]*\n（二）加强监督检查/,
    );
    expect(text).not.toContain("三、");
  });

  it("announce nothing when there is nothing", () => {
    const narrative = tell({ rows: [] });
    expect(textOf(narrative)).not.toContain("如下");
    expect(kinds({ rows: [] })).toEqual(["title", "paragraph"]);
  });
});

describe("what stands round the text", () => {
  const settings = { writtenOn: "2023-07-03", attachment: true };

  it("lists the attachment, then unit and date without leading zeros", () => {
    const narrative = tell({ rows: alarms, settings: { ...settings, signature: "end" } });
    expect(narrative.blocks.slice(-3)).toEqual([
      { kind: "attachment-note", spans: [{ text: "附件：1.主要指标完成情况表" }] },
      { kind: "signature", spans: [{ text: "云岭县消防救援大队" }] },
      { kind: "date", spans: [{ text: "2023年7月3日" }] },
    ]);
  });

  it("can sign under the title instead, or not at all", () => {
    expect(tell({ rows: alarms, settings: { ...settings, signature: "title" } }).blocks[1]).toEqual({
      kind: "byline",
      spans: [{ text: "（云岭县消防救援大队　2023年7月3日）" }],
    });
    expect(kinds({ rows: alarms, settings: { ...settings, signature: "none" } })).not.toContain("signature");
    expect(kinds({ rows: alarms, settings: { signature: "end", unit: "" } })).not.toContain("signature");
  });

  it("prints no date that was not given", () => {
    expect(kinds({ rows: alarms, settings: { signature: "end" } })).not.toContain("date");
  });

  it("fills the table from the same figures and doubts", () => {
    const rows = [...alarms, { id: "inspections-units", now: "442", base: "424", target: "850", doubt: true as const }];
    const [table] = tell({ rows, settings }).attachments;
    expect(table?.columns.map(({ title }) => title)).toEqual([
      "序号",
      "指标",
      "单位",
      "本期",
      "上年同期",
      "增减",
      "同比（%）",
      "年度目标",
      "完成率（%）",
    ]);
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["1", "接警出动总数", "起", "305", "290", "15", "5.2", "", ""],
      ["2", "检查单位", "家", "【待核】", "424", "", "", "850", ""],
    ]);
    expect(table?.note).toBe("注：标有【待核】的数据尚在核实。");
  });

  it("attaches nothing when it is not wanted or empty", () => {
    expect(tell({ rows: alarms }).attachments).toEqual([]);
    expect(tell({ rows: [], settings }).attachments).toEqual([]);
  });
});

describe("neutrality", () => {
  it("praises no enforcement count, however it grew", () => {
    const rows: Row[] = [
      { id: "inspections-units", now: "442", base: "424" },
      { id: "inspections-penalty-decisions", now: "80", base: "20" },
      { id: "inspections-fines", now: "90", base: "30" },
      { id: "inspections-three-stops", now: "40", base: "20" },
      { id: "inspections-detentions", now: "30", base: "15" },
    ];
    for (const { id } of outlines) {
      const text = textOf(tell({ rows, outline: id, settings: { length: "full" } }));
      expect(text).not.toMatch(
        /成效|显著|有力|大幅|圆满|喜人|突破|明显(?:增加|增长|上升)[^。]*(?:处罚|罚款|三停|拘留)/,
      );
      expect(text).not.toMatch(/(?:处罚决定书|罚款金额|责令三停单位|行政拘留人数)[^，。]*(?:增长|上升|提高|下降)/);
    }
  });
});

describe("what is named beside others", () => {
  it("is no list of townships while one of their numbers is in doubt", () => {
    const town = (subject: string, now: string): Row => ({ id: "inspections-units", subject, now });
    const whole: Row = { id: "inspections-units", now: "92" };
    const rows = [whole, town("城关镇", "40"), town("河东乡", "30")];
    expect(textOf(tell({ rows: [...rows, town("湾里镇", "22")] }))).toContain("城关镇40家");
    expect(textOf(tell({ rows: [...rows, { ...town("湾里镇", "2200"), doubt: true }] }))).not.toContain("城关镇");
  });

  it("is a handful of late targets, not all of them", () => {
    const rows = catalog.domains
      .flatMap(({ metrics }) => metrics)
      .filter(({ good, kind, id }) => good === "up" && kind === "flow" && id.startsWith("publicity-"))
      .slice(0, 10)
      .map(({ id }): Row => ({ id, now: "10", target: "100" }));
    const line = textOf(tell({ rows })).match(/对照年度目标，加快推进(.*)等进度滞后的工作/u)?.[1] ?? "";
    expect(line.split("、")).toHaveLength(6);
  });

  it("goes by its domain in the annex where two domains have one name", () => {
    const rows: Row[] = [
      { id: "alarms-personnel", now: "2545" },
      { id: "epidemic-personnel", now: "36", target: "40" },
      { id: "alarms-vehicles", now: "459" },
    ];
    const names = tell({ rows, settings: { attachment: true } }).attachments[0]?.rows.map(([, name]) => name?.text);
    expect(names).toEqual(["出动人员（接警）", "出动人员（防疫）", "出动车辆"]);
  });
});
