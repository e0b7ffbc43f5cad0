import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/catalog/catalog.ts";
import { foundAt, initialsOf } from "../../../src/hosts/pane/models/initials.ts";

/** Where GB 2312 begins each letter: its first level is in the order of pinyin. */
const ZONES: readonly (readonly [letter: string, first: number])[] = [
  ["a", 0xb0a1],
  ["b", 0xb0c5],
  ["c", 0xb2c1],
  ["d", 0xb4ee],
  ["e", 0xb6ea],
  ["f", 0xb7a2],
  ["g", 0xb8c1],
  ["h", 0xb9fe],
  ["j", 0xbbf7],
  ["k", 0xbfa6],
  ["l", 0xc0ac],
  ["m", 0xc2e8],
  ["n", 0xc4c3],
  ["o", 0xc5b6],
  ["p", 0xc5be],
  ["q", 0xc6da],
  ["r", 0xc8bb],
  ["s", 0xc8f6],
  ["t", 0xcbfa],
  ["w", 0xcdda],
  ["x", 0xcef4],
  ["y", 0xd1b9],
  ["z", 0xd4d1],
];

/** The 3,755 hanzi of the first level with the letter of their zone. */
function firstLevel(): Map<string, string> {
  const decoder = new TextDecoder("gb18030");
  const letters = new Map<string, string>();
  for (let code = 0xb0a1; code <= 0xd7f9; code += 1) {
    if ((code & 0xff) < 0xa1 || (code & 0xff) === 0xff) continue;
    const letter = ZONES.filter(([, first]) => first <= code).at(-1)?.[0] ?? "";
    letters.set(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)), letter);
  }
  return letters;
}

const names = catalog.domains.flatMap(({ metrics }) => metrics.map(({ name }) => name));

describe("the first letter of a hanzi's pinyin", () => {
  it("is that of the national standard for the 3,755 common ones, but for a few that are read in two ways", () => {
    const letters = firstLevel();
    expect(letters.size).toBe(3755);
    const others = [...letters].filter(([hanzi, letter]) => !initialsOf(hanzi).includes(letter));
    expect(others.length).toBeLessThanOrEqual(10);
  });

  it("is known for every hanzi of the catalogue's names", () => {
    const hanzi = new Set(names.flatMap((name) => Array.from(name)).filter((sign) => /\p{Script=Han}/u.test(sign)));
    const letters = firstLevel();
    const wrong = [...hanzi].filter((sign) => !initialsOf(sign).includes(letters.get(sign) ?? ""));
    expect(wrong).toEqual([]);
    expect([...hanzi].filter((sign) => initialsOf(sign) === "")).toEqual([]);
  });

  it("is none for what is no hanzi", () => {
    expect(["a", "5", "，", ""].map(initialsOf)).toEqual(["", "", "", ""]);
  });
});

describe("a search by what was typed", () => {
  it.each([
    ["接警出动总数", "jjcdzs", 0],
    ["接警出动总数", "JJ", 0],
    ["接警出动总数", "cdzs", 2],
    ["接警出动总数", "出动", 2],
    ["接警出动总数", "出dz", 2],
    ["重大火灾隐患", "zdhz", 0],
    ["重大火灾隐患", "cdhz", 0],
    ["整改率", "zgl", 0],
    ["119宣传", "119x", 0],
  ])("finds in %s what %s names", (name, typed, at) => {
    expect(foundAt(name, typed)).toBe(at);
  });

  it("finds words that stand apart, behind those that stand together", () => {
    const apart = foundAt("发现火灾隐患或违法行为", "fxyh");
    const together = foundAt("本期发现隐患中已整改", "fxyh");
    expect(together).toBe(2);
    expect(apart).toBeGreaterThan(together ?? Infinity);
  });

  it.each([
    ["接警出动总数", "xyz"],
    ["接警出动总数", "数总"],
    ["", "a"],
  ])("finds nothing in %s for %s", (name, typed) => {
    expect(foundAt(name, typed)).toBeNull();
  });

  it("finds every name of the catalogue by its own letters", () => {
    for (const name of names) {
      const typed = Array.from(name, (sign) => initialsOf(sign)[0] ?? sign).join("");
      expect(foundAt(name, typed)).toBe(0);
    }
  });
});
