/** The corridor of 套用往年总结 from file to file: a .docx is changed in place, a text stays a text. */
import { bindingsTexts } from "./document/bindings-text.ts";
import { BINDINGS_PART, bindingsXml } from "./document/docx/bindings-part.ts";
import { RECORD_NAMESPACE, RECORD_PART, recordXml } from "./document/docx/record.ts";
import type { ToldNumber } from "./document/docx/told-numbers.ts";
import { aliasOf, TAG_START, tagOf } from "./document/docx/told-numbers.ts";
import { readRecord } from "./document/read-record.ts";
import { readCustomParts } from "./document/source/custom-part.ts";
import { withCustomPart } from "./document/source/with-custom-part.ts";
import type { Report } from "./document/source/open-report.ts";
import { replaceInDocx } from "./document/source/replace-in-docx.ts";
import { replaceInText, textBytes } from "./document/source/open-text.ts";
import type { Edit as DocumentEdit } from "./document/source/source-document.ts";
import { recordHead } from "./record-head.ts";
import type { KeptBinding } from "./reuse/bindings.ts";
import { bindingsJson, readBindings, surroundings } from "./reuse/bindings.ts";
import type { Edit } from "./reuse/edit.ts";
import type { FilledReport } from "./reuse/fill-report.ts";
import { bareNumber } from "./reuse/bare-number.ts";
import { learn, reuseText } from "./reuse.ts";
import type { Learnt } from "./reuse.ts";
import type { Inspection } from "./summary.ts";

/** Finds every figure of an opened report. */
export function learnReport({ document }: Report): Learnt {
  return learn(document.text);
}

/** What the document itself says of its figures: bindings kept in it, and the numbers this program once wrote. */
export function keptInReport({ kind, document }: Report): readonly KeptBinding[] {
  if (kind === "text") return [];
  // Of two that speak of one figure the later one holds: the first part, which is the one that filling renews.
  const kept = [...bindingsTexts(document.bytes)].reverse().flatMap((json) => readBindings(json) ?? []);
  return [...recordedNumbers(document), ...kept];
}

function recordedNumbers({ bytes, controls, text }: Extract<Report, { kind: "docx" }>["document"]): KeptBinding[] {
  const records = readCustomParts(bytes, RECORD_NAMESPACE).flatMap((xml) => readRecord(xml) ?? []);
  const byTag = new Map(records.flatMap(({ numbers }) => numbers.map((number) => [tagOf(number), number.told])));
  return controls.flatMap(({ tag, start, end }) => {
    const told = tag.startsWith(`${TAG_START}|`) ? byTag.get(tag) : undefined;
    if (told === undefined) return [];
    const { domain, metric, scope, aspect } = told;
    const binding = { of: [{ domain, metric, scope, subject: null }], operation: "self" as const, aspect };
    return [{ start, end, raw: text.slice(start, end), ...surroundings(text, start, end), binding }];
  });
}

/** `kept`: what a file or a review says; it goes before what the document says itself. */
export function fillFrom(
  report: Report,
  learnt: Learnt,
  inspection: Inspection,
  kept: readonly KeptBinding[],
): FilledReport {
  return reuseText(learnt, inspection, [...keptInReport(report), ...kept]);
}

/**
 * The finished file. In a .docx the new numbers stand in content controls with a record, so that they can be audited and
 * refreshed, the ones without a value are marked yellow, and the bindings are kept for next year.
 */
export function filledFile(
  report: Report,
  filled: FilledReport,
  inspection: Inspection,
  generator: string,
): Uint8Array {
  if (report.kind === "text") {
    const { document } = report;
    return textBytes(replaceInText(document, changesOf(filled.edits)), document.marked);
  }
  const numbers: ToldNumber[] = [];
  const edited = replaceInDocx(report.document, documentEdits(filled.edits, report.document.text, numbers));
  const record = recordXml(recordHead(inspection, null, generator), numbers);
  return withCustomPart(
    withCustomPart(edited, RECORD_PART, record),
    BINDINGS_PART,
    bindingsXml(bindingsJson(filled.bindings)),
  );
}

function changesOf(edits: readonly Edit[]): DocumentEdit[] {
  return edits.map(({ start, end, text }) => ({ start, end, text }));
}

function documentEdits(edits: readonly Edit[], text: string, numbers: ToldNumber[]): DocumentEdit[] {
  return edits.map((edit): DocumentEdit => {
    const { start, end, marked } = edit;
    if (edit.told === null) {
      return {
        start,
        end,
        text: edit.text,
        ...(marked ? { highlight: true } : {}),
      };
    }
    const bare = bareNumber({ ...edit, told: edit.told }, text);
    const number: ToldNumber = { key: numbers.length + 1, told: bare.told, text: bare.text };
    numbers.push(number);
    return {
      start,
      end: bare.end,
      text: bare.text,
      control: { tag: tagOf(number), title: aliasOf(number) },
      highlight: marked,
    };
  });
}
