import { describe, expect, it } from "vitest";
import type { Narrative, Told } from "../../../src/model/narrative.ts";
import { cellNotes, explain, toldName } from "../../../src/hosts/pane/models/explain.ts";
import { numbersByCell, numbersOn, previewOf } from "../../../src/hosts/pane/models/preview.ts";
import { openedSample, reportOf } from "./make.ts";

const told = (metric: string, cell: string, more: Partial<Told> = {}): Told => ({
  domain: "接警",
  metric,
  scope: null,
  unit: "起",
  value: "305",
  marker: null,
  cells: [{ sheet: "接警", cell }],
  aspect: null,
  ...more,
});

const narrative: Narrative = {
  title: "工作总结",
  blocks: [
    {
      kind: "paragraph",
      spans: [
        { text: "先说别的。共接警" },
        { text: "305", told: told("接警出动总数", "P4") },
        { text: "起，出动" },
        { text: "459", told: told("出动车辆", "P15") },
        { text: "辆次；再说别的。" },
      ],
    },
  ],
  attachments: [
    {
      title: "指标表",
      note: null,
      columns: [
        { title: "序号", align: "centre", width: 1 },
        { title: "指标", align: "left", width: 3 },
        { title: "本期", align: "right", width: 1 },
      ],
      rows: [[{ text: "1" }, { text: "接警出动总数" }, { text: "305", told: told("接警出动总数", "P4") }]],
    },
  ],
};

describe("the preview", () => {
  it("counts the told numbers through, with the words around them", () => {
    const { numbers } = previewOf(narrative);
    expect(numbers.map(({ text, sentence }) => [text, sentence])).toEqual([
      ["305", "共接警305起，出动459辆次；"],
      ["459", "共接警305起，出动459辆次；"],
      ["305", "附件1：接警出动总数（本期）"],
    ]);
  });

  it("shows every word of the text, in its order", async () => {
    const { narrative: whole, text } = reportOf(await openedSample("full-year"));
    const { blocks, tables } = previewOf(whole);
    const lines = blocks.map(({ runs }) => runs.map((run) => run.text).join(""));
    const rows = tables.flatMap((table) => [
      table.label,
      table.title,
      ...table.rows.map((cells) => cells.map((cell) => cell.text).join("\t")),
      ...(table.note === null ? [] : [table.note]),
    ]);
    expect([...lines, ...rows].join("\n")).toBe(text);
  });

  it("finds the numbers of a cell, each once", () => {
    const index = numbersByCell(previewOf(narrative).numbers);
    const [p4, p15] = [
      { sheet: "接警", cell: "P4" },
      { sheet: "接警", cell: "P15" },
    ];
    expect(numbersOn(index, [p4])).toEqual([0, 2]);
    expect(numbersOn(index, [p15, p4, p4])).toEqual([0, 1, 2]);
    expect(numbersOn(index, [{ sheet: "火灾", cell: "P4" }])).toEqual([]);
  });
});

describe("where a number comes from", () => {
  it("is told for every number of a report, without a gap", async () => {
    const report = reportOf(await openedSample("full-year"));
    const notes = cellNotes(report.figures);
    for (const { told: number } of previewOf(report.narrative).numbers) {
      const { name, how, cells } = explain(number, report.figures, notes);
      expect(name).toContain(number.metric);
      expect(how).not.toBe("");
      for (const { place, note } of cells) {
        if (!place.sheet.startsWith("[") && place.sheet !== "隐患台账") expect(note, place.cell).not.toBeNull();
      }
    }
  });

  it.each<[Partial<Told>, string, string]>([
    [{}, "接警出动总数", "取自表中，未作计算"],
    [{ aspect: "yoy-rate" }, "接警出动总数 · 同比", "同比＝（本期－上年同期）÷上年同期×100%"],
    [{ aspect: "base", scope: "百日攻坚" }, "接警出动总数（百日攻坚） · 上年同期", "取自上年同期"],
    [
      {
        cells: [
          { sheet: "接警", cell: "D4" },
          { sheet: "接警", cell: "E4" },
        ],
      },
      "接警出动总数",
      "取自表中各月，相加得出",
    ],
  ])("is said in words: %o", async (more, name, how) => {
    const { figures } = reportOf(await openedSample("2023-first-half"));
    const number = told("接警出动总数", "P4", more);
    expect(toldName(number)).toBe(name);
    expect(explain(number, figures, cellNotes(figures)).how).toBe(how);
  });

  it("names the formula of a derived figure, and of its change", async () => {
    const { figures } = reportOf(await openedSample("2023-first-half"));
    const formula = "整改率＝督促整改火灾隐患或违法行为÷发现火灾隐患或违法行为×100%";
    const rate = told("整改率", "P7", { domain: "隐患", aspect: "figure" });
    const { how, cells } = explain(
      { ...rate, cells: [{ sheet: "隐患整改", cell: "P7" }] },
      figures,
      cellNotes(figures),
    );
    expect(how).toBe(formula);
    expect(cells[0]?.note).toEqual({ row: "督促整改火灾隐患或违法行为", column: "本期合计", shown: "577处" });
    const points = explain({ ...rate, aspect: "points" }, figures, new Map());
    expect(points.how).toBe(`增减百分点＝本期百分比－上年同期百分比；${formula}`);
  });
});
