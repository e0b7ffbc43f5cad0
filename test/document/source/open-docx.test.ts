import { describe, expect, test } from "vitest";
import { toDocx } from "../../../src/document/docx/write-docx.ts";
import { openDocx } from "../../../src/document/source/open-docx.ts";
import { toText } from "../../../src/document/text.ts";
import { SAMPLE_OPTIONS } from "../sample-options.ts";
import { SAMPLE_REPORT } from "../sample-report.ts";
import { docx, docxOf, field, mark, p, r, sdt, textBox } from "./docx-fixture.ts";

const textOf = (...paragraphs: readonly string[]): string => openDocx(docxOf(...paragraphs)).text;

describe("the text of a paragraph", () => {
  test.each<[string, readonly string[], string]>([
    ["runs joined", ["接警", r("3", "<w:b/>"), r("05"), "起"], "接警305起"],
    [
      "marks between runs passed over",
      ["接警", '<w:proofErr w:type="gramStart"/>', "305", "<w:bookmarkEnd w:id='1'/>"],
      "接警305",
    ],
    ["an insertion", ["接警", `<w:ins w:id="1" w:author="甲">${r("305")}</w:ins>`, "起"], "接警305起"],
    ["no deletion", [`<w:del w:id="1"><w:r><w:delText>280</w:delText></w:r></w:del>`, "305"], "305"],
    [
      "what was moved only where it went",
      [`<w:moveFrom w:id="1">${r("甲")}</w:moveFrom>`, "乙", `<w:moveTo w:id="2">${r("甲")}</w:moveTo>`],
      "乙甲",
    ],
    [
      "no hidden text",
      ["甲", r("乙", "<w:vanish/>"), r("丙", '<w:vanish w:val="0"/>'), r("丁", '<w:rStyle w:val="Secret"/>')],
      "甲丙",
    ],
    [
      "tabs, breaks, hyphens and symbols as one character each",
      [
        "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>",
      ],
      "甲\t乙\n1\u20112\uF0FC",
    ],
    ["no tab stop", ["<w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr>", "甲"], "甲"],
    ["references resolved", [r("A&amp;B&#x20;&lt;&#19968;")], "A&B <一"],
    ["nothing that nobody sees", [r("接警\u200E3"), r("&#x200B;"), r("05\u200F起")], "接警305起"],
    ["CDATA and comments", ["<w:r><w:t>甲<!-- 乙 --><![CDATA[<丙>]]></w:t></w:r>"], "甲<丙>"],
    ["white space at the ends only when preserved", ["<w:r><w:t> 甲 乙\n丙 </w:t></w:r>", r(" 丁 ")], "甲 乙 丙 丁 "],
    [
      "no result of a field",
      ["第", field("PAGE", r("7")), "页", '<w:fldSimple w:instr="NUMPAGES">' + r("9") + "</w:fldSimple>"],
      "第页",
    ],
    [
      "the words of a link",
      [field('HYPERLINK "http://a.cn"', r("通报") + field("REF x \\\\r", r("三"))), "。"],
      "通报。",
    ],
    ["what a person was asked for", ["整改", field('FILLIN ""', r("17")), "件"], "整改17件"],
    [
      "what a field sums up or fetches from elsewhere",
      [field("=SUM(ABOVE)", r("305")), field("REF 起数 \\\\h", r("12")), field("LINK Excel.Sheet.12 a.xlsx", r("7"))],
      "305127",
    ],
    ["everything of a field that never ends", ["甲", mark("begin"), mark("separate"), "乙"], "甲乙"],
    [
      "a phonetic guide without the guide",
      ["<w:r><w:ruby><w:rt>" + r("sui") + "</w:rt><w:rubyBase>" + r("隧") + "</w:rubyBase></w:ruby></w:r>", "道"],
      "隧道",
    ],
    [
      "controls, smart tags and links seen through",
      [
        sdt("<w:tag w:val='a'/>", r("甲")),
        `<w:smartTag>${r("乙")}</w:smartTag>`,
        `<w:hyperlink>${r("丙")}</w:hyperlink>`,
      ],
      "甲乙丙",
    ],
    [
      "no text of drawings and formulas",
      ["<w:r><w:drawing><a:p><a:r><a:t>甲</a:t></a:r></a:p></w:drawing></w:r>", "乙"],
      "乙",
    ],
  ])("holds %s", (_, children, expected) => {
    expect(textOf(p(...children))).toBe(expected);
  });

  test("is what it is whatever prefix the writer chose", () => {
    const plain = docx({ body: p("接警305起"), more: {} });
    const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    for (const xml of [
      `<x:document xmlns:x="${main}"><x:body><x:p><x:r><x:t>接警305起</x:t></x:r></x:p></x:body></x:document>`,
      `<document xmlns="${strict}"><body><p><r><t>接警305起</t></r></p></body></document>`,
      `<a:document xmlns:a="${main}"><a:body><b:p xmlns:b="${main}"><b:r><b:t>接警305起</b:t></b:r><a:r xmlns:a="urn:x"><a:t>甲</a:t></a:r></b:p></a:body></a:document>`,
    ]) {
      expect(openDocx(docx({ body: "", more: { "word/document.xml": xml } })).text).toBe(openDocx(plain).text);
    }
  });
});

describe("the text of a document", () => {
  test("has a line for each paragraph and for each row of a table", () => {
    const cell = (...content: readonly string[]): string =>
      `<w:tc><w:tcPr/>${content.map((each) => p(each)).join("")}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr>${cell("指标")}${sdt("<w:id w:val='1'/>", cell("本期"))}</w:tr><w:tr>${cell("接警")}${cell("305", "起")}</w:tr></w:tbl>`;
    expect(textOf(p("甲"), table, p(), p("乙"))).toBe("甲\n指标\t本期\n接警\t305\n起\n\n乙");
  });

  test("has the body first, then text boxes, notes, headers and footers by name", () => {
    const document = openDocx(
      docx({
        body: p("正文", textBox(p("框中12起"))),
        footnotes:
          `<w:footnote w:type="separator" w:id="-1">${p("线")}</w:footnote><w:footnote w:id="1">${p("脚注3起")}</w:footnote>` +
          `<w:footnote w:id="2">${p("又")}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${p("尾注")}</w:endnote>`,
        headers: [p("页眉"), p("")],
        footers: [p(field("PAGE", r("1"))), p("页脚")],
      }),
    );
    expect(document.stories.map(({ name, start, end }) => [name, document.text.slice(start, end)])).toEqual([
      ["正文", "正文"],
      ["文本框1", "框中12起"],
      ["脚注1", "脚注3起"],
      ["脚注2", "又"],
      ["尾注1", "尾注"],
      ["页眉1", "页眉"],
      ["页脚1", "页脚"],
    ]);
    expect(document.text).toBe("正文\n框中12起\n脚注3起\n又\n尾注\n页眉\n页脚");
  });

  test("counts a text box once when it is stored twice", () => {
    expect(textOf(p("甲", textBox(p("乙"))))).toBe("甲\n乙");
    expect(textOf(p("甲", textBox(p("乙"), p("别的"))))).toBe("甲\n乙");
    expect(openDocx(docxOf(p("甲", textBox(p("乙"))))).copies).toHaveLength(1);
    expect(openDocx(docxOf(p("甲", textBox(p("乙"), p("别的"))))).copies).toHaveLength(0);
  });

  test("is what toText says of a report of our own, but for the breaks in its title", async () => {
    const { text, stories, controls } = openDocx(await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS));
    const told = toText(SAMPLE_REPORT);
    const body = text.slice(stories[0]!.start, stories[0]!.end);
    const plain = (whole: string): string => whole.replaceAll("\n", "");
    expect(plain(body)).toBe(plain(told.text));
    expect(controls.map(({ start, end }) => text.slice(start, end))).toEqual(
      told.spans.map(({ start, end }) => told.text.slice(start, end)),
    );
  });
});

describe("the lines", () => {
  test("know their style and whether they are headings", () => {
    const styled = (style: string, more = ""): string => `<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>`;
    const { text, lines } = openDocx(
      docxOf(
        p(styled("1"), "一、接警"),
        p(styled("2"), "（一）出动"),
        p(styled("MyHead"), "二、检查"),
        p(styled("1", '<w:outlineLvl w:val="9"/>'), "不是标题"),
        p('<w:pPr><w:outlineLvl w:val="2"/></w:pPr>', "1.标题"),
        p("正文"),
        p(styled("Nobody"), "无此样式"),
      ),
    );
    expect(lines.map(({ start, end, style, level }) => [text.slice(start, end), style, level])).toEqual([
      ["一、接警", "heading 1", 1],
      ["（一）出动", "heading 2", 1],
      ["二、检查", "我的标题", 1],
      ["不是标题", "heading 1", null],
      ["1.标题", null, 3],
      ["正文", null, null],
      ["无此样式", "Nobody", null],
    ]);
  });

  test("of a hidden style are empty", () => {
    expect(textOf(p('<w:pPr><w:pStyle w:val="Hidden"/></w:pPr>', "甲", r("乙", '<w:vanish w:val="false"/>')))).toBe(
      "乙",
    );
  });
});

describe("the controls", () => {
  test("of any level are remembered with their tags, nested ones behind", () => {
    const tagged = (tag: string, content: string): string =>
      sdt(`<w:alias w:val="名${tag}"/><w:tag w:val="${tag}"/>`, content);
    const { text, controls } = openDocx(
      docxOf(tagged("block", p("接警", tagged("a|1", r("305")), "起")), p(tagged("empty", ""), tagged("b", r("甲")))),
    );
    expect(controls.map(({ tag, title, start, end }) => [tag, title, text.slice(start, end)])).toEqual([
      ["block", "名block", "接警305起"],
      ["a|1", "名a|1", "305"],
      ["b", "名b", "甲"],
    ]);
  });
});

describe("the pieces", () => {
  test("say where every unit of the text comes from", () => {
    const { text, pieces, parts } = openDocx(
      docxOf(p("接警", "<w:r><w:tab/><w:t>305</w:t></w:r>"), p("甲", textBox(p("乙&amp;")))),
    );
    const covered = pieces.map(({ offset, length }) => text.slice(offset, offset + length));
    expect(covered).toEqual(["接警", "\t", "305", "甲", "乙&"]);
    const sources = pieces.map(({ run, place }) =>
      new TextDecoder().decode(parts[run.part]!.xml.subarray(place.start, place.end)),
    );
    expect(sources).toEqual(["接警", "<w:tab/>", "305", "甲", "乙&amp;"]);
  });
});
