/** What stands where in a finished report. All offsets are UTF-16 units of `SourceDocument.text`, ends excluded. */
export interface SourceDocument {
  /**
   * The whole text: the body, then what stands outside of it. "\n" between paragraphs and for line breaks, "\t" for tabs and
   * between the cells of a table row.
   */
  readonly text: string;
  /** The paragraphs in the order of the text; every unit but the separators belongs to one. */
  readonly lines: readonly SourceLine[];
  /** At least the body. They follow each other with one "\n" between them. */
  readonly stories: readonly SourceStory[];
  /** The content controls with any text in them; nested ones follow the one they stand in. */
  readonly controls: readonly SourceControl[];
}

export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** Name of the paragraph's style as its writer calls it (heading 1, 标题 1); null when it has none. */
  readonly style: string | null;
  /** 1–9 for a heading, from the style or from the paragraph itself; null for body text. */
  readonly level: number | null;
}

export type StoryKind = "body" | "text-box" | "footnote" | "endnote" | "header" | "footer";

export interface SourceStory {
  readonly kind: StoryKind;
  /** 正文, 文本框1, 脚注2. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface SourceControl {
  /** As it is written; "" when it has none. */
  readonly tag: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** One change of the text of a report. */
export interface Edit {
  /** A range of at least one unit inside of one line. */
  readonly start: number;
  readonly end: number;
  /** One line; "" takes the range away. What XML cannot hold is dropped, as `cleanText` does. */
  readonly text: string;
  /** The content control the new text is to stand in, as `tagOf` and `aliasOf` name it. */
  readonly control?: { readonly tag: string; readonly title: string };
  /** true: marked yellow; false: no longer marked; absent: as it was. */
  readonly highlight?: boolean;
}
