import { numberIn, parseNumber } from "./number-text.ts";
import { damaged } from "./refuse.ts";
import { decodeText } from "./xml-text.ts";
import { CLOSE, COLON, END, OPEN, SLASH, TEXT, XmlTokens } from "./xml-tokens.ts";

/**
 * Reads one XML part element by element. Names are local names, whatever the namespace prefix; the caller knows by depth
 * what may stand where. Text is decoded when asked for.
 */
export class XmlScanner extends XmlTokens {
  /** Opens the root; its local name must be the given one. */
  enter(root: string): void {
    if (this.next() !== OPEN || !this.is(root)) throw damaged("内部文件不是应有的内容");
  }

  /**
   * Moves to the next child of the element at depth `parent`, past whatever was left unread of the child before; false
   * when the parent has ended.
   */
  nextChild(parent: number): boolean {
    for (;;) {
      const token = this.next();
      if (token === OPEN && this.depth === parent + 1) return true;
      if (token === CLOSE && this.depth < parent) return false;
      if (token === END) return false;
    }
  }

  /** The text directly in the element just opened, up to its end. */
  readText(): string {
    return this.restOfText(this.depth, "");
  }

  /**
   * The content of the element just opened, up to its end: a number, or the trimmed text when it is none. The usual
   * case, one run of digits, is read from the bytes without making a string.
   */
  readNumber(): number | string {
    const depth = this.depth;
    const token = this.next();
    if (token === CLOSE) return "";
    if (token === TEXT && this.bytes[this.at + 1] === SLASH) {
      const value = numberIn(this.bytes, this.textStart, this.textEnd);
      if (!Number.isNaN(value)) {
        this.next();
        return value;
      }
    }
    const text = this.restOfText(depth, token === TEXT ? this.text() : "").trim();
    const value = parseNumber(text);
    return Number.isNaN(value) ? text : value;
  }

  private restOfText(depth: number, start: string): string {
    let text = start;
    for (;;) {
      const token = this.next();
      if (token === CLOSE && this.depth < depth) return text;
      if (token === TEXT && this.depth === depth) text += this.text();
    }
  }

  private text(): string {
    return decodeText(this.bytes, this.textStart, this.textEnd, this.raw);
  }

  /** Reads on to the end of the part: what follows the root must be nothing. */
  finish(): void {
    while (this.next() !== END);
  }

  /** Whether the element just opened has this local name. */
  is(name: string): boolean {
    return this.spells(this.nameStart, this.nameEnd, name);
  }

  /** An attribute without prefix of the element just opened; null when absent. */
  attribute(name: string): string | null {
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const start = this.attributes[i] ?? 0;
      if (this.spells(start, this.attributes[i + 1] ?? 0, name)) return this.attributeValue(i);
    }
    return null;
  }

  /** An attribute with any prefix (r:id), whose prefix the writer chose. */
  prefixedAttribute(name: string): string | null {
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const end = this.attributes[i + 1] ?? 0;
      const colon = end - name.length - 1;
      if (colon < (this.attributes[i] ?? 0) || this.bytes[colon] !== COLON) continue;
      if (this.spells(colon + 1, end, name)) return this.attributeValue(i);
    }
    return null;
  }

  private attributeValue(i: number): string {
    const text = decodeText(this.bytes, this.attributes[i + 2] ?? 0, this.attributes[i + 3] ?? 0);
    return text.includes("\n") || text.includes("\t") ? text.replace(/[\n\t]/g, " ") : text;
  }
}
