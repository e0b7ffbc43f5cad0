import { describe, expect, test } from "vitest";
import { fromRows } from "./excel/from-workbook.ts";
import { openOffice, startOffice } from "./open-office.ts";
import type { ProfileName } from "./profiles.ts";
import { paragraph } from "./word/content.ts";
import { DocumentData } from "./word/document-data.ts";

const workbook = () => fromRows([["接警", [["火灾扑救", 12]]]]);
const document = () => new DocumentData({ blocks: [paragraph("总结")] });

/** The result of a call of the Common API, or its error. */
function common<V>(call: (callback: (result: Office.AsyncResult<V>) => void) => void): Promise<V> {
  return new Promise((done, failed) => {
    call(({ status, value, error }) => {
      if (String(status) === "succeeded") done(value);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the library's own error object
      else failed(error);
    });
  });
}

const profiles: [ProfileName, string, string][] = [
  ["2021", "PC", "win32-16.01"],
  ["web", "OfficeOnline", "web-16.00"],
];

describe.each(profiles)("office.js in profile %s", (profile, platform, file) => {
  test("starts up as Excel, in Chinese, from three files of its own folder", async () => {
    const { info, page, Office: office } = await startOffice("Excel", workbook(), { profile });
    expect(info).toMatchObject({ host: "Excel", platform, addin: { visibilityMode: "Taskpane" } });
    expect(page.loaded).toEqual(["office.js", `excel-${file}.js`, "zh-cn/office_strings.js"]);
    expect([office.context.displayLanguage, office.context.platform]).toEqual(["zh-CN", platform]);
    expect(office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
  });

  test("starts up as Word", async () => {
    const { info, Word: word } = await startOffice("Word", document(), { profile });
    expect(info).toMatchObject({ host: "Word", platform });
    const text = await word.run(async (context) => {
      const { body } = context.document;
      body.insertParagraph("完", "End").insertContentControl().tag = "end";
      body.load("text");
      await context.sync();
      return body.text;
    });
    expect(text).toBe("总结\r完");
  });

  test("reads, writes and hears of changes", async () => {
    const started = await startOffice("Excel", workbook(), { profile });
    const told: string[] = [];
    const values = await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("接警");
      sheet.onChanged.add(({ address }) => Promise.resolve(void told.push(address)));
      sheet.getRange("B2").values = [[3]];
      const used = sheet.getUsedRange().load("values");
      await context.sync();
      return used.values;
    });
    expect(values).toEqual([
      ["火灾扑救", 12],
      ["", 3],
    ]);
    started.document.type("接警!B1", 13);
    started.host.flushEvents();
    await expect.poll(() => told).toContain("B1");
  });

  test("speaks Chinese when a cell is being edited", async () => {
    const { Excel: excel, host } = await startOffice("Excel", workbook(), { profile });
    host.beginCellEdit();
    const read = excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode", message: /单元格编辑模式/ });
  });

  test("keeps settings in the document; the next pane finds them", async () => {
    const first = await startOffice("Excel", workbook(), { profile });
    const { settings } = first.Office.context.document;
    settings.set("period", { label: "2023年上半年" });
    await common((done) => {
      settings.saveAsync(done);
    });
    expect([...first.document.settings]).toEqual([["period", '{"label":"2023年上半年"}']]);
    const second = await startOffice("Excel", first.document, { profile });
    expect(second.Office.context.document.settings.get("period")).toEqual({ label: "2023年上半年" });
  });

  test("calls a ribbon button's function and waits for its end", async () => {
    const { Office: office, host } = await startOffice("Excel", workbook(), { profile });
    const pressed: string[] = [];
    office.actions.associate("checkData", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await host.pressButton("checkData", "CheckButton");
    expect(pressed).toEqual(["CheckButton"]);
  });

  test("shows the task pane from a command", async () => {
    const { Office: office, host } = await startOffice("Excel", workbook(), { profile });
    await office.addin.showAsTaskpane();
    expect(host.outside).toContainEqual(["runtimeState", "Visible"]);
  });

  test("opens a created workbook in a window of its own", async () => {
    const { Excel: excel, document: opened } = await startOffice("Excel", workbook(), { profile });
    await excel.createWorkbook(Buffer.from("PK\u0003\u0004").toString("base64"));
    expect(opened.opened).toHaveLength(1);
  });

  test("adds, finds, reads and deletes custom XML parts of a Word document", async () => {
    const { Office: office, document: opened } = await startOffice("Word", document(), { profile });
    const { customXmlParts } = office.context.document;
    const xml = '<facts xmlns="urn:facts">46</facts>';
    const added = await common<Office.CustomXmlPart>((done) => {
      customXmlParts.addAsync(xml, done);
    });
    const found = await common<Office.CustomXmlPart[]>((done) => {
      customXmlParts.getByNamespaceAsync("urn:facts", done);
    });
    const none = await common<Office.CustomXmlPart[]>((done) => {
      customXmlParts.getByNamespaceAsync("urn:none", done);
    });
    expect([found.map(({ id }) => id), none]).toEqual([[added.id], []]);
    const read = await common<string>((done) => {
      found[0]!.getXmlAsync(done);
    });
    expect(read).toBe(xml);
    const byId = await common<Office.CustomXmlPart>((done) => {
      customXmlParts.getByIdAsync(added.id, done);
    });
    await common((done) => {
      byId.deleteAsync(done);
    });
    expect(opened.parts.all).toEqual([]);
    await expect(
      common((done) => {
        customXmlParts.addAsync("<facts>", done);
      }),
    ).rejects.toMatchObject({ code: 6100 });
  });

  test("hands out the open file in slices", async () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
    const { Office: office } = await startOffice("Word", document(), { profile, file: () => bytes });
    const options = { sliceSize: 64 };
    const file = await common<Office.File>((done) => {
      office.context.document.getFileAsync(office.FileType.Compressed, options, done);
    });
    expect([file.size, file.sliceCount]).toEqual([100, 2]);
    const slices = [0, 1].map((index) =>
      common<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      }),
    );
    const data = (await Promise.all(slices)).flatMap((slice) => [...(slice.data as Iterable<number>)]);
    expect(data).toEqual([...bytes]);
    await common((done) => {
      file.closeAsync(done);
    });
  });

  test("refuses members above the profile", async () => {
    const { Excel: excel } = await startOffice("Excel", workbook(), { profile, sets: { excelapi: "1.9" } });
    const comment = excel.run(async (context) => {
      context.workbook.comments.add("接警!A1", "缺数");
      await context.sync();
    });
    await expect(comment).rejects.toMatchObject({ code: "ApiNotFound", message: /ExcelApi 1.10 要求集/ });
  });

  test("calls of the Common API that are not modelled fail the test", async () => {
    const { Office: office, host } = await startOffice("Word", document(), { profile });
    const selected = common((done) => {
      office.context.document.getSelectedDataAsync(office.CoercionType.Text, done);
    });
    await expect(selected).rejects.toMatchObject({ name: expect.any(String) as string });
    expect(host.unmodelled.splice(0)).toEqual(["dispatch id 64"]);
  });
});

describe("Office for Windows", () => {
  test("opens a browser window", async () => {
    const { Office: office, host } = await startOffice("Excel", workbook());
    office.context.ui.openBrowserWindow("https://localhost:3000/help.html");
    expect(host.outside).toContainEqual(["openBrowserWindow", "https://localhost:3000/help.html"]);
  });

  test("opens a dialog and passes its messages on", async () => {
    const { Office: office, host } = await startOffice("Excel", workbook());
    const told: unknown[] = [];
    const dialog = await common<Office.Dialog>((done) => {
      office.context.ui.displayDialogAsync("https://localhost:3000/dialog.html", { height: 40, width: 30 }, done);
    });
    dialog.addEventHandler(office.EventType.DialogMessageReceived, (event) => told.push(event));
    host.onEvent({ id: 10, payload: [0, "你好", "https://localhost:3000"] });
    expect(told).toEqual([expect.objectContaining({ message: "你好" })]);
    expect(host.outside.find(([name]) => name === "dialog")?.[1]).toMatchObject({ height: 40, width: 30 });
    dialog.close();
    await host.clock.advance(0);
    expect(host.listens(10)).toBe(false);
  });

  test("of 2021 gives Word no shared runtime", async () => {
    const { info, Office: office } = await startOffice("Word", document());
    expect(info).toMatchObject({ host: "Word", addin: null });
    expect(office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  });

  test("reads settings again when another pane wrote them", async () => {
    const { Office: office, document: opened } = await startOffice("Excel", workbook());
    opened.settings.set("mark", "7");
    const { settings } = office.context.document;
    expect(settings.get("mark")).toBeNull();
    await common((done) => {
      settings.refreshAsync(done);
    });
    expect(settings.get("mark")).toBe(7);
  });
});

test("the library alone, without start-up, hears of requests and events over its native bridge", async () => {
  const { Excel: excel, host } = openOffice("Excel", workbook());
  const name = await excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
    return context.workbook.name;
  });
  expect([name, host.requests.data.length]).toEqual(["工作簿1.xlsx", 1]);
});
