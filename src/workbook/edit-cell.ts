import type { CellEdit } from "./cell-xml.ts";
import { contentXml, formulaXml } from "./cell-xml.ts";
import type { Splice } from "../ooxml/splice.ts";
import type { XmlPlaces } from "../ooxml/xml-places.ts";

/** What the edits of a sheet need to know from elsewhere. */
export interface EditContext {
  /** The cell style in which a number counts as one: the given style, unless that is made for text. */
  numberStyle(style: number): number;
  /** Whether formulas that a cell shares with others are written out: the first of them is going to be written over. */
  readonly unshares: boolean;
}

/** The formula a cell held before it was written over. */
export interface OldFormula {
  readonly isShared: boolean;
  /** The number of the shared formula that it is the first cell of, and its text; null when it is not. */
  readonly shared: { readonly id: string; readonly text: string } | null;
}

/** Attributes that say what a cell holds, its type and its metadata; place and style are looked after apart. */
const OF_CONTENT: ReadonlySet<string> = new Set(["t", "cm", "vm"]);

/** The splice for the <c> just opened, which is read to its end, with the formula that stood there; null for none. */
export function editCell(xml: XmlPlaces, edit: CellEdit, context: EditContext): [Splice, OldFormula | null] {
  const { start, prefix, depth } = xml;
  const style = Number(xml.attribute("s") ?? 0);
  const newStyle = edit.kind === "set" && wantsNumber(edit) ? context.numberStyle(style) : style;
  const head =
    newStyle === style
      ? xml.attributesBut(OF_CONTENT)
      : `${xml.attributesBut(new Set([...OF_CONTENT, "s"]))} s="${newStyle}"`;
  let end = xml.end;
  let old: OldFormula | null = null;
  let formula = "";
  let rest = "";
  while (xml.nextChild(depth)) {
    const from = xml.start;
    const isFormula = xml.is("f");
    const keeps = isFormula ? edit.kind === "renew" : !xml.is("v") && !xml.is("is");
    if (isFormula) {
      const id = xml.attribute("t") === "shared" ? xml.attribute("si") : null;
      const text = xml.readText();
      old = { isShared: id !== null, shared: id === null || text === "" ? null : { id, text: text.replace(/^=/, "") } };
    } else if (keeps) passOver(xml);
    if (!keeps) continue;
    if (isFormula) formula = xml.slice(from, xml.end);
    else rest += xml.slice(from, xml.end);
  }
  end = Math.max(end, xml.end);
  const isWritten = edit.kind === "set" || (context.unshares && old?.isShared === true);
  if (isWritten && edit.formula !== null) formula = formulaXml(edit.formula, prefix);
  const content = contentXml(edit.value, formula, prefix);
  const inside = content.xml + rest;
  const tag = `${prefix}c${head}${content.type}`;
  return [{ start, end, text: inside === "" ? `<${tag}/>` : `<${tag}>${inside}</${prefix}c>` }, old];
}

/** A cell that was not there. */
export function newCell(name: string, edit: CellEdit, style: number, prefix: string): string {
  const formula = edit.formula === null ? "" : formulaXml(edit.formula, prefix);
  const content = contentXml(edit.value, formula, prefix);
  const styled = style === 0 ? "" : ` s="${style}"`;
  if (content.xml === "") return "";
  return `<${prefix}c r="${name}"${styled}${content.type}>${content.xml}</${prefix}c>`;
}

/** In a cell for text a number would turn into a text with the next touch, and a formula would be shown as it is typed. */
export function wantsNumber({ formula, value }: CellEdit): boolean {
  return formula !== null || typeof value === "number";
}

function passOver(xml: XmlPlaces): void {
  const { depth } = xml;
  while (xml.nextChild(depth));
}
