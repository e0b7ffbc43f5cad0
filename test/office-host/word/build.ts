import type { BlockContent, ControlInfo, Font, InlineContent } from "./content.ts";
import type { DocumentData } from "./document-data.ts";
import type { ControlData, ParagraphData, StoryNode, TextNode } from "./story.ts";
import { Story } from "./story.ts";

/** A paragraph with Word's defaults, or like another one: a new paragraph takes over its neighbour's format. */
export function newParagraph(document: DocumentData, like?: ParagraphData): ParagraphData {
  const defaults = {
    alignment: "Left",
    firstLineIndent: 0,
    leftIndent: 0,
    lineSpacing: 12,
    spaceBefore: 0,
    spaceAfter: 0,
  };
  return { style: document.styleName("Normal"), ...defaults, ...like, id: document.newId() };
}

export function textNode(text: string, font: Font = {}): TextNode {
  return { kind: "text", text, font };
}

export function newControl(story: Story, info: ControlInfo): ControlData {
  const control: { -readonly [K in keyof ControlData]?: ControlData[K] } = {
    id: story.document.newId() + 1000,
    story,
    tag: info.tag ?? "",
    title: info.title ?? "",
    placeholderText: info.placeholderText ?? "",
    appearance: "BoundingBox",
    color: "#000000",
    cannotEdit: info.cannotEdit ?? false,
    cannotDelete: info.cannotDelete ?? false,
    removeWhenEdited: false,
  };
  const complete = control as ControlData;
  control.open = { kind: "open", control: complete };
  control.close = { kind: "close", control: complete };
  return complete;
}

/** Nodes of blocks for a story. */
export function blockNodes(story: Story, blocks: readonly BlockContent[]): StoryNode[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return paragraphNodes(story, block);
    if (block.kind === "table") return [tableNode(story, block.rows)];
    const control = newControl(story, block.control);
    return [control.open, ...blockNodes(story, block.blocks), control.close];
  });
}

function paragraphNodes(story: Story, block: Extract<BlockContent, { kind: "paragraph" }>): StoryNode[] {
  const data = newParagraph(story.document);
  if (block.style !== undefined) data.style = story.document.styleName(block.style);
  return [...inlineNodes(story, block.content), { kind: "end", paragraph: data }];
}

export function inlineNodes(story: Story, content: readonly InlineContent[]): StoryNode[] {
  return content.flatMap((piece): StoryNode[] => {
    if (piece.kind === "text") return piece.text === "" ? [] : [textNode(piece.text, piece.font)];
    const control = newControl(story, piece.control);
    return [control.open, ...inlineNodes(story, piece.content), control.close];
  });
}

function tableNode(
  story: Story,
  rows: readonly (readonly (readonly BlockContent[])[])[],
): Extract<StoryNode, { kind: "table" }> {
  const { document } = story;
  const cells = rows.map((row) => row.map((blocks) => newStory(document, blocks)));
  return { kind: "table", table: { id: document.newId(), rows: cells, headerRows: 0, style: "" } };
}

/** A story of blocks; it ends with a paragraph, an empty one if need be. */
export function newStory(document: DocumentData, blocks: readonly BlockContent[]): Story {
  const story = new Story(document);
  story.nodes = blockNodes(story, blocks);
  closeStory(story);
  return story;
}

/** Adds an empty last paragraph where a story has none. */
export function closeStory(story: Story): void {
  const last = story.nodes.filter((node) => node.kind === "end" || node.kind === "table").at(-1);
  if (last?.kind !== "end") story.nodes.push({ kind: "end", paragraph: newParagraph(story.document) });
}
