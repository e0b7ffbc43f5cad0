import fc from "fast-check";
import mammoth from "mammoth";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { toDocx } from "../../src/document/docx/write-docx.ts";
import { toText } from "../../src/document/text.ts";
import type { Narrative } from "../../src/model/narrative.ts";
import { hostileNarrative, hostileOptions } from "./hostile.ts";
import { lintPackage } from "./package-lint.ts";
import { controlsOf, linesOf } from "./read-docx.ts";
import { SAMPLE_OPTIONS } from "./sample-options.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";

const PRESETS = ["standard", "fixed-28", "fixed-29", "fixed-30", "custom"] as const;

async function mammothText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

/** Words only: mammoth writes a blank line behind every paragraph and a line end for a break inside a title. */
function words(text: string): string {
  return text.replace(/[\n\t]/g, "");
}

describe("the package", () => {
  test.each(PRESETS.flatMap((preset) => (["outside", "centre"] as const).map((pages) => [preset, pages] as const)))(
    "has nothing for Word to repair: %s, page numbers %s",
    async (preset, pageNumbers) => {
      expect(lintPackage(await toDocx(SAMPLE_REPORT, { ...SAMPLE_OPTIONS, preset, pageNumbers }))).toEqual([]);
    },
  );

  test("has nothing to repair for an empty report or one without attachments", async () => {
    const empty: Narrative = { title: "", blocks: [], attachments: [] };
    expect(lintPackage(await toDocx(empty, SAMPLE_OPTIONS))).toEqual([]);
    expect(lintPackage(await toDocx({ ...SAMPLE_REPORT, attachments: [] }, SAMPLE_OPTIONS))).toEqual([]);
  });

  test("carries no theme, notes, numbering or picture", async () => {
    expect(Object.keys(unzipSync(await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS)))).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "_rels/.rels",
      "docProps/core.xml",
      "docProps/app.xml",
      "word/document.xml",
      ...[1, 2, 3, 4, 5, 6].map((n) => `word/footer${n}.xml`),
      "word/styles.xml",
      "word/settings.xml",
      "word/fontTable.xml",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
    ]);
  });

  test("is the same, byte for byte, in every time zone", async () => {
    const before = process.env.TZ;
    const offsets = new Set<number>();
    const packages: Uint8Array[] = [];
    try {
      for (const zone of ["Asia/Shanghai", "America/New_York", "UTC", "Pacific/Apia"]) {
        process.env.TZ = zone;
        offsets.add(new Date(0).getTimezoneOffset());
        packages.push(await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS));
      }
    } finally {
      process.env.TZ = before ?? "Asia/Shanghai";
    }
    expect(offsets.size).toBe(4);
    for (const bytes of packages) expect(bytes).toEqual(packages[0]);
  });
});

describe("the words", () => {
  test("are those of toText in the same order, read with saxes and with mammoth", async () => {
    const { text, spans } = toText(SAMPLE_REPORT);
    const bytes = await toDocx(SAMPLE_REPORT, SAMPLE_OPTIONS);
    expect(linesOf(bytes)).toEqual(text.split("\n"));
    expect(words(await mammothText(bytes))).toBe(words(text));
    expect(controlsOf(bytes).map((control) => control.text)).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(controlsOf(bytes).map(({ alias }) => alias)).toEqual(spans.map(({ told }) => told.metric));
  });

  test("survive whatever the cells held, and the package stays whole", async () => {
    await fc.assert(
      fc.asyncProperty(hostileNarrative, hostileOptions, async (narrative, options) => {
        const bytes = await toDocx(narrative, options);
        expect(lintPackage(bytes)).toEqual([]);
        const { text, spans } = toText(narrative);
        const lines = linesOf(bytes);
        expect(lines.join("\n")).toBe(text);
        expect(controlsOf(bytes).map((control) => control.text)).toEqual(
          spans.map(({ start, end }) => text.slice(start, end)),
        );
        expect(words(await mammothText(bytes))).toBe(words(text));
      }),
      { numRuns: 60 },
    );
  });
});
