import type { Font } from "./content.ts";
import type { DocumentData } from "./document-data.ts";

/** A paragraph: what is not text of it. Its text lies before its end node. */
export interface ParagraphData {
  readonly id: number;
  style: string;
  alignment: string;
  firstLineIndent: number;
  leftIndent: number;
  lineSpacing: number;
  spaceBefore: number;
  spaceAfter: number;
}

export interface TextNode {
  readonly kind: "text";
  text: string;
  font: Font;
}

export interface EndNode {
  readonly kind: "end";
  readonly paragraph: ParagraphData;
}

export interface TableNode {
  readonly kind: "table";
  readonly table: TableData;
}

/** The two ends of a content control. */
export interface ControlNode {
  readonly kind: "open" | "close";
  readonly control: ControlData;
}

/** One end of a range that somebody holds; weighs nothing. */
export interface MarkNode {
  readonly kind: "mark";
}

export type StoryNode = TextNode | EndNode | TableNode | ControlNode | MarkNode;

export interface ControlData {
  readonly id: number;
  readonly story: Story;
  readonly open: ControlNode;
  readonly close: ControlNode;
  tag: string;
  title: string;
  placeholderText: string;
  appearance: string;
  color: string;
  cannotEdit: boolean;
  cannotDelete: boolean;
  removeWhenEdited: boolean;
}

export interface TableData {
  readonly id: number;
  /** A story per cell. */
  readonly rows: Story[][];
  headerRows: number;
  style: string;
}

/** A stretch of nodes, by their indexes at this moment. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A run of text with its own paragraphs: the body, or one cell. A flat list of nodes; a paragraph reaches from the
 * previous end or table to its own end node, a content control from its open to its close node. A story always ends
 * with a paragraph.
 */
export class Story {
  readonly document: DocumentData;
  nodes: StoryNode[] = [];

  constructor(document: DocumentData) {
    this.document = document;
  }

  indexOf(node: StoryNode): number {
    return this.nodes.indexOf(node);
  }

  get whole(): Span {
    return { from: 0, to: this.nodes.length };
  }

  /** Inserts nodes before an index and answers the stretch they take. */
  insert(at: number, nodes: readonly StoryNode[]): Span {
    this.nodes.splice(at, 0, ...nodes);
    return { from: at, to: at + nodes.length };
  }

  slice({ from, to }: Span): readonly StoryNode[] {
    return this.nodes.slice(from, to);
  }

  /** Cuts the text node at an offset in two and answers the index of the second half. */
  split(index: number, offset: number): number {
    const node = this.nodes[index];
    if (node?.kind !== "text") throw new Error("Only text can be split");
    if (offset === 0) return index;
    if (offset < node.text.length) {
      const rest: TextNode = { kind: "text", text: node.text.slice(offset), font: node.font };
      node.text = node.text.slice(0, offset);
      this.nodes.splice(index + 1, 0, rest);
    }
    return index + 1;
  }

  /** The text of a stretch: paragraphs apart by "\r", cells of a table by "\t"; a last paragraph end is left out. */
  text(span: Span): string {
    let text = "";
    for (const node of this.slice(span)) {
      if (node.kind === "text") text += node.text;
      else if (node.kind === "end") text += "\r";
      else if (node.kind === "table") text += tableText(node.table) + "\r";
    }
    return text.endsWith("\r") ? text.slice(0, -1) : text;
  }

  /** The end nodes of all paragraphs that end in the stretch, those of table cells left out. */
  ends(span: Span): readonly EndNode[] {
    return this.slice(span).filter((node) => node.kind === "end");
  }
}

function tableText(table: TableData): string {
  return table.rows.map((row) => row.map((cell) => cell.text(cell.whole)).join("\t")).join("\r");
}

/** Index range of a paragraph's own text: behind what surrounds it, before its end node. */
export function paragraphContent(story: Story, end: EndNode): Span {
  const to = story.indexOf(end);
  let from = to;
  while (from > 0 && story.nodes[from - 1]?.kind !== "end" && story.nodes[from - 1]?.kind !== "table") from -= 1;
  // Controls that close here began earlier; controls that open here and close behind the end are around the paragraph.
  let at = from;
  for (; at < to; at += 1) {
    const node = story.nodes[at];
    const around = node?.kind === "close" || (node?.kind === "open" && story.indexOf(node.control.close) > to);
    if (around) from = at + 1;
    else if (node?.kind !== "mark") break;
  }
  return { from, to };
}

/** The paragraph that holds an index: the one whose end comes next. */
export function paragraphAt(story: Story, index: number): EndNode {
  for (let at = index; at < story.nodes.length; at += 1) {
    const node = story.nodes[at];
    if (node?.kind === "end") return node;
  }
  const last = story.nodes.filter((node) => node.kind === "end").at(-1);
  if (last === undefined) throw new Error("A story without paragraph");
  return last;
}

/** The controls around an index, innermost last. */
export function controlsAround(story: Story, index: number): readonly ControlData[] {
  const open: ControlData[] = [];
  for (const node of story.nodes.slice(0, index)) {
    if (node.kind === "open") open.push(node.control);
    else if (node.kind === "close") open.splice(open.indexOf(node.control), 1);
  }
  return open;
}

/** A control's inside. */
export function controlContent({ story, open, close }: ControlData): Span {
  return { from: story.indexOf(open) + 1, to: story.indexOf(close) };
}

/** Whether a control is around whole paragraphs; else it lies within one. */
export function isBlockControl(control: ControlData): boolean {
  return control.story.ends(controlContent(control)).length > 0;
}

/** Every node of the stories in order, the cells of a table after its node. */
export function* walk(story: Story, span: Span = story.whole): Generator<readonly [Story, StoryNode]> {
  for (const node of story.slice(span)) {
    yield [story, node];
    if (node.kind === "table") for (const cell of node.table.rows.flat()) yield* walk(cell);
  }
}
