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

describe("tables", () => {
  test("are inserted, read, written, extended and deleted", async () => {
    const office = open();
    const table = await onDocument(office, ({ body }) => {
      const added = body.insertTable(2, 2, "End", [
        ["指标", "本期"],
        ["火灾", "3"],
      ]);
      added.addRows("End", 1, [["抢险", "9"]]);
      added.getCell(1, 1).value = "4";
      added.headerRowCount = 1;
      return added.load("values,rowCount,headerRowCount");
    });
    expect([table.values, table.rowCount, table.headerRowCount]).toEqual([
      [
        ["指标", "本期"],
        ["火灾", "4"],
        ["抢险", "9"],
      ],
      3,
      1,
    ]);
    const rows = await onDocument(office, ({ body }) => body.tables.getFirst().rows.load("items/values"));
    expect(rows.items.map(({ values }) => values)).toEqual([[["指标", "本期"]], [["火灾", "4"]], [["抢险", "9"]]]);
    const [none, missing] = [
      await onDocument(office, ({ body }) => body.tables.getFirst().getCellOrNullObject(9, 9).load("value")),
      onDocument(office, ({ body }) => body.tables.getFirst().getCell(9, 9).load("value")),
    ];
    expect(none.isNullObject).toBe(true);
    await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
    await onDocument(office, ({ body }) => {
      body.tables.getFirst().delete();
    });
    expect(office.document.text).toBe("总结\n接警12起。\n火灾3起。\n");
  });

  test("hold paragraphs and content controls of their cells", async () => {
    const cell = [paragraph([text("火灾"), tagged("figure:fires", "3")])];
    const office = open([{ kind: "table", rows: [[cell, [paragraph("起")]]] }, paragraph("")]);
    const [controls, paragraphs] = await onDocument(
      office,
      ({ body, contentControls }) =>
        [contentControls.load("items/text"), body.paragraphs.load("items/text,items/tableNestingLevel")] as const,
    );
    expect(controls.items.map((item) => item.text)).toEqual(["3"]);
    expect(paragraphs.items.map((item) => [item.text, item.tableNestingLevel])).toEqual([
      ["火灾3", 1],
      ["起", 1],
      ["", 0],
    ]);
    await onDocument(office, ({ contentControls }) =>
      contentControls.getByTag("figure:fires").getFirst().insertText("4", "Replace"),
    );
    expect(office.document.text).toBe("火灾4\n起\n");
  });
});

describe("the document", () => {
  test("keeps properties of its own and of one's own", async () => {
    const office = open();
    await onDocument(office, ({ properties }) => {
      properties.title = "2023年上半年工作总结";
      properties.customProperties.add("template", "3");
    });
    const [read, own, none] = await onDocument(
      office,
      ({ properties }) =>
        [
          properties.load("title,author"),
          properties.customProperties.getItem("template").load("value"),
          properties.customProperties.getItemOrNullObject("没有").load("value"),
        ] as const,
    );
    expect([read.title, read.author, own.value, none.isNullObject]).toEqual(["2023年上半年工作总结", "", "3", true]);
  });

  test("has comments and a mode for tracked changes from WordApi 1.4 on", async () => {
    const office = open(LINES, { profile: "2024" });
    const [comments, mode] = await onDocument(office, (document) => {
      document.body.search("12").getFirst().insertComment("与接警!P4不符");
      document.changeTrackingMode = "TrackAll";
      return [
        document.body.getComments().load("items/content,items/resolved"),
        document.load("changeTrackingMode"),
      ] as const;
    });
    expect(comments.items.map(({ content, resolved }) => [content, resolved])).toEqual([["与接警!P4不符", false]]);
    expect(mode.changeTrackingMode).toBe("TrackAll");
    await onDocument(office, ({ body }) => {
      body.getComments().getFirst().delete();
    });
    expect(office.document.comments).toEqual([]);
  });

  test("knows whether it was saved", async () => {
    const office = open();
    const before = await onDocument(office, (document) => {
      document.body.insertParagraph("完", "End");
      return document;
    });
    before.load("saved");
    await before.context.sync();
    expect(before.saved).toBe(false);
  });
});
