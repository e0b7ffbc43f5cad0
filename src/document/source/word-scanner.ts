import { XmlPlaces } from "../../ooxml/xml-places.ts";

const WORD = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

interface Scope {
  readonly depth: number;
  readonly prefix: string;
  readonly namespace: string;
}

interface Name {
  readonly written: string;
  readonly word: string;
}

/** A range of the part's bytes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Reads a part of a .docx, whatever prefixes its writer chose. */
export class WordScanner extends XmlPlaces {
  /** Namespace declarations of the elements that are open, innermost last. */
  private readonly scopes: Scope[] = [];
  /** Names already looked up, by a hash of their bytes; true as long as the scopes stay the same. */
  private names = new Map<number, Name>();

  /**
   * What the element just opened is: its local name when it is one of Word's, "mc:…" for markup compatibility, "" for all
   * others. Has to be asked of every element whose children are read, so that no declaration is missed.
   */
  word(): string {
    this.changeScopes();
    const start = this.start + 1;
    let hash = 7;
    for (let at = start; at < this.nameEnd; at += 1) hash = (Math.imul(hash, 31) + (this.bytes[at] ?? 0)) | 0;
    const known = this.names.get(hash);
    if (known !== undefined && this.spells(start, this.nameEnd, known.written)) return known.word;
    const written = this.slice(start, this.nameEnd);
    const word = this.lookUp(written);
    this.names.set(hash, { written, word });
    return word;
  }

  /** The range of the text just met, and whether it is CDATA. */
  textPlace(): Range & { readonly raw: boolean } {
    return { start: this.textStart, end: this.textEnd, raw: this.raw };
  }

  /** `w:val` of the element just opened; null when absent. */
  value(): string | null {
    return this.prefixedAttribute("val");
  }

  /** Where the value of a prefixed attribute stands, without its quotes; null when absent. */
  valuePlace(name: string): Range | null {
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const end = this.attributes[i + 1] ?? 0;
      if (!this.spells(end - name.length - 1, end, `:${name}`)) continue;
      return { start: this.attributes[i + 2] ?? 0, end: this.attributes[i + 3] ?? 0 };
    }
    return null;
  }

  private changeScopes(): void {
    const before = this.scopes.length;
    while ((this.scopes.at(-1)?.depth ?? 0) >= this.depth) this.scopes.pop();
    let changed = this.scopes.length !== before;
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const start = this.attributes[i] ?? 0;
      if (!this.spells(start, start + 5, "xmlns")) continue;
      const name = this.slice(start, this.attributes[i + 1] ?? 0);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const namespace = this.slice(this.attributes[i + 2] ?? 0, this.attributes[i + 3] ?? 0);
      this.scopes.push({ depth: this.depth, prefix: name.slice(6), namespace });
      changed = true;
    }
    if (changed) this.names = new Map();
  }

  private lookUp(written: string): string {
    const colon = written.indexOf(":");
    const prefix = written.slice(0, Math.max(0, colon));
    const local = written.slice(colon + 1);
    let namespace = "";
    for (const scope of this.scopes) if (scope.prefix === prefix) namespace = scope.namespace;
    if (WORD.has(namespace)) return local;
    return namespace === COMPATIBILITY ? `mc:${local}` : "";
  }
}
