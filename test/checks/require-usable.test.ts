import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inspect } from "../../src/summary.ts";
import { readBook } from "../book.ts";

describe("a workbook that cannot be worked with", () => {
  it("is told apart when it lists events of no kind that is known", () => {
    const { workbook } = readBook(readFileSync(path.join(import.meta.dirname, "unknown-sheet.events.md"), "utf8"));
    const events = workbook.sheets.filter(({ name }) => name === "出车登记");
    expect(() => inspect({ ...workbook, sheets: events }, { period: null, lastYear: null })).toThrow(
      "“出车登记”像一行一条的台账，认不出是哪一种",
    );
  });

  it("says of the list what is wrong where other sheets can be used", () => {
    const { workbook } = readBook(readFileSync(path.join(import.meta.dirname, "unknown-sheet.events.md"), "utf8"));
    const { findings } = inspect(workbook, {
      period: { first: { year: 2023, month: 1 }, last: { year: 2023, month: 3 } },
      lastYear: null,
    });
    expect(findings.find(({ at }) => at.sheet === "出车登记")?.message).toContain("像一行一条的台账");
  });
});
