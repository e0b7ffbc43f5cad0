import { crc32 } from "./crc32.ts";
import type { Inflater } from "../model/inflater.ts";
import { inflateExactly } from "./inflate.ts";
import { MAX_FILE_BYTES, MAX_PART_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_FLOOR_BYTES } from "./limits.ts";
import { damaged, fileTooBig, incomplete, inflatesTooFar } from "./refuse.ts";
import type { Entry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";
import { Unreadable } from "../model/unreadable.ts";

/** A zip file whose parts are inflated one at a time, when asked for. */
export interface Zip {
  /** As written, folders left out. */
  readonly names: readonly string[];
  /** The bytes of a part by its written name. Throws when it is damaged, encrypted or too big. */
  read(name: string): Uint8Array;
}

/** Opens a zip. All sizes are checked against the limits before anything is allocated. `inflate`: the host's own. */
export function openZip(bytes: Uint8Array, inflate: Inflater | null = null): Zip {
  if (bytes.length > MAX_FILE_BYTES) throw fileTooBig(MAX_FILE_BYTES);
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes)) {
    if (entry.name.endsWith("/")) continue;
    if (entries.has(entry.name)) throw damaged("压缩包内有重名文件");
    entries.set(entry.name, entry);
  }
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged("缺少内部文件");
      total += entry.size;
      if (entry.size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES || isBomb(entry)) throw inflatesTooFar();
      return readEntry(bytes, entry, inflate);
    },
  };
}

function isBomb({ size, packedSize }: Entry): boolean {
  return size > RATIO_FLOOR_BYTES && size > packedSize * MAX_RATIO;
}

function readEntry(bytes: Uint8Array, entry: Entry, inflate: Inflater | null): Uint8Array {
  if (entry.encrypted) throw new Unreadable("被加了压缩密码，请去掉密码后再试。");
  const packed = packedBytes(bytes, entry);
  const part = unpack(packed, entry, inflate);
  if (crc32(part) !== entry.crc) throw damaged("内容校验不符");
  return part;
}

function unpack(packed: Uint8Array, { method, size }: Entry, inflate: Inflater | null): Uint8Array {
  if (method === 8) return inflateExactly(packed, size, inflate);
  if (method !== 0) throw damaged("压缩方式不认识");
  if (packed.length !== size) throw damaged("内容长度不符");
  return packed;
}

/** The compressed bytes, found through the local header (APPNOTE 4.3.7): only there is the length of its fields true. */
function packedBytes(bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x0403_4b50) throw damaged("压缩包目录有误");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw incomplete();
  return bytes.subarray(start, start + packedSize);
}
