import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { onDocument } from "./batches.ts";
import type { OpenOptions } from "./open-office.ts";
import { openOffice } from "./open-office.ts";
import type { BlockContent } from "./word/content.ts";
import { paragraph } from "./word/content.ts";
import { DocumentData } from "./word/document-data.ts";
import { readDocx } from "./word/read-docx.ts";

const LINES = [paragraph("总结", "Title"), paragraph("接警12起。"), paragraph("火灾3起。")];

function open(blocks: readonly BlockContent[] = LINES, options: OpenOptions = {}) {
  return openOffice("Word", new DocumentData({ blocks, styles: ["正文缩进"] }, { readDocx }), options);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const BODY =
  `<w:document ${W}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>一、接警</w:t></w:r></w:p>` +
  `<w:p><w:r><w:t xml:space="preserve">共 </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="接警"/><w:tag w:val="figure:alarms"/>` +
  `<w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent><w:r><w:t>12</w:t></w:r></w:sdtContent></w:sdt></w:p>` +
  `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/><w:sectPr/></w:body></w:document>`;

describe("files", () => {
  const docx = zipSync({
    "word/document.xml": strToU8(BODY),
    "word/styles.xml": strToU8(`<w:styles ${W}><w:style w:type="paragraph" w:styleId="Report"/></w:styles>`),
    "customXml/item1.xml": strToU8('<facts xmlns="urn:facts"/>'),
  });
  const base64 = Buffer.from(docx).toString("base64");

  test("are inserted into the body: text, styles and controls, but no custom parts", async () => {
    const office = open();
    await onDocument(office, ({ body }) => body.insertFileFromBase64(base64, "End"));
    expect(office.document.text).toBe("总结\n接警12起。\n火灾3起。\n一、接警\n共 12\n格\n");
    const { tag, title, cannotDelete } = office.document.control("figure:alarms");
    expect([tag, title, cannotDelete]).toEqual(["figure:alarms", "接警", true]);
    expect([office.document.styles.has("Report"), office.document.parts.all]).toEqual([true, []]);
  });

  test("replace the body", async () => {
    const office = open();
    await onDocument(office, ({ body }) => body.insertFileFromBase64(base64, "Replace"));
    expect(office.document.text.startsWith("一、接警\n共 12\n")).toBe(true);
    expect(office.document.text).not.toContain("火灾");
  });

  test("are inserted into the document with their custom parts, from WordApi 1.5 on", async () => {
    const office = open(LINES, { profile: "2024" });
    await onDocument(office, (document) => document.insertFileFromBase64(base64, "Replace", { importTheme: true }));
    expect(office.document.text.startsWith("一、接警\n共 12\n")).toBe(true);
    expect(office.document.parts.inNamespace("urn:facts")).toHaveLength(1);
  });

  test("that are none, or larger than 4 MB, are refused", async () => {
    const insert = (file: string) => onDocument(open(), ({ body }) => body.insertFileFromBase64(file, "End"));
    await expect(insert("总结")).rejects.toMatchObject({ code: "InvalidArgument" });
    const large = new Uint8Array(4 * 1024 * 1024 + 2);
    large.set([0x50, 0x4b]);
    await expect(insert(Buffer.from(large).toString("base64"))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("open in a window of their own", async () => {
    const office = open();
    await office.Word.run(async (context) => {
      context.application.createDocument(base64).open();
      await context.sync();
    });
    expect(office.document.opened).toEqual([new Uint8Array(docx)]);
  });
});

describe("OOXML", () => {
  test("is inserted, and read back as what was inserted", async () => {
    const office = open([paragraph("")]);
    await onDocument(office, ({ body }) =>
      body.insertOoxml(`<pkg:package xmlns:pkg="urn:pkg">${BODY}</pkg:package>`, "Start"),
    );
    expect(office.document.text).toBe("一、接警\n共 12\n格\n\n");
    const ooxml = await onDocument(office, ({ body }) => body.getOoxml());
    const copy = open([paragraph("")]);
    await onDocument(copy, ({ body }) => body.insertOoxml(ooxml.value, "Replace"));
    expect(copy.document.text).toBe(`${office.document.text}\n`);
    expect(copy.document.controlText("figure:alarms")).toBe("12");
    expect(copy.document.paragraphs[0]?.end.paragraph.style).toBe("标题 1");
  });

  test("of one paragraph goes into a paragraph; several there are not modelled", async () => {
    const office = open([paragraph("前后")]);
    const one = `<w:document ${W}><w:body><w:p><w:r><w:t>中</w:t></w:r></w:p></w:body></w:document>`;
    await onDocument(office, ({ body }) => body.search("前").getFirst().insertOoxml(one, "End"));
    expect(office.document.text).toBe("前中后");
    await expect(
      onDocument(office, ({ body }) => body.search("前").getFirst().insertOoxml(BODY, "End")),
    ).rejects.toMatchObject({
      code: "NotImplemented",
    });
    expect(office.host.unmodelled.splice(0)).toEqual(["blocks inserted into a paragraph"]);
  });

  test("that is broken is refused", async () => {
    await expect(onDocument(open(), ({ body }) => body.insertOoxml("<w:p>", "End"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});
