import { HostError } from "../protocol/host-error.ts";
import type { DocumentData } from "./document-data.ts";
import type { MarkNode, Span, Story } from "./story.ts";
import { controlsAround } from "./story.ts";

/** A stretch somebody holds: two marks that move along with the text. */
export interface RangeData {
  readonly document: DocumentData;
  readonly id: number;
  readonly story: Story;
  readonly start: MarkNode;
  readonly end: MarkNode;
}

/** Where an object of the API stands: its inside and, with what surrounds it, its outside. */
export interface Extent {
  readonly document: DocumentData;
  readonly story: Story;
  /** Text goes in here. */
  readonly inner: Span;
  /** Neighbours go before and behind this. */
  readonly outer: Span;
}

/** Sets marks around a stretch. */
export function holdRange(story: Story, { from, to }: Span): RangeData {
  const start: MarkNode = { kind: "mark" };
  const end: MarkNode = { kind: "mark" };
  story.insert(to, [end]);
  story.insert(from, [start]);
  return { document: story.document, id: story.document.newId(), story, start, end };
}

export function rangeSpan({ story, start, end }: RangeData): Span {
  return { from: story.indexOf(start) + 1, to: story.indexOf(end) };
}

export function rangeExtent(range: RangeData): Extent {
  const inner = rangeSpan(range);
  const outer = { from: inner.from - 1, to: inner.to + 1 };
  return { document: range.document, story: range.story, inner, outer };
}

/** Fails with `AccessDenied` in a protected document, and in or over a control whose contents are locked. */
export function requireEditable(document: DocumentData, story: Story, span: Span): void {
  if (document.isProtected) throw new HostError("AccessDenied");
  const inside = story.slice(span).flatMap((node) => (node.kind === "open" ? [node.control] : []));
  const locked = [...controlsAround(story, span.from), ...inside].some((control) => control.cannotEdit);
  if (locked) throw new HostError("AccessDenied");
}
