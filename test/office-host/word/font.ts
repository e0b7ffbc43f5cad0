import { flagOf, numberOf, textOf } from "../protocol/arguments.ts";
import type { HostType, Scalar } from "../protocol/host-object.ts";
import { hostType } from "../protocol/host-object.ts";
import type { Font } from "./content.ts";
import type { Extent } from "./extent.ts";
import { requireEditable } from "./extent.ts";
import type { TextNode } from "./story.ts";
import { walk } from "./story.ts";

/** The font of whatever an object covers at that moment. */
export interface FontOf {
  readonly extent: () => Extent;
}

const textsOf = ({ story, inner }: Extent): readonly TextNode[] => {
  return [...walk(story, inner)].flatMap(([, node]) => (node.kind === "text" ? [node] : []));
};

/** A property all texts share; `mixed` when they differ. */
function fontScalar<K extends keyof Font>(
  key: K,
  read: (value: unknown) => Exclude<Font[K], undefined>,
  fallback: Exclude<Font[K], undefined>,
  mixed: unknown = null,
): Scalar<FontOf> {
  return {
    get: ({ extent }) => {
      const values = new Set<Font[K]>(textsOf(extent()).map((node) => node.font[key] ?? fallback));
      const [first = fallback] = values;
      return values.size <= 1 ? first : mixed;
    },
    set: ({ extent }, value) => {
      const covered = extent();
      requireEditable(covered.document, covered.story, covered.inner);
      const wanted = read(value);
      for (const node of textsOf(covered)) node.font = { ...node.font, [key]: wanted };
      covered.document.changes += 1;
    },
  };
}

export const fontType: HostType<FontOf> = hostType({
  name: "Font",
  referenced: true,
  scalars: {
    Bold: fontScalar("bold", flagOf, false),
    Italic: fontScalar("italic", flagOf, false),
    Underline: fontScalar("underline", textOf, "None"),
    Color: fontScalar("color", textOf, "#000000", ""),
    HighlightColor: fontScalar("highlightColor", (value) => (value === null ? null : textOf(value)), null, ""),
    Name: fontScalar("name", textOf, "仿宋_GB2312", ""),
    Size: fontScalar("size", numberOf, 16),
  },
});
