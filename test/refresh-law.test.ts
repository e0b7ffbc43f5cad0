import { expect, test } from "vitest";
import { cellName } from "../src/model/place.ts";
import { auditNumbers, remake } from "../src/refresh.ts";
import type { Changes } from "./report-audit.ts";
import { document, report } from "./report-audit.ts";
import { withCells } from "./report.ts";

/** Columns of the standard sheet: June, 本期合计, 上年同期. */
const JUNE = 8;
const TOTAL = 15;
const LAST_YEAR = 16;

/** One change for every row that has months: June and the total go up; and one for every base: it goes down. */
function changes(): Changes[] {
  return report.workbook.sheets.slice(2, 17).flatMap(({ name, values }) =>
    values.flatMap((cells, row): Changes[] => {
      const [june, total, base] = [JUNE, TOTAL, LAST_YEAR].map((column) => cells?.[column] ?? null);
      const at = (column: number): string => `${name}!${cellName(row, column)}`;
      const found: Changes[] = [];
      if (typeof june === "number" && typeof total === "number") {
        found.push({ [at(JUNE)]: june + 3, [at(TOTAL)]: total + 3 });
      }
      if (typeof base === "number" && base > 1) found.push({ [at(LAST_YEAR)]: base - 1 });
      return found;
    }),
  );
}

/** The report's text with all updates made. */
function refreshedText(old: ReturnType<typeof remake>, texts: readonly string[]): string {
  const { text, spans } = old.summary.told;
  const ends = [0, ...spans.map(({ end }) => end)];
  const pieces = spans.map(({ start }, index) => text.slice(ends[index], start) + (texts[index] ?? ""));
  return pieces.join("") + text.slice(ends.at(-1));
}

test("a refresh without reserve gives the very text of a fresh report, whatever single row changed", () => {
  const old = remake(document.record, report.workbook, null);
  let compared = 0;
  for (const change of changes()) {
    const fresh = remake(document.record, withCells(report.workbook, change), null);
    const { verdicts, unwritten } = auditNumbers(document, fresh);
    const reserved = verdicts.some(({ state, update, message }) => {
      return (state !== "equal" && update === null) || message?.includes("；") === true;
    });
    if (reserved || unwritten.length > 0) continue;
    compared += 1;
    const texts = verdicts.map(({ control, update }) => update?.to ?? control.text);
    expect(refreshedText(old, texts), JSON.stringify(change)).toBe(fresh.summary.told.text);
  }
  expect(compared).toBeGreaterThan(40);
});
