import type { Settings } from "../../model/settings.ts";
import { paragraph } from "./formatting.ts";
import type { Layout } from "./layout.ts";
import type { FooterReference, Orientation } from "./page.ts";
import { A4 } from "./page.ts";
import { element, escapeXml, measure, NS, valued, xmlPart } from "./xml.ts";

/** 4号: one character from the edge of the type area. */
const CHARACTER = 280;
/** From the type area to the number, 7 mm. */
const DISTANCE = 397;
/** Width of the turned line of the number. */
const COLUMN = 340;

/** A footer and the pages it stands on: "default" are the odd ones when there is one for the even. */
export interface Footer {
  readonly pages: FooterReference["pages"];
  readonly xml: string;
}

type Side = "right" | "left" | "center";

/**
 * — 1 — in 4号 宋体, 7 mm below the type area (GB/T 9704-2012 7.5): right on odd pages, left on even ones, each one
 * character in; or centred, as many offices have it. On a landscape page it stands where the other pages have it.
 */
export function footers(layout: Layout, orientation: Orientation, numbers: Settings["pageNumbers"]): Footer[] {
  const footer = (pages: Footer["pages"], side: Side): Footer => ({
    pages,
    xml: xmlPart(
      element(
        "w:ftr",
        { "xmlns:w": NS.w },
        ...(orientation === "portrait"
          ? [pageLine(side)]
          : [turnedLine(layout, side), paragraph({ style: "TableEnd" })]),
      ),
    ),
  });
  return numbers === "centre" ? [footer("default", "center")] : [footer("default", "right"), footer("even", "left")];
}

function pageLine(side: Side): string {
  const indent = side === "center" ? {} : { indent: { [side]: CHARACTER } };
  return paragraph(
    { style: "Footer", ...indent, align: side },
    run("w:t", "— "),
    fieldMark("begin"),
    run("w:instrText", "PAGE"),
    fieldMark("separate"),
    fieldMark("end"),
    run("w:t", " —"),
  );
}

function run(name: "w:t" | "w:instrText", text: string): string {
  return element("w:r", {}, element(name, { "xml:space": "preserve" }, escapeXml(text)));
}

function fieldMark(type: "begin" | "separate" | "end"): string {
  return element("w:r", {}, element("w:fldChar", { "w:fldCharType": type }));
}

/** The line turned clockwise in a column beside the type area: the foot of the portrait page is the left of this one. */
function turnedLine({ margins }: Layout, side: Side): string {
  const height = A4.width - margins.left - margins.right;
  const place = {
    "w:horzAnchor": "page",
    "w:vertAnchor": "page",
    "w:tblpX": margins.bottom - DISTANCE - COLUMN,
    "w:tblpY": margins.left,
  };
  const none = { "w:val": "none", "w:sz": 0, "w:color": "auto" };
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => element(`w:${edge}`, none));
  const margin = ["top", "left", "bottom", "right"].map((edge) => measure(`w:${edge}`, 0));
  const table = element(
    "w:tblPr",
    {},
    element("w:tblpPr", place),
    measure("w:tblW", COLUMN),
    element("w:tblBorders", {}, ...borders),
    element("w:tblLayout", { "w:type": "fixed" }),
  );
  const cell = element(
    "w:tcPr",
    {},
    measure("w:tcW", COLUMN),
    element("w:tcMar", {}, ...margin),
    valued("w:textDirection", "tbRl"),
    valued("w:vAlign", "center"),
  );
  const row = element("w:trPr", {}, element("w:trHeight", { "w:val": height, "w:hRule": "exact" }));
  const grid = element("w:tblGrid", {}, element("w:gridCol", { "w:w": COLUMN }));
  return element("w:tbl", {}, table, grid, element("w:tr", {}, row, element("w:tc", {}, cell, pageLine(side))));
}
