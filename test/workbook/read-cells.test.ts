import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/model/workbook.ts";
import { at, keyOf, readRows } from "./ooxml.ts";

const STRINGS = [
  "<si><t>接警出动总数</t></si>",
  '<si><r><rPr><b/><sz val="11"/></rPr><t>火灾</t></r><r><t xml:space="preserve"> 扑救</t></r></si>',
  '<si><t>消防</t><rPh sb="0" eb="2"><t>xiāofáng</t></rPh><phoneticPr fontId="1"/></si>',
  "<si><t/></si>",
  "<si/>",
  '<si><t xml:space="preserve">  前后空格  </t></si>',
  "<si><t>A&amp;B &lt;1&gt; &quot;&apos; &#20803;&#x5143; &#x1F692;</t></si>",
  "<si><t>第一行_x000D_\n第二行_x005F_x000D_</t></si>",
  "<si><t><![CDATA[<起> & 次]]></t></si>",
  "<si>\n  <t>缩进</t>\n</si>",
].join("");

const STYLES = `<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0_ "/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs>`;

/** The content of B2, as the file writes it, and what it means. */
const CELLS: readonly (readonly [what: string, cell: string, value: CellValue])[] = [
  ["a number without type", '<c r="B2"><v>305</v></c>', 305],
  ["a number with type n", '<c r="B2" t="n"><v>-12.5</v></c>', -12.5],
  ["a number in exponent form", '<c r="B2"><v>1.5E-3</v></c>', 0.0015],
  ["a number of seventeen digits", '<c r="B2"><v>0.30000000000000004</v></c>', 0.1 + 0.2],
  ["a number with white space around it", '<c r="B2"><v> 7\n</v></c>', 7],
  ["a number split by a comment", '<c r="B2"><v>1<!-- > -->2</v></c>', 12],
  ["a number in CDATA", '<c r="B2"><v><![CDATA[12]]></v></c>', 12],
  ["a number written with references", '<c r="B2"><v>&#49;2</v></c>', 12],
  ["minus zero as zero", '<c r="B2"><v>-0</v></c>', 0],
  ["a hexadecimal as the text it is", '<c r="B2"><v>0x10</v></c>', "0x10"],
  ["a word in a number cell as the text it is", '<c r="B2"><v>NaN</v></c>', "NaN"],
  ["an overflowing number as the text it is", '<c r="B2"><v>1e999</v></c>', "1e999"],
  ["<v/> as no value, not 0", '<c r="B2"><v/></c>', null],
  ["<v></v> as no value", '<c r="B2" t="n"><v></v></c>', null],
  ["an empty cell with a style", '<c r="B2" s="1"/>', null],
  ["a shared string", '<c r="B2" t="s"><v>0</v></c>', "接警出动总数"],
  ["rich text, flattened", '<c r="B2" t="s"><v>1</v></c>', "火灾 扑救"],
  ["text without its phonetic guide", '<c r="B2" t="s"><v>2</v></c>', "消防"],
  ["an empty shared string", '<c r="B2" t="s"><v>3</v></c>', ""],
  ["a shared string without any text", '<c r="B2" t="s"><v>4</v></c>', ""],
  ["protected white space", '<c r="B2" t="s"><v>5</v></c>', "  前后空格  "],
  ["references and a character beyond the first plane", '<c r="B2" t="s"><v>6</v></c>', "A&B <1> \"' 元元 🚒"],
  ["escaped units, and an escaped escape", '<c r="B2" t="s"><v>7</v></c>', "第一行\r\n第二行_x000D_"],
  ["CDATA text", '<c r="B2" t="s"><v>8</v></c>', "<起> & 次"],
  ["no white space from between the elements", '<c r="B2" t="s"><v>9</v></c>', "缩进"],
  ["a shared string cell without index", '<c r="B2" t="s"/>', null],
  ["an inline string", '<c r="B2" t="inlineStr"><is><t>约300</t></is></c>', "约300"],
  ["inline rich text", '<c r="B2" t="inlineStr"><is><r><t>5000</t></r><r><t>余</t></r></is></c>', "5000余"],
  ["an inline string written in <v>", '<c r="B2" t="inlineStr"><v>旧写法</v></c>', "旧写法"],
  ["the text 12 as text", '<c r="B2" t="inlineStr"><is><t>12</t></is></c>', "12"],
  ["an identity number as text", '<c r="B2" t="str"><v>110101199001011234</v></c>', "110101199001011234"],
  ["TRUE", '<c r="B2" t="b"><v>1</v></c>', true],
  ["FALSE", '<c r="B2" t="b"><v>0</v></c>', false],
  ["true as a word", '<c r="B2" t="b"><v>true</v></c>', true],
  ["a boolean without value", '<c r="B2" t="b"><v/></c>', null],
  ["an error", '<c r="B2" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
  ["an error of a formula", '<c r="B2" t="e"><f>1/0</f><v>#N/A</v></c>', { error: "#N/A" }],
  ["the result of a formula", '<c r="B2"><f>SUM(D2:F2)</f><v>298</v></c>', 298],
  ["the text result of a formula", '<c r="B2" t="str"><f>A1&amp;"起"</f><v>12起</v></c>', "12起"],
  ["the empty text result of a formula", '<c r="B2" t="str"><f>IF(A1=0,"",A1)</f><v></v></c>', ""],
  ["a value before its formula", '<c r="B2"><v>5</v><f>A1</f></c>', 5],
  ["a cell with attributes of other namespaces", '<c x14ac:r="Z9" xmlns:x14ac="u" r="B2" cm="1"><v>4</v></c>', 4],
  ["attributes in single quotes, spread out", "<c\n r = 'B2'\tt='n' ><v>6</v></c >", 6],
  ["extension data beside the value", '<c r="B2"><v>8</v><extLst><ext><v>99</v></ext></extLst></c>', 8],
];

describe("a cell of an .xlsx", () => {
  it.each(CELLS)("reads %s", (_, cell, value) => {
    const sheet = readRows(`<row r="2">${cell}</row>`, { strings: STRINGS, styles: STYLES });
    expect(at(sheet, "B2")).toStrictEqual(value);
  });

  it("stands right of the cell before when it does not say where", () => {
    const sheet = readRows("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>");
    expect([...sheet.values]).toStrictEqual([[1, null, 3], undefined, [4]]);
  });

  it("stands where it says even when its row does not", () => {
    const sheet = readRows('<row><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    expect([at(sheet, "C5"), at(sheet, "D5"), at(sheet, "A6")]).toStrictEqual([1, 2, 3]);
  });

  it("is found in rows and columns that come out of order", () => {
    const sheet = readRows(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    );
    expect(sheet.values[2]).toStrictEqual([1, null, 3]);
    expect(at(sheet, "B1")).toBe(2);
  });

  it("may be the last of the grid", () => {
    const sheet = readRows('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>');
    expect(at(sheet, "XFD1048576")).toBe(9);
  });

  it("keeps the number format of what it holds, and none for General or blank cells", () => {
    const sheet = readRows(
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>45000</v></c><c r="C1"><v>1</v></c><c r="D1" s="1"/>' +
        '<c r="E1" s="3" t="str"><v>012</v></c><c r="F1" s="99"><v>1</v></c><c r="G1" s="2"><f>TODAY()</f></c></row>',
      { styles: STYLES },
    );
    expect([...sheet.formats]).toStrictEqual([
      [keyOf("A1"), "0.0_ "],
      [keyOf("B1"), "yyyy/m/d"],
      [keyOf("E1"), "@"],
      [keyOf("G1"), "yyyy/m/d"],
    ]);
  });

  it("with a formula but no stored result is uncalculated", () => {
    const sheet = readRows(
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f>1+1</f><v>2</v></c>' +
        '<c r="D1" t="str"><f>""</f><v/></c><c r="E1" t="str"><f>""</f></c></row>',
    );
    expect([...sheet.uncalculated]).toStrictEqual(["A1", "B1", "E1"].map(keyOf));
    expect([at(sheet, "A1"), at(sheet, "C1"), at(sheet, "D1")]).toStrictEqual([null, 2, ""]);
  });
});
