import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { Budget } from "../../src/workbook/budget.ts";
import { inflate } from "../../src/hosts/cli/inflate.ts";
import { crc32 } from "../../src/ooxml/crc32.ts";
import type { Inflater } from "../../src/model/inflater.ts";
import { MAX_FILE_BYTES } from "../../src/ooxml/limits.ts";
import { MAX_CELLS } from "../../src/workbook/limits.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { openZip } from "../../src/ooxml/zip.ts";
import { bookParts, firstSheet, redeclare, refusalOf, zip } from "./ooxml.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const xml = `<sheetData>${Array.from({ length: 200 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join("")}</sheetData>`;
const PARTS = bookParts({ sheets: [{ name: "接警", xml }] });
const PLAIN = zip(PARTS);
const TRUE_SIZE = strToU8(String(PARTS[SHEET])).length;

const refusal = (bytes: Uint8Array, inflate: Inflater | null = null): string =>
  refusalOf(() => readXlsx("数据.xlsx", bytes, inflate));
const mend = "，请打开并另存一份后再试。";

describe("a zip file", () => {
  const LIES: readonly (readonly [string, Parameters<typeof redeclare>[2], string])[] = [
    ["one byte too much", { size: TRUE_SIZE + 1 }, "已损坏（压缩数据比声明的短）"],
    ["one byte too little", { size: TRUE_SIZE - 1 }, "已损坏（压缩数据比声明的长）"],
    ["nothing at all", { size: 0 }, "已损坏（压缩数据比声明的长）"],
    ["two gigabytes", { size: 0x7fff_ffff }, "解压后过大（超过600 MB）"],
    ["a wrong checksum", { crc: 1 }, "已损坏（内容校验不符）"],
    ["an unknown method", { method: 12 }, "已损坏（压缩方式不认识）"],
    ["no compression where there is some", { method: 0 }, "已损坏（内容长度不符）"],
    ["a password", { flags: 1 }, "被加了压缩密码"],
    ["a part longer than the file", { packedSize: 1_000_000 }, "不完整"],
    ["half of the compressed bytes", { packedSize: 50 }, "已损坏（压缩数据不能解开）"],
  ];
  it.each(LIES)("is refused when it declares %s", (_, fields, message) => {
    expect(refusal(redeclare(PLAIN, SHEET, fields))).toContain(`“数据.xlsx”${message}`);
  });

  it.each(LIES)("is refused in the same words by Node's own inflating when it declares %s", (_, fields, message) => {
    expect(refusal(redeclare(PLAIN, SHEET, fields), inflate)).toContain(`“数据.xlsx”${message}`);
  });

  it("gives the same workbook by Node's own inflating", () => {
    expect(readXlsx("数据.xlsx", PLAIN, inflate)).toEqual(readXlsx("数据.xlsx", PLAIN));
  });

  it("is held to what it declares also where it is inflated in steps", () => {
    let state = 1;
    const digits = Array.from({ length: 300_000 }, () => (state = (state * 48_271) % 2_147_483_647) % 10).join("");
    const long = zip({ ...PARTS, [SHEET]: `<worksheet><!--${digits}--><sheetData/></worksheet>` });
    const size = digits.length + `<worksheet><!----><sheetData/></worksheet>`.length;
    expect(long.length).toBeGreaterThan(100_000);
    expect(refusal(long)).toBe("(read)");
    expect(refusal(redeclare(long, SHEET, { size: size + 1 }))).toContain("已损坏（压缩数据比声明的短）");
    expect(refusal(redeclare(long, SHEET, { size: size - 1 }))).toContain("已损坏（压缩数据比声明的长）");
    expect(refusal(redeclare(long, SHEET, { packedSize: 90_000 }))).toContain("已损坏（压缩数据不能解开）");
  });

  it("is refused at any length but its own", () => {
    for (let length = 1; length < PLAIN.length; length += 1) {
      expect(refusal(PLAIN.subarray(0, length)), String(length)).not.toBe("(read)");
    }
    expect(refusal(PLAIN.subarray(0, PLAIN.length - 1))).toBe(
      "“数据.xlsx”不完整，可能没有复制或下载完，请重新获取后再试。",
    );
  });

  it("is refused when a single bit of its contents is flipped", () => {
    const stored = zip(PARTS, 0);
    const at = new TextDecoder("latin1").decode(stored).indexOf("<v>37</v>") + 4;
    const flipped = stored.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(refusal(flipped)).toBe(`“数据.xlsx”已损坏（内容校验不符）${mend}`);
  });

  it("is refused as a bomb before it is inflated, whatever it declares", () => {
    const bomb = zip({ ...PARTS, [SHEET]: new Uint8Array(16_000_000).fill(32) });
    expect(refusal(bomb)).toBe("“数据.xlsx”解压后过大（超过600 MB），请删去无关的内容后另存再试。");
    for (const by of [null, inflate])
      expect(refusal(redeclare(bomb, SHEET, { size: 20_000 }), by)).toContain("已损坏（压缩数据比声明的长）");
  });

  it("may not inflate to more than the limit in all its parts together", () => {
    const claims = redeclare(zip({ "a.bin": new Uint8Array(1_000_000) }, 0), "a.bin", { size: 380_000_000 });
    const opened = openZip(claims);
    expect(refusalOf(() => opened.read("a.bin"))).toContain("已损坏（内容长度不符）");
    expect(refusalOf(() => opened.read("a.bin"))).toContain("解压后过大");
  });

  it("may not be too big, nor hold too many files, nor two of one name", () => {
    expect(refusalOf(() => openZip(new Uint8Array(MAX_FILE_BYTES + 1)))).toContain("过大（超过200 MB）");
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`a${i}`, ""]));
    expect(refusal(zip(many, 0))).toContain("内部文件过多（超过10000个）");
    const twice = zip({ "_rels/a": "1", "_rels/b": "2" }, 0);
    for (let i = 0; i < twice.length; i += 1) if (twice[i] === 98 && twice[i - 1] === 47) twice[i] = 97;
    expect(refusal(twice)).toContain("已损坏（压缩包内有重名文件）");
  });

  it("may carry a comment, folders and the wide fields of zip64", () => {
    const wide = toZip64(zip({ "xl/": "", ...PARTS }));
    expect(firstSheet(readXlsx("a.xlsx", wide)).values).toHaveLength(200);
    const withComment = new Uint8Array([...PLAIN, ...strToU8("PK\u0005\u0006 comment")]);
    new DataView(withComment.buffer).setUint16(PLAIN.length - 2, 12, true);
    expect(firstSheet(readXlsx("a.xlsx", withComment)).values).toHaveLength(200);
  });
});

describe("the limits", () => {
  it("count the cells of all sheets together", () => {
    const budget = new Budget();
    for (let i = 0; i < MAX_CELLS; i += 1) budget.spendCell(1);
    expect(
      refusalOf(() => {
        budget.spendCell(1);
      }),
    ).toContain("单元格过多（上限300万个）");
  });
});

describe("crc32", () => {
  it("is the checksum of zip files, in steps of eight and in single bytes", () => {
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
    expect(crc32(strToU8("The quick brown fox jumps over the lazy dog"))).toBe(0x414fa339);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});

/** Rewrites the directory of a zip the way files over four gigabytes have it: every number moved to its wide field. */
function toZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const directory: number[] = [];
  for (let i = 0, at = start; i < count; i += 1) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const numbers = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const entry = bytes.slice(at, nameEnd);
    const fields = new DataView(entry.buffer);
    for (const field of [24, 20, 42]) fields.setUint32(field, 0xffff_ffff, true);
    fields.setUint16(30, 28, true);
    directory.push(...entry, 1, 0, 24, 0, ...numbers.flatMap((number) => wide(number)));
    at = nameEnd;
  }
  const size = directory.length;
  const record = [...le(0x06064b50, 4), ...wide(44), ...le(45, 2), ...le(45, 2), ...le(0, 4), ...le(0, 4)];
  record.push(...wide(count), ...wide(count), ...wide(size), ...wide(start));
  const locator = [...le(0x07064b50, 4), ...le(0, 4), ...wide(start + size), ...le(1, 4)];
  const tail = [...le(0x06054b50, 4), 0, 0, 0, 0, ...Array<number>(12).fill(255), 0, 0];
  return new Uint8Array([...bytes.subarray(0, start), ...directory, ...record, ...locator, ...tail]);
}

function le(number: number, length: number): number[] {
  return Array.from({ length }, (_, i) => Math.floor(number / 256 ** i) % 256);
}

function wide(number: number): number[] {
  return le(number, 8);
}
