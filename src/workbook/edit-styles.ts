import { XmlPlaces } from "../ooxml/xml-places.ts";
import type { Splice } from "../ooxml/splice.ts";
import { spliced } from "../ooxml/splice.ts";
import { isTrue } from "./sheet-cells.ts";

const TEXT_FORMAT_ID = 49;
/** What makes a style one for text, or says so. */
const OF_TEXT: ReadonlySet<string> = new Set(["numFmtId", "quotePrefix"]);

/** One row of the table of cell styles. */
interface CellStyle {
  readonly isForText: boolean;
  readonly isLocked: boolean;
  /** The same style for numbers, as XML. */
  readonly asNumber: string;
}

/** The cell styles of a workbook: looked up, and new ones put behind the others when numbers need them. */
export class CellStyles {
  private readonly bytes: Uint8Array;
  private readonly styles: CellStyle[] = [];
  private readonly added: string[] = [];
  /** New style by the one it stands in for. */
  private readonly twins = new Map<number, number>();
  /** Where new styles go, and the attribute that counts them. */
  private end = 0;
  private count: Splice | null = null;

  /** `bytes`: the styles part as UTF-8. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const xml = new XmlPlaces(bytes);
    const textFormats = new Set([TEXT_FORMAT_ID]);
    xml.enter("styleSheet");
    while (xml.nextChild(1)) {
      if (xml.is("numFmts")) {
        while (xml.nextChild(2))
          if (xml.attribute("formatCode") === "@") textFormats.add(Number(xml.attribute("numFmtId")));
      } else if (xml.is("cellXfs")) this.readStyles(xml, textFormats);
    }
  }

  private readStyles(xml: XmlPlaces, textFormats: ReadonlySet<number>): void {
    const head = { start: xml.start, end: xml.end, prefix: xml.prefix, rest: xml.attributesBut(new Set(["count"])) };
    while (xml.nextChild(2)) {
      if (!xml.is("xf")) continue;
      const { prefix, start, end, isEmptyTag } = xml;
      const isForText = textFormats.has(Number(xml.attribute("numFmtId") ?? 0)) || isTrue(xml.attribute("quotePrefix"));
      const attributes = `${xml.attributesBut(OF_TEXT)} numFmtId="0"`;
      let isLocked = true;
      while (xml.nextChild(3)) {
        if (xml.is("protection"))
          isLocked = (xml.attribute("locked") ?? "1") !== "0" && xml.attribute("locked") !== "false";
      }
      const inside = isEmptyTag ? "" : xml.slice(end, xml.end);
      const asNumber = `<${prefix}xf${attributes}${isEmptyTag ? "/>" : `>${inside}`}`;
      this.styles.push({ isForText, isLocked, asNumber: isForText && start > 0 ? asNumber : "" });
    }
    this.end = xml.closeStart;
    const count = (): string => String(this.styles.length + this.added.length);
    this.count = {
      start: head.start,
      end: head.end,
      get text() {
        return `<${head.prefix}cellXfs${head.rest} count="${count()}">`;
      },
    };
  }

  /** The style itself, or a twin that differs in nothing but that it is not made for text. */
  numberStyle(style: number): number {
    const known = this.styles[style];
    if (known?.isForText !== true) return style;
    const twin = this.twins.get(style) ?? this.styles.length + this.added.push(known.asNumber) - 1;
    this.twins.set(style, twin);
    return twin;
  }

  /** Whether cells of this style are closed while their sheet is protected. */
  isLocked(style: number): boolean {
    return this.styles[style]?.isLocked ?? true;
  }

  /** The part with the new styles; null when none was needed. */
  changed(): Uint8Array | null {
    if (this.added.length === 0 || this.count === null) return null;
    const { start, end, text } = this.count;
    return spliced(this.bytes, [
      { start, end, text },
      { start: this.end, end: this.end, text: this.added.join("") },
    ]);
  }
}
