import { strFromU8, strToU8 } from "fflate";
import { damaged } from "./refuse.ts";

/**
 * An XML part as UTF-8 bytes without a byte order mark. OOXML allows UTF-8 and UTF-16 (ISO/IEC 29500-2, 8.1.4); a part
 * that declares anything else is refused, because a guess would turn names into other names.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 1);
  if (first === 0x3c && second === 0) return fromUtf16(bytes, 0);
  if (first === 0 && second === 0x3c) return fromUtf16(bytes, 1);
  const plain = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
  const encoding = declaredEncoding(plain);
  if (encoding !== null && !["utf-8", "utf8", "us-ascii"].includes(encoding)) throw damaged("文字编码不认识");
  return plain;
}

/**
 * A changed part in the encoding of the original: a byte order mark stands in front again; what was UTF-16 stays UTF-8
 * and says so.
 */
export function inEncodingOf(original: Uint8Array, utf8: Uint8Array): Uint8Array {
  const [first, second] = original;
  if (first === 0xef) return concat(BYTE_ORDER_MARK, utf8);
  if (first !== 0xff && first !== 0xfe && first !== 0 && second !== 0) return utf8;
  const head = strFromU8(utf8.subarray(0, 200), true);
  const end = head.startsWith("<?xml") ? Math.max(0, head.indexOf("?>")) : 0;
  const declaration = head.slice(0, end).replace(/(\sencoding\s*=\s*["'])utf-16[a-z]{0,2}/i, "$1UTF-8");
  return concat(strToU8(declaration, true), utf8.subarray(end));
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

function concat(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + rest.length);
  whole.set(head);
  whole.set(rest, head.length);
  return whole;
}

/** What `<?xml … encoding="…"?>` says, in lower case; null when it says nothing. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = strFromU8(bytes.subarray(0, 200), true);
  if (!head.startsWith("<?xml")) return null;
  const declaration = head.slice(0, Math.max(0, head.indexOf("?>")));
  return /\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(declaration)?.[1]?.toLowerCase() ?? null;
}

/** `high` is the place of the high byte in a pair: 0 little-endian has it second, so 1 − high is where it stands. */
function fromUtf16(bytes: Uint8Array, high: 0 | 1): Uint8Array {
  if (bytes.length % 2 !== 0) throw damaged("文字编码有误");
  const pieces: string[] = [];
  const units: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const one = bytes[at] ?? 0;
    const two = bytes[at + 1] ?? 0;
    units.push(high === 1 ? (one << 8) | two : (two << 8) | one);
    if (units.length === 8_192 || at + 2 >= bytes.length) {
      pieces.push(String.fromCharCode(...units));
      units.length = 0;
    }
  }
  return strToU8(pieces.join(""));
}
