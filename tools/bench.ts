/**
 * Measures the budgets of the plan of the house in one run and prints medians: npm run bench.
 * Rivals are measured beside us when they are installed, in tools/rivals or in the folder node_modules that RIVALS names: npm install --no-save --prefix tools/rivals @e965/xlsx docxtemplater pizzip
 * RIVAL_PYTHON names a Python that has openpyxl and python-docx.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import readXlsxFile from "read-excel-file/node";
import { catalog } from "../src/catalog/catalog.ts";
import { openReport } from "../src/document/source/open-report.ts";
import { findMentions } from "../src/mentions/find-mentions.ts";
import { fillFrom, filledFile, learnReport } from "../src/reuse-document.ts";
import { deriveFigures } from "../src/figures/derive-figures.ts";
import { runChecks } from "../src/checks/run-checks.ts";
import { readMetrics } from "../src/metrics/read-metrics.ts";
import { period } from "../src/model/period.ts";
import { writeNarrative } from "../src/narrative/write-narrative.ts";
import { inspect, summarise } from "../src/summary.ts";
import { summaryDocx } from "../src/summary-docx.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";
import type { FilledRow } from "../src/workbook/template-options.ts";
import { writeTemplate } from "../src/workbook/write-xlsx.ts";
import { manyCells } from "./bench-cells.ts";
import { ledgerXlsx } from "./bench-ledger.ts";

const ROOT = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "bench-"));

async function timed(label: string, runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  const costs: number[] = [];
  for (let i = 0; i <= runs; i += 1) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(cpu);
    if (i > 0) times.push(performance.now() - start);
    if (i > 0) costs.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  costs.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `${label.padEnd(58)} median ${median.toFixed(1).padStart(8)} ms  (${times[0]?.toFixed(1)}–${times.at(-1)?.toFixed(1)}, ${runs} runs; processor ${costs[Math.floor(runs / 2)]?.toFixed(0)} ms)`,
  );
  return median;
}

/** About 300 metrics over 15 sheets, each with twelve months and last year. */
function manyRows(): FilledRow[] {
  return catalog.domains.flatMap((domain) =>
    domain.metrics
      .filter(({ kind }) => kind === "flow")
      .slice(0, 22)
      .map(({ name }, row) => ({
        domain: domain.name,
        metric: name,
        months: Array.from({ length: 12 }, (_, month) => 40 + ((row * 7 + month * 13) % 29)),
        lastYear: 600 + ((row * 31) % 97),
      })),
  );
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
const rows = manyRows();
const filled = (settings: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeTemplate(catalog, { year: 2023, unit: "云岭县消防救援大队", period: period(2023, 1, 12), settings, rows });
const bytes = await filled({ length: "full" });
const file = path.join(folder, "many.xlsx");
writeFileSync(file, bytes);
const workbook = readXlsx("many.xlsx", bytes);
const inspection = inspect(workbook, { period: null, lastYear: null });
const summary = summarise(inspection, null);
const { readings, findings } = inspection;
const derive = () => deriveFigures({ readings, catalog, period: inspection.period, findings, lastYear: null });
const figures = derive();
console.log(
  `${rows.length} metrics, ${workbook.sheets.length} sheets, ${summary.told.text.length} characters, ${summary.told.spans.length} told numbers`,
);
await timed("read the .xlsx", 15, () => readXlsx("many.xlsx", bytes));
await timed("find the metrics", 15, () => readMetrics(workbook, catalog, null));
await timed("check", 15, () => runChecks({ workbook, readings, catalog, period: inspection.period, lastYear: null }));
await timed("derive", 15, derive);
await timed("narrative text alone                    (budget 20 ms)", 15, () =>
  writeNarrative({ figures, readings, catalog, findings: [], outline: null }),
);
await timed("write the .docx", 15, () => summaryDocx(inspection, summary, "bench"));
const toDocx = (from: Uint8Array) => (): Promise<Uint8Array> => {
  const seen = inspect(readXlsx("many.xlsx", from), { period: null, lastYear: null });
  return summaryDocx(seen, summarise(seen, null), "bench");
};
await timed("workbook to .docx, in process, warm, all of it", 15, toDocx(bytes));
const usual = await filled({ length: "brief", attachment: "no" });
const { told } = summarise(inspect(readXlsx("usual.xlsx", usual), { period: null, lastYear: null }), null);
await timed(
  `the same, ${told.text.length} characters, ${told.spans.length} numbers (budget 100 ms)`,
  15,
  toDocx(usual),
);

console.log("");
const written = await summaryDocx(inspection, summary, "bench");
const report = openReport("往年总结.docx", written, (bytes, encoding) => new TextDecoder(encoding).decode(bytes));
const text = summary.told.text.slice(0, 10_000);
await timed(`mentions of a ${text.length.toLocaleString("en")}-character report (budget 50 ms)`, 15, () =>
  findMentions(text, catalog),
);
const learnt = learnReport(report);
console.log(`${learnt.mentions.length} mentions in the .docx of ${summary.told.spans.length} told numbers`);
await timed("learn that .docx", 7, () => learnReport(report));
await timed("reuse that .docx, from learnt to file", 7, () =>
  filledFile(report, fillFrom(report, learnt, inspection, []), inspection, "bench"),
);

console.log("");
const wide = manyCells();
const wideReadings = readMetrics(wide, catalog, period(2023, 1, 12));
const wideSeen = { workbook: wide, readings: wideReadings, catalog, period: period(2023, 1, 12), lastYear: null };
console.log(`${wideReadings.series.length} rows, ${runChecks(wideSeen).length} findings`);
await timed("200,000-cell workbook: find the metrics", 5, () => readMetrics(wide, catalog, period(2023, 1, 12)));
await timed("200,000-cell workbook: check", 5, () => runChecks({ ...wideSeen }));

console.log("");
const sample = path.join(ROOT, "samples", "2023-first-half.xlsx");
const process_ = (label: string, script: string, args: readonly string[]) =>
  timed(label, 7, () => execFileSync(process.execPath, [script, ...args], { stdio: "ignore" }));
if (!existsSync(path.join(ROOT, "dist", "cli.js"))) throw new Error("dist/cli.js is missing: npm run build first");
const ours = await process_("whole process: generate the sample", path.join(ROOT, "dist", "cli.js"), [
  "generate",
  sample,
  "-o",
  path.join(folder, "a.docx"),
  "--force",
]);
const empty = path.join(folder, "empty.mjs");
writeFileSync(empty, "");
await process_("whole process: bare node", empty, []);
const rivals = process.env["RIVALS"] ?? path.join(ROOT, "tools", "rivals", "node_modules");
if (existsSync(path.join(rivals, "docxtemplater"))) {
  const theirs = await process_(
    "whole process: SheetJS + docxtemplater, same read and fill",
    path.join(ROOT, "tools", "rivals", "fill.cjs"),
    [sample, path.join(folder, "b.docx")],
  );
  console.log(`ratio ours / theirs: ${(ours / theirs).toFixed(2)}`);
} else console.log("rivals are not installed: see the head of tools/bench.ts");
const python = process.env["RIVAL_PYTHON"];
if (python !== undefined) {
  const script = path.join(ROOT, "tools", "rivals", "fill.py");
  const theirs = await timed("whole process: openpyxl + python-docx, same read and fill", 7, () =>
    execFileSync(python, [script, sample, path.join(folder, "c.docx")], { stdio: "ignore" }),
  );
  console.log(`ratio ours / theirs: ${(ours / theirs).toFixed(2)}`);
}

console.log("");
const ledger = ledgerXlsx(100_000);
const ledgerFile = path.join(folder, "ledger.xlsx");
writeFileSync(ledgerFile, ledger);
const own = await timed("100,000 × 12 ledger: our read", 3, () => readXlsx("ledger.xlsx", ledger));
globalThis.gc?.();
const before = process.memoryUsage().rss;
const kept = readXlsx("ledger.xlsx", ledger);
console.log(
  `rows kept ${kept.sheets[0]?.values.length}, resident memory ${Math.round(before / 1e6)} → ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
const other = await timed("100,000 × 12 ledger: read-excel-file, bare parse", 3, () =>
  readXlsxFile(readFileSync(ledgerFile)),
);
const work = await timed("100,000 × 12 ledger: our read, check and derive", 3, () => {
  const book = readXlsx("ledger.xlsx", ledger);
  const span = period(2023, 1, 6);
  const read = readMetrics(book, catalog, span);
  const found = runChecks({ workbook: book, readings: read, catalog, period: span, lastYear: null });
  return deriveFigures({ readings: read, catalog, period: span, findings: found, lastYear: null });
});
if (existsSync(path.join(rivals, "@e965", "xlsx"))) {
  const { read } = createRequire(path.join(rivals, "bench.cjs"))("@e965/xlsx") as {
    read: (bytes: Uint8Array, options: { dense: boolean }) => unknown;
  };
  const sheetJs = await timed("100,000 × 12 ledger: SheetJS, bare parse", 3, () => read(ledger, { dense: true }));
  console.log(`ratio ours / SheetJS: read ${(own / sheetJs).toFixed(2)}, all ${(work / sheetJs).toFixed(2)}`);
}
console.log(`ratio ours / read-excel-file: read ${(own / other).toFixed(2)}, all ${(work / other).toFixed(2)}`);
rmSync(folder, { recursive: true, force: true });
