import { readFileSync } from "node:fs";
import path from "node:path";
import { learn, reuseText } from "../../src/reuse.ts";
import type { FilledReport } from "../../src/reuse/fill-report.ts";
import type { KeptBinding } from "../../src/reuse/bindings.ts";
import { inspect } from "../../src/summary.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { readBook } from "../book.ts";

export const CASES = path.join(import.meta.dirname, "cases");

/** Fills the workbook written as a book into a text. */
export function fill(old: string, book: string, kept: readonly KeptBinding[] = []): FilledReport {
  const { workbook, words } = readBook(book);
  return reuseText(
    learn(old),
    inspect(workbook, { period: parsePeriod(words.get("period") ?? ""), lastYear: null }),
    kept,
  );
}

export function fillCase(name: string): FilledReport {
  const file = (part: string): string => readFileSync(path.join(CASES, name, part), "utf8");
  return fill(file("old.txt"), file("book.md"));
}

/** Every slot and remark on a line: what was, what is, what it stands for, what is said of it. */
export function slotLines({ slots, remarks }: FilledReport): string {
  const lines = slots.map(({ state, old, new: fresh, told, binding, candidates, note }) => {
    const key = binding?.of[0] ?? candidates[0]?.of[0];
    const name = key === undefined ? "" : `${key.domain}.${key.metric}${key.scope === null ? "" : `（${key.scope}）`}`;
    return [state, `${old} → ${fresh}`, name, told?.aspect ?? "", note ?? ""].join(" | ").replace(/( \| )+$/, "");
  });
  return [...lines, ...remarks.map(({ text, note }) => `remark | ${text} | ${note}`), ""].join("\n");
}
