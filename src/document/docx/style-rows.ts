import type { ParagraphSettings, RunSettings } from "./formatting.ts";
import type { Layout } from "./layout.ts";
import { CHARACTER } from "./layout.ts";
import type { SignatureIndents } from "./signature.ts";
import type { ParagraphStyle } from "./style-ids.ts";

/** A row of the table of styles: id, the name Word knows a built-in one by, and what it sets over Normal. */
export interface Style {
  readonly id: ParagraphStyle;
  readonly name: string;
  readonly paragraph: ParagraphSettings;
  readonly run?: RunSettings;
}

/** 2号 in exactly 35 points: 小标宋 and its substitutes are higher than one line of the grid. */
const TITLE_LINE = 700;
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 2 * CHARACTER };

/** Every paragraph style but Normal, one row each. */
export function styleRows(layout: Layout, indents: SignatureIndents): readonly Style[] {
  return [...textStyles(layout), ...endingStyles(indents), ...tableStyles(layout)];
}

/** Title, headings and body. Built-in names, so that the navigation pane and the style lists of Word and WPS work. */
function textStyles({ fonts, boldHeading2, boldHeading3 }: Layout): readonly Style[] {
  const title: RunSettings = { font: fonts.title, bold: false, spacing: 0, size: 44 };
  const centred: ParagraphSettings = {
    keepNext: true,
    snapToGrid: false,
    spacing: { line: TITLE_LINE, rule: "exact" },
    align: "center",
  };
  const heading = (outline: 0 | 1 | 2): ParagraphSettings => ({ keepNext: true, indent: TWO_CHARACTERS, outline });
  return [
    { id: "Title", name: "Title", paragraph: centred, run: title },
    {
      id: "Subtitle",
      name: "Subtitle",
      paragraph: { keepNext: true, align: "center" },
      run: { font: fonts.heading2 },
    },
    { id: "Salutation", name: "Salutation", paragraph: {} },
    { id: "Heading1", name: "heading 1", paragraph: heading(0), run: { font: fonts.heading1, bold: false } },
    { id: "Heading2", name: "heading 2", paragraph: heading(1), run: { font: fonts.heading2, bold: boldHeading2 } },
    { id: "Heading3", name: "heading 3", paragraph: heading(2), run: { bold: boldHeading3 } },
    { id: "BodyText", name: "Body Text", paragraph: { indent: TWO_CHARACTERS } },
    { id: "AttachmentNote", name: "附件说明", paragraph: { align: "left" } },
    {
      id: "AttachmentLabel",
      name: "附件序号",
      paragraph: { keepNext: true, align: "left" },
      run: { font: fonts.heading1 },
    },
    { id: "AttachmentTitle", name: "附件标题", paragraph: { ...centred, outline: 0 }, run: title },
  ];
}

/** 署名 and 成文日期: no gaps beside digits, so that the computed indents hold. */
function endingStyles(indents: SignatureIndents): readonly Style[] {
  const ending = (halves: number): ParagraphSettings => ({
    keepLines: true,
    autoSpace: false,
    indent: { rightChars: halves * 50, right: (halves * CHARACTER) / 2 },
    align: "right",
  });
  return [
    {
      id: "Signature",
      name: "Signature",
      paragraph: { keepNext: true, ...ending(indents.signature) },
      run: { spacing: 0 },
    },
    { id: "Date", name: "Date", paragraph: ending(indents.date), run: { spacing: 0 } },
  ];
}

/** Page number (4号 宋体, also its digits) and attached table (小四). */
function tableStyles({ fonts }: Layout): readonly Style[] {
  const cell: ParagraphSettings = { snapToGrid: false, spacing: { line: 340, rule: "exact" }, align: "left" };
  const text: RunSettings = { spacing: 0, size: 24 };
  return [
    {
      id: "Footer",
      name: "footer",
      paragraph: { snapToGrid: false, spacing: { line: 240, rule: "auto" } },
      run: { font: fonts.page, digits: fonts.page, spacing: 0, size: 28 },
    },
    {
      id: "TableHead",
      name: "表格标题",
      paragraph: { ...cell, keepNext: true, align: "center" },
      run: { ...text, font: fonts.heading1 },
    },
    { id: "TableText", name: "表格文字", paragraph: cell, run: text },
    { id: "TableNote", name: "表格附注", paragraph: { ...cell, spacing: { ...cell.spacing, before: 120 } }, run: text },
    {
      id: "TableEnd",
      name: "表格结尾",
      paragraph: { snapToGrid: false, spacing: { line: 20, rule: "exact" } },
      run: { size: 2 },
    },
  ];
}
