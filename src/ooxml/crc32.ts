/** Tables for eight bytes a step: a checksum over 50 MB must not be felt. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let i = 256; i < tables.length; i += 1) {
    const previous = tables[i - 256] ?? 0;
    tables[i] = (previous >>> 8) ^ (tables[previous & 255] ?? 0);
  }
  return tables;
}

/** The checksum that a zip entry carries (APPNOTE 4.4.7), as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const words = bytes.length - (bytes.length % 8);
  const table = TABLES;
  let crc = -1;
  let at = 0;
  for (; at < words; at += 8) {
    const low =
      crc ^
      ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
    crc =
      (table[1792 + (low & 255)] ?? 0) ^
      (table[1536 + ((low >>> 8) & 255)] ?? 0) ^
      (table[1280 + ((low >>> 16) & 255)] ?? 0) ^
      (table[1024 + (low >>> 24)] ?? 0) ^
      (table[768 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (table[512 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (table[256 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (table[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
