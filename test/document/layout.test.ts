import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/document/docx/layout.ts";
import type { DocxOptions } from "../../src/document/docx/write-docx.ts";
import { toDocx } from "../../src/document/docx/write-docx.ts";
import type { Narrative } from "../../src/model/narrative.ts";
import { partOf, styleOf, textOf } from "./read-docx.ts";
import { SAMPLE_OPTIONS } from "./sample-options.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";
import { block } from "./told-line.ts";
import type { Element } from "./xml-tree.ts";
import { all, child, val } from "./xml-tree.ts";

function withOptions(options: Partial<DocxOptions>): Promise<Uint8Array> {
  return toDocx(SAMPLE_REPORT, { ...SAMPLE_OPTIONS, ...options });
}

function only(narrative: Partial<Narrative>): Promise<Uint8Array> {
  return toDocx({ title: "", blocks: [], attachments: [], ...narrative }, SAMPLE_OPTIONS);
}

function style(bytes: Uint8Array, id: string): Element {
  return all(partOf(bytes, "word/styles.xml"), "w:style").find((found) => found.attributes["w:styleId"] === id)!;
}

/** Attributes of one property of a style: of(style, "w:ind"). */
function of(element: Element, name: string): Record<string, string> | undefined {
  return all(element, name)[0]?.attributes;
}

function sections(bytes: Uint8Array): Element[] {
  return all(partOf(bytes, "word/document.xml"), "w:sectPr");
}

describe("the page", () => {
  test("is A4 with the margins and the 22 lines of GB/T 9704", async () => {
    const [body] = sections(await withOptions({}));
    expect(of(body!, "w:pgSz")).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(of(body!, "w:pgMar")).toMatchObject({
      "w:top": "2098",
      "w:right": "1474",
      "w:bottom": "1984",
      "w:left": "1588",
      "w:footer": "1417",
      "w:gutter": "0",
    });
    expect(of(body!, "w:docGrid")).toEqual({ "w:type": "lines", "w:linePitch": "579" });
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
  });

  test("turns for a wide table, keeps counting, and goes back for a narrow one", async () => {
    const [, wide, narrow] = sections(await withOptions({}));
    expect(of(wide!, "w:pgSz")).toMatchObject({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
    expect(of(wide!, "w:pgMar")).toMatchObject({
      "w:top": "1588",
      "w:right": "2098",
      "w:bottom": "1474",
      "w:left": "1984",
    });
    expect(of(wide!, "w:pgNumType")?.["w:start"]).toBeUndefined();
    expect(of(wide!, "w:type")).toEqual({ "w:val": "nextPage" });
    expect(of(narrow!, "w:pgSz")?.["w:orient"] ?? "portrait").toBe("portrait");
  });

  test.each([
    ["fixed-28", "560"],
    ["fixed-29", "580"],
    ["fixed-30", "600"],
  ] as const)("%s sets its line and drops the grid", async (preset, line) => {
    const bytes = await withOptions({ preset });
    expect(of(style(bytes, "Normal"), "w:spacing")).toMatchObject({ "w:line": line, "w:lineRule": "exact" });
    expect(of(sections(bytes)[0]!, "w:docGrid")?.["w:type"]).toBeUndefined();
  });

  test("custom lays its own over the standard, other presets do not", () => {
    const custom = { boldHeading2: true, line: 570 };
    expect(layoutOf("custom", custom)).toEqual({ ...layoutOf("standard"), ...custom });
    expect(layoutOf("standard", custom)).toEqual(layoutOf("standard"));
  });
});

describe("page numbers", () => {
  const line = (bytes: Uint8Array, n: number): Element => all(partOf(bytes, `word/footer${n}.xml`), "w:p")[0]!;

  test("stand right on odd and left on even pages, one character in, between dashes", async () => {
    const bytes = await withOptions({ pageNumbers: "outside" });
    expect([of(line(bytes, 1), "w:jc"), of(line(bytes, 1), "w:ind")]).toEqual([
      { "w:val": "right" },
      { "w:right": "280" },
    ]);
    expect([of(line(bytes, 2), "w:jc"), of(line(bytes, 2), "w:ind")]).toEqual([
      { "w:val": "left" },
      { "w:left": "280" },
    ]);
    expect(textOf(line(bytes, 1))).toBe("—  —");
    expect(all(line(bytes, 1), "w:instrText")[0]?.text).toBe("PAGE");
    expect(of(style(bytes, "Footer"), "w:rFonts")).toMatchObject({ "w:ascii": "宋体", "w:eastAsia": "宋体" });
    expect(of(style(bytes, "Footer"), "w:sz")).toEqual({ "w:val": "28" });
    expect(all(partOf(bytes, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
  });

  test("or in the middle of every page", async () => {
    const bytes = await withOptions({ pageNumbers: "centre" });
    expect(of(line(bytes, 1), "w:jc")).toEqual({ "w:val": "center" });
    expect(all(partOf(bytes, "word/settings.xml"), "w:evenAndOddHeaders")).toEqual([]);
    expect(sections(bytes).map((section) => all(section, "w:footerReference").length)).toEqual([1, 1, 1]);
  });

  test("stand on a landscape page where the portrait pages have them", async () => {
    const footer = partOf(await withOptions({}), "word/footer3.xml");
    expect(of(footer, "w:textDirection")).toEqual({ "w:val": "tbRl" });
    // The type area begins 1984 twips from the left; the column of the number ends 7 mm before it.
    expect(of(footer, "w:tblpPr")).toMatchObject({ "w:tblpX": String(1984 - 397 - 340), "w:tblpY": "1588" });
  });
});

describe("styles", () => {
  test("are Word's own headings with outline levels, in black and 16 points", async () => {
    const bytes = await withOptions({});
    const fonts = ["黑体", "楷体_GB2312", undefined];
    [1, 2, 3].forEach((level, i) => {
      const heading = style(bytes, `Heading${level}`);
      expect(val(heading, "w:name")).toBe(`heading ${level}`);
      expect(of(heading, "w:outlineLvl")).toEqual({ "w:val": String(i) });
      expect(of(heading, "w:ind")).toEqual({ "w:firstLineChars": "200", "w:firstLine": "640" });
      expect(of(heading, "w:rFonts")?.["w:eastAsia"]).toBe(fonts[i]);
      expect(of(heading, "w:b")).toEqual({ "w:val": "0" });
    });
    expect(all(partOf(bytes, "word/styles.xml"), "w:color")).toEqual([]);
    expect(of(style(bytes, "Normal"), "w:sz")).toEqual({ "w:val": "32" });
    expect(of(child(style(bytes, "Normal"), "w:rPr")!, "w:spacing")).toEqual({ "w:val": "-5" });
    expect(of(style(bytes, "Normal"), "w:widowControl")).toEqual({ "w:val": "0" });
  });

  test("set the title in 22 points on exactly 35, centred and not bold", async () => {
    const title = style(await withOptions({}), "Title");
    expect(of(title, "w:spacing")).toEqual({ "w:line": "700", "w:lineRule": "exact" });
    expect(of(title, "w:sz")).toEqual({ "w:val": "44" });
    expect(of(title, "w:jc")).toEqual({ "w:val": "center" });
    expect(of(title, "w:b")).toEqual({ "w:val": "0" });
    expect(of(title, "w:rFonts")?.["w:eastAsia"]).toBe("方正小标宋简体");
  });

  test("name what stands in for a font that is not installed", async () => {
    const table = all(partOf(await withOptions({}), "word/fontTable.xml"), "w:font");
    expect(table.map((font) => [font.attributes["w:name"], val(font, "w:altName")])).toEqual([
      ["方正小标宋简体", "华文中宋"],
      ["仿宋_GB2312", "仿宋"],
      ["黑体", "SimHei"],
      ["楷体_GB2312", "楷体"],
      ["宋体", "SimSun"],
      ["Times New Roman", undefined],
    ]);
  });

  test("let the clerk choose bold headings and another font for digits", async () => {
    const { fonts } = layoutOf("standard");
    const custom = { boldHeading2: true, fonts: { ...fonts, digits: "仿宋_GB2312" } };
    const bytes = await withOptions({ preset: "custom", custom });
    expect(of(style(bytes, "Heading2"), "w:b")).toEqual({});
    expect(of(style(bytes, "RunInHeading"), "w:b")).toEqual({});
    expect(of(partOf(bytes, "word/styles.xml"), "w:rFonts")).toMatchObject({ "w:ascii": "仿宋_GB2312" });
  });
});

describe("paragraphs", () => {
  const paragraphs = (bytes: Uint8Array): Element[] => all(partOf(bytes, "word/document.xml"), "w:p");

  test("leave one line under the head, above the list of attachments and above the signature", async () => {
    const bytes = await withOptions({});
    const spaced = paragraphs(bytes)
      .filter((paragraph) => all(paragraph, "w:spacing").length > 0 && all(paragraph, "w:sectPr").length === 0)
      .map((paragraph) => [styleOf(paragraph), of(paragraph, "w:spacing")]);
    expect(spaced.slice(0, 3)).toEqual([
      ["Subtitle", { "w:after": "579" }],
      ["AttachmentNote", { "w:before": "579" }],
      ["Signature", { "w:before": "579" }],
    ]);
  });

  test.each([
    ["附件：1.主要指标完成情况表", { "w:left": "1920", "w:hanging": "1280" }],
    ["附件：主要指标完成情况表", { "w:left": "1600", "w:hanging": "960" }],
    ["2.各乡镇数据对照表", { "w:left": "1920", "w:hanging": "320" }],
  ])("hang the list of attachments under the first character of the name: %s", async (text, indent) => {
    const [note] = paragraphs(await only({ blocks: [block("attachment-note", text)] }));
    expect(of(note!, "w:ind")).toEqual(indent);
  });

  test("give a run-in heading its own font inside the paragraph", async () => {
    const [body] = paragraphs(await only({ blocks: [block("paragraph", "〈（一）总体情况。〉平稳。")] }));
    expect(all(body!, "w:r").map((run) => [val(child(run, "w:rPr") ?? run, "w:rStyle"), textOf(run)])).toEqual([
      ["RunInHeading", "（一）总体情况。"],
      [undefined, "平稳。"],
    ]);
  });

  test("keep Chinese quotation marks full-width", async () => {
    const [body] = paragraphs(await only({ blocks: [block("paragraph", "围绕“防风险”")] }));
    expect(of(body!, "w:rFonts")).toEqual({ "w:hint": "eastAsia" });
  });

  test("break a long title into lines of one paragraph", async () => {
    const [title] = paragraphs(await only({ blocks: [block("title", SAMPLE_REPORT.title)] }));
    expect(all(title!, "w:br")).toHaveLength(1);
    expect(textOf(title!)).toBe(SAMPLE_REPORT.title);
  });
});

describe("signature and date", () => {
  test.each([
    ["临江县消防救援大队", "2023年6月30日", 200, 250],
    ["临江市青山区消防救援大队", "2023年12月31日", 200, 500],
    ["消防大队", "2023年12月31日", 700, 200],
  ])("%s, %s", async (name, date, signature, day) => {
    const bytes = await only({ blocks: [block("signature", name), block("date", date)] });
    const indent = (id: string): Record<string, string> | undefined => of(style(bytes, id), "w:ind");
    const right = (hundredths: number): Record<string, string> => ({
      "w:rightChars": String(hundredths),
      "w:right": String((hundredths * 320) / 100),
    });
    expect(indent("Signature")).toEqual(right(signature));
    expect(indent("Date")).toEqual(right(day));
  });
});

describe("an attachment", () => {
  test("repeats its header, tears no row and fills the type area", async () => {
    const [table] = all(partOf(await withOptions({}), "word/document.xml"), "w:tbl");
    const rows = all(table!, "w:tr");
    expect(rows).toHaveLength(61);
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, ...Array.from({ length: 60 }, () => 0)]);
    expect(rows.every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
    expect(of(table!, "w:tblW")).toEqual({ "w:w": String(16838 - 1984 - 2098), "w:type": "dxa" });
    expect(of(table!, "w:tblLayout")).toEqual({ "w:type": "fixed" });
  });
});
