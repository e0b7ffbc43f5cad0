/** An opening tag of the record: its name without prefix, its attributes, and the text behind it. */
export interface Tag {
  readonly name: string;
  /** The namespace declared on the tag itself for its prefix; null when it declares none. */
  readonly namespace: string | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/**
 * Every opening tag in order, of XML as simple as ours: a declaration, elements, attributes, text, comments. null for
 * anything else: a DTD, CDATA, an unknown entity, tags that are not closed in turn. One pass, whatever the text holds.
 */
export function recordTags(xml: string): readonly Tag[] | null {
  const scanner = new Scanner(xml);
  while (scanner.step());
  return scanner.broken ? null : scanner.tags;
}

/** XML's own white space. */
const SPACE = " \t\r\n";
const DEEPEST = 16;

class Scanner {
  readonly tags: Tag[] = [];
  broken = false;
  readonly #xml: string;
  readonly #open: string[] = [];
  #at: number;

  constructor(xml: string) {
    this.#xml = xml;
    this.#at = xml.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Reads up to the next tag and the tag itself; false at the end, or when the text is not what it has to be. */
  step(): boolean {
    const start = this.#xml.indexOf("<", this.#at);
    const text = this.#xml.slice(this.#at, start < 0 ? undefined : start);
    if (this.#open.length === 0 && text.trim() !== "") return this.#fail();
    if (start < 0) return this.#open.length > 0 || this.tags.length === 0 ? this.#fail() : false;
    this.#at = start + 1;
    switch (this.#xml[this.#at]) {
      case "?":
        return this.#skip("?>");
      case "!":
        return this.#xml.startsWith("!--", this.#at) ? this.#skip("-->") : this.#fail();
      case "/":
        return this.#close();
      default:
        return this.#opening();
    }
  }

  #fail(): false {
    this.broken = true;
    return false;
  }

  #skip(end: string): boolean {
    const at = this.#xml.indexOf(end, this.#at);
    if (at < 0) return this.#fail();
    this.#at = at + end.length;
    return true;
  }

  #close(): boolean {
    this.#at += 1;
    const name = this.#name();
    this.#blank();
    if (this.#open.pop() !== name || this.#xml[this.#at] !== ">") return this.#fail();
    this.#at += 1;
    return true;
  }

  #opening(): boolean {
    const name = this.#name();
    const attributes = new Map<string, string>();
    if (name === "" || (this.#open.length === 0 && this.tags.length > 0)) return this.#fail();
    while (this.#blank() && !">/".includes(this.#xml[this.#at] ?? ">")) {
      const key = this.#name();
      const value = this.#value();
      if (key === "" || value === null || attributes.has(key)) return this.#fail();
      attributes.set(key, value);
    }
    const empty = this.#xml[this.#at] === "/";
    if (empty) this.#at += 1;
    if (this.#xml[this.#at] !== ">") return this.#fail();
    this.#at += 1;
    if (!empty && this.#open.push(name) > DEEPEST) return this.#fail();
    return this.#keep(name, attributes, empty);
  }

  #keep(name: string, attributes: ReadonlyMap<string, string>, empty: boolean): boolean {
    const colon = name.indexOf(":");
    const end = empty ? this.#at : this.#xml.indexOf("<", this.#at);
    const text = decode(this.#xml.slice(this.#at, end < 0 ? this.#at : end));
    if (text === null) return this.#fail();
    const namespace = attributes.get(colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`) ?? null;
    this.tags.push({ name: name.slice(colon + 1), namespace, attributes, text });
    return true;
  }

  /** Whether there was white space, or the tag ends here. */
  #blank(): boolean {
    const start = this.#at;
    while (SPACE.includes(this.#xml[this.#at] ?? "x")) this.#at += 1;
    return this.#at > start || ">/".includes(this.#xml[this.#at] ?? "x");
  }

  #name(): string {
    const start = this.#at;
    while (/[\w:.-]/.test(this.#xml[this.#at] ?? "")) this.#at += 1;
    return this.#xml.slice(start, this.#at);
  }

  /** `= "…"`; null when it is none. */
  #value(): string | null {
    this.#blank();
    if (this.#xml[this.#at] !== "=") return null;
    this.#at += 1;
    this.#blank();
    const quote = this.#xml[this.#at];
    if (quote !== '"' && quote !== "'") return null;
    const end = this.#xml.indexOf(quote, this.#at + 1);
    const raw = this.#xml.slice(this.#at + 1, end);
    if (end < 0 || raw.includes("<")) return null;
    this.#at = end + 1;
    return decode(raw);
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The five entities of XML and characters by number; null for any other. */
function decode(text: string): string | null {
  const [first = "", ...others] = text.split("&");
  let plain = first;
  for (const piece of others) {
    const end = piece.indexOf(";");
    const character = end < 0 || end > 8 ? undefined : characterOf(piece.slice(0, end));
    if (character === undefined) return null;
    plain += character + piece.slice(end + 1);
  }
  return plain;
}

function characterOf(entity: string): string | undefined {
  const [, decimal, hex] = /^#(?:(\d+)|x([0-9a-fA-F]+))$/.exec(entity) ?? [];
  if (decimal === undefined && hex === undefined) return ENTITIES.get(entity);
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
