import type { WordScanner } from "./word-scanner.ts";

/** What a style says that a reader of text needs to know. */
interface Style {
  readonly id: string;
  name: string;
  basedOn: string | null;
  /** Zero-based, as written; 9 is body text. */
  outline: number | null;
  hidden: boolean | null;
}

/** The styles of a document, looked up by id and followed to what they are based on. */
export interface StyleSheet {
  /** The style's name; its id when the sheet does not know it. */
  name(id: string): string;
  /** 1–9, null for body text. */
  level(id: string): number | null;
  /** Whether text in it is hidden; null when no style says so. */
  hidden(id: string): boolean | null;
}

/** A chain longer than this is a ring. */
const LONGEST_CHAIN = 20;

/** The style sheet of a document; null: it has none. */
export function readStyleSheet(xml: WordScanner | null): StyleSheet {
  const styles = new Map<string, Style>();
  if (xml !== null) {
    xml.enter("styles");
    xml.word();
    while (xml.nextChild(1)) {
      if (xml.word() !== "style") continue;
      const style = readStyle(xml);
      styles.set(style.id, style);
    }
    xml.finish();
  }
  const first = <T>(id: string, ask: (style: Style) => T | null): T | null => {
    let at: string | null = id;
    for (let i = 0; i < LONGEST_CHAIN && at !== null; i += 1) {
      const style = styles.get(at);
      const answer = style === undefined ? null : ask(style);
      if (answer !== null) return answer;
      at = style?.basedOn ?? null;
    }
    return null;
  };
  return {
    name: (id) => styles.get(id)?.name ?? id,
    level: (id) => levelOf(first(id, ({ outline }) => outline)) ?? first(id, headingLevel),
    hidden: (id) => first(id, ({ hidden }) => hidden),
  };
}

/** `w:outlineLvl` → 1–9; null for body text and for nonsense. */
export function levelOf(outline: number | null): number | null {
  return outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null;
}

/** Built-in headings are known by name also where no outline level is written. */
function headingLevel({ name }: Style): number | null {
  const match = /^(?:heading|标题)\s?([1-9])$/i.exec(name);
  return match === null ? null : Number(match[1]);
}

/** `w:vanish` and the like: on unless it says otherwise. */
export function isOn(value: string | null): boolean {
  return value === null || !["0", "false", "off"].includes(value);
}

function readStyle(xml: WordScanner): Style {
  const id = xml.prefixedAttribute("styleId") ?? "";
  const style: Style = { id, name: id, basedOn: null, outline: null, hidden: null };
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const word = xml.word();
    if (word === "name") style.name = xml.value() ?? style.name;
    else if (word === "basedOn") style.basedOn = xml.value();
    else if (word === "pPr" || word === "rPr") readProperties(xml, style);
  }
  return style;
}

function readProperties(xml: WordScanner, style: Style): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const word = xml.word();
    if (word === "outlineLvl") style.outline = Number(xml.value() ?? 9);
    else if (word === "vanish") style.hidden = isOn(xml.value());
  }
}
