import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { isZero } from "../../src/model/exact.ts";
import type { Fact } from "../../src/model/figure.ts";
import type { Narrative } from "../../src/model/narrative.ts";
import { outlines } from "../../src/narrative/outlines.ts";
import { writeNarrative } from "../../src/narrative/write-narrative.ts";
import { told } from "./arbitraries.ts";
import type { Told } from "./build.ts";
import { material, prose, textOf, textOfBlock, toldSpans } from "./build.ts";

/** Outlines that tell the whole workbook; a campaign and an analysis of fires choose. */
const whole = outlines.map(({ id }) => id).filter((id) => id !== "campaign" && id !== "fire-situation");

function write(input: Told): { narrative: Narrative; facts: readonly Fact[] } {
  const made = material(input);
  const narrative = writeNarrative({ ...made, catalog, findings: [], outline: input.outline ?? null });
  return { narrative, facts: made.figures.facts };
}

/** What no sentence may contain, however little is filled in. */
const BROKEN = [
  /[，、；：]{2}/,
  /。。/,
  /[，、；：]。|。[，、；]/,
  /（[，。、]?）|（，|（、/,
  /其中[。，；）]|其中$/,
  /分别[。，；]/,
  /中，中，/,
  /undefined|null|NaN|Infinity|object Object/,
  /(?:上升|下降|增长|增加|减少|提高|快于时间进度|慢于时间进度)0(?:\.0+)?(?:%|个百分点|倍|起|人|家|次|万|元)/,
  /下降\d+(?:\.\d+)?倍|减少\d+(?:\.\d+)?倍/,
  /[\n\r\t]/,
];

/** Clerks' own words may hold anything inside; the grammar between our words must still hold. */
const plainTexts = told.map((input): Told => ({
  ...input,
  texts: [],
  rows: input.rows.filter((row) => row.id !== undefined && row.scope === undefined),
}));

describe("laws of the narrative", () => {
  it("is grammatical whatever rows are missing, doubted or masked", () => {
    fc.assert(
      fc.property(told, (input) => {
        for (const block of write(input).narrative.blocks) {
          const words = textOfBlock(block);
          for (const pattern of BROKEN) expect(words).not.toMatch(pattern);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("closes every paragraph", () => {
    fc.assert(
      fc.property(told, (input) => {
        const { blocks } = write(input).narrative;
        for (const block of blocks.filter(({ kind }) => kind === "paragraph")) {
          expect(textOfBlock(block)).toMatch(/[。！？：!?…”]$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("tells every row with a number exactly once in the standard and the full length", () => {
    const all = told.filter(
      ({ settings, outline }) =>
        settings?.length !== "brief" && (outline === null || outline === undefined || whole.includes(outline)),
    );
    fc.assert(
      fc.property(all, (input) => {
        const { narrative, facts } = write(input);
        const counted = new Map<string, number>();
        for (const { told: record } of toldSpans(narrative)) {
          if (record?.aspect !== null) continue;
          const at = record.cells.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`).join();
          counted.set(at, (counted.get(at) ?? 0) + 1);
        }
        for (const fact of speaking(facts)) {
          const at = fact.now.cells.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`).join();
          const { metric, scope, subject } = fact.series;
          const isSplit = fact.spec?.onlyScoped === true && scope === null && subject === null;
          expect([metric, scope, counted.get(at)]).toEqual([metric, scope, isSplit ? undefined : 1]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("prints in every told span exactly the number it records", () => {
    fc.assert(
      fc.property(told, (input) => {
        const { narrative } = write(input);
        const cells = narrative.attachments
          .flatMap(({ rows }) => rows.flat())
          .filter((span) => span.told !== undefined);
        for (const span of [...toldSpans(narrative), ...cells]) {
          const record = span.told;
          if (record === undefined) continue;
          if (record.value === null) expect(span.text).toMatch(/^(?:【待核】|＿＿)$/);
          else expect(span.text.replace(/[^\d.-]/g, "")).toBe(record.value);
          expect(record.value ?? "0").toMatch(/^-?\d+(?:\.\d+)?$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("tells every figure: no digit stands outside a told span but in dates and names", () => {
    fc.assert(
      fc.property(plainTexts, (input) => {
        for (const { spans } of write(input).narrative.blocks) {
          const untold = spans
            .filter((span) => span.told === undefined)
            .map((span) => span.text)
            .join("|");
          expect(untold.replace(/\d+(?:—\d+)?[年月日]|B2|附件：1\./g, "")).not.toMatch(/\d/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("numbers headings without a gap and never a second level without a first", () => {
    fc.assert(
      fc.property(told, (input) => {
        let first = 0;
        let second = 0;
        for (const block of write(input).narrative.blocks) {
          const words = textOfBlock(block);
          const runIn = block.kind === "paragraph" && block.spans[0]?.style === "heading-2";
          if (block.kind === "heading-1") {
            first += 1;
            second = 0;
            expect(words.startsWith(`${ORDINALS[first - 1] ?? ""}、`)).toBe(true);
          } else if (block.kind === "heading-2" || runIn) {
            second += 1;
            expect(first).toBeGreaterThan(0);
            expect(words.startsWith(`（${ORDINALS[second - 1] ?? ""}）`)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never opens two sentences of a document with the same stock phrase", () => {
    fc.assert(
      fc.property(plainTexts, (input) => {
        const openings = prose(write(input).narrative)
          .split(/[。\n]/)
          .map((sentence) => /^([^，\d]{2,14})，/.exec(sentence)?.[1])
          .filter((opening) => opening !== undefined);
        const repeated = openings.filter((opening, index) => openings.indexOf(opening) !== index);
        expect(repeated).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("writes the same words from the same workbook", () => {
    fc.assert(
      fc.property(told, (input) => {
        expect(textOf(write(input).narrative)).toBe(textOf(write(input).narrative));
      }),
      { numRuns: 30 },
    );
  });
});

const ORDINALS = "一二三四五六七八九十";

/** Rows that must be told: the first of its kind that has a number, no township, not zero. */
function speaking(facts: readonly Fact[]): readonly Fact[] {
  const rows = new Map<string, Fact>();
  for (const fact of facts.filter(({ series }) => series.subject === null)) {
    const { domain, id, metric, scope: under } = fact.series;
    const key = JSON.stringify([domain, id ?? ["own", metric], under]);
    const earlier = rows.get(key);
    if (earlier === undefined || (!earlier.now.known && fact.now.known)) rows.set(key, fact);
  }
  return [...rows.values()].filter(({ now }) => now.known && !isZero(now.value));
}
