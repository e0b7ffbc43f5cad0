/**
 * What may stand in a document, whatever a cell held: line ends and tabs become one space each (a block is one line);
 * characters that XML 1.0 cannot carry, private control characters and halves of surrogate pairs are dropped, and so are
 * the marks that turn the direction of writing (a hidden one shows 123 as 321). Everything else stays as it is.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(LINE_ENDS, " ").replace(FORBIDDEN, "");
}

/** Most texts are of these only, and need no second look. */
const PLAIN = /^[ -~\u3000-\u312F\u4E00-\u9FFF\uFF00-\uFFEF]*$/;

const LINE_ENDS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** With the flag u a half surrogate matches only when it stands alone. */
const FORBIDDEN =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

/** The first `limit` UTF-16 units, never half of a pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
