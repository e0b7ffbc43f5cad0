import { numberOf, textOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Scalar } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { contentControlCollectionType, contentControlObject } from "./content-control.ts";
import { removeSpan, wrap } from "./edit.ts";
import type { Extent } from "./extent.ts";
import { holdRange, requireEditable } from "./extent.ts";
import { fontType } from "./font.ts";
import { rangeObject } from "./range.ts";
import type { ControlData, EndNode, ParagraphData, Story } from "./story.ts";
import { controlsAround, paragraphContent, walk } from "./story.ts";
import { styleScalars, textMethods } from "./text-api.ts";

interface Paragraph {
  readonly story: Story;
  readonly end: EndNode;
}

export const paragraphObject = (story: Story, end: EndNode): HostObject => HostObject.of(paragraphType, { story, end });

/** Inside: the text. Outside: with the paragraph's end. Fails when the paragraph was deleted meanwhile. */
function extentOf({ story, end }: Paragraph): Extent {
  if (story.indexOf(end) < 0) throw new HostError("ItemNotFound");
  const inner = paragraphContent(story, end);
  return { document: story.document, story, inner, outer: { from: inner.from, to: inner.to + 1 } };
}

type Measure = "firstLineIndent" | "leftIndent" | "lineSpacing" | "spaceBefore" | "spaceAfter";

function field<K extends Measure | "alignment">(key: K, read: (value: unknown) => ParagraphData[K]): Scalar<Paragraph> {
  return {
    get: ({ end }) => end.paragraph[key],
    set: (self, value) => {
      const { document, story, inner } = extentOf(self);
      requireEditable(document, story, inner);
      self.end.paragraph[key] = read(value);
      document.changes += 1;
    },
  };
}

function parentControl(self: Paragraph): ControlData | null {
  return controlsAround(self.story, extentOf(self).inner.from).at(-1) ?? null;
}

/** The neighbour among all paragraphs of the story. */
function neighbour({ story, end }: Paragraph, step: 1 | -1): HostObject | null {
  const ends = story.ends(story.whole);
  const other = ends[ends.indexOf(end) + step];
  return other === undefined ? null : paragraphObject(story, other);
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

export const paragraphType: HostType<Paragraph> = hostType({
  name: "Paragraph",
  referenced: true,
  identity: { as: "_Id", of: ({ end }) => end.paragraph.id },
  scalars: {
    Text: { get: (self) => self.story.text(extentOf(self).inner) },
    Alignment: field("alignment", textOf),
    FirstLineIndent: field("firstLineIndent", numberOf),
    LeftIndent: field("leftIndent", numberOf),
    LineSpacing: field("lineSpacing", numberOf),
    SpaceBefore: field("spaceBefore", numberOf),
    SpaceAfter: field("spaceAfter", numberOf),
    IsLastParagraph: {
      get: ({ story, end }) => story === story.document.body && story.ends(story.whole).at(-1) === end,
    },
    TableNestingLevel: { get: ({ story }) => (story === story.document.body ? 0 : 1) },
    ...styleScalars<Paragraph>(extentOf),
  },
  navigations: {
    Font: (self) => HostObject.of(fontType, { extent: () => extentOf(self) }),
    ContentControls: (self) => HostObject.of(contentControlCollectionType, { controls: () => controlsIn(self) }),
    ParentContentControl: (self) => {
      const control = parentControl(self);
      return orNotFound(control === null ? null : contentControlObject(control));
    },
    ParentContentControlOrNullObject: (self) => {
      const control = parentControl(self);
      return control === null ? NULL : contentControlObject(control);
    },
  },
  methods: {
    ...textMethods<Paragraph>({
      extent: extentOf,
      text: ["Replace", "Start", "End"],
      paragraphs: ["Before", "After"],
      files: ["Replace", "Start", "End"],
      filesAs: () => "inline",
    }),
    GetNext: (self) => orNotFound(neighbour(self, 1)),
    GetNextOrNullObject: (self) => neighbour(self, 1) ?? NULL,
    GetPrevious: (self) => orNotFound(neighbour(self, -1)),
    GetPreviousOrNullObject: (self) => neighbour(self, -1) ?? NULL,
    GetRange: (self, args) => {
      const { story, inner, outer } = extentOf(self);
      const location = args.wordOr(0, ["Whole", "Start", "End", "Content"] as const, "Whole");
      const { from, to } = inner;
      const spans = { Whole: outer, Content: inner, Start: { from, to: from }, End: { from: to, to } };
      return rangeObject(holdRange(story, spans[location]));
    },
    InsertContentControl: (self) => {
      const { document, story, outer } = extentOf(self);
      requireEditable(document, story, outer);
      const control = wrap(story, outer);
      document.changes += 1;
      return contentControlObject(control);
    },
    Delete: (self) => {
      const { document, story, outer } = extentOf(self);
      requireEditable(document, story, outer);
      removeSpan(story, outer);
      document.changes += 1;
    },
  },
});

function controlsIn(self: Paragraph): readonly ControlData[] {
  const { story, inner } = extentOf(self);
  return story.slice(inner).flatMap((node) => (node.kind === "open" ? [node.control] : []));
}

/** The paragraphs of whatever an object covers at that moment, those in its tables as well. */
export interface ParagraphsOf {
  readonly extent: () => Extent;
}

function paragraphsOf({ extent }: ParagraphsOf): readonly Paragraph[] {
  const { story, inner } = extent();
  const found = [...walk(story, inner)].flatMap(([where, end]) => (end.kind === "end" ? [{ story: where, end }] : []));
  if (found.length > 0) return found;
  // A stretch within a paragraph has that paragraph.
  const end = story.nodes.slice(inner.to).find((node) => node.kind === "end");
  return end === undefined ? [] : [{ story, end }];
}

function oneOf(paragraph: Paragraph | undefined): HostObject | null {
  return paragraph === undefined ? null : paragraphObject(paragraph.story, paragraph.end);
}

export const paragraphCollectionType: HostType<ParagraphsOf> = hostType({
  name: "ParagraphCollection",
  referenced: true,
  items: (self) => paragraphsOf(self).map(({ story, end }) => paragraphObject(story, end)),
  item: (self, id) => orNotFound(oneOf(paragraphsOf(self).find(({ end }) => end.paragraph.id === id))),
  methods: {
    GetFirst: (self) => orNotFound(oneOf(paragraphsOf(self)[0])),
    GetFirstOrNullObject: (self) => oneOf(paragraphsOf(self)[0]) ?? NULL,
    GetLast: (self) => orNotFound(oneOf(paragraphsOf(self).at(-1))),
    GetLastOrNullObject: (self) => oneOf(paragraphsOf(self).at(-1)) ?? NULL,
  },
});
