/**
 * Measures how well `findMentions` reads labelled reports: npm run measure -- FOLDER [--verbose]. The folder holds
 * reports/*.txt and labels/*.tsv (line, col, raw, class, metric, unit, value, marker).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalog } from "../src/catalog/catalog.ts";
import { findMentions } from "../src/mentions/find-mentions.ts";
import { period } from "../src/model/period.ts";
import { reportPeriod } from "../src/reuse/report-period.ts";
import type { Known } from "./auto-binding.ts";
import { autoBind } from "./auto-binding.ts";
import { outcomeLines, ownLines, WORKBOOKS } from "./measure-own.ts";
import type { Mention } from "../src/model/mention.ts";
import type { Label } from "./measure-labels.ts";
import { readLabels } from "./measure-labels.ts";

interface Tally {
  right: number;
  of: number;
}

const COLUMNS = ["spans", "figures only", "class", "metric", "unit", "marker", "value"] as const;
type Column = (typeof COLUMNS)[number];
type Row = Record<Column, Tally>;

function emptyRow(): Row {
  return Object.fromEntries(COLUMNS.map((column) => [column, { right: 0, of: 0 }])) as Row;
}

function count(tally: Tally, right: boolean): void {
  tally.of += 1;
  if (right) tally.right += 1;
}

const isFigure = (name: string): boolean => name === "metric" || name === "derived";
/** The labels write the scale with the unit (万元) and only the vague part as marker, but 万余 whole. */
const unitOf = ({ scale, unit }: Mention): string => (scale ?? "") + (unit ?? "");
const vague = (marker: string | null): string => (marker ?? "").replace(/[万亿]/g, "");

const buckets = new Map<number, Tally>();
const verbose = process.argv.includes("--verbose");
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (folder === undefined) throw new Error("usage: npm run measure -- FOLDER [--verbose]");

function context(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const [before, after] = [text.slice(Math.max(0, start - 18), start), text.slice(end, end + 14)];
  return `${before}【${text.slice(start, end)}】${after}`.replaceAll("\n", "⏎");
}

function miss(text: string, what: string, label: Label, found: string): void {
  if (verbose) console.log(`  ${what}: ${label.metric || label.class} ≠ ${found}  ${context(text, label)}`);
}

function measureLabel(text: string, row: Row, label: Label, mention: Mention | undefined): void {
  count(row.class, mention?.class === label.class);
  if (mention?.class !== label.class) miss(text, "class", label, mention?.class ?? "not found");
  if (!isFigure(label.class)) return;
  const exact = mention !== undefined && mention.end === label.end && isFigure(mention.class);
  count(row.spans, exact);
  if (!exact) return;
  const metric = `${mention.domain}.${mention.metric}`;
  count(row.metric, metric === label.metric);
  if (metric !== label.metric) miss(text, `metric ${mention.confidence}`, label, metric);
  count(row.unit, unitOf(mention) === label.unit);
  if (unitOf(mention) !== label.unit) miss(text, "unit", label, unitOf(mention));
  count(row.marker, vague(mention.marker) === vague(label.marker));
  if (vague(mention.marker) !== vague(label.marker)) miss(text, "marker", label, mention.marker ?? "");
  count(row.value, label.value === "MASK" ? mention.value === null : mention.value !== null);
  const bucket = Math.min(9, Math.floor(mention.confidence * 10));
  const tally = buckets.get(bucket) ?? { right: 0, of: 0 };
  count(tally, metric === label.metric);
  buckets.set(bucket, tally);
}

/** One report. "figures only": of all mentions taken for figures, those the labels call figures too. */
function measureReport(text: string, labels: readonly Label[]): Row {
  const row = emptyRow();
  const mentions = findMentions(text, catalog);
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  for (const label of labels) measureLabel(text, row, label, byStart.get(label.start));
  const figures = new Set(labels.filter((label) => isFigure(label.class)).map(({ start }) => start));
  for (const mention of mentions.filter((one) => isFigure(one.class))) {
    count(row["figures only"], figures.has(mention.start));
    if (verbose && !figures.has(mention.start)) console.log(`  no figure: ${mention.class} ${context(text, mention)}`);
  }
  return row;
}

const cell = ({ right, of }: Tally): string =>
  (of === 0 ? "—" : `${right}/${of} ${((100 * right) / of).toFixed(1)}%`).padStart(17);

function print(name: string, row: Row): void {
  console.log(name.padEnd(8) + COLUMNS.map((column) => cell(row[column])).join(""));
}

/** Median and fastest of fifteen runs, in milliseconds of the processor, which other programs do not slow down. */
function milliseconds(text: string): readonly [median: number, fastest: number] {
  const times = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage();
    findMentions(text, catalog);
    return process.cpuUsage(start).user / 1000;
  }).sort((a, b) => a - b);
  return [times[7] ?? NaN, times[0] ?? NaN];
}

/** The labels as rows know them; labels tell no scope and no comparison, so these are taken as they are read. */
function knownOf(text: string, labels: readonly Label[]): Known[] {
  const byStart = new Map(findMentions(text, catalog).map((mention) => [mention.start, mention]));
  return labels.flatMap(({ class: of, start, metric, unit }): Known[] => {
    const [domain = "", ...name] = metric.split(".");
    const mention = byStart.get(start);
    if (!isFigure(of) || name.length === 0) return [];
    const kind = mention?.comparison?.kind ?? "rate";
    const base = mention?.scope === "上年同期";
    const scope = base ? null : (mention?.scope ?? null);
    return [{ start, domain, metric: name.join("."), scope, unit, compared: base || kind !== "rate" }];
  });
}

function measureBinding(name: string, text: string, labels: readonly Label[]): string[] {
  const known = { text, figures: knownOf(text, labels), period: reportPeriod(text) ?? period(2022, 1, 12) };
  return WORKBOOKS.flatMap(([what, holds]) => outcomeLines(name, what, autoBind(known, holds), verbose));
}

const bindings: string[] = [];
const total = emptyRow();
const texts = readdirSync(path.join(folder, "reports")).filter((name) => name.endsWith(".txt"));
console.log("report  " + COLUMNS.map((column) => column.padStart(17)).join(""));
for (const file of texts.sort()) {
  const name = path.basename(file, ".txt");
  const labels = path.join(folder, "labels", `${name}.tsv`);
  if (!existsSync(labels)) continue;
  const text = readFileSync(path.join(folder, "reports", file), "utf8");
  const row = measureReport(text, readLabels(labels, text));
  bindings.push(...measureBinding(name, text, readLabels(labels, text)));
  print(name, row);
  for (const column of COLUMNS) {
    total[column].right += row[column].right;
    total[column].of += row[column].of;
  }
}
print("total", total);
console.log("leave one report out: the same figures; the grammar has no trained part");
console.log("\nconfidence of figures → how often the metric was right");
for (const [bucket, { right, of }] of [...buckets].sort(([a], [b]) => b - a))
  console.log(`  ${(bucket / 10).toFixed(1)}–${((bucket + 1) / 10).toFixed(1)}  ${cell({ right, of })}`);
const HEADS = ["right", "wrong", "ambiguous", "unfilled", "stolen"];
console.log(`\n${"bound without help".padEnd(46)}${HEADS.map((word) => word.padStart(12)).join("")}`);
for (const line of [...bindings, ...ownLines(verbose)]) console.log(line);
const whole = texts.map((file) => readFileSync(path.join(folder, "reports", file), "utf8")).join("\n");
const long = whole.repeat(Math.ceil(10_000 / whole.length)).slice(0, 10_000);
const [median, fastest] = milliseconds(long);
console.log(`\n10,000 characters: median ${median.toFixed(1)} ms, fastest ${fastest.toFixed(1)} ms`);
