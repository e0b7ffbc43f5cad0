import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readInput, writeOutputs } from "../../../src/hosts/cli/files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => Buffer.from(text);
const careful = { force: false, inputs: [] };

describe("writing outputs", () => {
  it("makes the folder, writes the file and leaves no draft behind", () => {
    writeOutputs([{ file: file("新/总结.docx"), bytes: bytes("一") }], careful);
    expect(readdirSync(file("新"))).toEqual(["总结.docx"]);
    expect(readFileSync(file("新/总结.docx"), "utf8")).toBe("一");
  });

  it("leaves an existing file alone unless forced", () => {
    writeFileSync(file("总结.docx"), "人写的");
    expect(() => {
      writeOutputs([{ file: file("总结.docx"), bytes: bytes("新的") }], careful);
    }).toThrow(/已经存在.*--force/);
    expect(readFileSync(file("总结.docx"), "utf8")).toBe("人写的");
    writeOutputs([{ file: file("总结.docx"), bytes: bytes("新的") }], { force: true, inputs: [] });
    expect(readFileSync(file("总结.docx"), "utf8")).toBe("新的");
  });

  it("takes a file that already holds the same bytes as done", () => {
    writeFileSync(file("总结.docx"), "同样");
    expect(() => {
      writeOutputs([{ file: file("总结.docx"), bytes: bytes("同样") }], careful);
    }).not.toThrow();
  });

  it("writes none of several files when one may not be written", () => {
    writeFileSync(file("结果.json"), "旧");
    const outputs = [
      { file: file("总结.docx"), bytes: bytes("一") },
      { file: file("结果.json"), bytes: bytes("二") },
    ];
    expect(() => {
      writeOutputs(outputs, careful);
    }).toThrow(/结果\.json/);
    expect(readdirSync(folder)).toEqual(["结果.json"]);
  });

  it("never writes over an input, even when forced, and by any spelling of its path", () => {
    writeFileSync(file("数据.xlsx"), "数");
    const output = { file: path.join(folder, "x", "..", "数据.xlsx"), bytes: bytes("一") };
    expect(() => {
      writeOutputs([output], { force: true, inputs: [file("数据.xlsx")] });
    }).toThrow(/读入的文件/);
  });

  it("refuses two outputs in one file", () => {
    const output = { file: file("a"), bytes: bytes("一") };
    expect(() => {
      writeOutputs([output, output], careful);
    }).toThrow(/同一个文件/);
  });

  it("refuses a folder as output", () => {
    expect(() => {
      writeOutputs([{ file: folder, bytes: bytes("一") }], { force: true, inputs: [] });
    }).toThrow(/是文件夹/);
  });
});

describe("reading inputs", () => {
  it("says which file is missing", () => {
    expect(() => readInput(file("没有.xlsx"))).toThrow(/没有找到.*没有\.xlsx/);
  });

  it("says that a folder is none", () => {
    expect(() => readInput(folder)).toThrow(/是文件夹/);
  });
});
