import { BUILTIN_FORMATS } from "./builtin-formats.ts";
import { unescapeUnits } from "../ooxml/xml-text.ts";
import type { XmlScanner } from "../ooxml/xml-scan.ts";

/** Excel takes 255 characters; longer ones are not kept. */
const MAX_FORMAT_LENGTH = 1_024;

/** General, also as Chinese files spell it. */
const GENERAL: ReadonlySet<string> = new Set(["general", "g/通用格式", ""]);

/** The number format code of each cell style, by the number a cell gives in `s`; null for General. */
export function readStyles(xml: XmlScanner): (string | null)[] {
  const codes = new Map(BUILTIN_FORMATS);
  const ids: number[] = [];
  xml.enter("styleSheet");
  while (xml.nextChild(1)) {
    if (xml.is("numFmts")) readCustomFormats(xml, codes);
    else if (xml.is("cellXfs")) {
      while (xml.nextChild(2)) if (xml.is("xf")) ids.push(Number(xml.attribute("numFmtId") ?? 0));
    }
  }
  xml.finish();
  return ids.map((id) => codes.get(id) ?? null).map((code) => (code === null || isGeneral(code) ? null : code));
}

/** A file may say an own code even for a built-in number; then that is the one. */
function readCustomFormats(xml: XmlScanner, codes: Map<number, string>): void {
  while (xml.nextChild(2)) {
    const id = xml.attribute("numFmtId");
    const code = xml.attribute("formatCode");
    if (id !== null && code !== null && code.length <= MAX_FORMAT_LENGTH) codes.set(Number(id), unescapeUnits(code));
  }
}

function isGeneral(code: string): boolean {
  return GENERAL.has(code.toLowerCase());
}

/** Whether a format code shows a date or a time: a y, m, d, h or s outside of quotes, escapes and brackets. */
export function isDateFormat(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return true;
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "");
  return /[ymdhs]/i.test(bare.replace(/general/gi, "").replace(/E[+-]/gi, ""));
}
