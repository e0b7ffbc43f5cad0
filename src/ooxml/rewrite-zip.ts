import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32.ts";
import { damaged, incomplete } from "./refuse.ts";
import type { Entry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** The one flag that is kept: names in UTF-8 (APPNOTE 4.4.4). Sizes stand in front, so that no descriptor follows. */
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 12 o'clock on 1 January 1980, the first day a zip can name: a new part bears no clock. */
const MADE = 0x0021_6000;

/** The two headers of an entry say the same: these fields, in this order (APPNOTE 4.3.7, 4.3.12). */
interface Head {
  readonly name: Uint8Array;
  readonly flags: number;
  /** Date and time, packed. */
  readonly time: number;
  readonly madeBy: number;
  readonly internal: number;
  readonly external: number;
}

interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The same zip with some parts replaced (by written name), taken out (null) or, where the name is new, added at the end.
 * Every other entry keeps its compressed bytes, its date and its attributes; the order stays. Throws when the zip is
 * damaged.
 */
export function rewriteZip(zip: Uint8Array, parts: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let offset = 0;
  const put = (head: Head, packed: Packed): void => {
    const local = localHeader(head, packed);
    rows.push(directoryRow(head, packed, offset));
    pieces.push(local, packed.bytes);
    offset += local.length + packed.bytes.length;
  };
  const added = new Map(parts);
  for (const entry of readDirectory(zip)) {
    const part = parts.get(entry.name);
    added.delete(entry.name);
    if (part === null) continue;
    put(headOf(zip, entry), part === undefined ? takenOver(zip, entry) : packedAnew(part));
  }
  for (const [name, part] of added) if (part !== null) put(newHead(name), packedAnew(part));
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  return joined([...pieces, ...rows, endOfDirectory(rows.length, size, offset)]);
}

function takenOver(zip: Uint8Array, { method, crc, size, packedSize, offset }: Entry): Packed {
  const view = viewOf(zip);
  if (offset + LOCAL_SIZE > zip.length || view.getUint32(offset, true) !== 0x0403_4b50) throw damaged("压缩包目录有误");
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > zip.length) throw incomplete();
  return { method, crc, size, bytes: zip.subarray(start, start + packedSize) };
}

function packedAnew(part: Uint8Array): Packed {
  return { method: DEFLATED, crc: crc32(part), size: part.length, bytes: deflateSync(part, { level: 6 }) };
}

function headOf(zip: Uint8Array, { row }: Entry): Head {
  const view = viewOf(zip);
  return {
    name: zip.subarray(row + CENTRAL_SIZE, row + CENTRAL_SIZE + view.getUint16(row + 28, true)),
    // Bit 0 says that the bytes are encrypted; they are taken over as they are.
    flags: view.getUint16(row + 8, true) & (UTF8_NAME | 1),
    time: view.getUint32(row + 12, true),
    madeBy: view.getUint16(row + 4, true),
    internal: view.getUint16(row + 36, true),
    external: view.getUint32(row + 38, true),
  };
}

function newHead(name: string): Head {
  return { name: strToU8(name), flags: UTF8_NAME, time: MADE, madeBy: 20, internal: 0, external: 0 };
}

function localHeader(head: Head, packed: Packed): Uint8Array {
  const local = new Uint8Array(LOCAL_SIZE + head.name.length);
  viewOf(local).setUint32(0, 0x0403_4b50, true);
  putCommon(local, 4, head, packed);
  local.set(head.name, LOCAL_SIZE);
  return local;
}

function directoryRow(head: Head, packed: Packed, offset: number): Uint8Array {
  const row = new Uint8Array(CENTRAL_SIZE + head.name.length);
  const view = viewOf(row);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, head.madeBy, true);
  putCommon(row, 6, head, packed);
  view.setUint16(36, head.internal, true);
  view.setUint32(38, head.external, true);
  view.setUint32(42, offset, true);
  row.set(head.name, CENTRAL_SIZE);
  return row;
}

/** Version needed, flags, method, time, date, checksum, sizes, length of the name. */
function putCommon(header: Uint8Array, at: number, head: Head, packed: Packed): void {
  const view = viewOf(header);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, head.flags, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint32(at + 6, head.time, true);
  view.setUint32(at + 10, packed.crc, true);
  view.setUint32(at + 14, packed.bytes.length, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, head.name.length, true);
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
