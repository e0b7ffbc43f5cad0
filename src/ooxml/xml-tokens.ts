import { MAX_XML_ATTRIBUTES, MAX_XML_DEPTH } from "./limits.ts";
import { damaged, declaresTypes } from "./refuse.ts";

export type Token = 0 | 1 | 2 | 3;
export const END: Token = 0;
export const OPEN: Token = 1;
export const CLOSE: Token = 2;
export const TEXT: Token = 3;

const LT = 60;
const GT = 62;
export const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
export const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Cuts one XML part into tags and texts, forward over its UTF-8 bytes: no tree, no copies. Comments and processing
 * instructions are passed over, a DTD is refused, and every way of not being well-formed that could hide or move a value
 * (missing end, wrong nesting, open quotes) throws. An element written <v/> opens and closes like <v></v>.
 */
export class XmlTokens {
  /** How many elements are open; 1 inside the root. */
  depth = 0;
  /** Four numbers an attribute of the element just opened: where its name and its value start and end. */
  readonly attributes = new Int32Array(4 * MAX_XML_ATTRIBUTES);
  attributeCount = 0;
  readonly bytes: Uint8Array;
  /** The range of the text just met, and whether it is CDATA. */
  protected textStart = 0;
  protected textEnd = 0;
  protected raw = false;
  protected at = 0;
  protected nameStart = 0;
  protected nameEnd = 0;
  private selfClosing = false;
  private sawRoot = false;
  /** Where the full names of the open elements stand, for matching their ends. */
  private readonly open = new Int32Array(2 * MAX_XML_DEPTH);

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next piece of the part. Throws when the part ends inside an element. */
  next(): Token {
    if (this.selfClosing) return this.closeElement();
    const { bytes } = this;
    for (;;) {
      if (this.at >= bytes.length) {
        if (this.depth > 0 || !this.sawRoot) throw damaged("内容不完整");
        return END;
      }
      if (bytes[this.at] !== LT) {
        if (this.readTextRun()) return TEXT;
        continue;
      }
      const mark = bytes[this.at + 1];
      if (mark === SLASH) return this.readEndTag();
      if (mark === QUESTION) this.at = this.after("?>", this.at + 2);
      else if (mark !== BANG) return this.readStartTag();
      else if (this.startsWith("<!--")) this.at = this.after("-->", this.at + 4);
      else if (this.startsWith("<![CDATA[") && this.depth > 0) return this.readCdata();
      else throw this.startsWith("<!DOCTYPE") ? declaresTypes() : damaged("内容有误");
    }
  }

  /** True for text inside an element; white space around the root is passed over, anything else there is damage. */
  private readTextRun(): boolean {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    let byte = bytes[at];
    while (byte !== LT && byte !== undefined) {
      if (this.depth === 0 && !isSpace(byte)) throw damaged("内容有误");
      byte = bytes[++at];
    }
    this.at = at;
    this.textStart = start;
    this.textEnd = at;
    this.raw = false;
    return this.depth > 0;
  }

  private readCdata(): Token {
    this.textStart = this.at + 9;
    this.at = this.after("]]>", this.textStart);
    this.textEnd = this.at - 3;
    this.raw = true;
    return TEXT;
  }

  private readStartTag(): Token {
    if (this.depth === 0 && this.sawRoot) throw damaged("内容有误");
    if (this.depth >= MAX_XML_DEPTH) throw damaged("内容嵌套过深");
    this.sawRoot = true;
    const start = this.at + 1;
    let at = this.endOfName(start);
    this.open[2 * this.depth] = start;
    this.open[2 * this.depth + 1] = at;
    this.depth += 1;
    this.nameStart = this.localStart(start, at);
    this.nameEnd = at;
    this.attributeCount = 0;
    for (;;) {
      at = this.skipSpace(at);
      const byte = this.bytes[at];
      if (byte === GT) break;
      if (byte === SLASH && this.bytes[at + 1] === GT) {
        this.selfClosing = true;
        at += 1;
        break;
      }
      at = this.readAttribute(at);
    }
    this.at = at + 1;
    return OPEN;
  }

  private readAttribute(start: number): number {
    const i = 4 * this.attributeCount;
    if (this.attributeCount >= MAX_XML_ATTRIBUTES) throw damaged("属性过多");
    const end = this.endOfName(start);
    let at = this.skipSpace(end);
    if (this.bytes[at] !== EQUALS) throw damaged("内容不完整");
    at = this.skipSpace(at + 1);
    const quote = this.bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged("内容不完整");
    const valueStart = at + 1;
    let byte = this.bytes[++at];
    while (byte !== quote && byte !== LT && byte !== undefined) byte = this.bytes[++at];
    if (byte !== quote) throw damaged("内容不完整");
    this.attributes[i] = start;
    this.attributes[i + 1] = end;
    this.attributes[i + 2] = valueStart;
    this.attributes[i + 3] = at;
    this.attributeCount += 1;
    return at + 1;
  }

  private readEndTag(): Token {
    const start = this.at + 2;
    const openStart = this.open[2 * this.depth - 2] ?? 0;
    const length = (this.open[2 * this.depth - 1] ?? 0) - openStart;
    if (this.depth === 0) throw damaged("内容有误");
    for (let i = 0; i < length; i += 1) {
      if (this.bytes[start + i] !== this.bytes[openStart + i]) throw damaged("内容不完整");
    }
    const at = this.skipSpace(start + length);
    if (this.bytes[at] !== GT) throw damaged("内容不完整");
    this.at = at + 1;
    return this.closeElement();
  }

  private closeElement(): Token {
    this.selfClosing = false;
    this.depth -= 1;
    return CLOSE;
  }

  private endOfName(start: number): number {
    let at = start;
    let byte = this.bytes[at];
    while (byte !== undefined && byte > 32 && byte !== GT && byte !== SLASH && byte !== EQUALS && byte !== LT) {
      byte = this.bytes[++at];
    }
    if (at === start) throw damaged("内容不完整");
    return at;
  }

  private localStart(start: number, end: number): number {
    for (let at = end - 1; at > start; at -= 1) if (this.bytes[at] === COLON) return at + 1;
    return start;
  }

  private skipSpace(start: number): number {
    let at = start;
    while (isSpace(this.bytes[at])) at += 1;
    return at;
  }

  protected spells(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let i = 0; i < name.length; i += 1) if (this.bytes[start + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  private startsWith(text: string): boolean {
    return this.spells(this.at, this.at + text.length, text);
  }

  private after(mark: string, from: number): number {
    const first = mark.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.spells(at, at + mark.length, mark)) return at + mark.length;
    }
    throw damaged("内容不完整");
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}
