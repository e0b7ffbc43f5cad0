import { HostError, Unmodelled } from "../protocol/host-error.ts";
import { blockNodes, closeStory, inlineNodes, newControl, newParagraph, textNode } from "./build.ts";
import type { BlockContent, Font } from "./content.ts";
import type { ControlData, EndNode, Span, Story, StoryNode } from "./story.ts";
import { paragraphAt, paragraphContent } from "./story.ts";

/** The last place for text in a stretch: before the paragraph end it closes with, if it does. */
export function textEnd(story: Story, span: Span): number {
  for (let at = span.to - 1; at >= span.from; at -= 1) {
    const kind = story.nodes[at]?.kind;
    if (kind === "end") return at;
    if (kind === "text" || kind === "table") break;
  }
  return span.to;
}

/** The font text takes on at a place: that of the text before it in the paragraph, else behind it. */
function fontAt(story: Story, at: number): Font {
  const { from, to } = paragraphContent(story, paragraphAt(story, at));
  const before = story.nodes
    .slice(from, at)
    .filter((node) => node.kind === "text")
    .at(-1);
  const after = story.nodes.slice(at, to).find((node) => node.kind === "text");
  return (before ?? after)?.font ?? {};
}

/** Inserts text; a line break in it begins a new paragraph with the same format. */
export function insertText(story: Story, at: number, text: string): Span {
  const font = fontAt(story, at);
  const { paragraph } = paragraphAt(story, at);
  const nodes = text.split(/\r\n|[\r\n]/).flatMap((line, index): StoryNode[] => {
    const piece = line === "" ? [] : [textNode(line, font)];
    return index === 0 ? piece : [{ kind: "end", paragraph: newParagraph(story.document, paragraph) }, ...piece];
  });
  return story.insert(at, nodes);
}

/** Removes what lies in a stretch: text, paragraph ends, tables, controls that lie in it wholly. Marks stay. */
export function removeSpan(story: Story, span: Span): void {
  const inside = new Set<StoryNode>(story.slice(span));
  const kept = [...inside].filter((node) => {
    if (node.kind === "open") return !inside.has(node.control.close);
    if (node.kind === "close") return !inside.has(node.control.open);
    return node.kind === "mark";
  });
  story.nodes.splice(span.from, span.to - span.from, ...kept);
  closeStory(story);
}

/** Puts text in the place of a stretch; a paragraph end the stretch closes with stays. Answers where the text is. */
export function replaceText(story: Story, span: Span, text: string): Span {
  const font = fontAt(story, span.from);
  removeSpan(story, { from: span.from, to: textEnd(story, span) });
  const inserted = insertText(story, span.from, text);
  for (const node of story.slice(inserted)) if (node.kind === "text") node.font = font;
  return inserted;
}

/** Inserts a paragraph at a paragraph's boundary, formatted like the given one. */
export function insertParagraph(story: Story, at: number, text: string, like: EndNode): EndNode {
  if (/[\r\n]/.test(text)) throw new Unmodelled("insertParagraph with a line break in the text");
  const { from, to } = paragraphContent(story, like);
  const font =
    story.nodes
      .slice(from, to)
      .filter((node) => node.kind === "text")
      .at(-1)?.font ?? {};
  const end: EndNode = { kind: "end", paragraph: newParagraph(story.document, like.paragraph) };
  story.insert(at, text === "" ? [end] : [textNode(text, font), end]);
  return end;
}

/** Puts a content control around a stretch: within a paragraph, or around whole ones. */
export function wrap(story: Story, span: Span): ControlData {
  const ends = story.ends(span);
  const [first] = ends;
  if (first !== undefined) {
    const closed = ["end", "table"].includes(lastWeighty(story, span)?.kind ?? "");
    if (!closed || paragraphContent(story, first).from < span.from)
      throw new Unmodelled("a control over half a paragraph");
  }
  const control = newControl(story, {});
  story.insert(span.to, [control.close]);
  story.insert(span.from, [control.open]);
  return control;
}

function lastWeighty(story: Story, span: Span): StoryNode | undefined {
  return story
    .slice(span)
    .filter((node) => node.kind !== "mark" && node.kind !== "close")
    .at(-1);
}

/** Removes a control; its contents too unless they are to be kept. */
export function removeControl(control: ControlData, keepContent: boolean): void {
  const { story, open, close } = control;
  if (control.cannotDelete) throw new HostError("AccessDenied");
  if (keepContent) story.nodes = story.nodes.filter((node) => node !== open && node !== close);
  else removeSpan(story, { from: story.indexOf(open), to: story.indexOf(close) + 1 });
}

/** Inserts blocks at a paragraph's boundary. */
export function insertBlocks(story: Story, at: number, blocks: readonly BlockContent[]): Span {
  return story.insert(at, blockNodes(story, blocks));
}

/** Inserts the one paragraph of some blocks as text within a paragraph; more than one is not modelled. */
export function insertInline(story: Story, at: number, blocks: readonly BlockContent[]): Span {
  const [only, ...others] = blocks;
  if (only?.kind !== "paragraph" || others.length > 0) throw new Unmodelled("blocks inserted into a paragraph");
  return story.insert(at, inlineNodes(story, only.content));
}
