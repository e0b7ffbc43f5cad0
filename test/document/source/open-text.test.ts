import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openText, replaceInText, textBytes } from "../../../src/document/source/open-text.ts";

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);
const REPORT = "一、接警\n上半年接警305起，𠮷。\n";

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe("a plain text is the same in", () => {
  test.each<[string, Uint8Array | string]>([
    ["a string", REPORT],
    ["UTF-8", Buffer.from(REPORT)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${REPORT}`)],
    ["UTF-16 with a mark", utf16(`\uFEFF${REPORT}`, false)],
    ["UTF-16 with a mark, high byte first", utf16(`\uFEFF${REPORT}`, true)],
    ["UTF-16 without a mark", utf16(REPORT, false)],
    ["UTF-16 without a mark, high byte first", utf16(REPORT, true)],
    // 𠮷 takes four bytes there.
    ["GB 18030", Buffer.from("d2bba1a2bdd3beaf0ac9cfb0ebc4eabdd3beaf333035c6f0a3ac9534b235a1a30a", "hex")],
  ])("%s", (_, source) => {
    expect(openText(source, decode).text).toBe(REPORT);
  });

  test("has lines without their ends, whichever they are", () => {
    const { text, lines, stories } = openText("甲\r\n乙\r丙\n\n丁", decode);
    expect(text).toBe("甲\n乙\n丙\n\n丁");
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["甲", "乙", "丙", "", "丁"]);
    expect(stories).toEqual([{ kind: "body", name: "正文", start: 0, end: 8 }]);
  });
});

describe("a plain text that was changed is written as UTF-8", () => {
  const gb18030 = Buffer.from("d2bba1a2bdd3beaf0ac9cfb0ebc4eabdd3beaf333035c6f0a3ac9534b235a1a30a", "hex");

  test.each<[string, Uint8Array | string, boolean]>([
    ["as it came, without a mark", Buffer.from(REPORT), false],
    ["as it came, with a mark", Buffer.from(`\uFEFF${REPORT}`), true],
    ["with a mark when it was GB 18030", gb18030, true],
    ["with a mark when it was UTF-16", utf16(`\uFEFF${REPORT}`, false), true],
    ["with a mark when it was pasted", REPORT, true],
  ])("%s", (_, source, marked) => {
    const document = openText(source, decode);
    const bytes = textBytes(replaceInText(document, []), document.marked);
    expect(Buffer.from(bytes).toString("utf8")).toBe(marked ? `\uFEFF${REPORT}` : REPORT);
    expect(openText(bytes, decode).text).toBe(REPORT);
  });
});

describe("edits of a plain text", () => {
  test("leave line ends as they were", () => {
    const document = openText("甲1\r\n乙2\r丙3\r\n", decode);
    const edits = ["1", "2", "3"].map((digit) => {
      const start = document.text.indexOf(digit);
      return { start, end: start + 1, text: `${digit}0` };
    });
    expect(replaceInText(document, edits)).toBe("甲10\r\n乙20\r丙30\r\n");
  });

  test("leave what nobody sees around a number", () => {
    const document = openText("\u200E接警\u200E3\u200B05\u200F起\u200B", decode);
    expect(document.text).toBe("接警305起");
    const result = replaceInText(document, [{ start: 2, end: 5, text: "46" }]);
    expect(result).toBe("\u200E接警\u200E46\u200F起\u200B");
  });

  test("are read back, whatever the text", () => {
    const piece = fc.constantFrom("甲", "305", "\r\n", "\r", "\n", "**", "𠮷", "\u200E", "3\u200B0\u200B5\u200F");
    fc.assert(
      fc.property(fc.array(piece), fc.nat(99), (pieces, seed) => {
        const document = openText(pieces.join(""), decode);
        const numbers = [...document.text.matchAll(/305|\*\*/g)].filter((_, i) => ((seed >> (i % 6)) & 1) === 0);
        const edits = numbers.map(({ index, 0: old }) => ({ start: index, end: index + old.length, text: "4600" }));
        const result = replaceInText(document, edits);
        const after = openText(result, decode);
        let expected = document.text;
        for (const { start, end } of [...edits].reverse())
          expected = `${expected.slice(0, start)}4600${expected.slice(end)}`;
        expect(after.text).toBe(expected);
        expect(result.replace(/[^\r\n]/g, "")).toBe(pieces.join("").replace(/[^\r\n]/g, ""));
      }),
    );
  });

  test.each([
    ["over the end of a line", { start: 0, end: 3 }],
    ["of nothing", { start: 1, end: 1 }],
  ])("%s are refused", (_, range) => {
    expect(() => replaceInText(openText("甲\n乙", decode), [{ ...range, text: "" }])).toThrow(RangeError);
  });
});

describe("bytes that are no text are refused", () => {
  test.each<[string, Uint8Array]>([
    ["of no known encoding", Buffer.from([0x81, 0xff, 0xff, 0xd0])],
    ["with an odd number of bytes", utf16(`\uFEFF${REPORT}`, false).slice(0, 9)],
    ["with zeros", Buffer.from("\uFEFF甲\0乙")],
  ])("%s", (_, bytes) => {
    expect(() => openText(bytes, decode)).toThrow("的文字编码不认识，请用记事本打开并另存为 UTF-8 编码后再试。");
  });

  test("of millions of characters", () => {
    expect(() => openText("甲".repeat(5_000_001), decode)).toThrow("内容过多");
  });
});
