import { describe, expect, test } from "vitest";
import { onDocument } from "./batches.ts";
import type { OpenOptions } from "./open-office.ts";
import { openOffice } from "./open-office.ts";
import type { BlockContent } from "./word/content.ts";
import { paragraph, tagged, text } from "./word/content.ts";
import { DocumentData } from "./word/document-data.ts";
import { readDocx } from "./word/read-docx.ts";

const LINES = [paragraph("总结", "Title"), paragraph("接警12起。"), paragraph("火灾3起。")];

function open(blocks: readonly BlockContent[] = LINES, options: OpenOptions = {}) {
  return openOffice("Word", new DocumentData({ blocks, styles: ["正文缩进"] }, { readDocx }), options);
}

describe("paragraphs", () => {
  test("are listed with text and style", async () => {
    const paragraphs = await onDocument(open(), ({ body }) =>
      body.paragraphs.load("items/text,items/style,items/styleBuiltIn"),
    );
    expect(paragraphs.items.map((item) => [item.text, item.style, item.styleBuiltIn])).toEqual([
      ["总结", "标题", "Title"],
      ["接警12起。", "正文", "Normal"],
      ["火灾3起。", "正文", "Normal"],
    ]);
  });

  test("are inserted before and behind each other and take over the neighbour's format", async () => {
    const office = open();
    const added = await onDocument(office, ({ body }) => {
      const first = body.paragraphs.getFirst();
      const behind = first.insertParagraph("副题", "After");
      first.getNext().getNext().insertParagraph("其一", "Before");
      const last = body.insertParagraph("完", "End");
      body.insertParagraph("密级", "Start");
      return [behind.load("style"), last.load("style")] as const;
    });
    expect(office.document.text).toBe("密级\n总结\n副题\n其一\n接警12起。\n火灾3起。\n完");
    expect(added.map(({ style }) => style)).toEqual(["标题", "正文"]);
  });

  test("take styles by name, built-in or the document's own; an unknown one is refused", async () => {
    const office = open();
    const [first, second] = await onDocument(office, ({ body }) => {
      const one = body.paragraphs.getFirst();
      one.styleBuiltIn = "Heading1";
      const two = one.getNext();
      two.style = "正文缩进";
      two.alignment = "Centered";
      two.firstLineIndent = 32;
      return [one.load("style"), two.load("style,styleBuiltIn,alignment,firstLineIndent")] as const;
    });
    expect([first.style, second.style, second.styleBuiltIn, second.alignment, second.firstLineIndent]).toEqual([
      "标题 1",
      "正文缩进",
      "Other",
      "Centered",
      32,
    ]);
    const unknown = onDocument(office, ({ body }) => (body.paragraphs.getFirst().style = "没有"));
    await expect(unknown).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("are deleted; the last one stays, empty", async () => {
    const office = open();
    await onDocument(office, ({ body }) => {
      body.paragraphs.getFirst().getNext().delete();
    });
    expect(office.document.text).toBe("总结\n火灾3起。");
    await onDocument(office, ({ body }) => {
      body.clear();
    });
    expect(office.document.text).toBe("");
    expect(office.document.paragraphs).toHaveLength(1);
  });

  test("that were deleted meanwhile are not found", async () => {
    const office = open();
    office.host.faults.beforeRequest(2, () => {
      office.document.body.nodes.splice(0, 2);
    });
    const write = office.Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load("text");
      await context.sync();
      first.insertText("新", "Replace");
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("text", () => {
  test("goes in at every place of a range", async () => {
    const office = open([paragraph("接警12起。")]);
    await onDocument(office, ({ body }) => {
      const hit = body.search("12").getFirst();
      hit.insertText("a", "Start");
      hit.insertText("b", "End");
      hit.insertText("c", "Before");
      hit.insertText("d", "After");
      hit.insertText("46", "Replace");
    });
    expect(office.document.text).toBe("接警c46d起。");
  });

  test("with a line break makes paragraphs", async () => {
    const office = open([paragraph("一")]);
    await onDocument(office, ({ body }) => body.insertText("二\n三", "End"));
    expect(office.document.text).toBe("一二\n三");
  });

  test("at a place that does not exist is refused", async () => {
    const insert = onDocument(open(), ({ body }) => body.insertText("x", "Before" as "Start"));
    await expect(insert).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Body.insertText" },
    });
  });

  test("is found within paragraphs, across runs and in tables, without regard to case unless asked", async () => {
    const table = { kind: "table" as const, rows: [[[paragraph("ABC12")], [paragraph("无")]]] };
    const office = open([paragraph([text("abc1"), tagged("t", "2"), text("；")]), table, paragraph("尾")]);
    const [any, exact, none] = await onDocument(
      office,
      ({ body }) =>
        [
          body.search("abc12").load("items/text"),
          body.search("abc12", { matchCase: true }).load("items/text"),
          body.search("没有").getFirstOrNullObject().load("text"),
        ] as const,
    );
    expect([any.items.length, exact.items.length, none.isNullObject]).toEqual([2, 1, true]);
  });

  test("longer than 255 characters is not searched for", async () => {
    await expect(onDocument(open(), ({ body }) => body.search("数".repeat(256)).load("items"))).rejects.toMatchObject({
      code: "SearchStringInvalidOrTooLong",
    });
  });

  test("found many times is replaced everywhere in one request", async () => {
    const office = open([paragraph("一一一"), paragraph("二一二")]);
    await office.Word.run(async (context) => {
      const hits = context.document.body.search("一").load("items");
      await context.sync();
      for (const hit of hits.items) hit.insertText("壹", "Replace");
      await context.sync();
    });
    expect(office.document.text).toBe("壹壹壹\n二壹二");
    expect(office.host.requests.data).toHaveLength(2);
  });

  test("has a font: what all share, null or empty when it differs", async () => {
    const office = open([paragraph("接警12起。")]);
    const [hit, body] = await onDocument(office, (document) => {
      const range = document.body.search("12").getFirst();
      range.font.bold = true;
      range.font.color = "#FF0000";
      range.font.highlightColor = "#FFFF00";
      return [range.font.load("bold,color,size"), document.body.font.load("bold,color,size")] as const;
    });
    expect([hit.bold, hit.color, hit.size]).toEqual([true, "#FF0000", 16]);
    expect([body.bold, body.color, body.size]).toEqual([null, "", 16]);
  });

  test("is selected, and inserted at the selection", async () => {
    const office = open();
    await onDocument(office, ({ body }) => {
      body.search("12").getFirst().select();
    });
    const selection = await onDocument(office, (document) => document.getSelection().load("text"));
    expect(selection.text).toBe("12");
    await onDocument(office, (document) => document.getSelection().insertText("46", "Replace"));
    expect(office.document.text).toContain("接警46起");
  });
});
