import type { FileChild, IXmlableObject } from "docx";
import { Paragraph } from "docx";
import type { Attachment, Span, TableColumn } from "../../model/narrative.ts";
import { attachmentLabel, attachmentRows } from "../attachment-rows.ts";
import { cleanText } from "../clean-text.ts";
import type { Orientation } from "./page.ts";
import { leaf, prepared, preparedBlock, value } from "./prepared.ts";
import type { RunSetter } from "./runs.ts";
import type { ParagraphStyle } from "./style-rows.ts";
import { titleBreaks } from "./title-lines.ts";

/** A table of more columns is easier to read on a landscape page. */
const PORTRAIT_COLUMNS = 6;
/** 8 mm at least. */
const ROW_HEIGHT = 454;
/** 2号, in twips. */
const TITLE_CHARACTER = 440;

export function attachmentOrientation({ columns }: Attachment): Orientation {
  return columns.length > PORTRAIT_COLUMNS ? "landscape" : "portrait";
}

/**
 * GB/T 9704-2012 7.3.7: 附件N in 黑体 on the first line, the title centred on the third, then the table over the whole
 * type area, `width` twips; its header comes back on every page and no row is torn.
 */
export function attachmentBlocks(
  attachment: Attachment,
  index: number,
  { setRuns, width, line }: { readonly setRuns: RunSetter; readonly width: number; readonly line: number },
): FileChild[] {
  const paragraph = (style: ParagraphStyle, text: string, after?: number, breaks?: readonly number[]): Paragraph =>
    new Paragraph({
      style,
      ...(after === undefined ? {} : { spacing: { after } }),
      children: setRuns([{ text }], breaks).map(prepared),
    });
  const { title, note } = attachment;
  const breaks = titleBreaks(cleanText(title), [], Math.floor((width * 2) / TITLE_CHARACTER));
  return [
    paragraph("AttachmentLabel", attachmentLabel(index), line),
    paragraph("AttachmentTitle", title, Math.round(line / 3), breaks),
    ...table(attachment, setRuns, width),
    // Word needs a paragraph behind a table; without a note it is one no page can be too full for.
    note === null ? new Paragraph({ style: "TableEnd" }) : paragraph("TableNote", note),
  ];
}

function table(attachment: Attachment, setRuns: RunSetter, width: number): FileChild[] {
  const rows = attachmentRows(attachment);
  if (rows.length === 0) return [];
  const widths = columnWidths(attachment.columns, rows[0]?.length ?? 0, width);
  const cell = (span: Span, column: number, header: boolean): IXmlableObject => ({
    "w:tc": [
      { "w:tcPr": [measure("w:tcW", widths[column] ?? 0), value("w:vAlign", "center")] },
      { "w:p": [{ "w:pPr": cellProperties(attachment.columns[column], header) }, ...setRuns([span])] },
    ],
  });
  return [
    preparedBlock({
      "w:tbl": [
        { "w:tblPr": [value("w:tblStyle", "TableGrid"), measure("w:tblW", width), leaf("w:tblLayout", FIXED)] },
        { "w:tblGrid": widths.map((column) => leaf("w:gridCol", { "w:w": column })) },
        ...rows.map((spans, row) => ({
          "w:tr": [
            { "w:trPr": rowProperties(row === 0) },
            ...spans.map((span, column) => cell(span, column, row === 0)),
          ],
        })),
      ],
    }),
  ];
}

const FIXED = { "w:type": "fixed" };

function measure(name: string, twips: number): IXmlableObject {
  return leaf(name, { "w:w": twips, "w:type": "dxa" });
}

function rowProperties(header: boolean): IXmlableObject[] {
  const height = leaf("w:trHeight", { "w:val": ROW_HEIGHT, "w:hRule": "atLeast" });
  return [{ "w:cantSplit": {} }, height, ...(header ? [{ "w:tblHeader": {} }] : [])];
}

function cellProperties(column: TableColumn | undefined, header: boolean): IXmlableObject[] {
  if (header) return [value("w:pStyle", "TableHead")];
  const style = value("w:pStyle", "TableText");
  if (column === undefined || column.align === "left") return [style];
  return [style, value("w:jc", column.align === "centre" ? "center" : "right")];
}

/** Whole twips in proportion to the columns' widths, adding up to the width of the table exactly. */
export function columnWidths(columns: readonly TableColumn[], count: number, total: number): number[] {
  const shares = Array.from({ length: count }, (_, i) => {
    const width = columns[i]?.width ?? 1;
    return Number.isFinite(width) && width > 0 ? width : 1;
  });
  const sum = shares.reduce((a, b) => a + b, 0);
  let before = 0;
  let edge = 0;
  return shares.map((share) => {
    before += share;
    const next = Math.round((total * before) / sum);
    const width = next - edge;
    edge = next;
    return width;
  });
}
