import { strFromU8, strToU8 } from "fflate";

/** A part that came as UTF-16 has been turned into UTF-8; its declaration must not say otherwise. */
export function plainEncoding(bytes: Uint8Array): Uint8Array {
  const head = strFromU8(bytes.subarray(0, 200), true);
  const declaration = /^<\?xml[^>]*?(\s+encoding\s*=\s*["'](?!utf-8|us-ascii)[A-Za-z0-9._-]{1,40}["'])/i.exec(
    head,
  )?.[1];
  if (declaration === undefined) return bytes;
  const start = head.indexOf(declaration);
  const rest = bytes.subarray(start + declaration.length);
  const whole = new Uint8Array(start + rest.length);
  whole.set(strToU8(head.slice(0, start), true));
  whole.set(rest, start);
  return whole;
}

/** Whether a word of ASCII letters stands anywhere in the bytes. */
export function holdsWord(bytes: Uint8Array, word: string): boolean {
  const [first = 0, ...others] = strToU8(word);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (others.every((byte, i) => bytes[at + 1 + i] === byte)) return true;
  }
  return false;
}
