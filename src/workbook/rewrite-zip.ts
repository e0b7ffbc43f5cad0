import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { damaged } from "./refuse.ts";
import type { Entry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** The one flag that is kept: names in UTF-8 (APPNOTE 4.4.4). Sizes stand in front, so that no descriptor follows. */
const UTF8_NAME = 0x800;
const DEFLATED = 8;

/** What an entry holds and how, whether taken over or new. */
interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The same zip with some parts replaced (by written name) or taken out (null). Every other entry keeps its compressed
 * bytes, its date and its attributes; the order stays. Throws when the directory is damaged.
 */
export function rewriteZip(zip: Uint8Array, parts: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let offset = 0;
  for (const entry of readDirectory(zip)) {
    const part = parts.get(entry.name);
    if (part === null) continue;
    const packed = part === undefined ? takenOver(zip, entry) : packedAnew(part);
    const head = localHeader(zip, entry, packed);
    rows.push(directoryRow(zip, entry, packed, offset));
    pieces.push(head, packed.bytes);
    offset += head.length + packed.bytes.length;
  }
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  return joined([...pieces, ...rows, endOfDirectory(rows.length, size, offset)]);
}

function takenOver(zip: Uint8Array, { method, crc, size, packedSize, offset }: Entry): Packed {
  const view = viewOf(zip);
  if (offset + LOCAL_SIZE > zip.length || view.getUint32(offset, true) !== 0x0403_4b50) throw damaged("压缩包目录有误");
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return { method, crc, size, bytes: zip.subarray(start, start + packedSize) };
}

function packedAnew(part: Uint8Array): Packed {
  return { method: DEFLATED, crc: crc32(part), size: part.length, bytes: deflateSync(part, { level: 6 }) };
}

function nameIn(zip: Uint8Array, { row }: Entry): Uint8Array {
  const length = viewOf(zip).getUint16(row + 28, true);
  return zip.subarray(row + CENTRAL_SIZE, row + CENTRAL_SIZE + length);
}

function localHeader(zip: Uint8Array, entry: Entry, packed: Packed): Uint8Array {
  const name = nameIn(zip, entry);
  const head = new Uint8Array(LOCAL_SIZE + name.length);
  viewOf(head).setUint32(0, 0x0403_4b50, true);
  head.set(commonFields(zip, entry, packed), 4);
  viewOf(head).setUint16(26, name.length, true);
  head.set(name, LOCAL_SIZE);
  return head;
}

function directoryRow(zip: Uint8Array, entry: Entry, packed: Packed, offset: number): Uint8Array {
  const old = viewOf(zip);
  const name = nameIn(zip, entry);
  const row = new Uint8Array(CENTRAL_SIZE + name.length);
  const view = viewOf(row);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, old.getUint16(entry.row + 4, true), true);
  row.set(commonFields(zip, entry, packed), 6);
  view.setUint16(28, name.length, true);
  view.setUint16(36, old.getUint16(entry.row + 36, true), true);
  view.setUint32(38, old.getUint32(entry.row + 38, true), true);
  view.setUint32(42, offset, true);
  row.set(name, CENTRAL_SIZE);
  return row;
}

/** The fields both headers have in the same order: version needed, flags, method, time, date, checksum, sizes. */
function commonFields(zip: Uint8Array, { row }: Entry, packed: Packed): Uint8Array {
  const old = viewOf(zip);
  const fields = new Uint8Array(22);
  const view = viewOf(fields);
  view.setUint16(0, 20, true);
  view.setUint16(2, old.getUint16(row + 8, true) & UTF8_NAME, true);
  view.setUint16(4, packed.method, true);
  view.setUint32(6, old.getUint32(row + 12, true), true);
  view.setUint32(10, packed.crc, true);
  view.setUint32(14, packed.bytes.length, true);
  view.setUint32(18, packed.size, true);
  return fields;
}

function endOfDirectory(count: number, size: number, start: number): Uint8Array {
  const end = new Uint8Array(END_SIZE);
  const view = viewOf(end);
  view.setUint32(0, 0x0605_4b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return end;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
