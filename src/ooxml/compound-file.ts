import { strFromU8 } from "fflate";

/**
 * The names of the streams of a compound file, the old container of Office. They stand in its directory, whose 128-byte
 * entries start with the name in UTF-16LE ([MS-CFB] 2.6.1): "WordDocument", "Workbook", "EncryptedPackage".
 */
export function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64] ?? 0;
    if ((bytes[at + 65] ?? 0) !== 0 || length < 8 || length > 64 || length % 2 !== 0) continue;
    const name = strFromU8(bytes.subarray(at, at + length - 2), true);
    if (/^(?:[ -~]\0)+$/.test(name)) names.add(name.replaceAll("\0", ""));
  }
  return names;
}
