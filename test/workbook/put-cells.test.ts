import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { putCells } from "../../src/workbook/put-cells.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import type { Parts } from "./ooxml.ts";
import { bookParts, refusalOf, zip } from "./ooxml.ts";

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
const DATA = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;
const NEW = { name: "存档", isNew: true, widths: [10] };
const CELLS = [
  { row: 0, column: 0, value: "=1+1" },
  { row: 1, column: 1, value: 12.5 },
];

function parts(xml = DATA): Parts {
  return { ...bookParts({ sheets: [{ name: "接警", xml }] }), "[Content_Types].xml": TYPES };
}

describe("cells put into a sheet of their own", () => {
  it("make the sheet, with a text that starts like a formula as a text", () => {
    const bytes = putCells(zip(parts()), NEW, CELLS);
    const [first, made] = readXlsx("", bytes).sheets;
    expect(first?.values).toEqual([[1]]);
    expect([made?.name, made?.formulas.size, made?.values]).toEqual(["存档", 0, [["=1+1"], [null, 12.5]]]);
  });

  it("find a name, an id and a part that nobody has yet", () => {
    const once = putCells(zip(parts()), NEW, CELLS);
    const twice = putCells(once, { ...NEW, name: "存档2" }, CELLS);
    const { "xl/workbook.xml": main } = unzipSync(twice);
    const entries = [...strFromU8(main ?? new Uint8Array()).matchAll(/<(?:\w+:)?sheet [^>]*>/g)].map(([tag]) => tag);
    for (const name of ["sheetId", "\\w+:id"]) {
      const ids = entries.map((tag) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]);
      expect(new Set(ids).size).toBe(3);
    }
    expect(readXlsx("", twice).sheets.map(({ name }) => name)).toEqual(["接警", "存档", "存档2"]);
  });

  it("are added to a sheet that is there, and leave what stands there", () => {
    const bytes = putCells(zip(parts()), { name: "接警", isNew: false, widths: [] }, CELLS.slice(1));
    expect(readXlsx("", bytes).sheets[0]?.values).toEqual([[1], [null, 12.5]]);
  });

  it("are refused where sheet or workbook are protected", () => {
    const locked = parts(`${DATA}<sheetProtection sheet="1"/>`);
    expect(refusalOf(() => putCells(zip(locked), { ...NEW, name: "接警", isNew: false }, CELLS))).toContain("受保护");
    const book = parts();
    const main = String(book["xl/workbook.xml"]).replace(
      /<((?:\w+:)?)sheets>/,
      '<$1workbookProtection lockStructure="1"/>$&',
    );
    expect(refusalOf(() => putCells(zip({ ...book, "xl/workbook.xml": main }), NEW, CELLS))).toContain("结构受保护");
  });

  it("speak the dialect of their workbook, with a prefix that nobody else has to declare", () => {
    const plain = parts();
    const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const main = String(plain["xl/workbook.xml"])
      .replace(` xmlns:r="${RELATIONS}"`, "")
      .replace("<sheet ", `<sheet xmlns:r="${RELATIONS}" `);
    const bytes = putCells(zip({ ...plain, "xl/workbook.xml": main }), NEW, CELLS);
    expect(unbound(partOf(bytes, "xl/workbook.xml"))).toEqual([]);

    const strict = Object.fromEntries(Object.entries(plain).map(([name, xml]) => [name, inStrict(String(xml))]));
    const made = putCells(zip(strict), NEW, CELLS);
    expect(partOf(made, "xl/worksheets/sheet2.xml")).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    for (const name of ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml"]) {
      expect(partOf(made, name)).not.toMatch(/openxmlformats\.org\/(?:spreadsheetml|officeDocument)/);
    }
  });

  it("are refused where a chart bears the name, because no name may come twice", () => {
    const chart = bookParts({
      sheets: [
        { name: "接警", xml: DATA },
        { name: "存档", xml: "", type: "chartsheet" },
      ],
    });
    const bytes = zip({ ...chart, "[Content_Types].xml": TYPES });
    expect(refusalOf(() => putCells(bytes, NEW, CELLS))).toContain("图表");
  });

  it("are written where protection was only set up and is not on", () => {
    const open = parts(`${DATA}<sheetProtection sheet="0"/>`);
    const bytes = putCells(zip(open), { name: "接警", isNew: false, widths: [] }, CELLS.slice(1));
    expect(readXlsx("", bytes).sheets[0]?.values[1]).toEqual([null, 12.5]);
  });

  it("widen the used range, whether or not its tag is closed by another", () => {
    for (const tag of ['<dimension ref="A1"/>', '<dimension ref="A1"></dimension>']) {
      const bytes = putCells(zip(parts(tag + DATA)), { name: "接警", isNew: false, widths: [] }, CELLS.slice(1));
      const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
      expect(xml).toContain(tag.replace('"A1"', '"A1:B2"'));
    }
  });
});

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** Tags with an attribute of a prefix that neither they nor the root declare. */
function unbound(xml: string): string[] {
  const root = /<(?:\w+:)?workbook[^>]*>/.exec(xml)?.[0] ?? "";
  return [...xml.matchAll(/<[^>]*\s(\w+):id=[^>]*>/g)].flatMap(([tag, prefix = ""]) =>
    `${root}${tag}`.includes(`xmlns:${prefix}=`) ? [] : [tag],
  );
}

function inStrict(xml: string): string {
  return xml
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
}
