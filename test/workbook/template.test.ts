import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { cellName } from "../../src/model/place.ts";
import type { SheetPlan } from "../../src/workbook/template-plan.ts";
import { cellAt, plan, rowOf, sheetOf, smallCatalog } from "./template-fixture.ts";

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const row = (sheet: SheetPlan, number: number): unknown[] =>
  sheet.cells
    .filter((cell) => cell.row === number - 1)
    .sort((a, b) => a.column - b.column)
    .map(({ value }) => value);
const labels = (sheet: SheetPlan): unknown[] =>
  sheet.cells.filter((cell) => cell.column === 0 && cell.row >= 3 && cell.value !== null).map(({ value }) => value);

describe("the standard workbook of the real catalogue", () => {
  const book = plan({}, catalog);

  it("has the sheets of the outside contract in their order", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      ...["填表说明", "报告设置", "接警", "火灾", "检查单位", "隐患整改", "宣传培训", "党建", "廉政", "队伍", "训练"],
      ...["保障", "责任", "荣誉", "基层", "防疫", "社会服务", "隐患台账", "文稿要点"],
    ]);
  });

  it("has the contract's header in row 3 of every metric sheet, in the catalogue's words", () => {
    const words = new Map(catalog.columns.map(({ role, name }) => [role, name]));
    for (const { sheet } of catalog.domains) {
      expect(row(sheetOf(book, sheet), 3)).toEqual([
        ...[words.get("metric"), words.get("scope"), words.get("unit"), ...MONTHS],
        ...[words.get("total"), words.get("last-year"), words.get("target"), words.get("note")],
      ]);
    }
  });

  it("puts the rows where the outside contract says: 接警!P4 and 接警!H5", () => {
    const alarms = sheetOf(book, "接警");
    expect(cellAt(alarms, "A4").value).toBe("接警出动总数");
    expect(cellAt(alarms, "P4").formula).toBeDefined();
    expect(cellAt(alarms, "A5").value).toBe("火灾扑救");
    expect(cellAt(alarms, "H3").value).toBe("5月");
  });

  it("lists every metric of the catalogue once, by label or name, with its unit, and five blank rows", () => {
    for (const { sheet, metrics } of catalog.domains) {
      const planned = sheetOf(book, sheet);
      expect(labels(planned)).toEqual(metrics.map(({ name, label }) => label ?? name));
      const units = planned.cells.filter((cell) => cell.column === 2 && cell.row >= 3).map(({ value }) => value);
      expect(units).toEqual([...metrics.map(({ unit }) => unit), null, null, null, null, null]);
    }
  });

  it("offers every setting with its explanation, and shows what holds without a change", () => {
    const settings = sheetOf(book, "报告设置");
    expect(row(settings, 3).slice(0, 3)).toEqual(["项目", "内容", "说明"]);
    catalog.settings.forEach(({ name, help, choices }, index) => {
      expect(cellAt(settings, `A${index + 4}`).value).toBe(name);
      expect(cellAt(settings, `C${index + 4}`).value).toBe(help);
      const rule = settings.validations.find(({ range }) => range === `B${index + 4}`)?.rule;
      if (choices !== undefined)
        expect(rule).toMatchObject({ kind: "choices", values: choices.map((one) => one.name) });
    });
    expect(cellAt(settings, "B4").value).toBe("××县消防救援大队");
    expect(cellAt(settings, "B5").value).toBe(2023);
    expect(cellAt(settings, "B6").value).toBe("上半年");
  });

  it("tells what a clerk must know in at most 25 lines", () => {
    const guide = sheetOf(book, "填表说明");
    expect(guide.cells.filter(({ style }) => style === "guide").length).toBeLessThanOrEqual(25);
  });

  it("has the ledger's columns and at least twelve rows ready for texts", () => {
    expect(row(sheetOf(book, "隐患台账"), 3).join(" ")).toBe(
      "序号 单位名称 地址 场所类型 检查日期 检查人 隐患内容 隐患等级 整改方式 文书号 整改责任人 整改期限 是否整改 完成日期 复查日期 复查结果 备注",
    );
    const texts = sheetOf(book, "文稿要点");
    expect(row(texts, 3)).toEqual(["位置", "领域", "标题", "内容"]);
    const places = labels(texts);
    expect(places.length).toBeGreaterThanOrEqual(12);
    expect(new Set(places)).toEqual(new Set(catalog.textSlots.map(({ name }) => name)));
  });

  it("stands still at D4, repeats its header on every page and is protected where it computes", () => {
    for (const { sheet } of catalog.domains) {
      const planned = sheetOf(book, sheet);
      expect(planned.freeze).toEqual({ rows: 3, columns: 3 });
      expect(planned.repeatRows).toBe("$1:$3");
      expect(planned.isProtected).toBe(true);
    }
  });
});

describe("titles and notes", () => {
  it("follow 报告设置 and show its present content", () => {
    const alarms = sheetOf(plan(), "接警");
    expect(cellAt(alarms, "A1").value).toBe("接警指标表（2023年）");
    expect(cellAt(alarms, "A1").formula).toBe(`"接警指标表（"&'报告设置'!$B$5&"年）"`);
    expect(cellAt(alarms, "A2").value).toMatch(/^填报单位：××县消防救援大队　　报告期：2023年上半年　　没有发生请填0/);
  });

  it("leave a line to write on when the unit is not given", () => {
    expect(cellAt(sheetOf(plan({ unit: "" }), "接警"), "A2").value).toMatch(/^填报单位：＿＿＿＿＿＿　　/);
  });

  it("say nothing of a year when the catalogue has no such setting", () => {
    const bare = { ...smallCatalog, settings: [] };
    const alarms = sheetOf(plan({}, bare), "接警");
    expect(cellAt(alarms, "A1")).toMatchObject({ value: "接警指标表" });
    expect(cellAt(alarms, "A1").formula).toBeUndefined();
  });
});

describe("rows that are handed in", () => {
  const rows = [
    { domain: "接警", metric: "接警总数", months: [1, 2, 3], lastYear: 9, target: 20, note: "口径甲" },
    { domain: "接警", metric: "火灾扑救", scope: "百日攻坚专项行动", months: [1] },
    { domain: "接警", metric: "火灾扑救", months: [2], unit: "次" },
    { domain: "接警", metric: "取缔摊点", unit: "个", total: 7 },
    { domain: "接警", metric: "火灾扑救", months: [4] },
    { domain: "接警", metric: "其中：森林火灾", months: ["约300"] },
  ];
  const alarms = sheetOf(plan({ rows }), "接警");

  it("go into the metric's own row, its scopes right after it, inventions after all metrics", () => {
    expect(labels(alarms)).toEqual([
      ...["接警出动总数", "火灾扑救", "火灾扑救", "火灾扑救", "其中：森林火灾"],
      ...["抢救财产价值", "在岗人数", "取缔摊点"],
    ]);
    expect([5, 6, 7].map((number) => [cellAt(alarms, `B${number}`).value, cellAt(alarms, `D${number}`).value])).toEqual(
      [
        [null, 2],
        ["百日攻坚专项行动", 1],
        [null, 4],
      ],
    );
  });

  it("fill every column, blank where nothing is given", () => {
    expect(row(alarms, 4)).toEqual([
      ...["接警出动总数", null, "起", 1, 2, 3, null, null, null, null, null, null, null, null, null],
      ...[6, 9, 20, "口径甲"],
    ]);
    expect(cellAt(alarms, "C5").value).toBe("次");
    expect(cellAt(alarms, "D8").value).toBe("约300");
  });

  it("type a total over its formula", () => {
    const own = cellAt(alarms, `P${rowOf(alarms, "取缔摊点")}`);
    expect(own).toMatchObject({ value: 7, style: "number" });
    expect(own.formula).toBeUndefined();
  });

  it("are refused in a domain that the catalogue has not", () => {
    expect(() => plan({ rows: [{ domain: "外星", metric: "接警总数" }] })).toThrow(RangeError);
  });
});

describe("settings and texts that are handed in", () => {
  it("show a choice by its name, whether it came by name or by value", () => {
    for (const length of ["brief", "简报"]) {
      const settings = sheetOf(plan({ settings: { length, tinyBase: "12.5" } }), "报告设置");
      expect(cellAt(settings, "B7").value).toBe("简报");
      expect(cellAt(settings, "B8").value).toBe(12.5);
    }
  });

  it.each([
    ["2023H1", "上半年"],
    ["2023", "全年"],
    ["2023Q3", "第三季度"],
    ["2023-05", "5月"],
    ["2023-02..2023-04", "2—4月"],
    ["2022-11..2023-02", "2022年11月至2023年2月"],
  ])("write the period %s as %s", (period, shown) => {
    const options = { period: parsePeriod(period)! };
    expect(cellAt(sheetOf(plan(options), "报告设置"), "B6").value).toBe(shown);
  });

  it("put a choice list that Excel cannot hold into cells of the same sheet", () => {
    const choices = Array.from({ length: 40 }, (_, i) => ({ name: `第${i}种很长的选择名称`, value: String(i) }));
    const wide = {
      ...smallCatalog,
      settings: smallCatalog.settings.map((spec) => (spec.id === "length" ? { ...spec, choices } : spec)),
    };
    const settings = sheetOf(plan({}, wide), "报告设置");
    const rule = settings.validations.find(({ range }) => range === "B7")?.rule;
    expect(rule).toEqual({ kind: "cells", reference: "$I$4:$I$43" });
    expect(choices.map((_, i) => cellAt(settings, `I${i + 4}`).value)).toEqual(choices.map(({ name }) => name));
  });

  it("write a text under the name of its place, before the blank rows of that place", () => {
    const book = plan({
      texts: [
        { slot: "problem", domain: "隐患", heading: "整改不彻底", body: "个别单位整改后又反弹。" },
        { slot: "problem", body: "力量不足。" },
      ],
    });
    const texts = sheetOf(book, "文稿要点");
    expect(row(texts, 5)).toEqual(["存在问题", "隐患", "整改不彻底", "个别单位整改后又反弹。"]);
    expect(row(texts, 6)).toEqual(["存在问题", null, null, "力量不足。"]);
    expect(row(texts, 7)).toEqual(["存在问题", null, null, null]);
  });

  it("add the brigade's own lines to the guide", () => {
    const guide = sheetOf(plan({ guideNotes: ["本表每月5日前报支队。"] }), "填表说明");
    expect(guide.cells.map(({ value }) => value)).toContain("本表每月5日前报支队。");
  });
});

describe("how it looks", () => {
  const book = plan({ rows: [{ domain: "接警", metric: "抢救财产价值", months: [3.5] }] });
  const alarms = sheetOf(book, "接警");
  const hazards = sheetOf(book, "隐患整改");

  it("indents parts under their whole", () => {
    expect(["A4", "A5", "A6"].map((name) => cellAt(alarms, name).style)).toEqual([
      "label",
      "label-part",
      "label-subpart",
    ]);
  });

  it("shows money with the catalogue's decimals and counts as they are", () => {
    expect(cellAt(alarms, "D7").format).toBe("0.00");
    expect(cellAt(alarms, "D4").format).toBeUndefined();
    expect(cellAt(hazards, "P7").format).toBe("0.0");
  });

  it("marks what is made from months, what follows from other totals, and what must be typed", () => {
    const style = (label: string): string => cellAt(hazards, `P${rowOf(hazards, label)}`).style;
    expect(["发现隐患", "整改率", "检查单位", "合格率"].map(style)).toEqual(["total", "computed", "number", "number"]);
  });

  it("makes room for a long scope", () => {
    const scope = "“强安2023”监管执法等专项行动和冬春火灾防控行动";
    const sheet = sheetOf(plan({ rows: [{ domain: "接警", metric: "火灾扑救", scope }] }), "接警");
    expect(sheet.heights.get(5)).toBeGreaterThan(sheet.heights.get(4) ?? 0);
  });

  it("names every cell of the table once", () => {
    for (const sheet of book.sheets) {
      const names = sheet.cells.map(({ row: at, column }) => cellName(at, column));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
