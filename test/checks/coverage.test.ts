import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/checks/rules.ts";

/** Groups of the audit catalogue that check workbooks, with how many rules each has. */
const GROUPS = { S: 19, T: 21, C: 12, R: 18, A: 30, X: 16, P: 15, L: 27 } as const;

const lines = readFileSync(new URL("coverage.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .map((line) => line.split("\t"));
const named = lines.flatMap(([, ids = ""]) => (ids.startsWith("—") ? [] : ids.split(" ")));

describe("the audit catalogue and the rules", () => {
  it("every number of the catalogue is there once, in its order", () => {
    const numbers = Object.entries(GROUPS).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, i) => `${group}${String(i + 1).padStart(2, "0")}`),
    );
    expect(lines.map(([number]) => number).slice(0, numbers.length)).toEqual(numbers);
    expect(new Set(lines.map(([number]) => number)).size).toBe(lines.length);
  });

  it("has a rule for every number, or the reason why there is none", () => {
    for (const [number, ids = ""] of lines) expect(ids, number).toMatch(/^(?:[a-z0-9-]+(?: [a-z0-9-]+)*|— .{10,})$/);
  });

  it("names rules that exist, and every one of them", () => {
    expect([...new Set(named)].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it("gives every rule the number it bears itself", () => {
    for (const { id, code } of rules) {
      expect(lines.find(([number]) => number === code)?.[1]?.split(" "), id).toContain(id);
    }
  });
});
