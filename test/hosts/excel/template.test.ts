import { describe, expect, it, vi } from "vitest";
import { catalog } from "../../../src/catalog/catalog.ts";
import { period } from "../../../src/model/period.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { writeTemplate } from "../../../src/workbook/write-xlsx.ts";
import { fromRows, fromWorkbook } from "../../office-host/excel/from-workbook.ts";
import type { Rows } from "../../office-host/excel/from-workbook.ts";
import type { OpenOptions } from "../../office-host/open-office.ts";
import { TRANSPORT } from "../../office-host/protocol/host-error.ts";
import { openDoor } from "./open.ts";

const bytes = await writeTemplate(catalog, { year: 2023, unit: "某县消防救援大队", period: period(2023, 1, 6) });
const template = readXlsx("模板.xlsx", bytes);
const names = template.sheets.map(({ name }) => name);

function open(sheets: readonly (readonly [string, Rows])[] = [["Sheet1", []]], options: OpenOptions = {}) {
  const workbook = fromRows(sheets, { readXlsx: (file) => fromWorkbook(readXlsx("模板.xlsx", file)) });
  return openDoor(workbook, options);
}

type Opened = ReturnType<typeof open>;

const namesIn = ({ workbook }: Opened) => workbook.sheets.map(({ name }) => name);

describe("inserting the template", () => {
  it("puts all its sheets behind the others and shows the first", async () => {
    const opened = open();
    expect(await opened.door.insertTemplate(bytes)).toBe("inserted");
    expect(namesIn(opened)).toEqual(["Sheet1", ...names]);
    expect(opened.workbook.active.name).toBe("填表说明");
    const { sheets } = await opened.door.read();
    expect(sheets.slice(1).map(({ values }) => values)).toEqual(template.sheets.map(({ values }) => values));
  });

  it("leaves sheets of the same name as they are and puts in what is missing", async () => {
    const opened = open([
      ["接警", [["我的接警表", 12]]],
      ["火灾", []],
    ]);
    expect(await opened.door.insertTemplate(bytes)).toBe("inserted");
    expect(namesIn(opened)).toEqual(["接警", "火灾", ...names.filter((name) => name !== "接警" && name !== "火灾")]);
    expect(opened.workbook.value("接警!B1")).toBe(12);
  });

  it("says so when there is nothing left to insert", async () => {
    const opened = open(names.map((name) => [name, []]));
    await expect(opened.door.insertTemplate(bytes)).rejects.toThrow("模板里的工作表都已经有了，没有再插入。");
    expect(opened.host.requests.writes).toBe(0);
  });

  it("says so when the workbook's structure is protected", async () => {
    const opened = open();
    opened.workbook.structure = { password: null, options: {} };
    await expect(opened.door.insertTemplate(bytes)).rejects.toThrow(
      "工作簿的结构受保护，插不进工作表；请先撤销工作簿保护。",
    );
    expect(namesIn(opened)).toEqual(["Sheet1"]);
  });

  it("counts as done when only showing the first sheet failed, or the answer got lost", async () => {
    const unseen = open();
    unseen.workbook.inBackground = true;
    expect(await unseen.door.insertTemplate(bytes)).toBe("inserted");
    const lost = open();
    lost.host.faults.failRequest(2, TRANSPORT.invalidOrTimedOutSession, Number.MAX_SAFE_INTEGER);
    expect(await lost.door.insertTemplate(bytes)).toBe("inserted");
    expect(namesIn(lost)).toHaveLength(names.length + 1);
  });

  it("says what to delete when only a part went in", async () => {
    const opened = open();
    const { workbook } = opened;
    const read = workbook.callbacks.readXlsx;
    vi.spyOn(workbook.callbacks, "readXlsx").mockImplementation((file) => {
      const source = read?.(file) ?? workbook;
      for (const sheet of source.sheets.slice(0, 2)) {
        workbook.addSheet(sheet.name);
      }
      return fromRows([]);
    });
    await expect(opened.door.insertTemplate(bytes)).rejects.toThrow(
      "模板只插入了一部分，请删去“填表说明”“报告设置”后再点“新建模板”。",
    );
  });
});

describe("an Excel that cannot insert sheets", () => {
  it("opens the template as a new workbook", async () => {
    const opened = open(undefined, { sets: { excelapi: "1.12" } });
    expect(await opened.door.insertTemplate(bytes)).toBe("opened");
    expect(opened.workbook.opened).toEqual([bytes]);
    expect(namesIn(opened)).toEqual(["Sheet1"]);
  });

  it("leaves the download to the pane when it cannot do that either", async () => {
    const opened = open(undefined, { sets: { excelapi: "1.7" } });
    expect(await opened.door.insertTemplate(bytes)).toBe("unsupported");
    expect(opened.host.requests.all).toHaveLength(0);
  });

  it.each(["UnsupportedFeature", "NotImplemented", "ApiNotFound"] as const)(
    "leaves it to the pane too when it claims to and answers %s",
    async (code) => {
      const opened = open();
      opened.host.faults.failMember("Workbook.insertWorksheetsFromBase64", code);
      expect(await opened.door.insertTemplate(bytes)).toBe("unsupported");
      expect(namesIn(opened)).toEqual(["Sheet1"]);
    },
  );

  it("says what is wrong when the new workbook does not open", async () => {
    const opened = open(undefined, { sets: { excelapi: "1.12" } });
    opened.host.faults.failMember("Application.createWorkbook", "AccessDenied");
    await expect(opened.door.insertTemplate(bytes)).rejects.toThrow(
      "工作表或工作簿受保护，请在“审阅”里撤销保护后再试。",
    );
  });
});
