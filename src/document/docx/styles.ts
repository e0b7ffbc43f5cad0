import type { Layout } from "./layout.ts";
import type { SignatureIndents } from "./signature.ts";
import { paragraphProperties, runProperties } from "./formatting.ts";
import type { RunSettings } from "./formatting.ts";
import type { RunStyle } from "./style-ids.ts";
import type { Style } from "./style-rows.ts";
import { styleRows } from "./style-rows.ts";
import { element, NS, valued, xmlPart } from "./xml.ts";

/** 28 × (320 − 5) = 8820 twips fit the 8844 of the type area; without the −5 a line holds 27 characters. */
const BODY_TIGHTENING = -5;

const GRID_BORDER = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto" };

/** word/styles.xml. */
export function stylesXml(layout: Layout, indents: SignatureIndents): string {
  const body = [
    defaults(layout),
    normal(layout),
    ...styleRows(layout, indents).map(paragraphStyle),
    element(
      "w:style",
      { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" },
      valued("w:name", "Default Paragraph Font"),
      valued("w:uiPriority", 1),
      element("w:semiHidden"),
      element("w:unhideWhenUsed"),
    ),
    runStyle("RunInHeading", "段首标题", { font: layout.fonts.heading2, bold: layout.boldHeading2 }),
    runStyle("Strong", "Strong", { bold: true }),
    tableNormal(),
    tableGrid(),
  ];
  return xmlPart(element("w:styles", { "xmlns:w": NS.w }, ...body));
}

/** Fonts and languages of everything; no theme, so that no other font can come in. */
function defaults({ fonts }: Layout): string {
  const run = runProperties({ font: fonts.body, digits: fonts.digits, language: "zh-CN" });
  return element("w:docDefaults", {}, element("w:rPrDefault", {}, run), element("w:pPrDefault"));
}

function normal({ line, digitGap }: Layout): string {
  return element(
    "w:style",
    { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
    valued("w:name", "Normal"),
    element("w:qFormat"),
    paragraphProperties({
      widowControl: false,
      autoSpace: digitGap,
      spacing: { before: 0, after: 0, line, rule: "exact" },
      align: "both",
    }),
    runProperties({ spacing: BODY_TIGHTENING, size: 32 }),
  );
}

/** Styles nobody chooses by hand stay out of Word's style gallery. */
const HELPERS: ReadonlySet<string> = new Set(["Footer", "TableEnd"]);

/** Word's own styles have English names in the file. */
function custom(name: string): 1 | null {
  return /^[A-Za-z0-9 ]+$/.test(name) ? null : 1;
}

function paragraphStyle({ id, name, paragraph, run }: Style): string {
  const next = id.startsWith("Heading") || id === "Salutation" ? valued("w:next", "BodyText") : "";
  return element(
    "w:style",
    { "w:type": "paragraph", "w:customStyle": custom(name), "w:styleId": id },
    valued("w:name", name),
    valued("w:basedOn", "Normal"),
    next,
    HELPERS.has(id) ? "" : element("w:qFormat"),
    paragraphProperties(paragraph),
    run === undefined ? "" : runProperties(run),
  );
}

function runStyle(id: RunStyle, name: string, run: RunSettings): string {
  return element(
    "w:style",
    { "w:type": "character", "w:customStyle": custom(name), "w:styleId": id },
    valued("w:name", name),
    valued("w:basedOn", "DefaultParagraphFont"),
    element("w:qFormat"),
    runProperties(run),
  );
}

/** Word's two plain table styles. */
function tableNormal(): string {
  const margins = ["w:top", "w:left", "w:bottom", "w:right"].map((side) =>
    element(side, { "w:w": side === "w:left" || side === "w:right" ? 108 : 0, "w:type": "dxa" }),
  );
  return element(
    "w:style",
    { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
    valued("w:name", "Normal Table"),
    valued("w:uiPriority", 99),
    element("w:semiHidden"),
    element("w:unhideWhenUsed"),
    element("w:tblPr", {}, element("w:tblInd", { "w:w": 0, "w:type": "dxa" }), element("w:tblCellMar", {}, ...margins)),
  );
}

function tableGrid(): string {
  const sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
  const borders = sides.map((side) => element(side, GRID_BORDER));
  return element(
    "w:style",
    { "w:type": "table", "w:styleId": "TableGrid" },
    valued("w:name", "Table Grid"),
    valued("w:basedOn", "TableNormal"),
    element("w:tblPr", {}, element("w:tblBorders", {}, ...borders)),
  );
}
