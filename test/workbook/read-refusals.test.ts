import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import type { Parts } from "./ooxml.ts";
import { bookParts, refusalOf, relationship, relationships, zip } from "./ooxml.ts";

const refusal = (bytes: Uint8Array, name = "数据.xlsx"): string => refusalOf(() => readXlsx(name, bytes));

/** The container of .xls, .doc and encrypted files, cut down to a header and a directory of stream names. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((stream, i) => {
    const at = 512 + 128 * i;
    for (let j = 0; j < stream.length; j += 1) bytes[at + 2 * j] = stream.charCodeAt(j);
    bytes[at + 64] = 2 * (stream.length + 1);
  });
  return bytes;
}

const CHOOSE = "请选择填好数据的工作簿。";
const SAVE_AS = "请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。";
const NOT = "不是 Excel 工作簿（.xlsx），";

const FOREIGN: readonly (readonly [what: string, bytes: Uint8Array, message: string])[] = [
  ["an empty file", new Uint8Array(0), "是空文件（0 字节），请重新复制或下载后再试。"],
  ["an old .xls", compound("Root Entry", "Workbook"), "是旧版 .xls 工作簿，请在 Excel 或 WPS 中另存为 .xlsx 后再试。"],
  ["a very old .xls", compound("Root Entry", "Book"), "是旧版 .xls 工作簿，请在 Excel 或 WPS 中另存为 .xlsx 后再试。"],
  [
    "a workbook with a password",
    compound("Root Entry", "EncryptionInfo", "EncryptedPackage"),
    "有打开密码，请在 Excel 或 WPS 中去掉密码后再试。",
  ],
  ["an old .doc", compound("Root Entry", "WordDocument"), `是 Word 文档，${NOT}${CHOOSE}`],
  ["another compound file", compound("Root Entry", "Contents"), NOT + SAVE_AS],
  ["a CSV file", strToU8("指标,1月\n接警出动总数,12\n"), `是文本文件（如 .csv），${NOT}${SAVE_AS}`],
  ["a UTF-16 text file", new Uint8Array([0xff, 0xfe, 0x41, 0, 0x09, 0]), `是文本文件（如 .csv），${NOT}${SAVE_AS}`],
  ["a web page", strToU8("<html><table><tr><td>1</td></tr></table></html>"), `是网页表格，${NOT}${SAVE_AS}`],
  ["an XML table", strToU8('<?xml version="1.0"?><Workbook/>'), `是 XML 文件，${NOT}${SAVE_AS}`],
  ["a PDF", strToU8("%PDF-1.7\n"), NOT + CHOOSE],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), NOT + CHOOSE],
  ["bytes of no kind", new Uint8Array([1, 2, 0, 4, 5]), NOT + SAVE_AS],
  ["a .docx", zip({ "_rels/.rels": "", "word/document.xml": "<w/>" }), `是 Word 文档，${NOT}${CHOOSE}`],
  ["a .pptx", zip({ "_rels/.rels": "", "ppt/presentation.xml": "<p/>" }), `是演示文稿，${NOT}${CHOOSE}`],
  [
    "an .ods",
    zip({ mimetype: "application/x", "content.xml": "<o/>" }),
    `是 OpenDocument 文件（如 .ods），${NOT}${SAVE_AS}`,
  ],
  [
    "an .xlsb",
    zip({ "_rels/.rels": "", "xl/workbook.bin": "" }),
    "是 .xlsb 二进制工作簿，请在 Excel 中另存为 .xlsx 后再试。",
  ],
  ["a zip of files", zip({ "照片/1.jpg": "x", "数据.xlsx": "y" }), `是压缩包，${NOT}请解压后选择里面的工作簿。`],
];

describe("a file that is no .xlsx", () => {
  it.each(FOREIGN)("is told as %s with what to do", (_, bytes, message) => {
    expect(refusal(bytes)).toBe(`“数据.xlsx”${message}`);
  });

  it("is known as the lock file of an open workbook by its name", () => {
    const message = "是打开工作簿时的临时文件，请选择不带 ~$ 的那个文件。";
    expect(refusal(strToU8("\u0006User"), "~$数据.xlsx")).toBe(`“~$数据.xlsx”${message}`);
    expect(refusal(zip(bookParts({ sheets: [{ name: "A", xml: "<sheetData/>" }] })), "~$数据.xlsx")).toBe("(read)");
  });

  it("is known to have a password even when its directory comes late", () => {
    const bytes = new Uint8Array(200_000);
    bytes.set(compound("Root Entry", "Filler"));
    bytes.set(compound("EncryptedPackage").subarray(512), 199_168);
    expect(refusal(bytes)).toContain("有打开密码");
  });
});

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheetXml = (xml: string): Parts => bookParts({ sheets: [{ name: "接警", xml }] });
const rows = (xml: string): Parts => sheetXml(`<sheetData>${xml}</sheetData>`);
const withPart = (name: string, part: string): Parts => ({ ...rows(ROW), [name]: part });
const without = (name: string): Parts =>
  Object.fromEntries(Object.entries(rows(ROW)).filter(([part]) => part !== name));
const mend = "，请打开并另存一份后再试。";
const damagedBy = (what: string): string => `已损坏（${what}）${mend}`;
const SHEET = "xl/worksheets/sheet1.xml";

const DAMAGED: readonly (readonly [what: string, parts: Parts, message: string])[] = [
  ["without its root relationships", without("_rels/.rels"), damagedBy("缺少内部文件")],
  ["without a workbook", without("xl/workbook.xml"), damagedBy("缺少内部文件")],
  ["without the relationships of the workbook", without("xl/_rels/workbook.xml.rels"), damagedBy("缺少内部文件")],
  ["without a sheet it lists", without(SHEET), damagedBy("缺少工作表接警")],
  ["whose root leads nowhere", withPart("_rels/.rels", relationships([])), damagedBy("缺少工作簿")],
  [
    "that lists a sheet without a link",
    withPart("xl/_rels/workbook.xml.rels", relationships([])),
    damagedBy("缺少工作表接警"),
  ],
  [
    "whose sheet lies in another file",
    withPart(
      "xl/_rels/workbook.xml.rels",
      relationships([relationship("rId1", "worksheet", "http://x/y.xml", ' TargetMode="External"')]),
    ),
    damagedBy("缺少工作表接警"),
  ],
  [
    "that lists a sheet without a name",
    withPart("xl/workbook.xml", '<workbook><sheets><sheet r:id="rId1"/></sheets></workbook>'),
    damagedBy("工作表目录有误"),
  ],
  [
    "with two sheets of one name",
    bookParts({
      sheets: [
        { name: "Ab", xml: "" },
        { name: "aB", xml: "" },
      ],
    }),
    damagedBy("有重名的工作表"),
  ],
  ["with two parts of one name", withPart("XL/Workbook.xml", "<workbook/>"), damagedBy("内部有重名文件")],
  ["without a sheet", bookParts({ sheets: [] }), "没有可读的工作表，请选择填好数据的工作簿。"],
  [
    "with charts only",
    bookParts({ sheets: [{ name: "图", xml: "", type: "chartsheet" }] }),
    "没有可读的工作表，请选择填好数据的工作簿。",
  ],
  [
    "with too many sheets",
    bookParts({ sheets: Array.from({ length: 101 }, (_, i) => ({ name: `表${i}`, xml: "" })) }),
    "有101张工作表，超过上限100张，请删去无关的工作表后再试。",
  ],
  [
    "with a document type",
    withPart(SHEET, '<!DOCTYPE x [<!ENTITY a "9">]><worksheet><sheetData/></worksheet>'),
    `含有不安全的声明${mend}`,
  ],
  ["with a document type inside", rows("<!DOCTYPE x>"), `含有不安全的声明${mend}`],
  [
    "with an unknown entity",
    rows('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'),
    damagedBy("内容里有不认识的符号"),
  ],
  [
    "with an unfinished entity",
    rows('<row r="1"><c r="A1" t="str"><v>R&D</v></c></row>'),
    damagedBy("内容里有不完整的符号"),
  ],
  [
    "with the character 0",
    rows('<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>'),
    damagedBy("内容里有不认识的符号"),
  ],
  ["with a part of another kind", withPart(SHEET, "<chartsheet/>"), damagedBy("内部文件不是应有的内容")],
  ["with an empty part", withPart(SHEET, ""), damagedBy("内容不完整")],
  ["with elements that cross", rows("<row><c></row></c>"), damagedBy("内容不完整")],
  ["with two roots", withPart(SHEET, "<worksheet/><worksheet/>"), damagedBy("内容有误")],
  ["with text around the root", withPart(SHEET, "<worksheet/>9"), damagedBy("内容有误")],
  ["with an unquoted attribute", rows("<row r=1/>"), damagedBy("内容不完整")],
  ["with an attribute that never ends", rows('<row r="1/>'), damagedBy("内容不完整")],
  ["nested too deeply", rows("<a>".repeat(200) + "</a>".repeat(200)), damagedBy("内容嵌套过深")],
  [
    "with too many attributes",
    rows(`<row ${Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(" ")}/>`),
    damagedBy("属性过多"),
  ],
  [
    "in an unknown encoding",
    withPart(SHEET, '<?xml version="1.0" encoding="GBK"?><worksheet/>'),
    damagedBy("文字编码不认识"),
  ],
  ["with a row beyond the grid", rows('<row r="1048577"/>'), damagedBy("接警的行号有误")],
  ["with row 0", rows('<row r="0"/>'), damagedBy("接警的行号有误")],
  ["with a cell beyond the grid", rows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), damagedBy("接警的单元格位置有误")],
  [
    "with cells past the last column",
    rows('<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'),
    damagedBy("接警的单元格位置有误"),
  ],
  ["with a cell in the wrong row", rows('<row r="1"><c r="A2"><v>1</v></c></row>'), damagedBy("接警的单元格位置有误")],
  ["with a cell of no address", rows('<row r="1"><c r="1A"><v>1</v></c></row>'), damagedBy("接警的单元格位置有误")],
  [
    "with one cell twice",
    rows('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
    damagedBy("接警!B1有两个值"),
  ],
  [
    "with a text that is not there",
    rows('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
    damagedBy("接警!A1的文字缺失"),
  ],
  ["with a text of no number", rows('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'), damagedBy("接警!A1的文字缺失")],
  [
    "with an unknown cell type",
    rows('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'),
    damagedBy("接警!A1的类型不认识"),
  ],
  [
    "with an impossible merge",
    sheetXml('<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'),
    damagedBy("接警的合并单元格有误"),
  ],
  [
    "with a formula of 40,000 characters",
    rows(`<row r="1"><c r="A1"><f>${"1+".repeat(20_000)}1</f></c></row>`),
    "的公式过长或过多（接警!A1），请把公式改为数值或简化后再试。",
  ],
];

describe("a workbook that cannot be trusted", () => {
  it.each(DAMAGED)("is refused %s", (_, parts, message) => {
    expect(refusal(zip(parts))).toBe(`“数据.xlsx”${message}`);
  });

  it("is refused when its bytes are no UTF-8", () => {
    const head = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>';
    const tail = "</v></c></row></sheetData></worksheet>";
    for (const bad of [
      [0xbd, 0xd3],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xe6, 0x8e],
      [0xf5, 0x80, 0x80, 0x80],
      [0xf0, 0x80, 0x80, 0x80],
    ]) {
      const part = new Uint8Array([...strToU8(head), ...bad, ...strToU8(tail)]);
      expect(refusal(zip({ ...rows(ROW), [SHEET]: part }))).toBe(`“数据.xlsx”${damagedBy("文字编码有误")}`);
    }
  });

  it("is refused when its XML ends early, wherever that is", () => {
    const whole = String(rows(`${ROW}<row r="2"><!-- x --><c t='str'><v><![CDATA[a]]>&amp;</v></c></row>`)[SHEET]);
    for (let length = 0; length < whole.length; length += 1) {
      expect(refusal(zip(withPart(SHEET, whole.slice(0, length)), 0)), whole.slice(length - 9, length)).toContain(
        "已损坏",
      );
    }
    expect(refusal(zip(withPart(SHEET, whole)))).toBe("(read)");
  });

  it("has at most as many formula characters as memory bears, shared ones written out", () => {
    const dependants = Array.from({ length: 4_000 }, (_, i) => `<row r="${i + 2}"><c><f t="shared" si="0"/></c></row>`);
    const master = `<row r="1"><c><f t="shared" ref="A1:A4001" si="0">"${"x".repeat(30_000)}"</f></c></row>`;
    expect(refusal(zip(rows(master + dependants.join(""))))).toContain("公式过长或过多");
  });

  it("has its cells counted with the blanks before them", () => {
    const far = Array.from({ length: 1_000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
    expect(refusal(zip(rows(far.join(""))))).toBe(
      "“数据.xlsx”有数据的单元格过多（上限300万个），请删去无关的行列后再试。",
    );
  });
});
