import type { Attachment, Span, TableColumn } from "../../model/narrative.ts";
import { attachmentLabel, attachmentRows } from "../attachment-rows.ts";
import { cleanText } from "../clean-text.ts";
import { paragraph, paragraphProperties } from "./formatting.ts";
import type { Orientation } from "./page.ts";
import type { RunSetter } from "./runs.ts";
import { titleBreaks } from "./title-lines.ts";
import { element, measure, valued } from "./xml.ts";

/** A table of more columns is easier to read on a landscape page. */
const PORTRAIT_COLUMNS = 6;
/** 8 mm at least. */
const ROW_HEIGHT = 454;
/** 2号, in twips. */
const TITLE_CHARACTER = 440;

export function attachmentOrientation({ columns }: Attachment): Orientation {
  return columns.length > PORTRAIT_COLUMNS ? "landscape" : "portrait";
}

interface Room {
  /** Width of the type area and one line of the body, in twips. */
  readonly width: number;
  readonly line: number;
  /** Properties of the section for its last paragraph; "" when they close the document. */
  readonly section: string;
}

/**
 * GB/T 9704-2012 7.3.7: 附件N in 黑体 on the first line, the title centred on the third, then the table over the whole
 * type area; its header comes back on every page and no row is torn.
 */
export function attachmentBlocks(
  attachment: Attachment,
  index: number,
  setRuns: RunSetter,
  { width, line, section }: Room,
): string {
  const { title, note } = attachment;
  const breaks = titleBreaks(cleanText(title), [], Math.floor((width * 2) / TITLE_CHARACTER));
  return [
    paragraph({ style: "AttachmentLabel", spacing: { after: line } }, ...setRuns([{ text: attachmentLabel(index) }])),
    paragraph(
      { style: "AttachmentTitle", spacing: { after: Math.round(line / 3) } },
      ...setRuns([{ text: title }], breaks),
    ),
    table(attachment, setRuns, width),
    // Word needs a paragraph behind a table; without a note it is one no page can be too full for.
    note === null
      ? paragraph({ style: "TableEnd", section })
      : paragraph({ style: "TableNote", section }, ...setRuns([{ text: note }])),
  ].join("");
}

function table(attachment: Attachment, setRuns: RunSetter, width: number): string {
  const rows = attachmentRows(attachment);
  if (rows.length === 0) return "";
  const widths = columnWidths(attachment.columns, rows[0]?.length ?? 0, width);
  const cells = widths.map((twips, column) => cellWriter(twips, attachment.columns[column], setRuns));
  const properties = [valued("w:tblStyle", "TableGrid"), measure("w:tblW", width), FIXED];
  return element(
    "w:tbl",
    {},
    element("w:tblPr", {}, ...properties),
    element("w:tblGrid", {}, ...widths.map((column) => element("w:gridCol", { "w:w": column }))),
    ...rows.map((spans, row) => {
      const header = row === 0;
      return element("w:tr", {}, rowProperties(header), ...spans.map((span, i) => cells[i]?.(span, header) ?? ""));
    }),
  );
}

const FIXED = element("w:tblLayout", { "w:type": "fixed" });

function rowProperties(header: boolean): string {
  const height = element("w:trHeight", { "w:val": ROW_HEIGHT, "w:hRule": "atLeast" });
  return element("w:trPr", {}, element("w:cantSplit"), height, header ? element("w:tblHeader") : "");
}

/** Writes the cells of one column: only their runs differ. */
function cellWriter(
  twips: number,
  column: TableColumn | undefined,
  setRuns: RunSetter,
): (span: Span, header: boolean) => string {
  const properties = element("w:tcPr", {}, measure("w:tcW", twips), valued("w:vAlign", "center"));
  const head = paragraphProperties({ style: "TableHead" });
  const text = paragraphProperties({ style: "TableText", ...ALIGNMENTS[column?.align ?? "left"] });
  return (span, header) =>
    element("w:tc", {}, properties, element("w:p", {}, header ? head : text, ...setRuns([span])));
}

const ALIGNMENTS = { left: {}, centre: { align: "center" }, right: { align: "right" } } as const;

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
