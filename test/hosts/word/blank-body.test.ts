import { expect, test } from "vitest";
import { blankness } from "../../../src/hosts/word/blank-body.ts";

const page = (body: string): string =>
  `<pkg:package><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document><w:body>${body}</w:body></w:document>` +
  `</pkg:xmlData></pkg:part><pkg:part pkg:name="/word/styles.xml"><w:tbl/></pkg:part></pkg:package>`;

const SECTION = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;

test.each([
  ["an empty paragraph", "<w:p/>", "nothing"],
  [
    "an empty paragraph as Word writes it",
    `<w:p w:rsidR="00A1"><w:bookmarkStart w:id="0" w:name="_GoBack"/></w:p>${SECTION}`,
    "nothing",
  ],
  ["a page with a header", `<w:p/><w:sectPr><w:headerReference r:id="rId7"/></w:sectPr>`, "headers"],
  ["a page with a footer", `<w:p/><w:sectPr><w:footerReference r:id="rId7"/></w:sectPr>`, "headers"],
  ["a floating shape", `<w:p><w:r><mc:AlternateContent><mc:Choice/></mc:AlternateContent></w:r></w:p>`, "something"],
  ["a picture", `<w:p><w:r><w:drawing/></w:r></w:p>`, "something"],
  ["a red line of an old Word", `<w:p><w:r><w:pict/></w:r></w:p>`, "something"],
  ["a table", `<w:tbl><w:tr/></w:tbl><w:p/>`, "something"],
  ["a content control", `<w:sdt><w:sdtContent/></w:sdt>`, "something"],
  ["a field", `<w:p><w:fldSimple w:instr="DATE"/></w:p>`, "something"],
  ["a tracked deletion", `<w:p><w:del w:id="1"/></w:p>`, "something"],
  ["a page break", `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`, "something"],
])("a body of %s holds %s", (_, body, expected) => {
  expect(blankness(page(body))).toBe(expected);
});

test("what is not understood is never taken for empty", () => {
  expect(blankness("<pkg:package/>")).toBe("something");
});
