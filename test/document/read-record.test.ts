import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recordXml } from "../../src/document/docx/record.ts";
import type { RecordHead } from "../../src/document/docx/record.ts";
import type { ToldNumber } from "../../src/document/docx/told-numbers.ts";
import { readRecord } from "../../src/document/read-record.ts";
import { recordPart } from "../../src/document/record-part.ts";
import { cleanText } from "../../src/document/clean-text.ts";

const HEAD: RecordHead = {
  unit: "临江县消防救援大队",
  period: "2023H1",
  outline: null,
  settings: new Map([["preset", "standard"]]),
  fingerprint: "0f3a9c",
  generator: "0.1.0",
};

const NUMBER: ToldNumber = {
  key: 1,
  told: {
    domain: "接警",
    metric: "接警出动总数",
    scope: null,
    unit: "起",
    value: "305",
    marker: null,
    cells: [{ sheet: "接警", cell: "P4" }, { sheet: "接警" }],
    aspect: null,
  },
  text: "305",
};

const SAMPLE = recordXml(HEAD, [NUMBER]);

describe("a record", () => {
  test("is read as it was written, whatever the cells held", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 12 }).map(cleanText);
    const told = fc.record({
      domain: word,
      metric: word,
      scope: fc.option(word),
      unit: word,
      value: fc.option(word),
      marker: fc.option(word),
      cells: fc.array(fc.record({ sheet: word, cell: word }), { maxLength: 3 }),
      aspect: fc.constantFrom(null, "yoy-rate" as const, "peak" as const),
    });
    const numbers = fc.array(
      fc.record({ told, text: word, was: word, direction: fc.constantFrom("up" as const, "down" as const) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(numbers, fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true }), (list, settings) => {
        const head = { ...HEAD, settings: new Map(Object.entries(settings)) };
        const given = list.map(({ told: each, direction, ...rest }, index) => ({
          ...rest,
          key: index + 1,
          told: { ...each, direction },
        }));
        expect(readRecord(recordXml(head, given))).toEqual({ head, numbers: given });
      }),
    );
  });

  test.each([
    [
      "with a prefix and single quotes",
      (xml: string) =>
        xml
          .replaceAll(/<(\/?)(?=\w)/g, "<$1r:")
          .replace("xmlns=", "xmlns:r=")
          .replaceAll('"', "'"),
    ],
    [
      "with spaces, line ends and comments between its tags",
      (xml: string) => xml.replaceAll("><", ">\r\n  <!-- … --><"),
    ],
    ["with a byte order mark and without a declaration", (xml: string) => `\uFEFF${xml.slice(xml.indexOf("<record"))}`],
    ["with characters by number", (xml: string) => xml.replaceAll("接警", "&#25509;&#x8B66;")],
    ["with empty elements written in full", (xml: string) => xml.replaceAll(/<cell([^>]*)\/>/g, "<cell$1></cell>")],
  ])("stored again %s stays the same", (_, store) => {
    const stored = store(SAMPLE);
    expect(stored).not.toBe(SAMPLE);
    expect(readRecord(stored)).toEqual({ head: HEAD, numbers: [NUMBER] });
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["no XML", "305"],
    ["another namespace", SAMPLE.replace(":record:1", ":record:2")],
    ["another root", '<list xmlns="urn:brigade-summary:record:1"/>'],
    ["a DTD", SAMPLE.replace("<record", '<!DOCTYPE record [<!ENTITY a "aaaa">]><record')],
    ["an entity of its own", SAMPLE.replace('"305"', '"&a;"')],
    ["a bare ampersand", SAMPLE.replace('"305"', '"3&5"')],
    ["CDATA", SAMPLE.replace("standard", "<![CDATA[standard]]>")],
    ["its end missing", SAMPLE.slice(0, -20)],
    ["an attribute twice", SAMPLE.replace(' key="1"', ' key="1" key="1"')],
    ["attributes run together", SAMPLE.replace('key="1" ', 'key="1"')],
    ["tags crossed", SAMPLE.replace("</numbers></record>", "</record></numbers>")],
    ["two roots", `${SAMPLE}<record/>`],
    ["text behind the root", `${SAMPLE}305`],
    ["a number without text", SAMPLE.replace(' text="305"', "")],
    ["a number without key", SAMPLE.replace(' key="1"', "")],
    ["a key that is none", SAMPLE.replace(' key="1"', ' key="1e9"')],
    ["an aspect nobody knows", SAMPLE.replace('unit="起"', 'unit="起" aspect="__proto__"')],
    ["a key twice", recordXml(HEAD, [NUMBER, NUMBER])],
    ["tags without end", "<a>".repeat(100_000)],
    ["ten million characters", SAMPLE + " ".repeat(10_000_000)],
  ])("of %s is none", (_, xml) => {
    expect(readRecord(xml)).toBeNull();
  });

  test("is read in a moment however hostile", () => {
    const hostile = [`<record ${"a ".repeat(500_000)}`, `<record a="${"&amp;".repeat(200_000)}`, "<".repeat(1_000_000)];
    for (const xml of hostile) expect(readRecord(xml)).toBeNull();
  });
});

describe("the record's part", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test("is found among the custom parts", () => {
    const docx = zipSync({
      "customXml/item1.xml": bytes("<other/>"),
      "customXml/item12.xml": bytes(SAMPLE),
      "customXml/itemProps1.xml": bytes("urn:brigade-summary:record:1"),
    });
    expect(recordPart(docx)).toBe(SAMPLE);
  });

  test.each([
    ["a package without it", zipSync({ "word/document.xml": bytes("<w:document/>") })],
    ["no package", bytes("305")],
    ["no bytes", new Uint8Array()],
  ])("is null in %s", (_, docx) => {
    expect(recordPart(docx)).toBeNull();
  });
});
