import { describe, expect, test } from "vitest";
import type { DocxOptions } from "../../src/document/docx/write-docx.ts";
import { toDocx } from "../../src/document/docx/write-docx.ts";
import type { Narrative, Told } from "../../src/model/narrative.ts";
import { controlsOf, partOf } from "./read-docx.ts";
import { SAMPLE_OPTIONS } from "./sample-options.ts";
import { all } from "./xml-tree.ts";

const ALARMS: Told = {
  domain: "接警",
  metric: "接警出动总数",
  scope: null,
  unit: "起",
  value: "305",
  marker: null,
  cells: [{ sheet: "接警", cell: "P4" }],
  aspect: null,
};

function tell(...spans: readonly { readonly text: string; readonly told: Told }[]): Narrative {
  return { title: "", blocks: [{ kind: "paragraph", spans }], attachments: [] };
}

const written = (narrative: Narrative, options: Partial<DocxOptions> = {}): Promise<Uint8Array> =>
  toDocx(narrative, { ...SAMPLE_OPTIONS, ...options });

const numbers = (bytes: Uint8Array): Record<string, string>[] =>
  all(partOf(bytes, "customXml/item1.xml"), "number").map(({ attributes }) => ({ ...attributes }));

describe("a content control", () => {
  test("names its metric and leads to its number in the record", async () => {
    const rate: Told = { ...ALARMS, value: "8.2", unit: "%", aspect: "yoy-rate", scope: "城关镇" };
    const bytes = await written(tell({ text: "305", told: ALARMS }, { text: "8.2", told: rate }));
    expect(controlsOf(bytes)).toEqual([
      { tag: "bs1|接警|1||接警出动总数|", alias: "接警出动总数", text: "305" },
      { tag: "bs1|接警|2|yoy-rate|接警出动总数|城关镇", alias: "接警出动总数", text: "8.2" },
    ]);
    expect(numbers(bytes)).toEqual([
      { key: "1", domain: "接警", metric: "接警出动总数", unit: "起", value: "305", text: "305" },
      {
        key: "2",
        domain: "接警",
        metric: "接警出动总数",
        scope: "城关镇",
        unit: "%",
        aspect: "yoy-rate",
        value: "8.2",
        text: "8.2",
      },
    ]);
  });

  test("shares the key of another place that tells the same, and only of such", async () => {
    const other: Told = { ...ALARMS, cells: [{ sheet: "接警", cell: "D4" }] };
    const bytes = await written(
      tell({ text: "305", told: ALARMS }, { text: "305", told: { ...ALARMS } }, { text: "305", told: other }),
    );
    expect(controlsOf(bytes).map(({ tag }) => tag.split("|")[2])).toEqual(["1", "1", "2"]);
  });

  test("cuts a name of 300 characters to the 64 Word allows, keeps it whole in the record", async () => {
    const metric = "指|标".repeat(100);
    const bytes = await written(tell({ text: "3", told: { ...ALARMS, domain: "自编|领域", metric } }));
    const [control] = controlsOf(bytes);
    expect(control?.tag).toHaveLength(64);
    expect(control?.alias).toHaveLength(64);
    expect(control?.tag.split("|").slice(0, 4)).toEqual(["bs1", "自编｜领域", "1", ""]);
    expect(numbers(bytes)[0]?.["metric"]).toBe(metric);
  });

  test("stands around a doubtful number too, and the record gives it no value", async () => {
    const bytes = await written(tell({ text: "【待核】", told: { ...ALARMS, value: null } }));
    expect(controlsOf(bytes)[0]?.text).toBe("【待核】");
    expect(numbers(bytes)[0]).not.toHaveProperty("value");
  });
});

describe("the record", () => {
  test("holds unit, period, outline, settings, fingerprint, generator and the cells", async () => {
    const told: Told = { ...ALARMS, marker: "余", cells: [...ALARMS.cells, { sheet: "接警" }] };
    const record = partOf(await written(tell({ text: "305余", told })), "customXml/item1.xml");
    expect(record.attributes).toEqual({
      xmlns: "urn:brigade-summary:record:1",
      generator: "0.1.0",
      unit: "临江市青山区消防救援大队",
      period: "2023H1",
      outline: "brigade-half-year",
      fingerprint: "0f3a9c",
    });
    expect(all(record, "setting").map(({ attributes, text }) => [attributes["id"], text])).toEqual([
      ["preset", "standard"],
      ["rectificationRate", "current"],
    ]);
    expect(all(record, "number")[0]?.attributes).toMatchObject({ value: "305", marker: "余", text: "305余" });
    expect(all(record, "cell").map(({ attributes }) => ({ ...attributes }))).toEqual([
      { sheet: "接警", at: "P4" },
      { sheet: "接警" },
    ]);
  });

  test("travels with the title and the unit in the properties of the document", async () => {
    const core = partOf(await written(tell()), "docProps/core.xml");
    expect(Object.fromEntries(core.children.map(({ name, text }) => [name, text]))).toEqual({
      "dc:title": "临江市青山区消防救援大队2023年上半年消防救援工作总结",
      "dc:subject": "2023年上半年工作总结",
      "dc:creator": "临江市青山区消防救援大队",
      "cp:keywords": "消防救援 工作总结",
      "cp:lastModifiedBy": "临江市青山区消防救援大队",
      "dcterms:created": "2023-06-30T00:00:00Z",
      "dcterms:modified": "2023-06-30T00:00:00Z",
      "dc:language": "zh-CN",
    });
  });

  test("bears no date when none was given", async () => {
    const properties = { title: "总结", creator: "", date: null };
    const core = partOf(await written(tell(), { properties }), "docProps/core.xml");
    expect(core.children.map(({ name }) => name)).toEqual(["dc:title", "dc:language"]);
  });
});
