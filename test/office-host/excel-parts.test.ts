import { describe, expect, test } from "vitest";
import { onWorkbook } from "./batches.ts";
import { fromRows } from "./excel/from-workbook.ts";
import type { WorkbookData } from "./excel/workbook-data.ts";
import { openOffice } from "./open-office.ts";

const three = (): WorkbookData => {
  const workbook = fromRows([
    ["接警", [["火灾扑救", 12]]],
    ["检查单位", [["检查数", 46]]],
    ["底稿", []],
  ]);
  workbook.sheet("底稿").visibility = "VeryHidden";
  return workbook;
};

const open = () => openOffice("Excel", three());

describe("settings", () => {
  test("persist, and the Common API sees the same ones as JSON", async () => {
    const office = open();
    await onWorkbook(office, ({ settings }) => settings.add("period", { label: "2023年上半年", months: 6 }));
    expect([...office.document.settings]).toEqual([["period", '{"label":"2023年上半年","months":6}']]);
    const again = openOffice("Excel", office.document);
    const [period, none] = await onWorkbook(
      again,
      ({ settings }) =>
        [settings.getItem("period").load("value"), settings.getItemOrNullObject("unit").load("value")] as const,
    );
    expect([period.value, none.isNullObject]).toEqual([{ label: "2023年上半年", months: 6 }, true]);
    await onWorkbook(again, ({ settings }) => {
      settings.getItem("period").delete();
    });
    expect(office.document.settings.size).toBe(0);
  });
});

describe("custom XML parts", () => {
  const xml = '<m:marks xmlns:m="urn:marks"><m:cell at="接警!P4"/></m:marks>';

  test("are added, found by namespace, read, replaced and deleted", async () => {
    const office = open();
    const [added, count] = await onWorkbook(
      office,
      ({ customXmlParts }) =>
        [customXmlParts.add(xml).load("namespaceUri"), customXmlParts.getByNamespace("urn:marks").getCount()] as const,
    );
    expect([added.namespaceUri, count.value]).toEqual(["urn:marks", 1]);
    const read = await onWorkbook(office, ({ customXmlParts }) => {
      const part = customXmlParts.getByNamespace("urn:marks").getOnlyItemOrNullObject();
      const before = part.getXml();
      part.setXml('<marks xmlns="urn:other"/>');
      return before;
    });
    expect(read.value).toBe(xml);
    const [gone, parts] = await onWorkbook(
      office,
      ({ customXmlParts }) =>
        [
          customXmlParts.getByNamespace("urn:marks").getOnlyItemOrNullObject(),
          customXmlParts.load("items/id"),
        ] as const,
    );
    expect([gone.isNullObject, parts.items.length]).toEqual([true, 1]);
    await onWorkbook(office, ({ customXmlParts }) => {
      customXmlParts.getItem(parts.items[0]!.id).delete();
    });
    expect(office.document.parts.all).toEqual([]);
  });

  test("that are no XML are refused", async () => {
    await expect(onWorkbook(open(), ({ customXmlParts }) => customXmlParts.add("<a>"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("names", () => {
  test("stand for ranges, of the workbook or of a sheet", async () => {
    const office = open();
    const [workbookName, sheetName, named] = await onWorkbook(office, (workbook) => {
      const sheet = workbook.worksheets.getItem("接警");
      const whole = workbook.names.add("火灾起数", sheet.getRange("B1"), "合计");
      sheet.names.add("本表", "=接警!$A$1:$B$1");
      return [
        whole.load("value,scope,comment"),
        sheet.names.getItem("本表").getRange().load("address"),
        sheet.getRange("火灾起数").load("values"),
      ] as const;
    });
    expect([workbookName.value, workbookName.scope, workbookName.comment]).toEqual(["接警!B1", "Workbook", "合计"]);
    expect([sheetName.address, named.values]).toEqual(["接警!A1:B1", [[12]]]);
  });

  test("whose sheet is gone are errors, or null objects", async () => {
    const office = open();
    office.document.names.push({ name: "旧", reference: "没有!A1", scope: null, comment: "", visible: true });
    const [item, none] = await onWorkbook(
      office,
      ({ names }) =>
        [names.getItem("旧").load("type"), names.getItem("旧").getRangeOrNullObject().load("address")] as const,
    );
    expect([item.type, none.isNullObject]).toEqual(["Error", true]);
    await expect(
      onWorkbook(office, ({ names }) => names.getItem("旧").getRange().load("address")),
    ).rejects.toMatchObject({
      code: "ItemNotFound",
    });
  });
});

test("tables tell their parts", async () => {
  const office = openOffice(
    "Excel",
    fromRows([
      [
        "台账",
        [
          ["单位", "隐患"],
          ["甲", 3],
          ["乙", 4],
        ],
      ],
    ]),
  );
  const [table, body, header, columns] = await onWorkbook(office, ({ worksheets }) => {
    const added = worksheets.getFirst().tables.add("A1:B3", true);
    added.name = "隐患台账";
    return [
      added.load("name,id"),
      added.getDataBodyRange().load("address"),
      added.getHeaderRowRange().load("values"),
      added.columns.load("items/name,items/values"),
    ] as const;
  });
  expect([table.name, body.address, header.values]).toEqual(["隐患台账", "台账!A2:B3", [["单位", "隐患"]]]);
  expect(columns.items.map(({ name, values }) => [name, values])).toEqual([
    ["单位", [["单位"], ["甲"], ["乙"]]],
    ["隐患", [["隐患"], [3], [4]]],
  ]);
});

describe("comments", () => {
  test("are added to cells, read, changed and deleted", async () => {
    const office = open();
    await onWorkbook(office, ({ comments, worksheets }) => {
      comments.add("接警!B1", "分项之和是11");
      comments.add(worksheets.getItem("检查单位").getRange("B1"), "缺数");
    });
    const [all, onSheet, location] = await onWorkbook(
      office,
      ({ comments, worksheets }) =>
        [
          comments.load("items/content"),
          worksheets.getItem("检查单位").comments.load("items/content"),
          comments.getItemByCell("接警!B1").getLocation().load("address"),
        ] as const,
    );
    expect(all.items.map(({ content }) => content)).toEqual(["分项之和是11", "缺数"]);
    expect([onSheet.items.length, location.address]).toEqual([1, "接警!B1"]);
    await onWorkbook(office, ({ comments }) => {
      comments.getItemByCell("接警!B1").content = "已改";
      comments.getItemByCell("检查单位!B1").delete();
    });
    expect(office.document.comments.map(({ content }) => content)).toEqual(["已改"]);
  });

  test("take one cell, once", async () => {
    const add = (cell: string) =>
      onWorkbook(open(), ({ comments }) => {
        comments.add("接警!A1", "一");
        comments.add(cell, "二");
      });
    await expect(add("接警!A1")).rejects.toMatchObject({ code: "InvalidOperation" });
    await expect(add("接警!A1:B1")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("properties of the document and of one's own are kept", async () => {
  const office = open();
  await onWorkbook(office, ({ properties }) => {
    properties.title = "2023年上半年";
    properties.custom.add("template", 3);
  });
  const [title, template] = await onWorkbook(
    office,
    ({ properties }) => [properties.load("title"), properties.custom.getItem("template").load("value")] as const,
  );
  expect([title.title, template.value]).toEqual(["2023年上半年", 3]);
});
