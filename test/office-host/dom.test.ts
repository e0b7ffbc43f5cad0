import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { JSDOM, ResourceLoader } from "jsdom";
import { describe, expect, it, onTestFinished } from "vitest";
import { fromRows } from "./excel/from-workbook.ts";
import type { DocumentModel } from "./document-model.ts";
import { openHost } from "./open-office.ts";
import type { HostKind } from "./profiles.ts";
import type { Client } from "./surfaces/client-files.ts";
import { floorScript } from "./surfaces/floor-script.ts";
import { hostCall, pageConfig } from "./surfaces/page-config.ts";
import { windowsScript } from "./surfaces/windows.ts";
import { paragraph } from "./word/content.ts";
import { DocumentData } from "./word/document-data.ts";

const PAGE = "https://localhost:3000/taskpane.html";
const LIBRARY = "https://localhost:3000/officejs/";
const DIST = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** Hands the page the library's own files, and nothing from anywhere else. */
class LibraryFiles extends ResourceLoader {
  readonly asked: string[] = [];

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    this.asked.push(url);
    if (!url.startsWith(LIBRARY)) return null;
    const bytes = Promise.resolve(readFileSync(path.join(DIST, url.slice(LIBRARY.length).split("?")[0] ?? "")));
    return Object.assign(bytes, { abort: () => undefined });
  }
}

/** A page with a real DOM whose only script is office.js, in the emulated Office for Windows. */
function openPage(kind: HostKind | null, document: DocumentModel) {
  const resources = new LibraryFiles();
  const host = kind === null ? null : openHost(kind, document);
  const { window } = new JSDOM(`<!doctype html><script src="officejs/office.js"></script>`, {
    url: PAGE,
    runScripts: "dangerously",
    resources,
    beforeParse: (page) => {
      if (host === null) return;
      Object.assign(page, { officeHostCall: hostCall(host) });
      (page as unknown as { eval(script: string): void }).eval(windowsScript(pageConfig(host, "")) + floorScript());
    },
  });
  onTestFinished(() => {
    window.close();
  });
  const loaded = new Promise<void>((resolve) => {
    window.addEventListener("load", () => {
      resolve();
    });
  });
  return { client: window as unknown as Client, asked: resources.asked, loaded };
}

describe("office.js in a page with a real DOM", () => {
  it("starts up as Excel and reads a cell", async () => {
    const { client, asked, loaded } = openPage("Excel", fromRows([["接警", [["火灾扑救", 12]]]]));
    await loaded;
    expect(await client.Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    const value = await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("接警").getRange("B1").load("values");
      await context.sync();
      return (range.values as unknown[][])[0]?.[0];
    });
    expect(value).toBe(12);
    expect(asked.filter((url) => !url.startsWith(LIBRARY))).toEqual([]);
  });

  it("starts up as Word and reads the text", async () => {
    const { client, loaded } = openPage("Word", new DocumentData({ blocks: [paragraph("总结")] }));
    await loaded;
    expect(await client.Office.onReady()).toMatchObject({ host: "Word", platform: "PC" });
    const text = await client.Word.run(async (context) => {
      context.document.body.load("text");
      await context.sync();
      return context.document.body.text;
    });
    expect(text).toBe("总结");
  });

  it("is in no Office when the page is opened in a browser", async () => {
    const { client, loaded } = openPage(null, fromRows([]));
    await loaded;
    expect(await client.Office.onReady()).toMatchObject({ host: null, platform: null });
  });
});
