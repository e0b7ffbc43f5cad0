import { strFromU8 } from "fflate";
import { MAX_ENTRIES } from "./limits.ts";
import { damaged, incomplete, tooManyParts } from "./refuse.ts";

/** One row of a zip's central directory. Sizes are what it declares; nothing is believed until it has been inflated. */
export interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
  /** Where its row stands in the directory. */
  readonly row: number;
}

const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const ENTRY_SIZE = 46;
/** The value a 32-bit field holds when the true one stands in a zip64 record. */
const SEE_ZIP64 = 0xffff_ffff;

/** The entries of a zip file (APPNOTE 4.3.12–4.3.16, zip64 included). Throws when the directory is missing or torn. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > MAX_ENTRIES) throw tooManyParts(MAX_ENTRIES);
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== 0x0201_4b50) throw damaged("压缩包目录不完整");
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw damaged("压缩包目录不完整");
    entries.push(readEntry(bytes, view, { at, nameEnd, extraEnd }));
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x0605_4b50) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const end = findZip64End(view, at) ?? {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    if (end.start + end.size > at) throw incomplete();
    return { count: end.count, start: end.start, end: end.start + end.size };
  }
  throw incomplete();
}

function findZip64End(view: DataView, endAt: number): { count: number; size: number; start: number } | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x0706_4b50) return null;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== 0x0606_4b50) throw damaged("压缩包目录不完整");
  return { count: readUint64(view, at + 32), size: readUint64(view, at + 40), start: readUint64(view, at + 48) };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, nameEnd, extraEnd }: { at: number; nameEnd: number; extraEnd: number },
): Entry {
  const flags = view.getUint16(at + 8, true);
  const isUtf8 = (flags & 0x800) !== 0;
  // Zip64 values stand in the extra field in this order, each only when its 32-bit field overflowed (APPNOTE 4.5.3).
  const wide = zip64Values(view, nameEnd, extraEnd);
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === SEE_ZIP64 ? (wide.shift() ?? value) : value;
  };
  const size = field(24);
  const packedSize = field(20);
  const offset = field(42);
  return {
    name: strFromU8(bytes.subarray(at + ENTRY_SIZE, nameEnd), !isUtf8),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    row: at,
  };
}

function zip64Values(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    const values: number[] = [];
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(readUint64(view, value));
    return values;
  }
  return [];
}

/** Inexact above 2^53, where every bounds check fails anyway. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 4_294_967_296 + view.getUint32(at, true);
}
