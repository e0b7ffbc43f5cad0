import { readControl } from "./read-control.ts";
import { readRow } from "./read-row.ts";
import { isHidden, readParagraphProperties, readRunProperties } from "./properties.ts";
import type { StoryKind } from "./source-document.ts";
import type { Context } from "./reading-context.ts";
import { mayHold, startOf } from "./reading-context.ts";
import { characterOf } from "./run-characters.ts";
import type { Field, Run, TextPlace } from "./story-draft.ts";
import { StoryDraft } from "./story-draft.ts";
import { readTextElement } from "./text-element.ts";
import type { WordScanner } from "./word-scanner.ts";
import type { StyleSheet } from "./word-styles.ts";

/** The drafts of one part: its stories, then the text boxes in them. */
export interface PartDrafts {
  readonly stories: readonly StoryDraft[];
  readonly boxes: readonly StoryDraft[];
}

export class PartReader {
  /** Text boxes in the order they begin. */
  private boxes: StoryDraft[] = [];
  private readonly xml: WordScanner;
  private readonly part: number;
  private readonly styles: StyleSheet;

  /** `part`: the index the pieces are to bear. */
  constructor(xml: WordScanner, part: number, styles: StyleSheet) {
    this.xml = xml;
    this.part = part;
    this.styles = styles;
  }

  /** A part that is one story: `document`, `hdr`, `ftr`. */
  readStory(root: string, kind: StoryKind): PartDrafts {
    this.xml.enter(root);
    this.xml.word();
    const story = new StoryDraft(kind);
    this.children(startOf(story));
    this.xml.finish();
    return { stories: [story], boxes: this.boxes };
  }

  /** A part that holds a story for each note; the lines that separate notes from the page are none. */
  readNotes(root: string, kind: "footnote" | "endnote"): PartDrafts {
    const { xml } = this;
    xml.enter(root);
    xml.word();
    const stories: StoryDraft[] = [];
    while (xml.nextChild(1)) {
      const type = xml.prefixedAttribute("type");
      if (xml.word() !== kind || (type !== null && type !== "normal")) continue;
      const story = new StoryDraft(kind);
      this.children(startOf(story));
      stories.push(story);
    }
    xml.finish();
    return { stories, boxes: this.boxes };
  }

  private readonly visitChildren = (context: Context): void => {
    this.children(context);
  };

  private children(context: Context): void {
    const { depth } = this.xml;
    while (this.xml.nextChild(depth)) this.element(this.xml.word(), context);
  }

  /** Elements that are not named here are seen through: tables, hyperlinks, insertions, drawings, custom XML … */
  private element(word: string, context: Context): void {
    switch (word) {
      case "p":
        this.children({
          ...context,
          line: context.story.startLine(),
          run: null,
          holdsControls: mayHold(context.control),
        });
        return;
      case "pPr":
        readParagraphProperties(this.xml, this.styles, context.line);
        return;
      case "r":
        this.run(context);
        return;
      case "tr":
        readRow(this.xml, context, this.visitChildren);
        return;
      case "sdt":
        readControl(this.xml, { part: this.part, context }, this.visitChildren);
        return;
      case "txbxContent":
        this.textBox(context);
        return;
      case "mc:AlternateContent":
        this.alternatives({ ...context, isDirect: false });
        return;
      case "fldSimple":
        this.simpleField(context);
        return;
      case "rubyBase":
        this.children({ ...context, run: null, holdsControls: false });
        return;
      // What was deleted or moved away is no text; neither are the readings above characters.
      case "del":
      case "moveFrom":
      case "rt":
      case "sectPr":
      case "tblPr":
      case "tblGrid":
      case "tcPr":
        return;
      default:
        if (context.run === null) this.children(context);
        else if (!this.content(word, context, context.run)) this.children({ ...context, isDirect: false });
    }
  }

  private run(context: Context): void {
    const { xml } = this;
    const run: Run = {
      part: this.part,
      prefix: xml.prefix,
      start: xml.start,
      tagEnd: xml.end,
      end: 0,
      properties: null,
      contents: 0,
      mayBeControlled: context.holdsControls && context.story.field === null,
    };
    let inside: Context = {
      ...context,
      run,
      isDirect: true,
      isHidden: context.isHidden || isHidden(this.styles, context.line),
    };
    const { depth } = xml;
    while (xml.nextChild(depth)) {
      const word = xml.word();
      if (word === "rPr") {
        const { start } = xml;
        const hidden = readRunProperties(xml, this.styles, context.line);
        run.properties = { start, end: xml.end };
        inside = { ...inside, isHidden: context.isHidden || hidden };
      } else {
        run.contents += 1;
        this.element(word, inside);
      }
    }
    run.end = xml.end;
  }

  /** What may stand in a run; false for anything else. */
  private content(word: string, context: Context, run: Run): boolean {
    const { xml } = this;
    switch (word) {
      case "t":
        for (const place of readTextElement(xml)) this.put(context, run, place);
        return true;
      case "instrText":
        if (context.story.field !== null) context.story.field.instruction += xml.readText();
        return true;
      case "fldChar":
        context.story.markField(xml.prefixedAttribute("fldCharType"));
        return true;
      case "delText":
      case "delInstrText":
        return true;
      default: {
        const character = characterOf(word, xml);
        if (character === null) return false;
        const { start } = xml;
        this.children(context);
        const place = {
          kind: "element" as const,
          start,
          end: xml.end,
          text: character,
          element: null,
          isFirst: true,
          isLast: true,
        };
        this.put(context, run, place);
        return true;
      }
    }
  }

  private put({ story, isHidden, isDirect, control }: Context, run: Run, place: TextPlace): void {
    if (isHidden) return;
    story.items.push({ bit: { place, run, number: run.contents, isDirect, control, field: story.field } });
  }

  private simpleField(context: Context): void {
    const { story } = context;
    const instruction = this.xml.prefixedAttribute("instr") ?? "";
    const field: Field = { parent: story.field, instruction, isClosed: true };
    story.field = field;
    this.children(context);
    story.field = field.parent;
  }

  private textBox({ isHidden }: Context): void {
    const story = new StoryDraft("text-box");
    this.boxes.push(story);
    this.children({ ...startOf(story), isHidden });
  }

  /** The first form is read; a text box that comes again in another form is kept as its copy. */
  private alternatives(context: Context): void {
    const { xml } = this;
    const outer = this.boxes;
    let chosen: readonly StoryDraft[] | null = null;
    const { depth } = xml;
    while (xml.nextChild(depth)) {
      if (!xml.word().startsWith("mc:")) continue;
      this.boxes = [];
      if (chosen === null) {
        this.children(context);
        chosen = this.boxes;
        outer.push(...chosen);
      } else {
        this.children({ ...context, story: new StoryDraft("text-box") });
        this.boxes.forEach((copy, i) => chosen?.[i]?.copies.push(copy));
      }
    }
    this.boxes = outer;
  }
}
