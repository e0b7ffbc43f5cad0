import type { WordScanner } from "./word-scanner.ts";

/** The one character an element of a run stands for; null when it is none of these. */
export function characterOf(word: string, xml: WordScanner): string | null {
  switch (word) {
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "\u2011";
    case "sym": {
      const code = parseInt(xml.prefixedAttribute("char") ?? "", 16);
      return code >= 32 && code < 0xfffe && !(code >= 0xd800 && code < 0xe000) ? String.fromCharCode(code) : null;
    }
    default:
      return null;
  }
}
