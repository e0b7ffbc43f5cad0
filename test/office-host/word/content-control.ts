import { flagOf, integerOf, textOf, wordOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Scalar } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { removeControl } from "./edit.ts";
import type { Extent } from "./extent.ts";
import { holdRange } from "./extent.ts";
import { fontType } from "./font.ts";
import { paragraphCollectionType } from "./paragraph.ts";
import { rangeObject } from "./range.ts";
import type { ControlData } from "./story.ts";
import { controlContent, controlsAround, isBlockControl, walk } from "./story.ts";
import { tableCollectionType, tablesIn } from "./table.ts";
import { styleScalars, textMethods } from "./text-api.ts";

export const contentControlObject = (control: ControlData): HostObject => HostObject.of(contentControlType, control);

/** Fails when the control was deleted meanwhile. */
function extentOf(control: ControlData): Extent {
  const { story, open, close } = control;
  if (story.indexOf(open) < 0) throw new HostError("ItemNotFound");
  const outer = { from: story.indexOf(open), to: story.indexOf(close) + 1 };
  return { document: story.document, story, inner: controlContent(control), outer };
}

type Field = "tag" | "title" | "placeholderText" | "color" | "cannotEdit" | "cannotDelete" | "removeWhenEdited";

/** A property of the control itself; it can be set whether or not the contents are locked. */
function field<K extends Field>(key: K, read: (value: unknown) => ControlData[K]): Scalar<ControlData> {
  return {
    get: (self) => self[key],
    set: (self, value) => {
      const { document } = extentOf(self);
      if (document.isProtected) throw new HostError("AccessDenied");
      self[key] = read(value);
      document.changes += 1;
    },
  };
}

function parent(self: ControlData): ControlData | null {
  return controlsAround(self.story, extentOf(self).outer.from).at(-1) ?? null;
}

function nested(self: ControlData): readonly ControlData[] {
  const { story, inner } = extentOf(self);
  return [...walk(story, inner)].flatMap(([, node]) => (node.kind === "open" ? [node.control] : []));
}

export const contentControlType: HostType<ControlData> = hostType({
  name: "ContentControl",
  referenced: true,
  identity: { as: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: ({ id }) => id },
    Tag: field("tag", textOf),
    Title: field("title", textOf),
    PlaceholderText: field("placeholderText", textOf),
    Color: field("color", textOf),
    CannotEdit: field("cannotEdit", flagOf),
    CannotDelete: field("cannotDelete", flagOf),
    RemoveWhenEdited: field("removeWhenEdited", flagOf),
    Appearance: {
      get: (self) => self.appearance,
      set: (self, value) => {
        self.appearance = wordOf(value, ["BoundingBox", "Tags", "Hidden"] as const);
        extentOf(self).document.changes += 1;
      },
    },
    Text: { get: (self) => self.story.text(extentOf(self).inner) },
    Type: { get: () => "RichText" },
    Subtype: { get: (self) => (isBlockControl(self) ? "RichTextParagraphs" : "RichTextInline") },
    ...styleScalars<ControlData>(extentOf),
  },
  navigations: {
    Font: (self) => HostObject.of(fontType, { extent: () => extentOf(self) }),
    Paragraphs: (self) => HostObject.of(paragraphCollectionType, { extent: () => extentOf(self) }),
    Tables: (self) => HostObject.of(tableCollectionType, { tables: () => tablesIn(extentOf(self)) }),
    ContentControls: (self) => HostObject.of(contentControlCollectionType, { controls: () => nested(self) }),
    ParentContentControl: (self) => {
      const control = parent(self);
      if (control === null) throw new HostError("ItemNotFound");
      return contentControlObject(control);
    },
    ParentContentControlOrNullObject: (self) => {
      const control = parent(self);
      return control === null ? NULL : contentControlObject(control);
    },
  },
  methods: {
    ...textMethods<ControlData>({
      extent: extentOf,
      text: ["Replace", "Start", "End"],
      paragraphs: ["Start", "End", "Before", "After"],
      files: ["Replace", "Start", "End"],
      filesAs: (self) => (isBlockControl(self) ? "blocks" : "inline"),
    }),
    GetRange: (self, args) => {
      const { story, inner, outer } = extentOf(self);
      const location = args.wordOr(0, ["Whole", "Start", "End", "Before", "After", "Content"] as const, "Whole");
      const at = (index: number): { from: number; to: number } => ({ from: index, to: index });
      const inside = { Whole: outer, Content: inner, Start: at(inner.from), End: at(inner.to) };
      const spans = { ...inside, Before: at(outer.from), After: at(outer.to) };
      return rangeObject(holdRange(story, spans[location]));
    },
    Delete: (self, args) => {
      const { document } = extentOf(self);
      if (document.isProtected) throw new HostError("AccessDenied");
      removeControl(self, args.flagOr(0, false));
      document.changes += 1;
    },
  },
});

/** Content controls chosen in some way, at that moment. */
export interface ControlsOf {
  readonly controls: () => readonly ControlData[];
}

function chosen({ controls }: ControlsOf, choose: (control: ControlData) => boolean): HostObject {
  return HostObject.of(contentControlCollectionType, { controls: () => controls().filter(choose) });
}

function oneOf(control: ControlData | undefined): HostObject {
  if (control === undefined) throw new HostError("ItemNotFound");
  return contentControlObject(control);
}

function byId({ controls }: ControlsOf, id: unknown): ControlData | undefined {
  const wanted = integerOf(id);
  return controls().find((control) => control.id === wanted);
}

const orNull = (control: ControlData | undefined): HostObject | typeof NULL => {
  return control === undefined ? NULL : contentControlObject(control);
};

export const contentControlCollectionType: HostType<ControlsOf> = hostType({
  name: "ContentControlCollection",
  referenced: true,
  items: ({ controls }) => controls().map(contentControlObject),
  item: (self, id) => oneOf(byId(self, id)),
  methods: {
    GetByTag: (self, args) => {
      const tag = args.text(0);
      return chosen(self, (control) => control.tag === tag);
    },
    GetByTitle: (self, args) => {
      const title = args.text(0);
      return chosen(self, (control) => control.title === title);
    },
    GetById: (self, args) => oneOf(byId(self, args.all[0])),
    GetByIdOrNullObject: (self, args) => orNull(byId(self, args.all[0])),
    GetFirst: ({ controls }) => oneOf(controls()[0]),
    GetFirstOrNullObject: ({ controls }) => orNull(controls()[0]),
  },
});
