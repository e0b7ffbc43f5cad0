import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { RECORD_NAMESPACE, RECORD_PART } from "../../../src/document/docx/record.ts";
import { toDocx } from "../../../src/document/docx/write-docx.ts";
import { readCustomPart } from "../../../src/document/source/custom-part.ts";
import { withCustomPart } from "../../../src/document/source/with-custom-part.ts";
import { lintPackage } from "../package-lint.ts";
import { SAMPLE_OPTIONS } from "../sample-options.ts";
import { SAMPLE_REPORT } from "../sample-report.ts";
import { docx, fixtureParts, p } from "./docx-fixture.ts";
import { lintEdit } from "./lint-edit.ts";

const BINDINGS = { namespace: "urn:brigade-summary:bindings:1", itemId: "{0C6C8E3B-4F4C-4C6E-9C64-0B1F3E1D2A77}" };
const XML = `<bindings xmlns="${BINDINGS.namespace}"><row name="接警"/></bindings>`;
const PREFIXED = `<?xml version="1.0"?><!-- 甲 --><b:bindings xmlns:b="${BINDINGS.namespace}"/>`;

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

describe("a custom part", () => {
  test("is added to a report of our own beside its record, and nothing else changes", async () => {
    const before = await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS);
    const after = withCustomPart(before, BINDINGS, XML);
    expect(lintPackage(after)).toEqual([]);
    expect(readCustomPart(after, BINDINGS.namespace)).toBe(XML);
    expect(readCustomPart(after, RECORD_NAMESPACE)).toBe(readCustomPart(before, RECORD_NAMESPACE));
    const [old, now] = [parts(before), parts(after)];
    const changed = Object.keys(now).filter((path) => now[path] !== old[path]);
    expect(changed).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      "customXml/_rels/item2.xml.rels",
    ]);
    expect(now["customXml/itemProps2.xml"]).toContain(BINDINGS.itemId);
  });

  test("takes the place of the one before it", async () => {
    const before = await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS);
    const after = withCustomPart(before, RECORD_PART, `<record xmlns="${RECORD_NAMESPACE}"/>`);
    expect(Object.keys(parts(after))).toEqual(Object.keys(parts(before)));
    expect(readCustomPart(after, RECORD_NAMESPACE)).toBe(`<record xmlns="${RECORD_NAMESPACE}"/>`);
  });

  test.each<[string, Record<string, string>]>([
    ["that has none", {}],
    ["without relationships", { "word/_rels/document.xml.rels": "" }],
    [
      "whose lists are empty",
      {
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      },
    ],
    [
      "whose lists have a prefix",
      {
        "word/_rels/document.xml.rels":
          '<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="rId1" Type="x/y" Target="z.xml"/></r:Relationships>',
      },
    ],
    [
      "with parts of others, damaged ones too",
      { "customXml/item1.xml": "<a xmlns='urn:a'/>", "customXml/item2.xml": "<a", "customXml/itemProps3.xml": "<b/>" },
    ],
  ])("is added to a document %s", (_, more) => {
    const files = Object.entries({ ...fixtureParts({ body: p("305") }), ...more }).filter(([, xml]) => xml !== "");
    const before = zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])));
    expect(readCustomPart(before, BINDINGS.namespace)).toBeNull();
    const after = withCustomPart(before, BINDINGS, XML);
    expect(readCustomPart(after, BINDINGS.namespace)).toBe(XML);
    expect(lintEdit(before, after)).toEqual([]);
    const relations = parts(after)["word/_rels/document.xml.rels"]!;
    const number = /customXml\/item(\d)\.xml/.exec(relations)![1]!;
    expect(relations.match(/Id="[^"]*"/g)).toHaveLength(new Set(relations.match(/Id="[^"]*"/g)).size);
    expect(parts(after)["[Content_Types].xml"]).toContain(`PartName="/customXml/itemProps${number}.xml"`);
    expect(withCustomPart(after, BINDINGS, PREFIXED)).not.toEqual(after);
    expect(readCustomPart(withCustomPart(after, BINDINGS, PREFIXED), BINDINGS.namespace)).toBe(PREFIXED);
  });

  test("is found where Word has stored it again", () => {
    const before = docx({ body: p("305"), more: { "customXml/item7.xml": PREFIXED } });
    expect(readCustomPart(before, BINDINGS.namespace)).toBe(PREFIXED);
    expect(Object.keys(parts(withCustomPart(before, BINDINGS, XML)))).toEqual(Object.keys(parts(before)));
  });
});
