/** Character formatting; what is left out comes from the style. */
export interface Font {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly color?: string;
  /** null for none, as Word gives it. */
  readonly highlightColor?: string | null;
  readonly name?: string;
  readonly size?: number;
}

/** Properties of a content control. */
export interface ControlInfo {
  readonly tag?: string;
  readonly title?: string;
  readonly placeholderText?: string;
  readonly cannotEdit?: boolean;
  readonly cannotDelete?: boolean;
}

export type InlineContent =
  | { readonly kind: "text"; readonly text: string; readonly font?: Font }
  | { readonly kind: "control"; readonly control: ControlInfo; readonly content: readonly InlineContent[] };

export type BlockContent =
  | { readonly kind: "paragraph"; readonly style?: string; readonly content: readonly InlineContent[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly BlockContent[])[])[] }
  | { readonly kind: "control"; readonly control: ControlInfo; readonly blocks: readonly BlockContent[] };

/** A document as it is opened, inserted, or read from a .docx. */
export interface DocumentContent {
  readonly blocks: readonly BlockContent[];
  /** XML of the custom parts. */
  readonly parts?: readonly string[];
  /** Names of styles besides Word's built-in ones. */
  readonly styles?: readonly string[];
}

/** A paragraph of plain text, or of given pieces. */
export function paragraph(content: string | readonly InlineContent[], style?: string): BlockContent {
  const pieces = typeof content === "string" ? [text(content)] : content;
  return { kind: "paragraph", content: pieces, ...(style === undefined ? {} : { style }) };
}

export function text(value: string, font?: Font): InlineContent {
  return { kind: "text", text: value, ...(font === undefined ? {} : { font }) };
}

/** A content control inside a paragraph. */
export function tagged(tag: string, value: string, more: ControlInfo = {}): InlineContent {
  return { kind: "control", control: { tag, ...more }, content: [text(value)] };
}

/** A content control around whole paragraphs. */
export function taggedBlock(tag: string, blocks: readonly BlockContent[], more: ControlInfo = {}): BlockContent {
  return { kind: "control", control: { tag, ...more }, blocks };
}
