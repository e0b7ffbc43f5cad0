import { attachmentLabel, attachmentRows } from "../../../document/attachment-rows.ts";
import { cleanText } from "../../../document/clean-text.ts";
import type { BlockKind, Narrative, Span, TableColumn, Told } from "../../../model/narrative.ts";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";

/** A run of text of the preview; `number` is the index of a told number. */
export interface Run {
  readonly text: string;
  readonly style: Span["style"] | null;
  readonly number: number | null;
}

export interface PreviewBlock {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

export interface PreviewTable {
  readonly label: string;
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Run[])[];
}

/** A told number with the words around it. */
export interface PreviewNumber {
  readonly told: Told;
  readonly text: string;
  /** The sentence, or the row of the attachment, it stands in. */
  readonly sentence: string;
}

export interface Preview {
  readonly title: string;
  readonly blocks: readonly PreviewBlock[];
  readonly tables: readonly PreviewTable[];
  readonly numbers: readonly PreviewNumber[];
}

/** The report as the pane shows it, its told numbers counted through in the order of the text. */
export function previewOf(narrative: Narrative): Preview {
  const numbers: PreviewNumber[] = [];
  const run = (span: Span, sentence: () => string): Run => {
    const text = cleanText(span.text);
    const counted = span.told !== undefined && text !== "";
    if (counted) numbers.push({ told: span.told, text, sentence: sentence() });
    return { text, style: span.style ?? null, number: counted ? numbers.length - 1 : null };
  };
  const blocks = narrative.blocks.map(({ kind, spans }) => {
    const whole = spans.map(({ text }) => cleanText(text));
    return { kind, runs: spans.map((span, at) => run(span, () => sentenceAround(whole, at))) };
  });
  const tables = narrative.attachments.map((attachment, index) => ({
    label: attachmentLabel(index),
    title: cleanText(attachment.title),
    note: attachment.note === null ? null : cleanText(attachment.note),
    columns: attachment.columns,
    rows: attachmentRows(attachment).map((cells) => {
      const name = cells.map(({ text }) => cleanText(text)).find((text) => /[^\d\s]/.test(text)) ?? "";
      return cells.map((span, column) =>
        run(span, () => `${attachmentLabel(index)}：${name}（${attachment.columns[column]?.title ?? ""}）`),
      );
    }),
  }));
  return { title: cleanText(narrative.title), blocks, tables, numbers };
}

/** The words from the mark before a run to the mark behind it. */
function sentenceAround(runs: readonly string[], at: number): string {
  const before = runs.slice(0, at).join("");
  const behind = runs.slice(at + 1).join("");
  const start = Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1;
  const end = behind.search(/[。；]/);
  return before.slice(start) + (runs[at] ?? "") + (end < 0 ? behind : behind.slice(0, end + 1));
}

/** For every cell, the indexes of the numbers that rest on it. */
export function numbersByCell(numbers: readonly PreviewNumber[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  numbers.forEach(({ told }, number) => {
    for (const place of told.cells) {
      const key = placeText(place);
      const list = index.get(key);
      if (list === undefined) index.set(key, [number]);
      else list.push(number);
    }
  });
  return index;
}

/** The numbers of the text that rest on any of these cells, in the order of the text. */
export function numbersOn(index: ReadonlyMap<string, readonly number[]>, places: readonly Place[]): number[] {
  return [...new Set(places.flatMap((place) => index.get(placeText(place)) ?? []))].sort((a, b) => a - b);
}
