import { cellName } from "../model/place.ts";
import type { Area } from "../model/workbook.ts";
import type { CellEdit } from "./cell-xml.ts";
import type { EditContext } from "./edit-cell.ts";
import { RowEditor } from "./edit-rows.ts";
import { parseArea } from "./sheet-formulas.ts";
import type { Splice } from "../ooxml/splice.ts";
import { spliced } from "../ooxml/splice.ts";
import { XmlPlaces } from "../ooxml/xml-places.ts";

export interface EditedSheet {
  readonly bytes: Uint8Array;
  /** Whether a cell lost, got or changed a formula. */
  readonly changesFormulas: boolean;
}

/** One worksheet part (UTF-8) with its cells changed; not a byte outside of them moves, but for the used range. */
export function editSheet(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  context: Omit<EditContext, "unshares">,
): EditedSheet {
  const first = editOnce(bytes, edits, { ...context, unshares: false });
  const rows = first.rows.orphaned.size === 0 ? first : editOnce(bytes, edits, { ...context, unshares: true });
  if (rows.rows.orphaned.size > 0) adoptOrphans(bytes, rows.rows);
  const { splices, changesFormulas } = rows.rows;
  const extent = extended(rows.dimension, edits);
  return { bytes: spliced(bytes, extent === null ? splices : [...splices, extent]), changesFormulas };
}

interface Pass {
  readonly rows: RowEditor;
  readonly dimension: Dimension | null;
}

function editOnce(bytes: Uint8Array, edits: readonly CellEdit[], context: EditContext): Pass {
  const xml = new XmlPlaces(bytes);
  const columns: ColumnStyle[] = [];
  const rows = new RowEditor(edits, context, (column) => styleOf(columns, column));
  let dimension: Dimension | null = null;
  xml.enter("worksheet");
  while (xml.nextChild(1)) {
    if (xml.is("sheetData")) rows.editRows(xml);
    else if (xml.is("dimension")) dimension = dimensionOf(xml);
    else if (xml.is("cols")) while (xml.nextChild(2)) columns.push(columnStyle(xml));
  }
  xml.finish();
  return { rows, dimension };
}

function adoptOrphans(bytes: Uint8Array, rows: RowEditor): void {
  const xml = new XmlPlaces(bytes);
  xml.enter("worksheet");
  while (xml.nextChild(1)) if (xml.is("sheetData")) rows.adoptOrphans(xml);
}

interface ColumnStyle {
  /** Zero-based, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

function columnStyle(xml: XmlPlaces): ColumnStyle {
  const number = (name: string): number => Number(xml.attribute(name) ?? 0);
  return { first: number("min") - 1, last: number("max") - 1, style: number("style") };
}

function styleOf(columns: readonly ColumnStyle[], column: number): number {
  return columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** The used range as the sheet states it, and where its start tag stands. */
interface Dimension extends Pick<Splice, "start" | "end"> {
  readonly area: Area | null;
  readonly name: string;
  readonly isEmptyTag: boolean;
}

function dimensionOf(xml: XmlPlaces): Dimension {
  return {
    start: xml.start,
    end: xml.end,
    area: parseArea(xml.attribute("ref") ?? ""),
    name: `${xml.prefix}dimension`,
    isEmptyTag: xml.isEmptyTag,
  };
}

/** Readers that read along trust the stated range, so a cell outside of it widens it. */
function extended(dimension: Dimension | null, edits: readonly CellEdit[]): Splice | null {
  const area = dimension?.area ?? null;
  if (dimension === null || area === null) return null;
  const bottom = edits.reduce((most, { row }) => Math.max(most, row), area.bottom);
  const right = edits.reduce((most, { column }) => Math.max(most, column), area.right);
  const top = edits.reduce((least, { row }) => Math.min(least, row), area.top);
  const left = edits.reduce((least, { column }) => Math.min(least, column), area.left);
  if (bottom === area.bottom && right === area.right && top === area.top && left === area.left) return null;
  const tag = `${dimension.name} ref="${cellName(top, left)}:${cellName(bottom, right)}"`;
  const text = `<${tag}${dimension.isEmptyTag ? "/" : ""}>`;
  return { start: dimension.start, end: dimension.end, text };
}
