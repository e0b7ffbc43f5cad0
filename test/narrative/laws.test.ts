import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { isZero } from "../../src/model/exact.ts";
import type { Fact } from "../../src/model/figure.ts";
import type { Narrative } from "../../src/model/narrative.ts";
import type { Marker } from "../../src/model/reading.ts";
import { outlines } from "../../src/narrative/outlines.ts";
import { writeNarrative } from "../../src/narrative/write-narrative.ts";
import type { Row, Told } from "./build.ts";
import { material, prose, textOf, textOfBlock, toldSpans } from "./build.ts";

const metrics = catalog.domains.flatMap(({ metrics: rows }) => rows);
const domains = catalog.domains.map(({ name }) => name);
/** Outlines that tell the whole workbook; a campaign and an analysis of fires choose. */
const whole = outlines.map(({ id }) => id).filter((id) => id !== "campaign" && id !== "fire-situation");

const digits = fc.oneof(
  fc.constantFrom("0", "1", "2", "9", "10", "11", "100", "1000", "20000", "190000"),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 100).toFixed(2)),
);
const marker = fc.option(fc.constantFrom<Marker>("余", "多", "近", "约", "逾", "超", "左右", "以上"), {
  nil: undefined,
  freq: 5,
});
const name = fc.oneof(
  fc.constantFrom(
    "夜查次数",
    "入户宣传户数",
    "消防通道划线率",
    "其中：跨区增援",
    "，逗号开头，",
    "含\n换行",
    "（）",
    "A，。B；；C",
    "金额",
    "车 (辆)",
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const scope = fc.option(
  fc.oneof(
    fc.constantFrom("百日攻坚专项行动", "春节期间", "城关镇", "重点单位", "安全生产月", "，", "\n"),
    fc.string({ maxLength: 8 }),
  ),
  { nil: undefined, freq: 4 },
);

const known: fc.Arbitrary<Row> = fc
  .record(
    {
      id: fc.constantFrom(...metrics.map(({ id }) => id)),
      now: digits,
      marker,
      base: digits,
      target: digits,
      scope,
      subject: fc.option(fc.constantFrom("城关镇", "河东乡", "湾里镇", "石桥镇"), { nil: undefined, freq: 8 }),
      months: fc.array(digits, { minLength: 6, maxLength: 6 }),
      doubt: fc.constant(true as const),
    },
    { requiredKeys: ["id"] },
  )
  .map(tidy);
const own: fc.Arbitrary<Row> = fc
  .record(
    {
      domain: fc.constantFrom(...domains),
      metric: name,
      unit: fc.constantFrom("次", "户", "万元", "元", "%", "", "人次", "台/辆"),
      now: digits,
      marker,
      base: digits,
      scope,
    },
    { requiredKeys: ["domain", "metric"] },
  )
  .map(tidy);

/** Most rows of one domain, as a filled-in sheet has them. */
const dense: fc.Arbitrary<readonly Row[]> = fc
  .tuple(fc.constantFrom(...catalog.domains), fc.integer({ min: 1, max: 2 ** 30 }))
  .chain(([domain, mask]) => {
    const chosen = domain.metrics.filter((_, index) => ((mask >> (index % 30)) & 1) === 1);
    return fc.tuple(
      ...chosen.map(({ id }) =>
        fc
          .record({
            now: digits,
            marker,
            base: fc.option(digits, { nil: undefined }),
            target: fc.option(digits, { nil: undefined, freq: 4 }),
          })
          .map((row) => tidy({ id, ...row })),
      ),
    );
  });

/** fast-check gives undefined for a missing option; a row leaves the key out. */
function tidy(row: object): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

const text = fc.record({
  slot: fc.constantFrom("opening", "highlight", "practice", "problem", "plan", "closing"),
  domain: fc.option(fc.constantFrom(...domains, "不存在")),
  heading: fc.option(fc.constantFrom("抓实隐患清零", "（一）补齐短板。", "1.提升能力", "，")),
  body: fc.oneof(
    fc.constantFrom(
      "一是甲。\n二是乙；\n\n三是丙",
      "只有一句",
      "，，，",
      "以问号结尾？",
      "现将工作情况报告如下：",
      "A B\tC",
      "1.5万元投入到位。",
    ),
    fc.string({ maxLength: 20 }),
  ),
});

const told: fc.Arbitrary<Told> = fc.record({
  rows: fc
    .tuple(fc.array(known, { maxLength: 20 }), fc.array(own, { maxLength: 6 }), fc.array(dense, { maxLength: 4 }))
    .map(([a, b, c]) => [...c.flat(), ...a, ...b]),
  period: fc.constantFrom("2023H1", "2023", "2023H2", "2023-05", "2023Q3", "2023-01..2023-08", "2022-11..2023-02"),
  outline: fc.constantFrom(...outlines.map(({ id }) => id), null),
  settings: fc.record({
    length: fc.constantFrom("brief" as const, "standard" as const, "full" as const),
    gaps: fc.constantFrom("drop" as const, "mask" as const),
    unit: fc.constantFrom("", "云岭县消防救援大队"),
    area: fc.constantFrom("", "县"),
    superior: fc.constantFrom("", "支队"),
    shortName: fc.constantFrom("大队", "站", ""),
    rateDecimals: fc.constantFrom(0, 1, 2),
    attachment: fc.boolean(),
    signature: fc.constantFrom("end" as const, "title" as const, "none" as const),
    writtenOn: fc.constantFrom(null, "2023-07-03"),
    cutoff: fc.constantFrom(null, "2023-06-20"),
  }),
  texts: fc.array(text, { maxLength: 5 }),
});

function write(input: Told): { narrative: Narrative; facts: readonly Fact[] } {
  const made = material(input);
  const narrative = writeNarrative({ ...made, catalog, outline: input.outline ?? null });
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
          expect([fact.series.metric, fact.series.scope, counted.get(at)]).toEqual([
            fact.series.metric,
            fact.series.scope,
            1,
          ]);
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
          const record = span.told!;
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
