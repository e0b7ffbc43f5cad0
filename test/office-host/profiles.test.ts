import { describe, expect, test } from "vitest";
import { fromRows } from "./excel/from-workbook.ts";
import { openOffice } from "./open-office.ts";
import type { ProfileName } from "./profiles.ts";
import { claims, PROFILE_NAMES, profileOf } from "./profiles.ts";
import { DocumentData } from "./word/document-data.ts";

const excelIn = (profile: ProfileName, sets = {}) =>
  openOffice("Excel", fromRows([["接警", [[1]]]]), { profile, sets });
const wordIn = (profile: ProfileName) => openOffice("Word", new DocumentData({ blocks: [] }), { profile });

async function tryExcel(
  office: ReturnType<typeof excelIn>,
  batch: (workbook: Excel.Workbook) => unknown,
): Promise<string> {
  const outcome = office.Excel.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });
  return outcome.then(
    () => "done",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

async function tryWord(
  office: ReturnType<typeof wordIn>,
  batch: (document: Word.Document) => unknown,
): Promise<string> {
  const outcome = office.Word.run(async (context) => {
    batch(context.document);
    await context.sync();
  });
  return outcome.then(
    () => "done",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

test.each<[ProfileName, string, string, boolean]>([
  ["2021", "ExcelApi", "1.14", true],
  ["2021", "ExcelApi", "1.15", false],
  ["2024", "ExcelApi", "1.17", true],
  ["2024", "ExcelApi", "1.18", false],
  ["365", "ExcelApi", "1.3", true],
  ["365", "ExcelApi", "1.21", true],
  ["web", "OpenBrowserWindowApi", "1.1", false],
  ["2021", "SharedRuntime", "1.1", true],
])("Excel %s has %s %s: %s", (name, set, version, expected) => {
  expect(claims(profileOf("Excel", name), set, version)).toBe(expected);
});

test.each<[ProfileName, string, string, boolean]>([
  ["2021", "WordApi", "1.3", true],
  ["2021", "WordApi", "1.4", false],
  ["2021", "SharedRuntime", "1.1", false],
  ["2021", "CustomXmlParts", "1.1", true],
  ["2024", "WordApi", "1.8", true],
  ["365", "WordApi", "1.9", true],
])("Word %s has %s %s: %s", (name, set, version, expected) => {
  expect(claims(profileOf("Word", name), set, version)).toBe(expected);
});

describe("a member above the profile", () => {
  test("throws ApiNotFound out of the client, before any request", async () => {
    const office = excelIn("2021", { excelapi: "1.9" });
    expect(await tryExcel(office, ({ comments }) => comments.add("接警!A1", "缺数"))).toBe("ApiNotFound");
    expect(office.host.requests.data).toEqual([]);
    expect(await tryExcel(excelIn("2021"), ({ comments }) => comments.add("接警!A1", "缺数"))).toBe("done");
  });

  test.each(PROFILE_NAMES)("of Excel 1.14 passes in %s", async (profile) => {
    const batch = ({ worksheets }: Excel.Workbook) => worksheets.onProtectionChanged.add(() => Promise.resolve());
    expect(await tryExcel(excelIn(profile), batch)).toBe("done");
  });

  test.each<[ProfileName, string]>([
    ["2021", "ApiNotFound"],
    ["2024", "done"],
    ["365", "done"],
    ["web", "done"],
  ])("of WordApi 1.4 in %s: %s", async (profile, outcome) => {
    expect(await tryWord(wordIn(profile), (document) => document.body.getComments().load("items"))).toBe(outcome);
    const track = (document: Word.Document) => (document.changeTrackingMode = "TrackAll");
    // The library checks reading the mode, not writing it.
    expect(await tryWord(wordIn(profile), track)).toBe("done");
  });

  test("that the library of 2022 lacks is there from its set on", () => {
    const has = (profile: ProfileName) => "insertFileFromBase64" in wordIn(profile).Word.Document.prototype;
    expect(PROFILE_NAMES.map((profile) => [profile, has(profile)])).toEqual([
      ["2021", false],
      ["2024", true],
      ["365", true],
      ["web", true],
    ]);
  });
});
