/** Measures only the ledger of the budgets, step by step: node tools/run-ts.mjs tools/bench-ledger-run.ts [rows] [faulty rows] */
import { catalog } from "../src/catalog/catalog.ts";
import { runChecks } from "../src/checks/run-checks.ts";
import { deriveFigures } from "../src/figures/derive-figures.ts";
import { readMetrics } from "../src/metrics/read-metrics.ts";
import { period } from "../src/model/period.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";
import { ledgerXlsx } from "./bench-ledger.ts";

const [rows = 100_000, faulty = 0] = process.argv.slice(2).map(Number);
const RUNS = 5;
const H1 = period(2023, 1, 6);
const bytes = ledgerXlsx(rows, faulty);
const times = new Map<string, number[]>();
/** Seconds of processor time beside those of the clock: other work on the machine does not count. */
const costs = new Map<string, number[]>();

function timed<Value>(label: string, run: () => Value): Value {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(cpu);
  costs.set(label, [...(costs.get(label) ?? []), (user + system) / 1000]);
  times.set(label, [...(times.get(label) ?? []), performance.now() - start]);
  return value;
}

for (let i = 0; i < RUNS; i += 1) {
  timed("all: read, check, derive", () => {
    const workbook = timed("  read the .xlsx", () => readXlsx("ledger.xlsx", bytes));
    const readings = timed("  find and count the events", () => readMetrics(workbook, catalog, H1));
    const seen = { workbook, readings, catalog, period: H1, lastYear: null };
    const findings = timed("  check", () => runChecks(seen));
    const given = { readings, catalog, period: H1, findings, lastYear: null };
    const figures = timed("  derive", () => deriveFigures(given));
    if (i === RUNS - 1) console.log(`${findings.length} findings, ${figures.facts.length} facts`);
  });
}
const median = (list: readonly number[] = []): string =>
  ([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0).toFixed(0).padStart(6);
for (const [label, list] of times) {
  console.log(`${label.padEnd(32)} median of ${RUNS} ${median(list)} ms, processor ${median(costs.get(label))} ms`);
}
console.log(`peak resident memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
