import { strFromU8 } from "fflate";
import type { Splice } from "../../ooxml/splice.ts";
import { cutText } from "../clean-text.ts";
import { TAG_LIMIT } from "../docx/told-numbers.ts";
import { element, escapeXml } from "../docx/xml.ts";
import type { Piece } from "./build-story.ts";
import { withHighlight } from "./highlight.ts";
import type { Control, TextElement } from "./story-draft.ts";
import type { Range } from "./word-scanner.ts";
import { unitOffset } from "./unit-offset.ts";

/** What is to stand in the place of a stretch of a piece. */
export interface NewText {
  readonly text: string;
  /** The control to put around it; null for none. */
  readonly control: { readonly tag: string; readonly title: string; readonly id: number } | null;
  readonly highlight: boolean | undefined;
}

/** The part of a piece that an edit touches, in units of the piece. */
export interface Stretch {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

export function textOf({ piece, from, to }: Stretch): string {
  return piece.place.text.slice(from, to);
}

/** Collects the changes of one part. */
export class PartEdits {
  readonly splices: Splice[] = [];
  private readonly xml: Uint8Array;
  private readonly preserved = new Set<TextElement>();
  private readonly overruled = new Set<Control>();

  constructor(xml: Uint8Array) {
    this.xml = xml;
  }

  /** Takes a stretch away; its run stays, with less or nothing in it. */
  remove(stretch: Stretch): void {
    const { start, end } = this.placeOf(stretch);
    this.touch(stretch.piece, "");
    this.splice(start, end, "");
  }

  /** Puts a text in the place of a stretch, in the formatting of its run. */
  replace(stretch: Stretch, { text, control, highlight }: NewText): void {
    const { piece } = stretch;
    const { run } = piece;
    const properties = run.properties === null ? "" : this.written(run.properties);
    const marked = highlight === undefined ? properties : withHighlight(properties, run.prefix, highlight);
    const isPlain = control === null && marked === properties;
    if (isPlain || !piece.isDirect || text === "") this.replaceInPlace(stretch, text);
    else if (isAtStart(stretch) && isAtEnd(stretch)) {
      if (control !== null)
        this.splice(run.start, run.start, controlStart(run.prefix, control, this.namespacesOf(run)));
      if (marked !== properties)
        this.splice(run.properties?.start ?? run.tagEnd, run.properties?.end ?? run.tagEnd, marked);
      this.replaceInPlace(stretch, text);
      if (control !== null) this.splice(run.end, run.end, controlEnd(run.prefix));
    } else this.replaceByRun(stretch, text, { control, properties, marked });
  }

  /** Makes an existing control the one of another number. */
  retag(control: Control, { tag, title }: { readonly tag: string; readonly title: string }): void {
    const { tagPlace, titlePlace } = control;
    if (tagPlace !== null && control.tag !== tag)
      this.splice(tagPlace.start, tagPlace.end, escapeXml(cutText(tag, TAG_LIMIT)));
    if (titlePlace !== null && title !== "" && control.title !== title) {
      this.splice(titlePlace.start, titlePlace.end, escapeXml(cutText(title, TAG_LIMIT)));
    }
  }

  private replaceInPlace(stretch: Stretch, text: string): void {
    const { piece } = stretch;
    if (text === textOf(stretch)) return;
    const { start, end } = this.placeOf(stretch);
    this.touch(piece, text);
    const { kind } = piece.place;
    if (kind === "text") this.splice(start, end, escapeXml(text));
    else if (kind === "cdata") this.splice(start, end, text === "" ? "" : `]]>${escapeXml(text)}<![CDATA[`);
    else this.splice(start, end, text === "" ? "" : textXml(piece.run.prefix, text));
  }

  /** The new text gets a run of its own, of the same formatting, and parts the old run where it stood inside. */
  private replaceByRun(
    stretch: Stretch,
    text: string,
    { control, properties, marked }: { control: NewText["control"]; properties: string; marked: string },
  ): void {
    const { piece } = stretch;
    const { run, place } = piece;
    const { kind } = place;
    const { prefix } = run;
    const { start, end } = this.placeOf(stretch);
    const tag = this.written({ start: run.start, end: run.tagEnd });
    const added = `${tag}${marked}${textXml(prefix, text)}</${prefix}r>`;
    const whole =
      control === null ? added : controlStart(prefix, control, this.namespacesOf(run)) + added + controlEnd(prefix);
    this.touch(piece, text);
    if (isAtStart(stretch)) {
      this.splice(run.start, run.start, whole);
      this.splice(start, end, "");
    } else if (isAtEnd(stretch)) {
      this.splice(start, end, "");
      this.splice(run.end, run.end, whole);
    } else {
      const close = kind === "element" ? "" : `${kind === "cdata" ? "]]>" : ""}</${prefix}t>`;
      const open = kind === "element" ? "" : `<${prefix}t xml:space="preserve">${kind === "cdata" ? "<![CDATA[" : ""}`;
      this.splice(start, end, `${close}</${prefix}r>${whole}${tag}${properties}${open}`);
    }
  }

  /** What has to change around a text for its change to last. */
  private touch({ place: { element: holder, text }, control }: Piece, newText: string): void {
    if (holder !== null && (/\s/.test(text + newText) || holder.uncounted.length > 0)) this.preserve(holder);
    for (let at = control; at !== null && !this.overruled.has(at); at = at.parent) {
      this.overruled.add(at);
      for (const { start, end } of at.overrides) this.splice(start, end, "");
    }
  }

  /** From now on white space at the ends of the element counts: what did not count before is taken out. */
  private preserve(holder: TextElement): void {
    if (holder.preserved || this.preserved.has(holder)) return;
    this.preserved.add(holder);
    const { space, tagEnd, uncounted } = holder;
    if (space === null) this.splice(tagEnd - 1, tagEnd - 1, ' xml:space="preserve"');
    else this.splice(space.start, space.end, "preserve");
    for (const { start, end } of uncounted) this.splice(start, end, "");
  }

  private placeOf({ piece, from, to }: Stretch): Range {
    const { place } = piece;
    if (place.kind === "element") return place;
    const start = unitOffset(this.xml, place, from);
    return { start, end: unitOffset(this.xml, { ...place, start }, to - from) };
  }

  /** The namespaces a run declares for itself: a control around it is written with its prefix and needs them too. */
  private namespacesOf({ start, tagEnd }: Piece["run"]): string {
    return (this.written({ start, end: tagEnd }).match(NAMESPACE) ?? []).join("");
  }

  private written({ start, end }: Range): string {
    return strFromU8(this.xml.subarray(start, end));
  }

  private splice(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }
}

/** Whether nothing of the run but its properties stands before the stretch. */
function isAtStart({ piece, from }: Stretch): boolean {
  return piece.number === 1 && piece.place.isFirst && from === 0;
}

function isAtEnd({ piece, to }: Stretch): boolean {
  return piece.number === piece.run.contents && piece.place.isLast && to === piece.length;
}

function textXml(prefix: string, text: string): string {
  return `<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t>`;
}

/** A declaration in a start tag, with the white space before it. */
const NAMESPACE = /\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** As `contentControl` writes it: children of w:sdtPr in the order of the schema. */
function controlStart(prefix: string, { tag, title, id }: NonNullable<NewText["control"]>, namespaces: string): string {
  const value = (name: string, content: string | number): string =>
    element(`${prefix}${name}`, { [`${prefix}val`]: content });
  const properties = [
    ...(title === "" ? [] : [value("alias", cutText(title, TAG_LIMIT))]),
    value("tag", cutText(tag, TAG_LIMIT)),
    value("id", id),
    element(`${prefix}text`),
  ];
  return `<${prefix}sdt${namespaces}>${element(`${prefix}sdtPr`, {}, ...properties)}<${prefix}sdtContent>`;
}

function controlEnd(prefix: string): string {
  return `</${prefix}sdtContent></${prefix}sdt>`;
}
