import { beforeAll, describe, expect, test } from "vitest";
import { bindingsPart, recordPart } from "../../../src/document/record-part.ts";
import { openReport } from "../../../src/document/source/open-report.ts";
import { filledFile, fillFrom, learnReport } from "../../../src/reuse-document.ts";
import { inspect } from "../../../src/summary.ts";
import { controlsOf, linesOf } from "../../document/read-docx.ts";
import type { DocumentContent } from "../../office-host/word/content.ts";
import { paragraph, tagged } from "../../office-host/word/content.ts";
import type { DocumentData } from "../../office-host/word/document-data.ts";
import { controlContent } from "../../office-host/word/story.ts";
import { sample, write } from "../../report.ts";
import { failCall, FAILURES, isPlainFailure, openDoor, stateOf } from "./open.ts";

const EMPTY: DocumentContent = { blocks: [paragraph("")] };
const LETTER: DocumentContent = { blocks: [paragraph("支队办公室："), paragraph("现将材料报上。")] };

let docx: Uint8Array;
let record: string;
beforeAll(async () => {
  ({ docx } = await write(sample("2023-first-half.xlsx")));
  record = recordPart(docx)!;
});

const told = (document: DocumentData) =>
  document.controls
    .filter(({ tag }) => tag.startsWith("bs1|"))
    .map((control) => ({ tag: control.tag, text: control.story.text(controlContent(control)) }));

function expectReport(document: DocumentData): void {
  expect(told(document)).toEqual(controlsOf(docx).map(({ tag, text }) => ({ tag, text })));
  expect(document.parts.all.map(({ xml }) => xml)).toContain(record);
  const [title, first] = linesOf(docx);
  expect(document.text).toContain(`${title}\n${first}`);
}

describe("inserting into an empty document", () => {
  test("in Word 2021 puts in the body with every number and the record, in three requests", async () => {
    const { door, host, document, common } = await openDoor(EMPTY);
    await expect(door.insert(docx)).resolves.toBe("body-only");
    expectReport(document);
    expect(document.parts.all).toHaveLength(1);
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
    expect(common()).toBe(1);
  });

  test.each(["2024", "365", "web"] as const)("in Word %s takes the report over whole", async (profile) => {
    const { door, host, document } = await openDoor(EMPTY, { profile });
    await expect(door.insert(docx)).resolves.toBe("whole");
    expectReport(document);
    expect(document.styles).toContain("Heading1");
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
    const options = host.requests.all
      .flatMap(({ body }) => Object.values(body.ObjectPaths))
      .find(({ Name }) => Name === "InsertFileFromBase64")?.ArgumentInfo?.Arguments;
    expect(options?.slice(1)).toEqual([
      "Replace",
      { importTheme: true, importStyles: true, importParagraphSpacing: true, importDifferentOddEvenPages: true },
    ]);
  });

  test("of 600 numbers still takes three requests", async () => {
    const { docx: large } = await write(sample("full-year.xlsx"));
    const { door, host, document } = await openDoor(EMPTY);
    await door.insert(large);
    expect(told(document)).toHaveLength(controlsOf(large).length);
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
  });
});

describe("inserting into a document with something in it", () => {
  test.each(["2021", "365"] as const)("appends in Word %s and leaves every word before it", async (profile) => {
    const { door, host, document } = await openDoor(LETTER, { profile });
    await expect(door.insert(docx)).resolves.toBe("body-only");
    expect(document.text.startsWith("支队办公室：\n现将材料报上。\n")).toBe(true);
    expectReport(document);
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
  });

  const table: DocumentContent["blocks"][number] = {
    kind: "table",
    rows: [[[paragraph("")], [paragraph("")]]],
  };
  test.each([
    ["an empty table", [table, paragraph("")]],
    ["an empty content control", [paragraph([tagged("地址", "")])]],
  ])("keeps %s, which has no text", async (_, blocks) => {
    const { door, document } = await openDoor({ blocks }, { profile: "365" });
    const before = { controls: document.controls.length, tables: tablesOf(document) };
    await expect(door.insert(docx)).resolves.toBe("body-only");
    expectReport(document);
    expect(tablesOf(document)).toBe(before.tables + 1);
    expect(document.controls).toHaveLength(before.controls + controlsOf(docx).length);
  });

  test("a second report leaves the first with its record", async () => {
    const other = await write(sample("full-year.xlsx"));
    const { door, document } = await openDoor(EMPTY);
    await door.insert(docx);
    await door.insert(other.docx);
    expectReportStays(document);
    expect(document.parts.all.map(({ xml }) => xml)).toEqual([record, recordPart(other.docx)]);
  });
});

describe("inserting a report that was filled from an old one", () => {
  const filledReport = (): Uint8Array => {
    const report = openReport("往年.docx", docx, () => "");
    const inspection = inspect(sample("2023-first-half.xlsx"), { period: null, lastYear: null });
    return filledFile(report, fillFrom(report, learnReport(report), inspection, []), inspection, "test");
  };

  test("carries its bindings, so that next year's filling needs no answer", async () => {
    const filled = filledReport();
    const { door, document, host } = await openDoor(LETTER);
    await door.insert(filled);
    expect(document.parts.all.map(({ xml }) => xml)).toEqual([recordPart(filled), bindingsPart(filled)]);
    expect(bindingsPart(filled)).toContain("接警出动总数");
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
  });

  test("that fails leaves neither record nor bindings", async () => {
    const filled = filledReport();
    const { door, host, document } = await openDoor(LETTER);
    const before = stateOf(document);
    host.faults.failRequest(2, 5012);
    await expect(door.insert(filled)).rejects.toThrow();
    expect(stateOf(document)).toEqual(before);
  });
});

function expectReportStays(document: DocumentData): void {
  const count = controlsOf(docx).length;
  expect(told(document).slice(0, count)).toEqual(controlsOf(docx).map(({ tag, text }) => ({ tag, text })));
}

function tablesOf(document: DocumentData): number {
  return document.body.nodes.filter(({ kind }) => kind === "table").length;
}

describe("inserting that fails", () => {
  test("in a protected document changes nothing and says what to do", async () => {
    const { door, document } = await openDoor(LETTER);
    document.isProtected = true;
    const before = stateOf(document);
    await expect(door.insert(docx)).rejects.toThrow("文稿受保护或者只能看，请在“审阅”里停止保护、启用编辑后再试。");
    expect(stateOf(document)).toEqual(before);
  });

  test.each([EMPTY, LETTER])("because the file is too large leaves the document as it is", async (content) => {
    const { door, document } = await openDoor(content);
    const before = stateOf(document);
    const error: unknown = await door.insert(new Uint8Array(5_000_000)).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(stateOf(document)).toEqual(before);
  });

  const matrix = ([1, 2, 3] as const).flatMap((nth) => FAILURES.map((failure) => [failure, nth] as const));
  test.each(matrix)("with %s at request %i ends in a sentence, the document unchanged", async (failure, nth) => {
    const { door, host, document } = await openDoor(EMPTY);
    const before = stateOf(document);
    host.faults.failRequest(nth, failure);
    const error: unknown = await door.insert(docx).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(stateOf(document)).toEqual(before);
  });

  test("by its answer alone is found to be done", async () => {
    const { door, host, document } = await openDoor(LETTER);
    host.faults.failRequest(2, 5012, 10_000);
    await expect(door.insert(docx)).resolves.toBe("body-only");
    expectReport(document);
    expect(document.parts.all).toHaveLength(1);
  });

  test("so that nobody can look says that it is not known", async () => {
    const { door, host, document } = await openDoor(LETTER);
    host.faults.failRequest(2, 5012, 10_000);
    host.faults.failRequest(3, 5012);
    const error: unknown = await door.insert(docx).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(String(error)).toContain("不知道总结插进去没有");
    expectReport(document);
  });

  test("to keep the record puts in nothing", async () => {
    const { door, host, document } = await openDoor(LETTER);
    const before = stateOf(document);
    failCall(host, 128);
    const error: unknown = await door.insert(docx).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(stateOf(document)).toEqual(before);
  });
});
