import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writeTemplate } from "../../src/workbook/write-xlsx.ts";
import { lintXlsx } from "../ooxml-lint.ts";
import { smallCatalog } from "./template-fixture.ts";

type Parts = Record<string, string>;

let sound: Parts = {};
beforeAll(async () => {
  const parts = unzipSync(await writeTemplate(smallCatalog, { year: 2023, unit: "甲" }));
  sound = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
});

/** What is said of the workbook after one part of it was changed. */
function lintWith(part: string, from: string | RegExp, to: string): string[] {
  const before = sound[part] ?? "";
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return lint({ ...sound, [part]: after });
}

function lint(parts: Parts): string[] {
  return lintXlsx(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 0 }),
  );
}

const TYPES = "[Content_Types].xml";
const RELS = "xl/_rels/workbook.xml.rels";
const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const STRINGS = "xl/sharedStrings.xml";
/** 接警. */
const SHEET = "xl/worksheets/sheet3.xml";

it("has nothing to say of a sound workbook", () => {
  expect(lint(sound)).toEqual([]);
});

describe("one change to a sound workbook", () => {
  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      "a part without a type",
      TYPES,
      /<Override PartName="\/xl\/styles.xml"[^>]*>/,
      "",
      /styles\.xml: has no type of its own/,
    ],
    ["a type for no part", TYPES, "/xl/styles.xml", "/xl/nothing.xml", /nothing\.xml is not in the package/],
    ["a relationship that leads nowhere", RELS, "styles.xml", "stiles.xml", /leads to xl\/stiles\.xml/],
    [
      "a part nothing leads to",
      RELS,
      /<Relationship [^>]*sharedStrings.xml"\/>/,
      "",
      /sharedStrings\.xml: nothing leads to it/,
    ],
    ["a relationship id twice", RELS, 'Id="rId2"', 'Id="rId1"', /id rId1 twice/],
    ["a sheet name twice", BOOK, 'name="隐患整改"', 'name="接警"', /sheet 接警: name twice/],
    ["a sheet name too long", BOOK, 'name="隐患整改"', `name="${"长".repeat(32)}"`, /takes no such name/],
    ["a sheet name with a slash", BOOK, 'name="隐患整改"', 'name="隐患/整改"', /takes no such name/],
    [
      "elements of the workbook out of order",
      BOOK,
      /(<sheets>.*<\/sheets>)(<definedNames>.*<\/definedNames>)/,
      "$2$1",
      /sheets stands too late/,
    ],
    ["a name like a cell", BOOK, 'name="报告首月"', 'name="AB12"', /name AB12/],
    ["a name like R1C1", BOOK, 'name="报告首月"', 'name="R1C1"', /name R1C1/],
    ["a name with a blank", BOOK, 'name="报告首月"', 'name="报告 首月"', /takes no such name/],
    ["a name twice", BOOK, 'name="报告首月"', 'name="报告末月"', /name 报告末月 in sheet : twice/],
    ["a name that means no sheet", BOOK, ">'报告设置'!$F$2<", ">'设置'!$F$2<", /no sheet 设置/],
    ["a style out of range", SHEET, / s="\d+"/, ' s="999"', /no such style/],
    ["a font out of range", STYLES, /fontId="\d+"/, 'fontId="99"', /points outside/],
    ["a count of styles that is wrong", STYLES, /<cellXfs count="\d+"/, '<cellXfs count="2"', /cellXfs count is wrong/],
    ["a number format nobody defines", STYLES, /numFmtId="16\d" (fontId)/, 'numFmtId="199" $1', /points outside/],
    ["a string out of range", SHEET, /t="s" s="(\d+)"><v>\d+/, 't="s" s="$1"><v>99999', /no such shared string/],
    [
      "a number that is none",
      SHEET,
      /<c r="P4"([^>]*) t="str">(<f>.*?<\/f>)<v\/>/,
      '<c r="P4"$1>$2<v>NaN</v>',
      /NaN is no number/,
    ],
    ["a formula with its sign", SHEET, "<f>IFERROR", "<f>=IFERROR", /has no "="/],
    ["a cell twice", SHEET, '<c r="B4"', '<c r="A4"', /A4 stands too late or twice/],
    ["a cell in another's row", SHEET, '<c r="B4"', '<c r="B5"', /B5 in row 4/],
    ["rows that do not ascend", SHEET, '<row r="5"', '<row r="4"', /row 4 stands after row 4/],
    [
      "elements out of order",
      SHEET,
      /(<mergeCells.*<\/mergeCells>)(.*)(<\/worksheet>)/,
      "$2$1$3",
      /mergeCells stands too late/,
    ],
    ["an unknown element", SHEET, "<sheetData>", "<sheetBata/><sheetData>", /sheetBata is unknown here/],
    ["an element twice", SHEET, /(<pageMargins[^>]*>)/, "$1$1", /pageMargins twice/],
    ["merged cells that overlap", SHEET, 'ref="A2:S2"', 'ref="A1:B2"', /merged cells .* overlap/],
    ["validations that overlap", SHEET, /sqref="C6"/, 'sqref="C5:C6"', /validations .* overlap/],
    [
      "a list too long",
      SHEET,
      '<formula1>"起"</formula1>',
      `<formula1>"${"起".repeat(256)}"</formula1>`,
      /Excel takes 255/,
    ],
    ["a rule too long", SHEET, "<formula1>IF(", `<formula1>IF(1=1,${"1+".repeat(130)}`, /Excel takes 255/],
    [
      "an empty item in a list",
      SHEET,
      '<formula1>"起"</formula1>',
      '<formula1>"起,"</formula1>',
      /empty or padded item/,
    ],
    ["an array constant in a rule", SHEET, "<formula1>IF(", "<formula1>OR({1,2})+IF(", /array constant/],
    ["a message too long", SHEET, /error="[^"]*"/, `error="${"长".repeat(226)}"`, /error is longer than 225/],
    [
      "a count of validations that is wrong",
      SHEET,
      /<dataValidations count="\d+"/,
      '<dataValidations count="1"',
      /dataValidations count is wrong/,
    ],
    ["a highlight without its style", SHEET, /dxfId="\d+"/, 'dxfId="99"', /highlight without its style/],
    [
      "a highlight that looks into another sheet",
      SHEET,
      /(<cfRule[^>]*><formula>)/,
      "$1'报告设置'!$F$2+",
      /looks into another sheet/,
    ],
    ["two highlights of one priority", SHEET, 'priority="2"', 'priority="1"', /two rules of priority 1/],
    ["columns that overlap", SHEET, '<col min="2" max="2"', '<col min="1" max="2"', /columns overlap/],
    ["broken XML", SHEET, "</sheetData>", "", /sheet3\.xml: /],
    ["a control character", STRINGS, "<t>", "<t>\u0001", /control character/],
    ["a count of strings that is wrong", STRINGS, /uniqueCount="\d+"/, 'uniqueCount="1"', /uniqueCount is wrong/],
  ])("%s is noticed", (...[, part, from, to, expected]) => {
    expect(lintWith(part, from, to).join("\n")).toMatch(expected);
  });

  it("comment shapes with the ids of another sheet are noticed", () => {
    const shape =
      '<xml xmlns:v="urn:v" xmlns:o="urn:o"><o:idmap v:ext="edit" data="1"/><v:shape id="_x0000_s1025"/></xml>';
    const types = (sound[TYPES] ?? "").replace("<Override", '<Default Extension="vml" ContentType="x"/><Override');
    const faults = lint({ ...sound, [TYPES]: types, "xl/drawings/a.vml": shape, "xl/drawings/b.vml": shape });
    expect(faults).toContain("VML shape _x0000_s1025: twice");
    expect(faults).toContain("VML id block 1: twice");
  });
});
