import { describe, expect, it } from "vitest";
import { formulaFor, shareFormula } from "../../src/workbook/shared-formula.ts";
import { keyOf, readRows } from "./ooxml.ts";

/** A formula written for B2 as it reads in C4: one column right, two rows down. */
const SHIFTS: readonly (readonly [text: string, shifted: string])[] = [
  ["A1", "B3"],
  ["$A$1+$A1+A$1", "$A$1+$A3+B$1"],
  ["SUM(D4:I4)", "SUM(E6:J6)"],
  ["SUM(A:A,$A:B,3:3,$3:5)", "SUM(B:B,$A:C,5:5,$3:7)"],
  ["接警!P4/隐患整改!$P$4", "接警!Q6/隐患整改!$P$4"],
  ["'2023年 A1'!B2+'it''s B2'!B2", "'2023年 A1'!C4+'it''s B2'!C4"],
  ['IF(A1="A1","B2 ""C3""",A1)', 'IF(B3="A1","B2 ""C3""",B3)'],
  ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
  ["Table1[A1]+Table1[[#This Row],[B2]]+A1", "Table1[A1]+Table1[[#This Row],[B2]]+B3"],
  ["Table1['[B2]+B2", "Table1['[B2]+C4"],
  ["[1]Sheet1!A1", "[1]Sheet1!B3"],
  ["FY23!A1+Sheet1:Sheet3!A1", "FY23!B3+Sheet1:Sheet3!B3"],
  ["total_A1+A1.x+_A1+数A1", "total_A1+A1.x+_A1+数A1"],
  ["1E5+1.5E+10+A01+XFE1+ABCD1", "1E5+1.5E+10+A01+XFE1+ABCD1"],
  ["A1:INDEX(A:A,3)", "B3:INDEX(B:B,3)"],
  ["A1#+@B1+A1%", "B3#+@C3+B3%"],
  ["IF(A1,TRUE,#N/A)+#REF!+#DIV/0!", "IF(B3,TRUE,#N/A)+#REF!+#DIV/0!"],
  ["XFD1+A1048576", "#REF!+#REF!"],
  ["$XFD1+A$1048576", "$XFD3+B$1048576"],
  ["a1", "B3"],
  ['"unclosed A1', '"unclosed B3'],
  ["", ""],
];

describe("a shared formula", () => {
  it.each(SHIFTS)("%s reads %s one column right and two rows down", (text, shifted) => {
    expect(formulaFor(shareFormula(text, 1, 1), 3, 2)).toBe(shifted);
  });

  it.each(SHIFTS.filter(([text]) => !text.includes("a1")))("%s reads the same in its own cell", (text) => {
    expect(formulaFor(shareFormula(text, 1, 1), 1, 1)).toBe(text);
  });

  it("moves up and left as well", () => {
    expect(formulaFor(shareFormula("C5+A1", 4, 3), 3, 2)).toBe("B4+#REF!");
  });

  it("is written out in every cell of its block", () => {
    const sheet = readRows(
      '<row r="4"><c r="P4"><f t="shared" ref="P4:P6" si="0">SUM(D4:O4)*$B$1</f><v>1</v></c></row>' +
        '<row r="5"><c r="P5"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="6"><c r="P6"><f t="shared" si="0"></f></c></row>',
    );
    expect(["P4", "P5", "P6"].map((cell) => sheet.formulas.get(keyOf(cell)))).toStrictEqual([
      "SUM(D4:O4)*$B$1",
      "SUM(D5:O5)*$B$1",
      "SUM(D6:O6)*$B$1",
    ]);
    expect([...sheet.uncalculated]).toStrictEqual([keyOf("P6")]);
  });

  it("may be met before its first cell, told twice, or be missing", () => {
    const sheet = readRows(
      '<row r="1"><c r="A1"><f t="shared" si="7"/><v>1</v></c><c r="B1"><f t="shared" ref="A1:B1" si="7">C1</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="7">D2</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="7"/><v>1</v></c><c r="B3"><f t="shared" si="9"/><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><f t="shared" si="7">X9</f><v>1</v></c><c r="B4"><f t="shared" si="7"/><v>1</v></c></row>',
    );
    const read = (cell: string): string | undefined => sheet.formulas.get(keyOf(cell));
    expect(read("A3")).toBe("D3");
    expect(read("B3")).toBe("");
    expect([read("A4"), read("B4")]).toStrictEqual(["X9", "E4"]);
  });
});

describe("the formulas of a sheet", () => {
  it("are texts without the equals sign, with references resolved", () => {
    const sheet = readRows(
      '<row r="1"><c r="A1"><f>=IF(B1&lt;&gt;"",B1&amp;"起","")</f><v>1</v></c><c r="B1"><f/><v>3</v></c></row>',
    );
    expect([...sheet.formulas]).toStrictEqual([[keyOf("A1"), 'IF(B1<>"",B1&"起","")']]);
  });

  it("of an array stand in each of its filled cells, as Excel shows them", () => {
    const sheet = readRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c></row>',
    );
    expect([...sheet.formulas.keys()].sort()).toStrictEqual(["A1", "B1", "A2"].map(keyOf).sort());
    expect(sheet.formulas.get(keyOf("A2"))).toBe("D1:E2*2");
  });
});
