import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openDocx } from "../../../src/document/source/open-docx.ts";
import { replaceInDocx } from "../../../src/document/source/replace-in-docx.ts";
import type { Edit } from "../../../src/document/source/source-document.ts";
import { docx, docxOf, p, r, textBox } from "./docx-fixture.ts";
import { CLOSE, OPEN, own, paragraph, replaced, TOLD, YELLOW } from "./replaced.ts";

describe("a text that takes the place of another", () => {
  test.each<[string, readonly string[], string, string, string]>([
    ["changes nothing but its characters", [r("接警305起", "<w:b/>")], "305", "46", r("接警46起", "<w:b/>")],
    ["is escaped", [r("接警305起")], "305", '<&">', r("接警&lt;&amp;&quot;&gt;起")],
    [
      "stands in the first of the runs it was split over",
      [r("接警3", "<w:b/>"), '<w:proofErr w:type="gramEnd"/>', r("0"), r("5起", "<w:i/>")],
      "305",
      "46",
      r("接警46", "<w:b/>") + '<w:proofErr w:type="gramEnd"/>' + r("") + r("起", "<w:i/>"),
    ],
    [
      "leaves references beside it as they are written",
      [r("A&amp;&#x42;305&#67;&lt;")],
      "305",
      "46",
      r("A&amp;&#x42;46&#67;&lt;"),
    ],
    ["takes the place of references", [r("A&amp;&#x42;305")], "&B3", "46", r("A4605")],
    [
      "stands outside of CDATA",
      ["<w:r><w:t><![CDATA[<305>]]></w:t></w:r>"],
      "305",
      "4<",
      "<w:r><w:t><![CDATA[<]]>4&lt;<![CDATA[>]]></w:t></w:r>",
    ],
    [
      "keeps white space that counts",
      ["<w:r><w:t>305起</w:t></w:r>"],
      "305",
      " 46",
      '<w:r><w:t xml:space="preserve"> 46起</w:t></w:r>',
    ],
    [
      "keeps out white space that does not",
      ["<w:r><w:t xml:space='default'> a 5\n</w:t></w:r>"],
      "5",
      "6",
      "<w:r><w:t xml:space='preserve'>a 6</w:t></w:r>",
    ],
    [
      "takes the place of an element",
      ["<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>"],
      "\t",
      "丙",
      '<w:r><w:t>甲</w:t><w:t xml:space="preserve">丙</w:t><w:t>乙</w:t></w:r>',
    ],
    [
      "leaves what nobody sees around it and in it",
      [r("接警\u200E3&#8203;05\u200F起")],
      "305",
      "46",
      r("接警\u200E46&#8203;\u200F起"),
    ],
    ["can be nothing", [r("接警305起")], "305", "", r("接警起")],
    ["is one line without control characters", [r("接警305起")], "305", "4\u0000\n6\u202E", r("接警4 6起")],
  ])("%s", (...[, children, old, text, expected]) => {
    expect(paragraph(children, { old, text })).toBe(expected);
  });
});

describe("a mark on a text", () => {
  const marked = (before: string, after = ""): string => r("**", `${before}${YELLOW}${after}`);

  test.each<[string, readonly string[], string]>([
    ["gives its run properties", ["<w:r><w:t>**</w:t></w:r>"], `<w:r><w:rPr>${YELLOW}</w:rPr><w:t>**</w:t></w:r>`],
    [
      "stands where the schema wants it",
      [r("**", "<w:b/><w:sz w:val='32'/><w:u w:val='single'/><w14:glow/>")],
      marked("<w:b/><w:sz w:val='32'/>", "<w:u w:val='single'/><w14:glow/>"),
    ],
    [
      "takes the place of another mark",
      [r("**", '<w:b/><w:highlight w:val="green"></w:highlight><w:u/>')],
      marked("<w:b/>", "<w:u/>"),
    ],
    [
      "fills empty properties",
      ["<w:r><w:rPr/><w:t>**</w:t></w:r>"],
      `<w:r><w:rPr>${YELLOW}</w:rPr><w:t>**</w:t></w:r>`,
    ],
    ["parts the run", [own("抢救**人")], own("抢救") + own("**", YELLOW) + own("人")],
    [
      "leaves every run its formatting",
      [own("抢救*", "<w:b/>"), own("*人")],
      own("抢救", "<w:b/>") + own("*", `<w:b/>${YELLOW}`) + own("*", YELLOW) + own("人"),
    ],
  ])("%s", (_, children, expected) => {
    expect(paragraph(children, { old: "**", text: "**" }, { highlight: true })).toBe(expected);
  });

  test("can be taken off, and off and on again changes nothing", () => {
    expect(paragraph([r("**", `<w:b/>${YELLOW}`)], { old: "**", text: "46" }, { highlight: false })).toBe(
      r("46", "<w:b/>"),
    );
    expect(paragraph([r("**", YELLOW)], { old: "**", text: "**" }, { highlight: true })).toBe(r("**", YELLOW));
    expect(paragraph([r("**", "<w:b/>")], { old: "**", text: "**" }, { highlight: false })).toBe(r("**", "<w:b/>"));
  });

  test("goes with a control", () => {
    expect(paragraph([r("305")], { old: "305", text: "**" }, { control: TOLD, highlight: true })).toBe(
      OPEN + r("**", YELLOW) + CLOSE,
    );
  });
});

describe("a text box that is stored twice", () => {
  const box = textBox(p(r("全年46起")), p(r("全年", "<w:b/>"), r("4"), r("6起")));

  test("is changed in both places, with one control", () => {
    const xml = replaced(docxOf(p(box)), { old: "46", text: "57" }, { control: TOLD });
    expect(xml).toContain(
      textBox(p(r("全年") + OPEN + r("57") + CLOSE + r("起")), p(r("全年", "<w:b/>"), r("57"), r("起"))),
    );
  });

  test("is changed in the first place only when the second says something else", () => {
    expect(replaced(docxOf(p(textBox(p("46起"), p("46 起")))), { old: "46", text: "57" })).toContain(
      textBox(p("57起"), p("46 起")),
    );
  });
});

describe("a part", () => {
  test("keeps its byte order mark", () => {
    const document = openDocx(docx({ body: "", more: { "word/document.xml": `\uFEFF${documentOf("305")}` } }));
    const bytes = replaceInDocx(document, [{ start: 0, end: 3, text: "46" }]);
    expect(Buffer.from(unzipSync(bytes)["word/document.xml"]!).toString()).toBe(`\uFEFF${documentOf("46")}`);
  });

  test("in another prefix gets controls in that prefix", () => {
    const xml = documentOf("305")
      .replaceAll(/(<\/?)w:/g, "$1x:")
      .replace("xmlns:w", "xmlns:x");
    const document = openDocx(docx({ body: "", more: { "word/document.xml": xml } }));
    const bytes = replaceInDocx(document, [{ start: 0, end: 3, text: "46", control: TOLD }]);
    expect(strFromU8(unzipSync(bytes)["word/document.xml"]!)).toContain('<x:tag x:val="bs1|接警|1||出动|"/>');
    expect(openDocx(bytes).controls).toMatchObject([{ tag: TOLD.tag, start: 0, end: 2 }]);
  });

  function documentOf(text: string): string {
    const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    return `<w:document xmlns:w="${namespace}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  }
});

describe("an edit that cannot be done is refused", () => {
  const document = openDocx(docxOf(p("接警305起𠮷"), p("出动46次")));

  test.each<[string, readonly Edit[]]>([
    ["over the end of a line", [{ start: 5, end: 10, text: "" }]],
    ["of nothing", [{ start: 2, end: 2, text: "1" }]],
    ["behind the end", [{ start: 10, end: 99, text: "1" }]],
    ["before the start", [{ start: -1, end: 1, text: "1" }]],
    ["at no place", [{ start: 0.5, end: 2, text: "1" }]],
    [
      "over another",
      [
        { start: 3, end: 5, text: "1" },
        { start: 2, end: 4, text: "1" },
      ],
    ],
    ["through the middle of a character", [{ start: 6, end: 7, text: "1" }]],
  ])("%s", (_, edits) => {
    expect(() => replaceInDocx(document, edits)).toThrow(RangeError);
  });
});
