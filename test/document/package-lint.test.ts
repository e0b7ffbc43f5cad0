import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { toDocx } from "../../src/document/docx/write-docx.ts";
import { lintPackage } from "./package-lint.ts";
import { SAMPLE_OPTIONS } from "./sample-options.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";

const DOCUMENT = "word/document.xml";

/** The sample with the first `from` of a part replaced. */
async function broken(path: string, from: string, to: string): Promise<Uint8Array> {
  const files = unzipSync(await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS));
  const xml = strFromU8(files[path]!);
  if (!xml.includes(from)) throw new Error(`${path} has no ${from}`);
  return zipSync({ ...files, [path]: strToU8(xml.replace(from, to)) });
}

describe("lintPackage sees what Word would stumble over", () => {
  test.each([
    ["bad XML", DOCUMENT, "</w:p>", "", /not well-formed/],
    ["a forbidden character", DOCUMENT, "上半年", "\uFFFE", /not well-formed/],
    ["a missing style", DOCUMENT, '"BodyText"', '"Body"', /no style Body/],
    ["a missing preserve", DOCUMENT, ' xml:space="preserve"', "", /without preserve/],
    ["two controls of one id", DOCUMENT, '<w:id w:val="2"/>', '<w:id w:val="1"/>', /id twice/],
    ["a tag too long", DOCUMENT, 'w:tag w:val="', `w:tag w:val="${"x".repeat(64)}`, /w:tag of x/],
    ["a cell too wide", DOCUMENT, "<w:tcW w:w=", '<w:tcW w:w="1', /not well-formed|cells/],
    ["a cell without a paragraph", DOCUMENT, "</w:p></w:tc>", "</w:p><w:sdt/></w:tc>", /unknown in w:tc/],
    ["a wrong order", DOCUMENT, '<w:pStyle w:val="TableText"/>', "<w:jc/><w:pStyle/>", /stands too late in w:pPr/],
    ["a missing footer", DOCUMENT, "<w:footerReference ", '<w:footerReference r:id="x" x', /not well-formed|footer/],
    ["a wrong place in a style", "word/styles.xml", "<w:qFormat/><w:pPr>", "<w:pPr/><w:qFormat/><w:pPr>", /too late/],
    ["a font nobody named", "word/fontTable.xml", 'w:name="黑体"', 'w:name="黑"', /font 黑体/],
    ["a lost part", "word/_rels/document.xml.rels", "styles.xml", "style.xml", /leads to missing word\/style\.xml/],
    ["a lost content type", "[Content_Types].xml", "/word/settings.xml", "/word/setting.xml", /settings\.xml/],
    ["a number without a record", "customXml/item1.xml", ' key="1"', ' key="x"', /leads to no number/],
  ])("%s", async (...[, path, from, to, message]) => {
    expect(lintPackage(await broken(path, from, to)).join("\n")).toMatch(message);
  });
});
