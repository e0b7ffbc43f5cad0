import type { BlockKind } from "../../../model/narrative.ts";
import type { Review } from "../../../reuse-review.ts";

/** A run of a line: plain text, a figure under review, or a word that moved along. */
export interface ReviewRun {
  readonly text: string;
  /** Id of the item; null for other text. */
  readonly item: number | null;
  /** What stood there, for a word that moved along; null for others. */
  readonly moved: string | null;
  /** Why a person should look at it; null when there is nothing to say. */
  readonly remark: string | null;
}

export interface ReviewLine {
  readonly kind: BlockKind;
  readonly runs: readonly ReviewRun[];
}

interface Span extends Omit<ReviewRun, "text"> {
  readonly start: number;
  readonly end: number;
}

/** The filled report line by line. `levels`: of the headings, as the document says. */
export function reviewLines(review: Review, levels: readonly (number | null)[]): ReviewLine[] {
  const spans = spansOf(review);
  let next = 0;
  let offset = 0;
  let titled = false;
  return review.text.split("\n").map((line, index) => {
    const end = offset + line.length;
    const inLine: Span[] = [];
    for (let span = spans[next]; span !== undefined && span.start <= end; span = spans[++next]) inLine.push(span);
    const kind = kindOf(line, levels[index] ?? null, titled);
    titled ||= line.trim() !== "";
    const runs = runsOf(line, offset, inLine);
    offset = end + 1;
    return { kind, runs };
  });
}

/** Figures and words, then the remarks that stand clear of both. */
function spansOf({ items, words, remarks }: Review): Span[] {
  const spans: Span[] = [
    ...items.map(({ id, start, end }) => ({ start, end, item: id, moved: null, remark: null })),
    ...words.map(({ start, end, old }) => ({ start, end, item: null, moved: old, remark: null })),
  ];
  const taken = [...spans].sort((a, b) => a.start - b.start);
  const clear = remarks.filter(
    ({ start, end }) => start < end && !taken.some((span) => span.start < end && start < span.end),
  );
  const noted = clear.map(({ start, end, note }) => ({ start, end, item: null, moved: null, remark: note }));
  return [...spans, ...noted].sort((a, b) => a.start - b.start);
}

function runsOf(line: string, offset: number, spans: readonly Span[]): ReviewRun[] {
  const runs: ReviewRun[] = [];
  let reached = 0;
  const plain = (to: number): void => {
    if (to > reached) runs.push({ text: line.slice(reached, to), item: null, moved: null, remark: null });
  };
  for (const { start, end, ...rest } of spans) {
    const from = Math.max(reached, start - offset);
    plain(from);
    reached = Math.max(from, Math.min(line.length, end - offset));
    runs.push({ text: line.slice(from, reached), ...rest });
  }
  plain(line.length);
  return runs;
}

const SHORT = 45;

/** As the document says, else by how official texts number their headings. */
function kindOf(line: string, level: number | null, titled: boolean): BlockKind {
  const text = line.trim();
  const isShort = text.length <= SHORT && !/[。；：]$/.test(text);
  if (!titled && text !== "" && isShort) return "title";
  if (level === 1 || (isShort && /^[一二三四五六七八九十]{1,3}、/.test(text))) return "heading-1";
  if (level === 2 || (isShort && /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text))) return "heading-2";
  return level === null ? "paragraph" : "heading-3";
}
