import { describe, expect, it } from "vitest";
import { MARKS_SETTING } from "../../../src/hosts/excel/mark-memory.ts";
import type { Finding, Severity } from "../../../src/model/finding.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor } from "./open.ts";

const [RED, YELLOW, BLUE] = ["#FFC9C7", "#FFE9A6", "#D4E8FB"];

function finding(place: string, severity: Severity = "error"): Finding {
  const [sheet = "", cell] = place.split("!");
  const at = cell === undefined ? { sheet } : { sheet, cell };
  const said = { rule: "text-number", message: "写成了文字，请改成数字。", value: null, expected: null };
  return { ...said, severity, at, related: [], fix: null, waived: null };
}

/** 接警 with a cell without fill (B1), a yellow (C1) and a white one (D1); 火灾 with a grey one. */
function open() {
  const workbook = fromRows([
    ["接警", [["火灾扑救", 1, 2, 3, 4]]],
    ["火灾", [["起数", 5]]],
  ]);
  workbook.sheet("接警").cell("C1").fill = "#FFFF00";
  workbook.sheet("接警").cell("D1").fill = "#FFFFFF";
  workbook.sheet("火灾").cell("B1").fill = "#C0C0C0";
  const before = workbook.sheets.map((sheet) => JSON.stringify([...sheet.cells]));
  /** Whether every cell is as it was at first. */
  const isUntouched = () => workbook.sheets.every((sheet, i) => JSON.stringify([...sheet.cells]) === before[i]);
  return { ...openDoor(workbook), isUntouched };
}

const SOME = [finding("接警!B1"), finding("接警!C1", "warning"), finding("接警!D1", "info"), finding("火灾!B1")];

describe("marking", () => {
  it("colours cells by severity, in three data requests", async () => {
    const { door, host, workbook } = open();
    expect(await door.mark(SOME)).toEqual({ marked: 4, refused: [] });
    const fills = ["接警!B1", "接警!C1", "接警!D1", "火灾!B1"].map((cell) => workbook.fill(cell));
    expect(fills).toEqual([RED, YELLOW, BLUE, RED]);
    expect(host.requests.data).toHaveLength(3);
  });

  it("gives a cell with several findings the colour of the gravest", async () => {
    const { door, workbook } = open();
    const findings = [finding("接警!B1", "info"), finding("接警!B1", "error"), finding("接警!B1", "warning")];
    expect(await door.mark(findings)).toEqual({ marked: 1, refused: [] });
    expect(workbook.fill("接警!B1")).toBe(RED);
  });

  it("leaves whole sheets, last year's workbook and findings with a 说明 uncoloured", async () => {
    const { door, isUntouched } = open();
    const waived = {
      ...finding("接警!B1", "warning"),
      waived: { reason: "已核实", by: null, on: null, item: "", at: { sheet: "核查说明" } },
    };
    expect(await door.mark([finding("接警"), finding("[上年]接警!B1"), waived])).toEqual({ marked: 0, refused: [] });
    expect(isUntouched()).toBe(true);
  });

  it("says which sheets and cells it could not colour, and colours the others", async () => {
    const { door, workbook } = open();
    workbook.sheet("火灾").protection = { password: null, options: {} };
    const { marked, refused } = await door.mark([...SOME, finding("检查单位!B4")]);
    expect(marked).toBe(3);
    expect(refused).toEqual(["没有找到工作表“检查单位”，没有标色。", "“火灾”受保护，没有标色。"]);
    expect(workbook.fill("火灾!B1")).toBe("#C0C0C0");
  });

  it("colours a protected sheet whose protection allows formats", async () => {
    const { door, workbook } = open();
    workbook.sheet("火灾").protection = { password: null, options: { allowFormatCells: true } };
    expect(await door.mark(SOME)).toEqual({ marked: 4, refused: [] });
    expect(workbook.fill("火灾!B1")).toBe(RED);
  });

  it("stops at 2,000 cells, the gravest first, and says so", async () => {
    const { door, host, workbook } = open();
    const many = Array.from({ length: 2_010 }, (_, row) => finding(`接警!F${row + 1}`, "info"));
    const { marked, refused } = await door.mark([...many, finding("接警!B1")]);
    expect([marked, refused]).toEqual([2_000, ["另有11处没有标色。"]]);
    expect(workbook.fill("接警!B1")).toBe(RED);
    expect(Math.max(...host.requests.all.map(({ bytesIn }) => bytesIn))).toBeLessThan(3_000_000);
  });
});

describe("unmarking", () => {
  it("gives every cell its own fill back and forgets the marks", async () => {
    const { door, workbook, isUntouched } = open();
    await door.mark(SOME);
    expect(isUntouched()).toBe(false);
    await door.clearMarks();
    expect(isUntouched()).toBe(true);
    expect(workbook.settings.size).toBe(0);
  });

  it("works after the pane was closed and opened again", async () => {
    const { door, workbook } = open();
    await door.mark(SOME);
    const later = openDoor(workbook);
    await later.door.clearMarks();
    expect(["接警!B1", "接警!C1", "接警!D1", "火灾!B1"].map((cell) => workbook.fill(cell))).toEqual([
      null,
      "#FFFF00",
      "#FFFFFF",
      "#C0C0C0",
    ]);
  });

  it("comes before new marks, also where a cell stays marked in another colour", async () => {
    const { door, workbook, isUntouched } = open();
    await door.mark(SOME);
    expect(await door.mark([finding("接警!C1", "error")])).toEqual({ marked: 1, refused: [] });
    expect([workbook.fill("接警!B1"), workbook.fill("接警!C1"), workbook.fill("火灾!B1")]).toEqual([
      null,
      RED,
      "#C0C0C0",
    ]);
    await door.mark([]);
    expect(isUntouched()).toBe(true);
  });

  it("writes nothing when the same marks are set again", async () => {
    const { door, host } = open();
    await door.mark(SOME);
    host.requests.clear();
    expect(await door.mark(SOME)).toEqual({ marked: 4, refused: [] });
    expect(host.requests.writes).toBe(0);
  });

  it("leaves a cell alone that a person has coloured since", async () => {
    const { door, workbook } = open();
    await door.mark(SOME);
    workbook.sheet("接警").cell("C1").fill = "#00FF00";
    await door.clearMarks();
    expect(workbook.fill("接警!C1")).toBe("#00FF00");
    expect(workbook.fill("接警!B1")).toBeNull();
  });

  it("finds the cells of a renamed sheet and forgets those of a deleted one", async () => {
    const { door, workbook } = open();
    await door.mark(SOME);
    workbook.rename(workbook.sheet("接警"), "接处警");
    workbook.remove(workbook.sheet("火灾"));
    await door.clearMarks();
    expect([workbook.fill("接处警!B1"), workbook.fill("接处警!C1")]).toEqual([null, "#FFFF00"]);
    expect(workbook.settings.size).toBe(0);
  });

  it("falls back on the name when Excel's ids are new, as in a copy of the file", async () => {
    const { door, workbook, isUntouched } = open();
    await door.mark(SOME);
    const saved = workbook.settings.get(MARKS_SETTING) ?? "";
    workbook.settings.set(MARKS_SETTING, saved.replaceAll("{0000000", "{9999999"));
    await door.clearMarks();
    expect(isUntouched()).toBe(true);
  });

  it("keeps the marks of a sheet that is protected by now and says so", async () => {
    const { door, workbook, isUntouched } = open();
    await door.mark(SOME);
    workbook.sheet("火灾").protection = { password: null, options: {} };
    await expect(door.clearMarks()).rejects.toThrow("“火灾”受保护，标色去不掉；请撤销工作表保护后再试。");
    expect([workbook.fill("接警!B1"), workbook.fill("火灾!B1")]).toEqual([null, RED]);
    workbook.sheet("火灾").protection = null;
    await door.clearMarks();
    expect(isUntouched()).toBe(true);
  });

  it("does nothing in a workbook without marks", async () => {
    const { door, host } = open();
    await door.clearMarks();
    expect(host.requests.writes).toBe(0);
  });

  it.each(["七", "{}", '[["x"]]', '[["a","b","C1; DROP","#FFFFFF","#FFFFFF"]]', "[[1,2,3,4,5],null]"])(
    "is not upset by a setting of another kind: %s",
    async (setting) => {
      const { door, workbook, isUntouched } = open();
      workbook.settings.set(MARKS_SETTING, JSON.stringify(setting));
      await door.clearMarks();
      expect(isUntouched()).toBe(true);
    },
  );
});
