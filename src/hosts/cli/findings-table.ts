import type { Finding } from "../../model/finding.ts";
import { bySeverity, sentenceOf, SEVERITY_ORDER, SEVERITY_WORDS, standOf } from "./findings-text.ts";
import { padEnd, textWidth } from "./width.ts";
import { clipTo, wrap } from "./wrap.ts";

const DEFAULT_WIDTH = 100;
/** Narrower than this nobody can read a table; the lines run on. */
const LEAST_WIDTH = 60;
const WIDEST_VALUE = 16;
const GAP = "  ";

/**
 * The findings as a table for a terminal of `width` columns (100 when not known): a block a sheet, in the order of
 * `sheets`; inside it the most serious first, those with a written 说明 last of their kind. Columns: 级别, 格子, 看到的, 应为, 说明.
 */
export function findingsTable(
  findings: readonly Finding[],
  sheets: readonly string[],
  width = DEFAULT_WIDTH,
): string[] {
  const groups = bySheet(findings, sheets);
  const rows = new Map([...groups].map(([sheet, group]) => [sheet, group.map(rowOf)] as const));
  const widths = widthsOf([...rows.values()].flat());
  const room = Math.max(LEAST_WIDTH, width) - widths.reduce((sum, one) => sum + one + GAP.length, 0);
  const head = lineOf(["级别", "格子", "看到的", "应为"], "说明", widths);
  return [...rows].flatMap(([sheet, group], i) => [
    ...(i === 0 ? [] : [""]),
    headingOf(sheet, groups.get(sheet) ?? []),
    head,
    ...group.flatMap(({ cells, message }) => linesOf(cells, wrap(message, room), widths)),
  ]);
}

interface Row {
  readonly cells: readonly string[];
  readonly message: string;
}

function bySheet(findings: readonly Finding[], sheets: readonly string[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>(sheets.map((sheet) => [sheet, []]));
  for (const finding of bySeverity(findings)) {
    const group = groups.get(finding.at.sheet);
    if (group === undefined) groups.set(finding.at.sheet, [finding]);
    else group.push(finding);
  }
  return new Map([...groups].filter(([, group]) => group.length > 0));
}

function rowOf(finding: Finding): Row {
  const { at, value, expected } = finding;
  const cell = at.cell ?? "整张表";
  return {
    cells: [standOf(finding), cell, clipTo(value ?? "", WIDEST_VALUE), clipTo(expected ?? "", WIDEST_VALUE)],
    message: sentenceOf(finding),
  };
}

function widthsOf(rows: readonly Row[]): number[] {
  return ["级别", "格子", "看到的", "应为"].map((head, i) =>
    Math.max(textWidth(head), ...rows.map(({ cells }) => textWidth(cells[i] ?? ""))),
  );
}

function linesOf(
  cells: readonly string[],
  [first = "", ...rest]: readonly string[],
  widths: readonly number[],
): string[] {
  return [lineOf(cells, first, widths), ...rest.map((line) => lineOf([], line, widths))];
}

function lineOf(cells: readonly string[], message: string, widths: readonly number[]): string {
  return `${widths.map((width, i) => padEnd(cells[i] ?? "", width) + GAP).join("")}${message}`.trimEnd();
}

/** "【接警】必须改3条，请核实1条". */
function headingOf(sheet: string, group: readonly Finding[]): string {
  const counts = SEVERITY_ORDER.map(
    (severity) => [severity, group.filter((one) => one.severity === severity).length] as const,
  );
  const said = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${SEVERITY_WORDS[severity]}${count}条`);
  return `【${clipTo(sheet, 40)}】${said.join("，")}`;
}
