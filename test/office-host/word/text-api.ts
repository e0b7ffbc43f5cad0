import type { Arguments } from "../protocol/arguments.ts";
import { textOf } from "../protocol/arguments.ts";
import { bytesOfBase64 } from "../protocol/base64.ts";
import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { Method, Scalar } from "../protocol/host-object.ts";
import { HostObject } from "../protocol/host-object.ts";
import type { BlockContent, DocumentContent } from "./content.ts";
import { insertBlocks, insertInline, insertParagraph, insertText, removeSpan, replaceText, textEnd } from "./edit.ts";
import type { Extent } from "./extent.ts";
import { holdRange, requireEditable } from "./extent.ts";
import { readOoxml } from "./ooxml-read.ts";
import { writeOoxml } from "./ooxml-write.ts";
import { paragraphObject } from "./paragraph.ts";
import { rangeCollectionType, rangeObject } from "./range.ts";
import { searchExtent } from "./search.ts";
import type { Span, Story } from "./story.ts";
import { paragraphAt, paragraphContent } from "./story.ts";

export type Location = "Replace" | "Start" | "End" | "Before" | "After";

/** What of the common text members a class has. */
export interface TextApi<T> {
  readonly extent: (self: T) => Extent;
  readonly text: readonly Location[];
  readonly paragraphs: readonly Location[];
  readonly files: readonly Location[];
  /** Whether files go in as whole paragraphs ("blocks") or into a paragraph. */
  readonly filesAs: (self: T) => "blocks" | "inline";
}

/** Word refuses files above that many bytes. */
const FILE_LIMIT = 4 * 1024 * 1024;

function insertTextAt({ document, story, inner, outer }: Extent, text: string, location: Location): HostObject {
  const places = { Start: inner.from, End: textEnd(story, inner), Before: outer.from, After: outer.to };
  let span: Span;
  if (location === "Replace") {
    requireEditable(document, story, inner);
    span = replaceText(story, inner, text);
  } else {
    const at = places[location];
    requireEditable(document, story, { from: at, to: at });
    span = insertText(story, at, text);
  }
  document.changes += 1;
  return rangeObject(holdRange(story, span));
}

const isBreak = (story: Story, at: number): boolean => {
  const before = story.nodes
    .slice(0, at)
    .filter((node) => node.kind === "text" || node.kind === "end" || node.kind === "table")
    .at(-1);
  return before?.kind !== "text";
};

/** The paragraph boundary before, behind or inside an extent. */
function boundary({ story, inner, outer }: Extent, location: Location): number {
  if (location === "Start") return inner.from;
  if (location === "End") return inner.to;
  if (location === "Before") {
    return isBreak(story, outer.from) ? outer.from : paragraphContent(story, paragraphAt(story, outer.from)).from;
  }
  const behind = story.nodes
    .slice(0, outer.to)
    .filter((node) => node.kind !== "mark" && node.kind !== "close")
    .at(-1);
  if (behind?.kind === "end" || behind?.kind === "table") return outer.to;
  return story.indexOf(paragraphAt(story, outer.to)) + 1;
}

function insertParagraphAt(extent: Extent, text: string, location: Location): HostObject {
  const { document, story, inner } = extent;
  const inside = location === "Start" || location === "End";
  if (inside && story.ends(inner).length === 0) throw new Unmodelled("a paragraph inside an inline content control");
  const at = boundary(extent, location);
  requireEditable(document, story, { from: at, to: at });
  const before = story.ends({ from: 0, to: at }).at(-1);
  const ahead = location === "Before" || location === "Start";
  const like = ahead || before === undefined ? paragraphAt(story, at) : before;
  const end = insertParagraph(story, at, text, like);
  document.changes += 1;
  return paragraphObject(story, end);
}

function insertContent(
  extent: Extent,
  blocks: readonly BlockContent[],
  location: Location,
  as: "blocks" | "inline",
): HostObject {
  const { document, story, inner } = extent;
  const replace = location === "Replace";
  requireEditable(document, story, replace ? inner : { from: inner.from, to: inner.from });
  const end = as === "blocks" ? inner.to : textEnd(story, inner);
  if (replace) removeSpan(story, { from: inner.from, to: end });
  const at = location === "End" ? end : inner.from;
  const span = (as === "blocks" ? insertBlocks : insertInline)(story, at, blocks);
  document.changes += 1;
  return rangeObject(holdRange(story, span));
}

function readFile(extent: Extent, base64: string): DocumentContent {
  const bytes = bytesOfBase64(base64);
  if (bytes.length > FILE_LIMIT) throw new HostError("InvalidArgument");
  const { readDocx } = extent.document.callbacks;
  if (readDocx === undefined) throw new Unmodelled("reading a .docx without readDocx");
  return readDocx(bytes);
}

/** Styles and custom parts come along with an inserted file. */
export function takeOver(extent: Extent, content: DocumentContent): readonly BlockContent[] {
  for (const style of content.styles ?? []) extent.document.styles.add(style);
  return content.blocks;
}

/** The members bodies, ranges, paragraphs and content controls have in common. */
export function textMethods<T>(api: TextApi<T>): Readonly<Record<string, Method<T>>> {
  const search = (self: T, args: Arguments): HostObject => {
    const ranges = searchExtent(api.extent(self), args.text(0), args.all[1]);
    return HostObject.of(rangeCollectionType, { ranges });
  };
  return {
    InsertText: (self, args) => insertTextAt(api.extent(self), args.text(0), args.word(1, api.text)),
    InsertParagraph: (self, args) => insertParagraphAt(api.extent(self), args.text(0), args.word(1, api.paragraphs)),
    InsertFileFromBase64: (self, args) => {
      const extent = api.extent(self);
      const blocks = takeOver(extent, readFile(extent, args.text(0)));
      return insertContent(extent, blocks, args.word(1, api.files), api.filesAs(self));
    },
    InsertOoxml: (self, args) => {
      const extent = api.extent(self);
      const blocks = takeOver(extent, readOoxml(args.text(0)));
      return insertContent(extent, blocks, args.word(1, api.files), api.filesAs(self));
    },
    GetOoxml: (self) => {
      const { story, outer } = api.extent(self);
      return writeOoxml(story, outer);
    },
    Search: search,
    _Search2: search,
    Select: (self, args) => {
      const { document, story, inner } = api.extent(self);
      const mode = args.wordOr(0, ["Select", "Start", "End"] as const, "Select");
      const at = mode === "Start" ? inner.from : inner.to;
      document.selection = holdRange(story, mode === "Select" ? inner : { from: at, to: at });
    },
    Clear: (self) => {
      const { document, story, inner } = api.extent(self);
      requireEditable(document, story, inner);
      replaceText(story, inner, "");
      document.changes += 1;
    },
  };
}

/** The style all paragraphs of an extent share, "" when they differ; by name, or as a built-in one. */
export function styleScalars<T>(extent: (self: T) => Extent): Readonly<Record<string, Scalar<T>>> {
  const get = (self: T): string => {
    const { story, inner } = extent(self);
    const ends = story.ends(inner);
    const styles = new Set(
      (ends.length === 0 ? [paragraphAt(story, inner.from)] : ends).map((end) => end.paragraph.style),
    );
    const [first = ""] = styles;
    return styles.size === 1 ? first : "";
  };
  const set = (self: T, value: unknown): void => {
    const { document, story, inner } = extent(self);
    const style = document.styleName(textOf(value));
    requireEditable(document, story, inner);
    const ends = story.ends(inner);
    for (const end of ends.length === 0 ? [paragraphAt(story, inner.from)] : ends) end.paragraph.style = style;
    document.changes += 1;
  };
  return {
    Style: { get, set },
    StyleBuiltIn: { get: (self) => extent(self).document.builtInStyle(get(self)), set },
  };
}
