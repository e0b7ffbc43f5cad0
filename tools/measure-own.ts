/** How often the right row is found for the reports of our own: node tools/run-ts.mjs tools/measure-own.ts [--verbose] */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { period } from "../src/model/period.ts";
import { reportPeriod } from "../src/reuse/report-period.ts";
import { readMarked } from "../test/mentions/marked-text.ts";
import { knownFigures } from "../test/reuse/known-figures.ts";
import { autoBind } from "./auto-binding.ts";

const verbose = process.argv.includes("--verbose");
const half = (row: number): boolean => ((row + 1) * 7919) % 97 < 48;
const FOLDER = "test/mentions/reports";
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".txt"))) {
  const report = readMarked(readFileSync(path.join(FOLDER, name), "utf8"));
  const figures = knownFigures(report);
  const known = { text: report.text, figures, period: reportPeriod(report.text) ?? period(2023, 1, 6) };
  for (const [what, holds] of [
    ["all", () => true],
    ["half", half],
  ] as const) {
    const { right, wrong, ambiguous, unfilled, stolen, lacking, faults, open } = autoBind(known, holds);
    console.log(
      name.padEnd(28),
      what.padEnd(5),
      `right ${right} wrong ${wrong} ambiguous ${ambiguous} unfilled ${unfilled} · lacking ${lacking} stolen ${stolen}`,
    );
    if (verbose)
      for (const line of [
        ...faults.map((one) => `  ! ${one}`),
        ...(what === "all" ? open.map((one) => `  ? ${one}`) : []),
      ])
        console.log(line);
  }
}
