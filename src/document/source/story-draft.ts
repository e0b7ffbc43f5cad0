import type { StoryKind } from "./source-document.ts";
import type { Range } from "./word-scanner.ts";

/** A run of a part: where it stands and how it is written. */
export interface Run {
  /** Index of the part among the parts read. */
  readonly part: number;
  /** The prefix its names are written with: "w:". */
  readonly prefix: string;
  readonly start: number;
  readonly tagEnd: number;
  end: number;
  properties: Range | null;
  /** How many elements stand in it beside its properties. */
  contents: number;
  /** Whether an inline content control may stand in its place (ISO/IEC 29500-1, 17.5.2.31 and the parents of w:r). */
  readonly mayBeControlled: boolean;
}

/** A `w:t`: what has to change so that white space at the ends of its text counts. */
export interface TextElement {
  readonly tagEnd: number;
  readonly preserved: boolean;
  /** Where the value of `xml:space` stands, if written. */
  readonly space: Range | null;
  /** White space at its ends that does not count now. */
  readonly uncounted: readonly Range[];
}

/** A content control that is being read or was read. */
export interface Control {
  readonly part: number;
  readonly parent: Control | null;
  readonly isInline: boolean;
  id: number;
  tag: string;
  title: string;
  tagPlace: Range | null;
  titlePlace: Range | null;
  /** Holds one plain text (or a date, a choice …), in which no other control may stand. */
  isPlain: boolean;
  /** What would let Word put other text in place of ours: a data binding, the mark of a placeholder. */
  readonly overrides: Range[];
}

/** A field (PAGE, TOC …) in a story; its result counts as text only where a person wrote it. */
export interface Field {
  readonly parent: Field | null;
  instruction: string;
  isClosed: boolean;
}

/** One place of a part that holds text: a stretch of a `w:t`, or an element that stands for one character. */
export interface TextPlace extends Range {
  readonly kind: "text" | "cdata" | "element";
  readonly text: string;
  /** The `w:t` around it; null for an element. */
  readonly element: TextElement | null;
  /** Whether it is the first, or the last, of its `w:t`. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A text place and what it stands in. */
export interface Bit {
  readonly place: TextPlace;
  readonly run: Run;
  /** Which of the contents of the run it is in; 1 is the first. */
  readonly number: number;
  /** Whether the run can be split here: the text stands in it directly. */
  readonly isDirect: boolean;
  readonly control: Control | null;
  readonly field: Field | null;
}

export interface Line {
  /** What stands between it and the line before: "\n", or "\t" between cells. */
  readonly separator: string;
  styleId: string | null;
  style: string | null;
  level: number | null;
}

export type Item = { readonly line: Line } | { readonly bit: Bit };

/** A story while it is being read. */
export class StoryDraft {
  readonly kind: StoryKind;
  readonly items: Item[] = [];
  readonly controls: { readonly control: Control; readonly from: number; readonly to: number }[] = [];
  /** The same text box again for readers that do not know the first form. */
  readonly copies: StoryDraft[] = [];
  /** The field that is open where the reader stands. */
  field: Field | null = null;
  /** What will separate the next line from the one before. */
  separator = "\n";

  constructor(kind: StoryKind) {
    this.kind = kind;
  }

  startLine(): Line {
    const line: Line = { separator: this.separator, styleId: null, style: null, level: null };
    this.separator = "\n";
    this.items.push({ line });
    return line;
  }

  /** `type`: begin, separate or end. */
  markField(type: string | null): void {
    if (type === "begin") this.field = { parent: this.field, instruction: "", isClosed: false };
    else if (type === "end" && this.field !== null) {
      this.field.isClosed = true;
      this.field = this.field.parent;
    }
  }
}
