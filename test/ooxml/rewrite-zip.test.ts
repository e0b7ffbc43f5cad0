import type { Zippable } from "fflate";
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { rewriteZip } from "../../src/ooxml/rewrite-zip.ts";
import { spliced } from "../../src/ooxml/splice.ts";
import { inEncodingOf, toUtf8 } from "../../src/ooxml/xml-bytes.ts";
import { openZip } from "../../src/ooxml/zip.ts";
import { readDirectory } from "../../src/ooxml/zip-directory.ts";

const FILES: Zippable = {
  "a.xml": strToU8("<a>".padEnd(500, "甲")),
  "图.png": [Uint8Array.of(1, 2, 3), { level: 0, comment: "说明", attrs: 0x20, os: 3 }],
  "b/": new Uint8Array(),
  "b/c.xml": strToU8("<c/>"),
};

const text = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** A zip as it is written in one go: sizes stand behind the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const name of ["a.xml", "b.xml"]) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(`<${name}/>`.repeat(50)), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

describe("a zip written anew", () => {
  test("has the new parts in the old places and the added ones at the end", () => {
    const before = zipSync(FILES, { mtime: "2023-06-30T12:00:00" });
    const after = rewriteZip(
      before,
      new Map([
        ["b/c.xml", strToU8("<d/>")],
        ["新.xml", strToU8("<e/>")],
        ["a.xml", null],
        ["nobody.xml", null],
      ]),
    );
    expect(readDirectory(after).map(({ name }) => name)).toEqual(["图.png", "b/", "b/c.xml", "新.xml"]);
    expect(text(after, "b/c.xml") + text(after, "新.xml")).toBe("<d/><e/>");
    expect([...openZip(after).read("图.png")]).toEqual([1, 2, 3]);
  });

  test("keeps checksum, compression, date and compressed bytes of the rest", () => {
    const before = zipSync(FILES, { mtime: "2023-06-30T12:00:00" });
    const after = rewriteZip(before, new Map([["b/c.xml", strToU8("<d/>")]]));
    const rows = (bytes: Uint8Array): unknown[] =>
      readDirectory(bytes).map(({ name, method, crc, size, packedSize, row }) => [
        name,
        method,
        name === "b/c.xml" || [crc, size, packedSize],
        Buffer.from(bytes.subarray(row + 12, row + 16)).toString("hex"),
      ]);
    expect(rows(after)).toEqual(rows(before));
    expect(Buffer.from(after).includes(Buffer.from(before.subarray(30 + 5, 30 + 5 + 20)))).toBe(true);
  });

  test("is the same whenever it is written", () => {
    const before = zipSync(FILES, { mtime: "2023-06-30T12:00:00" });
    const parts = new Map([["新.xml", strToU8("<e/>")]]);
    expect(rewriteZip(before, parts)).toEqual(rewriteZip(before, parts));
    expect(rewriteZip(rewriteZip(before, parts), new Map([["新.xml", null]]))).toEqual(rewriteZip(before, new Map()));
  });

  test("needs no sizes behind the data any more", () => {
    const after = rewriteZip(streamed(), new Map([["b.xml", strToU8("<d/>")]]));
    expect(openZip(after).names).toEqual(["a.xml", "b.xml"]);
    expect(strFromU8(openZip(after).read("a.xml"))).toBe("<a.xml/>".repeat(50));
    expect(text(after, "b.xml")).toBe("<d/>");
  });

  test("of a damaged one is refused", () => {
    const bytes = zipSync(FILES);
    bytes[0] = 0;
    expect(() => rewriteZip(bytes, new Map())).toThrow("压缩包目录有误");
    expect(() => rewriteZip(bytes.slice(0, 40), new Map())).toThrow("不完整");
  });
});

describe("splices", () => {
  const done = (...splices: readonly (readonly [number, number, string])[]): string =>
    strFromU8(
      spliced(
        strToU8("abcdef"),
        splices.map(([start, end, piece]) => ({ start, end, text: piece })),
      ),
    );

  test("are done in the order of their places, at one place in the order they are given", () => {
    expect(done([4, 5, "五"], [1, 1, "1"], [1, 1, "2"], [1, 3, ""])).toBe("a12d五f");
    expect(done()).toBe("abcdef");
    expect(done([0, 6, ""])).toBe("");
  });

  test("over each other are refused", () => {
    expect(() => done([1, 3, ""], [2, 4, ""])).toThrow(RangeError);
  });
});

describe("a changed part in the encoding of the original", () => {
  const XML = '<?xml version="1.0" encoding="UTF-16"?><a>甲</a>';

  test("keeps its byte order mark, or none", () => {
    for (const xml of ["\uFEFF<a>甲</a>", "<a>甲</a>", " <a/>"]) {
      const bytes = strToU8(xml);
      expect(inEncodingOf(bytes, toUtf8(bytes))).toEqual(bytes);
    }
  });

  test.each([
    ["low byte first", Buffer.from(`\uFEFF${XML}`, "utf16le")],
    ["high byte first", Buffer.from(`\uFEFF${XML}`, "utf16le").swap16()],
    ["without a mark", Buffer.from(XML, "utf16le")],
  ])("is UTF-8 and says so when it was UTF-16, %s", (_, bytes) => {
    const after = inEncodingOf(bytes, toUtf8(bytes));
    expect(strFromU8(after)).toBe(XML.replace("UTF-16", "UTF-8"));
    expect(toUtf8(after)).toEqual(after);
  });
});
