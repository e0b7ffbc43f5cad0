import type { HostType } from "../protocol/host-object.ts";
import { HostObject, hostType } from "../protocol/host-object.ts";
import { commentCollectionType } from "./comments.ts";
import { contentControlCollectionType, contentControlObject } from "./content-control.ts";
import { closeStory } from "./build.ts";
import { wrap } from "./edit.ts";
import type { Extent } from "./extent.ts";
import { holdRange, requireEditable } from "./extent.ts";
import { fontType } from "./font.ts";
import { paragraphCollectionType } from "./paragraph.ts";
import { rangeObject } from "./range.ts";
import type { ControlData, Story } from "./story.ts";
import { paragraphContent, walk } from "./story.ts";
import { newTable, tableCollectionType, tableObject, tablesIn } from "./table.ts";
import { styleScalars, textMethods } from "./text-api.ts";

function extentOf(story: Story): Extent {
  return { document: story.document, story, inner: story.whole, outer: story.whole };
}

const controlsIn = (story: Story): readonly ControlData[] => {
  return [...walk(story)].flatMap(([, node]) => (node.kind === "open" ? [node.control] : []));
};

/** The document's body, or that of a table cell. */
export const bodyType: HostType<Story> = hostType({
  name: "Body",
  referenced: true,
  scalars: {
    Text: { get: (self) => self.text(self.whole) },
    Type: { get: (self) => (self === self.document.body ? "MainDoc" : "TableCell") },
    ...styleScalars<Story>(extentOf),
  },
  navigations: {
    Font: (self) => HostObject.of(fontType, { extent: () => extentOf(self) }),
    Paragraphs: (self) => HostObject.of(paragraphCollectionType, { extent: () => extentOf(self) }),
    ContentControls: (self) => HostObject.of(contentControlCollectionType, { controls: () => controlsIn(self) }),
    Tables: (self) => HostObject.of(tableCollectionType, { tables: () => tablesIn(extentOf(self)) }),
  },
  methods: {
    ...textMethods<Story>({
      extent: extentOf,
      text: ["Replace", "Start", "End"],
      paragraphs: ["Start", "End"],
      files: ["Replace", "Start", "End"],
      filesAs: () => "blocks",
    }),
    GetRange: (self, args) => {
      const location = args.wordOr(0, ["Whole", "Start", "End", "Content"] as const, "Whole");
      const { from, to } = self.whole;
      const whole = { from, to };
      const spans = { Whole: whole, Content: whole, Start: { from, to: from }, End: { from: to, to } };
      return rangeObject(holdRange(self, spans[location]));
    },
    GetComments: (self) => {
      const { comments } = self.document;
      return HostObject.of(commentCollectionType, {
        comments: () => comments.filter(({ range }) => range.story === self),
      });
    },
    InsertContentControl: (self) => {
      requireEditable(self.document, self, self.whole);
      const control = wrap(self, self.whole);
      self.document.changes += 1;
      return contentControlObject(control);
    },
    InsertTable: (self, args) => {
      requireEditable(self.document, self, self.whole);
      const node = newTable(self.document, args.integer(0), args.integer(1), args.all[3]);
      const end = args.word(2, ["Start", "End"] as const) === "End";
      // Before an empty last paragraph; Word keeps one behind a table.
      const last = self.ends(self.whole).at(-1);
      const empty = last !== undefined && self.text(paragraphContent(self, last)) === "";
      const at = empty ? self.indexOf(last) : self.nodes.length;
      self.insert(end ? at : 0, [node]);
      closeStory(self);
      self.document.changes += 1;
      return tableObject({ story: self, node });
    },
  },
});
