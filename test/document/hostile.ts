import fc from "fast-check";
import type { DocxOptions } from "../../src/document/docx/write-docx.ts";
import type { Attachment, Block, Narrative, Span, Told } from "../../src/model/narrative.ts";

/** Texts as only an enemy or a broken program would type them. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    "",
    "<w:p>",
    "]]>",
    "&amp;<&\"'",
    "{default-bullet-numbering-0}",
    "\u202E123",
    "甲\n乙\t丙",
    "\uD800",
    "\uDC00x",
    "\uFFFE",
    "|",
    "<?xml?>",
    "<!--",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom("指标", "𠮷", "5000余", "【待核】").map((piece) => piece.repeat(75)),
);

const told: fc.Arbitrary<Told> = fc.record({
  domain: hostileText,
  metric: hostileText,
  scope: fc.option(hostileText),
  unit: hostileText,
  value: fc.option(hostileText),
  marker: fc.option(hostileText),
  cells: fc.array(fc.record({ sheet: hostileText, cell: hostileText }), { maxLength: 3 }),
  aspect: fc.constantFrom(null, "yoy-rate" as const, "figure" as const),
});

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ text: hostileText }),
  fc.record({ text: hostileText, told }),
  fc.record({ text: hostileText, style: fc.constantFrom("heading-2" as const, "strong" as const) }),
);

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom(
    "title" as const,
    "byline" as const,
    "salutation" as const,
    "heading-1" as const,
    "heading-2" as const,
    "heading-3" as const,
    "paragraph" as const,
    "attachment-note" as const,
    "signature" as const,
    "date" as const,
  ),
  spans: fc.array(span, { maxLength: 5 }),
});

const attachment: fc.Arbitrary<Attachment> = fc.record({
  title: hostileText,
  note: fc.option(hostileText),
  columns: fc.array(
    fc.record({
      title: hostileText,
      align: fc.constantFrom("left" as const, "centre" as const, "right" as const),
      width: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constant(Number.NaN)),
    }),
    { maxLength: 9 },
  ),
  rows: fc.array(fc.array(span, { maxLength: 9 }), { maxLength: 3 }),
});

export const hostileNarrative: fc.Arbitrary<Narrative> = fc.record({
  title: hostileText,
  blocks: fc.array(block, { maxLength: 6 }),
  attachments: fc.array(attachment, { maxLength: 2 }),
});

export const hostileOptions: fc.Arbitrary<DocxOptions> = fc
  .record({
    preset: fc.constantFrom("standard" as const, "fixed-28" as const, "fixed-30" as const, "custom" as const),
    pageNumbers: fc.constantFrom("outside" as const, "centre" as const),
    settings: fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 }),
    outline: fc.option(hostileText),
    date: fc.option(hostileText),
    texts: fc.array(hostileText, { minLength: 7, maxLength: 7 }),
  })
  .map(({ preset, pageNumbers, settings, outline, date, texts }) => {
    const [unit = "", period = "", fingerprint = "", generator = "", title = "", creator = "", subject = ""] = texts;
    const record = { unit, period, fingerprint, generator, outline, settings: new Map(settings) };
    return { preset, pageNumbers, record, properties: { title, creator, subject, date } };
  });
