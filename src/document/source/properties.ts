import type { Line } from "./story-draft.ts";
import type { WordScanner } from "./word-scanner.ts";
import type { StyleSheet } from "./word-styles.ts";
import { isOn, levelOf } from "./word-styles.ts";

/** The `w:pPr` just opened: which style the line has and whether it is a heading. */
export function readParagraphProperties(xml: WordScanner, styles: StyleSheet, line: Line | null): void {
  const { depth } = xml;
  let style: string | null = null;
  let outline: number | null = null;
  while (xml.nextChild(depth)) {
    const word = xml.word();
    if (word === "pStyle") style = xml.value();
    else if (word === "outlineLvl") outline = Number(xml.value() ?? 9);
  }
  if (line === null) return;
  line.styleId = style;
  line.style = style === null ? null : styles.name(style);
  line.level = outline === null ? (style === null ? null : styles.level(style)) : levelOf(outline);
}

/** The `w:rPr` just opened: whether the text of the run is hidden, by itself, by its style or by that of its paragraph. */
export function readRunProperties(xml: WordScanner, styles: StyleSheet, line: Line | null): boolean {
  const { depth } = xml;
  let hidden: boolean | null = null;
  let style: string | null = null;
  while (xml.nextChild(depth)) {
    const word = xml.word();
    if (word === "vanish") hidden = isOn(xml.value());
    else if (word === "rStyle") style = xml.value();
  }
  return hidden ?? (style === null ? null : styles.hidden(style)) ?? isHidden(styles, line);
}

/** Whether a paragraph's own style hides what stands in it. */
export function isHidden(styles: StyleSheet, line: Line | null): boolean {
  const id = line?.styleId ?? null;
  return id !== null && styles.hidden(id) === true;
}
