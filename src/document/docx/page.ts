import type { IDocGridAttributesProperties, ISectionPropertiesOptions } from "docx";
import { DocumentGridType, PageOrientation, SectionType } from "docx";
import type { Layout } from "./layout.ts";

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

/** Page, margins and grid of one section; it starts on a new page and goes on counting. */
export function pageProperties(layout: Layout, orientation: Orientation): ISectionPropertiesOptions {
  const portrait = orientation === "portrait";
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx swaps the two for a landscape page.
      size: {
        width: A4.width,
        height: A4.height,
        ...(portrait ? {} : { orientation: PageOrientation.LANDSCAPE }),
      },
      margin: { ...(portrait ? layout.margins : turned(layout.margins)), header: HEADER, footer: FOOTER, gutter: 0 },
    },
    grid: lineGrid(layout),
  };
}

/**
 * Margins of a page turned clockwise, so that the head of a wide table lies at the left edge of the portrait sheet
 * (GB/T 9704-2012 8: 订口 on odd pages, 切口 on even ones): its left becomes the top, its foot the left.
 */
function turned({ top, right, bottom, left }: Layout["margins"]): Layout["margins"] {
  return { top: left, right: top, bottom: right, left: bottom };
}

function lineGrid({ grid, line }: Layout): Partial<IDocGridAttributesProperties> {
  return grid ? { type: DocumentGridType.LINES, linePitch: line } : { linePitch: line };
}
