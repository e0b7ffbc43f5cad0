import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookParts, zip } from "../../workbook/ooxml.ts";
import { run } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bad-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Cells = readonly (readonly string[])[];

/** Cells as XML: a number, a text, or =FORMULA without a result. */
function sheetXml(rows: Cells): string {
  const cells = rows.map((row, r) => {
    const columns = row.map((cell, c) => {
      const at = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (cell.startsWith("=")) return `<c r="${at}"><f>${cell.slice(1)}</f></c>`;
      if (/^\d+$/.test(cell)) return `<c r="${at}"><v>${cell}</v></c>`;
      return `<c r="${at}" t="inlineStr"><is><t>${cell.replace(/^'/, "")}</t></is></c>`;
    });
    return `<row r="${r + 1}">${columns.join("")}</row>`;
  });
  return `<sheetData>${cells.join("")}</sheetData>`;
}

const book = (rows: Cells, name = "接警"): Uint8Array => zip(bookParts({ sheets: [{ name, xml: sheetXml(rows) }] }));
/** The old container with one directory entry ([MS-CFB] 2.6.1): what a password or an .xls looks like from outside. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(4096);
  file.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  file.set(Buffer.from(stream, "utf16le"), 1024);
  file.writeUInt16LE((stream.length + 1) * 2, 1024 + 64);
  return file;
}

const HEADER = ["指标", "单位", "1月", "2月", "3月", "4月", "5月", "6月"];

const BAD: readonly { readonly name: string; readonly bytes: () => Uint8Array; readonly says: RegExp }[] = [
  { name: "a text file", bytes: () => Buffer.from("指标,1月\n接警,3\n"), says: /不是 Excel 工作簿/ },
  { name: "an empty file", bytes: () => new Uint8Array(), says: /空/ },
  {
    name: "a file with a password",
    bytes: () => compoundFile("EncryptedPackage"),
    says: /密码/,
  },
  {
    name: "an old .xls",
    bytes: () => compoundFile("Workbook"),
    says: /另存为/,
  },
  {
    name: "a Word document",
    bytes: () => zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
    says: /Word|文档/,
  },
  { name: "half a file", bytes: () => book([HEADER]).slice(0, 200), says: /损坏|不完整/ },
  {
    name: "a zip bomb",
    bytes: () => zip({ ...bookParts({ sheets: [{ name: "接警", xml: " ".repeat(60_000_000) }] }) }),
    says: /解压|过大|太大/,
  },
  {
    name: "two hundred sheets",
    bytes: () =>
      zip(bookParts({ sheets: Array.from({ length: 200 }, (_, i) => ({ name: `表${i}`, xml: sheetXml([HEADER]) })) })),
    says: /200.*100/,
  },
  {
    name: "formulas that were never calculated",
    bytes: () => book([HEADER, ["接警出动总数", "起", "=A9", "=A9", "=A9", "=A9", "=A9", "=A9"]]),
    says: /没算过的公式.*保存一次/,
  },
  {
    name: "no header",
    bytes: () => book([["接警出动总数", "起", "3", "4", "5", "6", "7", "8"]]),
    says: /没找到表头.*指标/,
  },
  {
    name: "nothing but text",
    bytes: () => book([HEADER, ["接警出动总数", "起", "'3", "'4", "'5", "'6", "'7", "'8"]]),
    says: /没有一个数字.*数值/,
  },
  { name: "no sheet it knows", bytes: () => book([HEADER, ["苹果", "个", "3"]], "水果"), says: /没有认出指标表/ },
  { name: "an empty sheet", bytes: () => book([]), says: /没找到表头|没有填数/ },
];

describe.each(["check", "generate"])("%s with input that cannot be used", (command) => {
  it.each(BAD)("answers $name with one Chinese line, exit 2, and writes nothing", async ({ bytes, says }) => {
    const input = path.join(folder, "数据.xlsx");
    writeFileSync(input, bytes());
    const output =
      command === "generate" ? ["-o", path.join(folder, "总结.docx"), "--json", path.join(folder, "a.json")] : [];
    const ran = await run(command, input, "--period", "2023H1", ...output);
    expect(ran).toMatchObject({ code: 2, data: "" });
    expect(ran.said).toHaveLength(1);
    expect(ran.said[0]).toMatch(says);
    expect(ran.said[0]).not.toMatch(/\n|undefined|Error|at /);
    expect(readdirSync(folder)).toEqual(["数据.xlsx"]);
  });
});
