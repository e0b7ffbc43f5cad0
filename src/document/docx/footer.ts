import {
  AlignmentType,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
  BorderStyle,
} from "docx";
import type { Settings } from "../../model/settings.ts";
import type { Layout } from "./layout.ts";
import type { Orientation } from "./page.ts";
import { A4 } from "./page.ts";

/** 4号: one character from the edge of the type area. */
const CHARACTER = 280;
/** From the type area to the number, 7 mm. */
const DISTANCE = 397;
/** Width of the turned line of the number. */
const COLUMN = 340;

interface Footers {
  readonly default: Footer;
  readonly even?: Footer;
}

type Side = "right" | "left" | "center";

/**
 * — 1 — in 4号 宋体, 7 mm below the type area (GB/T 9704-2012 7.5): right on odd pages, left on even ones, each one
 * character in; or centred, as many offices have it. On a landscape page it stands where the other pages have it.
 */
export function footers(layout: Layout, orientation: Orientation, numbers: Settings["pageNumbers"]): Footers {
  const footer = (side: Side): Footer => {
    if (orientation === "portrait") return new Footer({ children: [pageLine(side)] });
    return new Footer({ children: [turnedLine(layout, side), new Paragraph({ style: "TableEnd" })] });
  };
  return numbers === "centre" ? { default: footer("center") } : { default: footer("right"), even: footer("left") };
}

function pageLine(side: Side): Paragraph {
  return new Paragraph({
    style: "Footer",
    alignment: AlignmentType[ALIGNMENTS[side]],
    ...(side === "center" ? {} : { indent: { [side]: CHARACTER } }),
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

const ALIGNMENTS = { right: "RIGHT", left: "LEFT", center: "CENTER" } as const;

/** The line turned clockwise in a column beside the type area: the foot of the portrait page is the left of this one. */
function turnedLine({ margins }: Layout, side: Side): Table {
  const height = A4.width - margins.left - margins.right;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const cell = new TableCell({
    children: [pageLine(side)],
    width: { size: COLUMN, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
  });
  return new Table({
    rows: [new TableRow({ children: [cell], height: { value: height, rule: HeightRule.EXACT } })],
    width: { size: COLUMN, type: WidthType.DXA },
    columnWidths: [COLUMN],
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: margins.bottom - DISTANCE - COLUMN,
      absoluteVerticalPosition: margins.left,
    },
  });
}
