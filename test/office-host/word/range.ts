import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { commentCollectionType, insertComment } from "./comments.ts";
import { contentControlCollectionType, contentControlObject } from "./content-control.ts";
import { removeSpan, wrap } from "./edit.ts";
import type { RangeData } from "./extent.ts";
import { holdRange, rangeExtent, rangeSpan, requireEditable } from "./extent.ts";
import { fontType } from "./font.ts";
import { paragraphCollectionType } from "./paragraph.ts";
import type { ControlData } from "./story.ts";
import { controlsAround } from "./story.ts";
import { styleScalars, textMethods } from "./text-api.ts";

export const rangeObject = (range: RangeData): HostObject => HostObject.of(rangeType, range);

function parentControl(range: RangeData): ControlData | null {
  return controlsAround(range.story, rangeSpan(range).from).at(-1) ?? null;
}

/** The places of a range relative to itself. */
function sub(range: RangeData, location: "Whole" | "Start" | "End" | "Content"): HostObject {
  const { from, to } = rangeSpan(range);
  const spans = { Whole: { from, to }, Content: { from, to }, Start: { from, to: from }, End: { from: to, to } };
  return rangeObject(holdRange(range.story, spans[location]));
}

export const rangeType: HostType<RangeData> = hostType({
  name: "Range",
  referenced: true,
  identity: { as: "_Id", of: ({ id }) => id },
  scalars: {
    Text: { get: (self) => self.story.text(rangeSpan(self)) },
    IsEmpty: { get: (self) => self.story.text(rangeSpan(self)) === "" },
    ...styleScalars<RangeData>(rangeExtent),
  },
  navigations: {
    Font: (self) => HostObject.of(fontType, { extent: () => rangeExtent(self) }),
    Paragraphs: (self) => HostObject.of(paragraphCollectionType, { extent: () => rangeExtent(self) }),
    ContentControls: (self) => HostObject.of(contentControlCollectionType, { controls: () => controlsIn(self) }),
    ParentContentControl: (self) => {
      const control = parentControl(self);
      if (control === null) throw new HostError("ItemNotFound");
      return contentControlObject(control);
    },
    ParentContentControlOrNullObject: (self) => {
      const control = parentControl(self);
      return control === null ? NULL : contentControlObject(control);
    },
  },
  methods: {
    ...textMethods<RangeData>({
      extent: rangeExtent,
      text: ["Replace", "Start", "End", "Before", "After"],
      paragraphs: ["Before", "After"],
      files: ["Replace", "Start", "End"],
      filesAs: () => "inline",
    }),
    GetRange: (self, args) => sub(self, args.wordOr(0, ["Whole", "Start", "End", "Content"] as const, "Whole")),
    InsertContentControl: (self) => {
      requireEditable(self.document, self.story, rangeSpan(self));
      const control = wrap(self.story, rangeSpan(self));
      self.document.changes += 1;
      return contentControlObject(control);
    },
    InsertComment: (self, args) => insertComment(self, args.text(0)),
    GetComments: (self) => HostObject.of(commentCollectionType, { comments: () => commentsIn(self) }),
    Delete: (self) => {
      requireEditable(self.document, self.story, rangeSpan(self));
      removeSpan(self.story, rangeSpan(self));
      self.document.changes += 1;
    },
  },
});

function controlsIn(range: RangeData): readonly ControlData[] {
  return range.story.slice(rangeSpan(range)).flatMap((node) => (node.kind === "open" ? [node.control] : []));
}

function commentsIn(range: RangeData): RangeData["document"]["comments"] {
  const { from, to } = rangeSpan(range);
  return range.document.comments.filter(({ range: { story, start } }) => {
    const at = story.indexOf(start);
    return story === range.story && at >= from && at < to;
  });
}

/** Ranges found at one time: the result of a search. */
export interface RangesData {
  readonly ranges: readonly RangeData[];
}

export const rangeCollectionType: HostType<RangesData> = hostType({
  name: "RangeCollection",
  referenced: true,
  items: ({ ranges }) => ranges.map(rangeObject),
  item: ({ ranges }, id) => {
    const range = ranges.find((each) => each.id === id);
    if (range === undefined) throw new HostError("ItemNotFound");
    return rangeObject(range);
  },
  methods: {
    GetFirst: ({ ranges: [first] }) => {
      if (first === undefined) throw new HostError("ItemNotFound");
      return rangeObject(first);
    },
    GetFirstOrNullObject: ({ ranges: [first] }) => (first === undefined ? NULL : rangeObject(first)),
  },
});
