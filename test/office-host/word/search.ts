import { HostError, Unmodelled } from "../protocol/host-error.ts";
import { recordOf } from "../protocol/arguments.ts";
import { HostObject, selfOf } from "../protocol/host-object.ts";
import type { Extent, RangeData } from "./extent.ts";
import { holdRange, rangeExtent, rangeSpan } from "./extent.ts";
import { searchOptionsType } from "./search-options.ts";
import type { EndNode, Span, Story } from "./story.ts";
import { paragraphContent, walk } from "./story.ts";

/** Longer texts are refused. */
const LIMIT = 255;

/** Bits of `_Search2`. */
const FLAGS = { matchCase: 1, matchWholeWord: 2 } as const;

interface Wanted {
  readonly text: string;
  readonly matchCase: boolean;
}

/** All places of a text, in order; no match crosses a paragraph. Ignores case unless told otherwise. */
export function searchExtent(extent: Extent, text: string, options: unknown): readonly RangeData[] {
  if (text === "" || text.length > LIMIT) throw new HostError("SearchStringInvalidOrTooLong");
  if (text.includes("^")) throw new Unmodelled("special characters in a search");
  const wanted = { text, matchCase: matchCaseOf(options) };
  // Marks move along while the search sets more of them.
  const limits = holdRange(extent.story, extent.inner);
  const found = paragraphsIn(rangeExtent(limits)).flatMap(({ story, end }) => {
    const content = paragraphContent(story, end);
    const inner = story === extent.story ? rangeSpan(limits) : content;
    const span = { from: Math.max(content.from, inner.from), to: Math.min(content.to, inner.to) };
    return span.from < span.to ? searchSpan(story, span, wanted) : [];
  });
  extent.story.nodes = extent.story.nodes.filter((node) => node !== limits.start && node !== limits.end);
  return found;
}

function matchCaseOf(options: unknown): boolean {
  if (options === null || options === undefined) return false;
  if (typeof options === "number") {
    if ((options & ~FLAGS.matchCase) !== 0) throw new Unmodelled("search flags other than matchCase");
    return (options & FLAGS.matchCase) !== 0;
  }
  const object = selfOf(searchOptionsType, options);
  const flags: Readonly<Record<string, unknown>> =
    object?.flags ?? recordOf(options instanceof HostObject ? null : options);
  const unknown = Object.entries(flags).filter(([name, on]) => on === true && name.toLowerCase() !== "matchcase");
  if (unknown.length > 0) throw new Unmodelled(`search option ${unknown.map(([name]) => name).join(", ")}`);
  return Object.entries(flags).some(([, on]) => on === true);
}

function paragraphsIn({ story, inner }: Extent): readonly { readonly story: Story; readonly end: EndNode }[] {
  // A stretch within a paragraph holds no end: the paragraph's comes behind it.
  const to =
    story.ends(inner).length === 0
      ? story.nodes.findIndex((node, at) => at >= inner.to && node.kind === "end") + 1
      : inner.to;
  return [...walk(story, { from: inner.from, to })].flatMap(([where, end]) =>
    end.kind === "end" ? [{ story: where, end }] : [],
  );
}

function searchSpan(story: Story, span: Span, { text, matchCase }: Wanted): readonly RangeData[] {
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const whole = fold(story.text(span));
  const found: RangeData[] = [];
  const starts: number[] = [];
  for (let at = whole.indexOf(fold(text)); at >= 0; at = whole.indexOf(fold(text), at + text.length)) starts.push(at);
  // From the last to the first, so that marks do not shift what is still to be marked.
  for (const start of starts.reverse()) {
    const to = nodeAt(story, span, start + text.length, "behind");
    const before = story.nodes.length;
    const from = nodeAt(story, span, start, "before");
    found.push(holdRange(story, { from, to: to + story.nodes.length - before }));
  }
  return found.reverse();
}

/** The index right before, or right behind, a character, after cutting its text node there. */
function nodeAt(story: Story, span: Span, offset: number, side: "before" | "behind"): number {
  let left = offset;
  for (let at = span.from; at < story.nodes.length; at += 1) {
    const node = story.nodes[at];
    if (node?.kind !== "text") continue;
    const here = side === "before" ? left < node.text.length : left <= node.text.length;
    if (here) return story.split(at, left);
    left -= node.text.length;
  }
  throw new Error("Offset outside the text");
}
