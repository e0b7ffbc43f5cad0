import type { Layout } from "./layout.ts";
import { element, valued } from "./xml.ts";

/** A4 in twips, as Word writes it. */
export const A4 = { width: 11_906, height: 16_838 } as const;

/** 25 mm: with a line of 14 points the number stands 7 mm below the type area. */
const FOOTER = 1417;
const HEADER = 851;

export type Orientation = "portrait" | "landscape";

/** Width of the type area. */
export function textWidthOf({ margins }: Layout, orientation: Orientation): number {
  return orientation === "portrait"
    ? A4.width - margins.left - margins.right
    : A4.height - margins.bottom - margins.top;
}

/** A footer of a section: the pages it stands on, and the id of the relationship that leads to it. */
export interface FooterReference {
  readonly pages: "default" | "even";
  readonly id: string;
}

/** w:sectPr: footers, page, margins and grid of one section; it starts on a new page and goes on counting. */
export function sectionProperties(
  layout: Layout,
  orientation: Orientation,
  footers: readonly FooterReference[],
): string {
  const portrait = orientation === "portrait";
  const { top, right, bottom, left } = portrait ? layout.margins : turned(layout.margins);
  return element(
    "w:sectPr",
    {},
    ...footers.map(({ pages, id }) => element("w:footerReference", { "w:type": pages, "r:id": id })),
    valued("w:type", "nextPage"),
    element("w:pgSz", {
      "w:w": portrait ? A4.width : A4.height,
      "w:h": portrait ? A4.height : A4.width,
      "w:orient": orientation,
    }),
    element("w:pgMar", {
      "w:top": top,
      "w:right": right,
      "w:bottom": bottom,
      "w:left": left,
      "w:header": HEADER,
      "w:footer": FOOTER,
      "w:gutter": 0,
    }),
    element("w:docGrid", { "w:type": layout.grid ? "lines" : null, "w:linePitch": layout.line }),
  );
}

/**
 * Margins of a page turned clockwise, so that the head of a wide table lies at the left edge of the portrait sheet
 * (GB/T 9704-2012 8: 订口 on odd pages, 切口 on even ones): its left becomes the top, its foot the left.
 */
function turned({ top, right, bottom, left }: Layout["margins"]): Layout["margins"] {
  return { top: left, right: top, bottom: right, left: bottom };
}
