import type { ParagraphStyle } from "./style-ids.ts";
import { element, toggle, valued } from "./xml.ts";

/** Properties of a paragraph or of a style of paragraphs; lengths in twips, chars in hundredths of a character. */
export interface ParagraphSettings {
  /** Id of the style a paragraph has. */
  readonly style?: ParagraphStyle;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly widowControl?: boolean;
  /** Word's quarter-em gap between Chinese characters and digits. */
  readonly autoSpace?: boolean;
  readonly snapToGrid?: boolean;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly align?: "left" | "center" | "right" | "both";
  readonly outline?: 0 | 1 | 2;
  /** w:sectPr of the section that this paragraph is the last of. */
  readonly section?: string;
}

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly rule?: "exact" | "auto";
}

interface Indent {
  readonly left?: number;
  readonly leftChars?: number;
  readonly right?: number;
  readonly rightChars?: number;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
  readonly hanging?: number;
}

/** Run properties of a style; size in half points, spacing in twips. */
export interface RunSettings {
  /** East Asian font. */
  readonly font?: string;
  /** Font of digits and Latin letters. */
  readonly digits?: string;
  readonly bold?: boolean;
  readonly spacing?: number;
  readonly size?: number;
  /** Language of East Asian text; Latin text is en-US. */
  readonly language?: string;
}

/** A paragraph of runs that are XML already. */
export function paragraph(settings: ParagraphSettings, ...runs: readonly string[]): string {
  return element("w:p", {}, paragraphProperties(settings), ...runs);
}

/** w:pPr with its children in the order of the schema (CT_PPrBase, CT_PPr). */
export function paragraphProperties(settings: ParagraphSettings): string {
  return element(
    "w:pPr",
    {},
    valued("w:pStyle", settings.style),
    toggle("w:keepNext", settings.keepNext),
    toggle("w:keepLines", settings.keepLines),
    toggle("w:widowControl", settings.widowControl),
    toggle("w:autoSpaceDE", settings.autoSpace),
    toggle("w:autoSpaceDN", settings.autoSpace),
    toggle("w:snapToGrid", settings.snapToGrid),
    settings.spacing === undefined ? "" : spacing(settings.spacing),
    settings.indent === undefined ? "" : indent(settings.indent),
    valued("w:jc", settings.align),
    valued("w:outlineLvl", settings.outline),
    settings.section ?? "",
  );
}

/** w:rPr in the order of the schema (EG_RPrBase). */
export function runProperties({ font, digits, bold, spacing: gap, size, language }: RunSettings): string {
  const fonts = { "w:ascii": digits, "w:hAnsi": digits, "w:eastAsia": font, "w:cs": digits };
  return element(
    "w:rPr",
    {},
    font === undefined && digits === undefined ? "" : element("w:rFonts", fonts),
    toggle("w:b", bold),
    toggle("w:bCs", bold),
    valued("w:spacing", gap),
    valued("w:sz", size),
    valued("w:szCs", size),
    language === undefined ? "" : element("w:lang", { "w:val": "en-US", "w:eastAsia": language, "w:bidi": "ar-SA" }),
  );
}

function spacing({ before, after, line, rule }: Spacing): string {
  return element("w:spacing", { "w:before": before, "w:after": after, "w:line": line, "w:lineRule": rule });
}

function indent({ left, leftChars, right, rightChars, firstLine, firstLineChars, hanging }: Indent): string {
  return element("w:ind", {
    "w:leftChars": leftChars,
    "w:left": left,
    "w:rightChars": rightChars,
    "w:right": right,
    "w:firstLineChars": firstLineChars,
    "w:firstLine": firstLine,
    "w:hanging": hanging,
  });
}
