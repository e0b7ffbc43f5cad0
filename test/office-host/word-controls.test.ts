import { describe, expect, test } from "vitest";
import { onDocument } from "./batches.ts";
import { openOffice } from "./open-office.ts";
import { paragraph, tagged, taggedBlock, text } from "./word/content.ts";
import { DocumentData } from "./word/document-data.ts";

const REPORT = [
  paragraph("2023年上半年工作总结", "Title"),
  paragraph([text("接警"), tagged("figure:alarms", "12"), text("起，火灾"), tagged("figure:fires", "3"), text("起。")]),
  taggedBlock("section:party", [paragraph("一、党建", "Heading1"), paragraph("开展学习。")]),
  paragraph("结尾"),
];

const open = () => openOffice("Word", new DocumentData({ blocks: REPORT }));

describe("content controls", () => {
  test("are listed in order with tag, text and kind", async () => {
    const all = await onDocument(open(), ({ contentControls }) =>
      contentControls.load("items/tag,items/text,items/subtype"),
    );
    expect(all.items.map(({ tag, text: content, subtype }) => [tag, content, subtype])).toEqual([
      ["figure:alarms", "12", "RichTextInline"],
      ["figure:fires", "3", "RichTextInline"],
      ["section:party", "一、党建\r开展学习。", "RichTextParagraphs"],
    ]);
  });

  test("are found by tag, title and id; none is an empty list, a null object or an error", async () => {
    const office = open();
    office.document.control("figure:fires").title = "火灾";
    const { id } = office.document.control("figure:alarms");
    const [byTag, byTitle, byId, none, list] = await onDocument(
      office,
      ({ contentControls }) =>
        [
          contentControls.getByTag("figure:alarms").load("items/text"),
          contentControls.getByTitle("火灾").getFirst().load("tag"),
          contentControls.getById(id).load("tag"),
          contentControls.getByTag("没有").getFirstOrNullObject().load("tag"),
          contentControls.getByTag("没有").load("items/tag"),
        ] as const,
    );
    expect([byTag.items[0]?.text, byTitle.tag, byId.tag]).toEqual(["12", "figure:fires", "figure:alarms"]);
    expect([none.isNullObject, list.items.length]).toEqual([true, 0]);
    const first = onDocument(office, ({ contentControls }) => contentControls.getByTag("没有").getFirst().load("tag"));
    await expect(first).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "ContentControlCollection.getFirst" },
    });
  });

  test("are filled and leave the text around them alone", async () => {
    const office = open();
    await onDocument(office, ({ contentControls }) => {
      contentControls.getByTag("figure:alarms").getFirst().insertText("46", "Replace");
      contentControls.getByTag("figure:fires").getFirst().insertText("余", "End");
    });
    expect(office.document.text.split("\n")[1]).toBe("接警46起，火灾3余起。");
    expect(office.document.controlText("figure:alarms")).toBe("46");
  });

  test("200 of them are read in one request and filled in another", async () => {
    const tags = Array.from({ length: 200 }, (_, index) => `figure:${index}`);
    const blocks = tags.map((tag, index) => paragraph([text("本期"), tagged(tag, String(index)), text("起。")]));
    const office = openOffice("Word", new DocumentData({ blocks }));
    await office.Word.run(async (context) => {
      const { contentControls } = context.document;
      contentControls.load("items/tag,items/text");
      await context.sync();
      for (const control of contentControls.items) control.insertText(String(Number(control.text) + 1_000), "Replace");
      await context.sync();
    });
    expect(tags.map((tag) => office.document.controlText(tag))).toEqual(tags.map((_, index) => String(index + 1_000)));
    expect(office.host.requests.data).toHaveLength(2);
  });

  test("are put around a paragraph, a range, and what was just inserted", async () => {
    const office = open();
    const control = await onDocument(office, ({ body }) => {
      const added = body.insertParagraph("二、训练", "End").insertContentControl();
      added.tag = "section:training";
      added.title = "训练";
      added.placeholderText = "待填";
      added.appearance = "Tags";
      added.color = "#FF0000";
      body.paragraphs.getFirst().insertText("（草稿）", "End").insertContentControl().tag = "draft";
      return added.load("tag,title,placeholderText,appearance,text,cannotEdit");
    });
    expect([
      control.tag,
      control.title,
      control.placeholderText,
      control.appearance,
      control.text,
      control.cannotEdit,
    ]).toEqual(["section:training", "训练", "待填", "Tags", "二、训练", false]);
    expect(office.document.controlText("draft")).toBe("（草稿）");
    expect(office.document.text.split("\n").at(0)).toBe("2023年上半年工作总结（草稿）");
  });

  test("around paragraphs take paragraphs at both ends, and a whole new text", async () => {
    const office = open();
    await onDocument(office, ({ contentControls }) => {
      const section = contentControls.getByTag("section:party").getFirst();
      section.insertParagraph("尾段", "End");
      section.insertParagraph("首段", "Start");
      section.insertParagraph("之后", "After");
    });
    expect(office.document.controlText("section:party")).toBe("首段\r一、党建\r开展学习。\r尾段");
    expect(office.document.text.split("\n").slice(-2)).toEqual(["之后", "结尾"]);
    await onDocument(office, ({ contentControls }) =>
      contentControls.getByTag("section:party").getFirst().insertText("全新", "Replace"),
    );
    expect(office.document.controlText("section:party")).toBe("全新");
  });

  test("with locked contents refuse text, and so does what lies around them", async () => {
    const office = open();
    office.document.control("figure:alarms").cannotEdit = true;
    const fill = onDocument(office, ({ contentControls }) =>
      contentControls.getByTag("figure:alarms").getFirst().insertText("46", "Replace"),
    );
    await expect(fill).rejects.toMatchObject({ code: "AccessDenied", httpStatusCode: 403 });
    const replace = onDocument(office, ({ body }) => body.insertText("全新", "Replace"));
    await expect(replace).rejects.toMatchObject({ code: "AccessDenied" });
    await onDocument(office, ({ contentControls }) => {
      const control = contentControls.getByTag("figure:alarms").getFirst();
      control.cannotEdit = false;
      control.insertText("46", "Replace");
    });
    expect(office.document.controlText("figure:alarms")).toBe("46");
  });

  test("are deleted with their contents or without, unless they must not be", async () => {
    const office = open();
    await onDocument(office, ({ contentControls }) => {
      contentControls.getByTag("figure:alarms").getFirst().delete(true);
      contentControls.getByTag("figure:fires").getFirst().delete(false);
      contentControls.getByTag("section:party").getFirst().delete(false);
    });
    expect(office.document.text).toBe("2023年上半年工作总结\n接警12起，火灾起。\n结尾");
    expect(office.document.controls).toEqual([]);
    const kept = open();
    kept.document.control("figure:fires").cannotDelete = true;
    const remove = onDocument(kept, ({ contentControls }) => {
      contentControls.getByTag("figure:fires").getFirst().delete(false);
    });
    await expect(remove).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("nest: the parent is found, or is a null object", async () => {
    const office = open();
    const inner = await onDocument(office, ({ contentControls }) => {
      const party = contentControls.getByTag("section:party").getFirst();
      const hits = party.search("学习");
      const control = hits.getFirst().insertContentControl();
      control.tag = "inner";
      return [
        control.parentContentControl.load("tag"),
        party.parentContentControlOrNullObject.load("tag"),
        party.contentControls.load("items/tag"),
      ] as const;
    });
    expect([inner[0].tag, inner[1].isNullObject, inner[2].items.map(({ tag }) => tag)]).toEqual([
      "section:party",
      true,
      ["inner"],
    ]);
  });

  test("changed by a person between two requests are read as they are now", async () => {
    const office = open();
    office.host.faults.beforeRequest(2, () => {
      office.document.typeInControl("figure:alarms", "99");
    });
    const texts = await office.Word.run(async (context) => {
      const control = context.document.contentControls.getByTag("figure:alarms").getFirst().load("text");
      await context.sync();
      const before = control.text;
      control.load("text");
      await context.sync();
      return [before, control.text];
    });
    expect(texts).toEqual(["12", "99"]);
  });
});

test("a protected document refuses every change and can be read", async () => {
  const office = open();
  office.document.isProtected = true;
  const body = await onDocument(office, (document) => document.body.load("text"));
  expect(body.text).toContain("接警12起");
  const batches: ((document: Word.Document) => unknown)[] = [
    ({ body: story }: Word.Document) => story.insertParagraph("尾", "End"),
    ({ contentControls }: Word.Document) =>
      contentControls.getByTag("figure:alarms").getFirst().insertText("1", "Replace"),
    ({ contentControls }: Word.Document) => (contentControls.getByTag("figure:alarms").getFirst().tag = "x"),
    ({ properties }: Word.Document) => (properties.title = "x"),
  ];
  for (const batch of batches) {
    await expect(onDocument(office, batch)).rejects.toMatchObject({ code: "AccessDenied" });
  }
  expect(office.document.changes).toBe(0);
});

test("a control is used across runs when it is tracked", async () => {
  const office = open();
  const control = await onDocument(office, (document, context) => {
    const found = document.contentControls.getByTag("figure:alarms").getFirst().load("text");
    context.trackedObjects.add(found);
    return found;
  });
  control.insertText("46", "Replace");
  await control.context.sync();
  expect(office.document.controlText("figure:alarms")).toBe("46");
});
