import type { Attachment, Span } from "../model/narrative.ts";

/** The line above an attachment's title: 附件1. */
export function attachmentLabel(index: number): string {
  return `附件${index + 1}`;
}

/** Header and rows of an attachment's table, every row padded to the same number of cells; none without columns. */
export function attachmentRows({ columns, rows }: Attachment): readonly (readonly Span[])[] {
  if (columns.length === 0) return [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), columns.length);
  const header = columns.map(({ title }): Span => ({ text: title }));
  return [header, ...rows].map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY)]);
}

const EMPTY: Span = { text: "" };
