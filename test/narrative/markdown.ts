import type { Attachment, Block, Narrative, Span } from "../../src/model/narrative.ts";

const MARKS: Readonly<Partial<Record<Block["kind"], string>>> = {
  title: "# ",
  "heading-1": "## ",
  "heading-2": "### ",
  "heading-3": "#### ",
};

/** A narrative as a page one can read aloud; what stands on the line is right-hand matter in the document. */
export function toMarkdown({ blocks, attachments }: Narrative): string {
  const lines = blocks.map((block) => {
    const text = block.spans.map(spanText).join("");
    const right = ["signature", "date", "byline"].includes(block.kind) ? `<${block.kind}> ` : "";
    return `${MARKS[block.kind] ?? right}${text}`;
  });
  return `${[...lines, ...attachments.map(tableText)].join("\n\n")}\n`;
}

function spanText({ text, style }: Span): string {
  return style === undefined ? text : `**${text}**`;
}

function tableText({ title, note, columns, rows }: Attachment, index: number): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    row(columns.map((column) => column.title)),
    row(columns.map(() => "---")),
    ...rows.map((cells) => row(cells.map(({ text }) => text))),
  ];
  return [`# 附件${index + 1} ${title}`, table.join("\n"), ...(note === null ? [] : [note])].join("\n\n");
}
