/** How often the right row is found for the marked reports of our own. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { period } from "../src/model/period.ts";
import { reportPeriod } from "../src/reuse/report-period.ts";
import { readMarked } from "../test/mentions/marked-text.ts";
import { knownFigures } from "../test/reuse/known-figures.ts";
import type { Outcome } from "./auto-binding.ts";
import { autoBind } from "./auto-binding.ts";

const FOLDER = "test/mentions/reports";
/** Which rows the workbooks hold, by what is printed of it. */
export const WORKBOOKS: readonly (readonly [what: string, holds: (row: number) => boolean])[] = [
  ["every row", () => true],
  ["half the rows", (row) => ((row + 1) * 7919) % 97 < 48],
];

/** One line of counts, and in detail what went wrong. */
export function outcomeLines(name: string, what: string, outcome: Outcome, verbose: boolean): string[] {
  const { right, wrong, ambiguous, unfilled, stolen, lacking, faults, open } = outcome;
  const counts = [right, wrong, ambiguous, unfilled, `${stolen} of ${lacking}`];
  const line = name.padEnd(30) + what.padEnd(16) + counts.map((count) => String(count).padStart(12)).join("");
  const details = [
    ...faults.map((fault) => `  ! ${fault}`),
    ...(what === "every row" ? open.map((one) => `  ? ${one}`) : []),
  ];
  return verbose ? [line, ...details] : [line];
}

/** The counts of every marked report. */
export function ownLines(verbose: boolean): string[] {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return names.flatMap((name) => {
    const report = readMarked(readFileSync(path.join(FOLDER, name), "utf8"));
    const span = reportPeriod(report.text) ?? period(2023, 1, 6);
    const known = { text: report.text, figures: knownFigures(report), period: span };
    return WORKBOOKS.flatMap(([what, holds]) => outcomeLines(name, what, autoBind(known, holds), verbose));
  });
}
