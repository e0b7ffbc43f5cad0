import type { Change } from "../model/figure.ts";
import type { Doubt } from "./move-period.ts";
import type { Settled } from "./settled.ts";
import type { Source, SourceIndex } from "./sources.ts";

/** 同比持平, 与去年基本持平. */
const FLAT = /(?:基本)?持平/g;
const CLAUSE = /[，,；;。\n]/;
const SENTENCE = /[。\n]/;
/** Words of a clause that compare and name nothing. */
const COMPARING = /同比|环比|(?:与|较|比|和|同)(?:去年|上年|上一年|往年)?(?:同期)?(?:相比)?|均|基本|也|总体/g;

/** How a change is told to a person who has to mend the sentence; null when it still is none, or nothing is known. */
function movedBy(change: Change): string | null {
  switch (change.kind) {
    case "none":
    case "equal":
    case "about-equal":
      return null;
    default:
      return "今年和上年不同";
  }
}

function lastBreak(text: string, at: number, sign: RegExp): number {
  let start = at;
  while (start > 0 && !sign.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The row a 持平 is said of: one its clause names, else that of the figure before in the sentence. */
function spokenOf(
  text: string,
  at: number,
  {
    settled,
    sources,
    index,
  }: { readonly settled: readonly Settled[]; readonly sources: readonly Source[]; readonly index: SourceIndex },
): Source | undefined {
  const clause = text.slice(lastBreak(text, at, CLAUSE), at);
  const words = clause.replace(COMPARING, "").replace(/[\d\s.]+/g, "");
  const named = sources.filter(
    ({ key, fact }) => fact !== null && key.scope === null && words.length > 1 && words.includes(key.metric),
  );
  if (named.length > 0)
    return named.reduce((longest, one) => (one.key.metric.length > longest.key.metric.length ? one : longest));
  if (words.length > 1 && !/\d/.test(clause)) return undefined;
  const from = lastBreak(text, at, SENTENCE);
  const before = settled
    .filter(({ mention }) => mention.start >= from && mention.end <= at)
    .sort((a, b) => a.mention.start - b.mention.start)
    .at(-1);
  const binding = before === undefined || before.decision === "kept" ? null : before.decision.binding;
  const key = binding?.of[0];
  return key && index.find(key, before?.mention.unit ?? null);
}

/** 持平 without a number, where the metric it is said of has moved: a person has to write the sentence anew. */
export function standstills(
  text: string,
  scene: { readonly settled: readonly Settled[]; readonly sources: readonly Source[]; readonly index: SourceIndex },
): Doubt[] {
  return [...text.matchAll(FLAT)].flatMap((match): Doubt[] => {
    const source = spokenOf(text, match.index, scene);
    const moved = source === undefined ? null : movedBy(source.change);
    if (source === undefined || moved === null) return [];
    const note = `“${source.key.metric}”${moved}，“持平”要改，请看一下`;
    return [{ start: match.index, end: match.index + match[0].length, note }];
  });
}
