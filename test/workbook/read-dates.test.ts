import { describe, expect, it } from "vitest";
import { isoToSerial } from "../../src/workbook/iso-date.ts";
import { isDateFormat } from "../../src/workbook/styles.ts";
import { at, keyOf, readRows } from "./ooxml.ts";

describe("an ISO date cell", () => {
  const SERIALS: readonly (readonly [text: string, serial: number | null, in1904: number | null])[] = [
    ["1900-01-01", 1, null],
    ["1900-02-28", 59, null],
    ["1900-03-01", 61, null],
    ["1904-01-01", 1462, 0],
    ["1904-01-02", 1463, 1],
    ["2023-05-01", 45047, 43585],
    ["2024-02-29", 45351, 43889],
    ["2023-05-01T18:00:00", 45047.75, 43585.75],
    ["2023-05-01T06:00:00.000Z", 45047.25, 43585.25],
    ["2023-05-01T06:00", 45047.25, 43585.25],
    ["12:00:00", 0.5, 0.5],
    ["T06:00", 0.25, 0.25],
    ["9999-12-31", 2958465, 2957003],
    ["1899-12-31", null, null],
    ["1903-12-31", 1461, null],
    ["2023-02-29", null, null],
    ["2023-13-01", null, null],
    ["2023-05-01T24:00:00", null, null],
    ["2023-05-01T06:00:00+08:00", null, null],
    ["2023-05-01T", null, null],
    ["2023年5月1日", null, null],
    ["", null, null],
  ];
  it.each(SERIALS)("%j is the serial %s, or %s from 1904", (text, serial, in1904) => {
    expect(isoToSerial(text, false)?.serial ?? null).toBe(serial);
    expect(isoToSerial(text, true)?.serial ?? null).toBe(in1904);
  });

  it("becomes a serial with a date format, its own style's when that is one", () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="2"/></cellXfs>';
    const sheet = readRows(
      '<row r="1"><c r="A1" t="d"><v>2023-05-01</v></c><c r="B1" s="1" t="d"><v>2023-05-01</v></c>' +
        '<c r="C1" s="2" t="d"><v>2023-05-01T12:00:00</v></c><c r="D1" t="d"><v>08:30</v></c><c r="E1" t="d"><v>去年</v></c></row>',
      { styles },
    );
    expect(sheet.values[0]).toStrictEqual([45047, 45047, 45047.5, 8.5 / 24, "去年"]);
    expect([...sheet.formats]).toStrictEqual([
      [keyOf("A1"), "yyyy/m/d"],
      [keyOf("B1"), 'yyyy"年"m"月"d"日"'],
      [keyOf("C1"), "yyyy/m/d h:mm:ss"],
      [keyOf("D1"), "h:mm:ss"],
    ]);
  });
});

describe("the number formats of a workbook", () => {
  it("name the Chinese date formats that carry no code", () => {
    const ids = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 14, 22];
    const styles = `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
    const cells = ids.map((_, i) => `<c s="${i}"><v>45047</v></c>`).join("");
    const { formats } = readRows(`<row r="1">${cells}</row>`, { styles });
    expect(formats.size).toBe(ids.length);
    expect([...formats.values()].filter((code) => !isDateFormat(code))).toStrictEqual([]);
    expect([formats.get(0), formats.get(4), formats.get(17)]).toStrictEqual([
      'yyyy"年"m"月"',
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
    ]);
  });

  it("take the file's own codes, and leave General and unknown numbers out", () => {
    const styles =
      '<numFmts count="5"><numFmt numFmtId="176" formatCode="0.00_);[Red]\\(0.00\\)"/><numFmt numFmtId="177" formatCode="G/通用格式"/>' +
      '<numFmt numFmtId="178" formatCode="&quot;约&quot;0"/><numFmt numFmtId="179" formatCode="GENERAL"/>' +
      `<numFmt numFmtId="180" formatCode="${"0".repeat(2_000)}"/></numFmts>` +
      '<cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/>' +
      '<xf numFmtId="179"/><xf numFmtId="180"/><xf numFmtId="999"/><xf/></cellXfs><dxfs><dxf><numFmt numFmtId="176" formatCode="0"/></dxf></dxfs>';
    const cells = Array.from({ length: 7 }, (_, i) => `<c s="${i}"><v>1</v></c>`).join("");
    expect([...readRows(`<row r="1">${cells}</row>`, { styles }).formats]).toStrictEqual([
      [keyOf("A1"), "0.00_);[Red]\\(0.00\\)"],
      [keyOf("C1"), '"约"0'],
    ]);
  });

  const CODES: readonly (readonly [string, boolean])[] = [
    ["yyyy/m/d", true],
    ["[h]:mm:ss", true],
    ["[mm]", true],
    ['[$-804]yyyy"年"m"月"', true],
    ["h:mm AM/PM", true],
    ["0.00", false],
    ["General", false],
    ["0.00E+00", false],
    ['0"days"', false],
    ["0\\d", false],
    ["[Red]0.00", false],
    ["_d0", false],
    ["#,##0;[DBNum1]0", false],
  ];
  it.each(CODES)("%s shows a date: %s", (code, expected) => {
    expect(isDateFormat(code)).toBe(expected);
  });

  it("of a 1904 workbook are read with its serials as they are", () => {
    const sheet = readRows('<row r="1"><c r="A1" t="d"><v>2023-05-01</v></c><c r="B1"><v>43585</v></c></row>', {
      properties: 'date1904="1"',
    });
    expect([at(sheet, "A1"), at(sheet, "B1")]).toStrictEqual([43585, 43585]);
  });
});
