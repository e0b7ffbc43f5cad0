import type { CellValue } from "../model/workbook.ts";
import { isCellError } from "../model/workbook.ts";

/** What one cell is to hold. */
export interface CellEdit {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** "renew": only the stored result of the formula that stands there; "set": the whole content. */
  readonly kind: "set" | "renew";
  /** Formula text without "=", for "set"; null for a typed value. */
  readonly formula: string | null;
  /** The value, or the formula's result: null leaves it to be calculated when the file is opened. */
  readonly value: CellValue;
}

/** ` t="…"` of a cell, and what stands inside it behind its formula; `prefix` is the namespace prefix of the sheet. */
export function contentXml(value: CellValue, formula: string, prefix: string): { type: string; xml: string } {
  const stored = (type: string, text: string): { type: string; xml: string } => ({
    type,
    xml: `${formula}<${prefix}v>${text}</${prefix}v>`,
  });
  if (value === null) return { type: "", xml: formula };
  if (typeof value === "number") return stored("", String(value));
  if (typeof value === "boolean") return stored(' t="b"', value ? "1" : "0");
  if (isCellError(value)) return stored(' t="e"', escapeText(value.error));
  if (formula !== "") return stored(' t="str"', escapeText(value));
  const text = `<${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t>`;
  return { type: ' t="inlineStr"', xml: `<${prefix}is>${text}</${prefix}is>` };
}

export function formulaXml(formula: string, prefix: string): string {
  return `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
}

/** What XML cannot hold: control signs, and halves of a surrogate pair standing alone. */
const UNHOLDABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Cell text as XML; what it cannot hold, and what would be read as such an escape, is written `_xHHHH_` (ST_Xstring). */
function escapeText(text: string): string {
  const plain = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeXml(
    plain.replace(UNHOLDABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
