import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CASES, fillCase, slotLines } from "./case.ts";

describe("a finished report with this period's figures", () => {
  it.each(readdirSync(CASES))("reads as it should: %s", async (name) => {
    const filled = fillCase(name);
    await expect(filled.text).toMatchFileSnapshot(path.join(CASES, name, "new.txt"));
    await expect(slotLines(filled)).toMatchFileSnapshot(path.join(CASES, name, "slots.txt"));
  });

  it.each(readdirSync(CASES))("is the old one outside of its slots: %s", (name) => {
    const { text, slots } = fillCase(name);
    expect(slots.map(({ start, end }) => text.slice(start, end))).toEqual(slots.map((slot) => slot.new));
  });
});
