import { crc32, deflateSync, inflateSync } from "node:zlib";

/** RGBA, 8 bits each, row by row, not premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A truecolour PNG with alpha. Filter 0 on every line: the icons are tiny. */
export function encodePng({ width, height, data }: Pixels): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y++) {
    lines.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(body.length + 12);
  framed.writeUInt32BE(body.length, 0);
  framed.write(type, 4, "latin1");
  framed.set(body, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, body.length + 8)), body.length + 8);
  return framed;
}

/** Reads back what encodePng wrote; throws on any other kind of PNG. */
export function decodePng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error("not a PNG file");
  if (file.toString("latin1", 37, 41) !== "IDAT" || file[24] !== 8 || file[25] !== 6) throw new Error("another PNG");
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const lines = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const start = y * (width * 4 + 1);
    if (lines[start] !== 0) throw new Error("a filtered line");
    data.set(lines.subarray(start + 1, start + 1 + width * 4), y * width * 4);
  }
  return { width, height, data };
}
