import { SaxesParser } from "saxes";
import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { BlockContent, ControlInfo, DocumentContent, Font, InlineContent } from "./content.ts";

/** Elements whose contents take part; what is not named here or in IGNORED is not modelled. */
type Frame =
  | { readonly kind: "blocks"; readonly blocks: BlockContent[]; cells: BlockContent[][]; rows: BlockContent[][][] }
  | { readonly kind: "paragraph"; readonly content: InlineContent[]; style: string | null }
  | { readonly kind: "run"; font: Mutable<Font>; text: string }
  | {
      readonly kind: "control";
      info: Mutable<ControlInfo>;
      readonly blocks: BlockContent[];
      readonly content: InlineContent[];
    };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const IGNORED = new Set(["bookmarkStart", "bookmarkEnd", "proofErr", "sectPr", "lastRenderedPageBreak", "hyperlink"]);

/**
 * Reads WordprocessingML: the `w:body` of a flat package or of word/document.xml. Keeps paragraphs with their style,
 * runs with the plainest formatting, content controls with tag and title, and tables.
 */
export function readOoxml(xml: string): DocumentContent {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: true });
  const errors: Error[] = [];
  parser.on("opentag", (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    reader.open(tag.local, attributes);
  });
  parser.on("closetag", (tag) => {
    reader.close(tag.local);
  });
  parser.on("text", (text) => {
    reader.text(text);
  });
  parser.on("error", (error) => {
    errors.push(error);
  });
  parser.write(xml).close();
  if (errors.length > 0 || !reader.sawBody) throw new HostError("InvalidArgument");
  return { blocks: reader.blocks, styles: [...reader.styles] };
}

class Reader {
  readonly blocks: BlockContent[] = [];
  /** Paragraph style ids in use; taken for names. */
  readonly styles = new Set<string>();
  sawBody = false;
  readonly #stack: Frame[] = [];
  #inBody = false;
  #inText = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "body") {
      this.sawBody = true;
      this.#inBody = true;
      this.#stack.push({ kind: "blocks", blocks: this.blocks, cells: [], rows: [] });
      return;
    }
    if (!this.#inBody) return;
    const value = attributes.get("val") ?? "";
    if (name === "p") this.#stack.push({ kind: "paragraph", content: [], style: null });
    else if (name === "r") this.#stack.push({ kind: "run", font: {}, text: "" });
    else if (name === "sdt") this.#stack.push({ kind: "control", info: {}, blocks: [], content: [] });
    else if (name === "tbl" || name === "tc") this.#stack.push({ kind: "blocks", blocks: [], cells: [], rows: [] });
    else if (name === "t") this.#inText = true;
    else if (name === "drawing" || name === "footnoteReference") throw new Unmodelled(`w:${name} in inserted OOXML`);
    else if (!IGNORED.has(name)) this.#property(name, value);
  }

  #property(name: string, value: string): void {
    const top = this.#stack.at(-1);
    if (top?.kind === "paragraph" && name === "pStyle") {
      top.style = value;
      this.styles.add(value);
    } else if (top?.kind === "run") this.#runProperty(top, name, value);
    else if (top?.kind === "control" && name === "tag") top.info.tag = value;
    else if (top?.kind === "control" && name === "alias") top.info.title = value;
    else if (top?.kind === "control" && name === "lock") {
      top.info.cannotEdit = /contentLocked|sdtContentLocked/i.test(value);
      top.info.cannotDelete = /^sdt/i.test(value);
    }
  }

  #runProperty(run: Extract<Frame, { kind: "run" }>, name: string, value: string): void {
    const on = value !== "0" && value !== "false";
    if (name === "b") run.font.bold = on;
    else if (name === "i") run.font.italic = on;
    else if (name === "color" && value !== "auto") run.font.color = `#${value}`;
    else if (name === "sz") run.font.size = Number(value) / 2;
    else if (name === "tab") run.text += "\t";
    else if (name === "br") run.text += "\v";
  }

  text(text: string): void {
    const top = this.#stack.at(-1);
    if (this.#inText && top?.kind === "run") top.text += text;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    if (name === "body") this.#inBody = false;
    if (!["body", "p", "r", "sdt", "tbl", "tc", "tr"].includes(name) || this.#stack.length === 0) return;
    if (name === "tr") {
      const table = this.#stack.at(-1);
      if (table?.kind === "blocks") table.rows.push(table.cells.splice(0));
      return;
    }
    const frame = this.#stack.pop();
    const parent = this.#stack.at(-1);
    if (frame === undefined || parent === undefined) return;
    if (name === "tc" && frame.kind === "blocks" && parent.kind === "blocks") parent.cells.push(frame.blocks);
    else if (name === "tbl" && frame.kind === "blocks") addBlock(parent, { kind: "table", rows: frame.rows });
    else addFrame(parent, frame);
  }
}

function addBlock(parent: Frame, block: BlockContent): void {
  if (parent.kind === "blocks" || parent.kind === "control") parent.blocks.push(block);
}

function addInline(parent: Frame, piece: InlineContent): void {
  if (parent.kind === "paragraph" || parent.kind === "control") parent.content.push(piece);
}

function addFrame(parent: Frame, frame: Frame): void {
  if (frame.kind === "paragraph") {
    const style = frame.style === null ? {} : { style: frame.style };
    addBlock(parent, { kind: "paragraph", content: frame.content, ...style });
  } else if (frame.kind === "run") {
    addInline(parent, { kind: "text", text: frame.text, font: frame.font });
  } else if (frame.kind === "control") {
    const { info, blocks, content } = frame;
    if (blocks.length > 0) addBlock(parent, { kind: "control", control: info, blocks });
    else addInline(parent, { kind: "control", control: info, content });
  }
}
