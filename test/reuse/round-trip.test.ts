import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import type { Mention } from "../../src/model/mention.ts";
import { exact, parseDecimal } from "../../src/model/exact.ts";
import { formatPeriod, period } from "../../src/model/period.ts";
import type { Place } from "../../src/model/place.ts";
import type { RowKey } from "../../src/model/reuse.ts";
import type { CellValue, Workbook } from "../../src/model/workbook.ts";
import type { KeptBinding } from "../../src/reuse/bindings.ts";
import { agrees } from "../../src/reuse/history.ts";
import { styleOf } from "../../src/reuse/number-style.ts";
import { reportPeriod } from "../../src/reuse/report-period.ts";
import { learn, reuseText } from "../../src/reuse.ts";
import { inspect } from "../../src/summary.ts";
import type { MarkedReport } from "../mentions/marked-reports.ts";
import { markedReports } from "../mentions/marked-reports.ts";
import type { Mark } from "../mentions/marked-text.ts";

const isFigure = ({ class: kind, metric }: Mark): boolean =>
  (kind === "metric" || kind === "derived") && metric !== null;

/** One row for every thing that the marked figures of a report speak of. */
interface Row {
  readonly sheet: string;
  readonly mark: Mark;
  readonly value: number;
}

const keyOf = ({ domain, metric, scope, unit }: Mark): string => [domain, metric, scope, unit].join("|");

function rowsOf({ marks }: MarkedReport): Map<string, Row> {
  const sheets = new Map(catalog.domains.map(({ name, sheet }) => [name, sheet]));
  const rows = new Map<string, Row>();
  for (const mark of marks.filter(isFigure)) {
    // Different for every row, with one to four digits.
    const value = ((rows.size + 1) * 7919) % (rows.size % 3 === 0 ? 97 : 9973);
    if (!rows.has(keyOf(mark))) rows.set(keyOf(mark), { sheet: sheets.get(mark.domain ?? "") ?? "", mark, value });
  }
  return rows;
}

function workbookOf(rows: readonly Row[]): { workbook: Workbook; places: Map<string, Row> } {
  const places = new Map<string, Row>();
  const names = [...new Set(rows.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const values: CellValue[][] = [["指标", "范围", "单位", "本期合计"]];
    for (const row of rows.filter(({ sheet }) => sheet === name)) {
      places.set(`${name}!${values.length}`, row);
      values.push([row.mark.metric, row.mark.scope, row.mark.unit, row.value]);
    }
    const none = { formulas: new Map(), uncalculated: new Set<number>(), formats: new Map(), merges: [] };
    return {
      name,
      state: "visible" as const,
      values,
      ...none,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
  });
  return { workbook: { name: "轮换.xlsx", date1904: false, sheets }, places };
}

/** The report with every marked figure bound to its row. */
function fillAll(report: MarkedReport) {
  const rows = rowsOf(report);
  const { workbook, places } = workbookOf([...rows.values()]);
  const span = reportPeriod(report.text) ?? period(2023, 1, 6);
  const inspection = inspect(workbook, { period: span, lastYear: null });
  const keys = new Map<Row, RowKey>();
  for (const { sheet, row, domain, metric, scope, subject } of inspection.readings.series) {
    const found = places.get(`${sheet}!${row}`);
    if (found !== undefined) keys.set(found, { domain, metric, scope, subject });
  }
  const kept = report.marks.filter(isFigure).map((mark): KeptBinding => {
    const row = rows.get(keyOf(mark));
    const key = row && keys.get(row);
    if (key === undefined) throw new Error(`No row was read for ${keyOf(mark)}`);
    const { start, end, raw } = mark;
    return { start, end, raw, before: "", after: "", binding: { of: [key], operation: "self", aspect: null } };
  });
  const learnt = learn(report.text);
  return { places, keys, learnt, filled: reuseText(learnt, inspection, kept), name: formatPeriod(span) };
}

describe("a report with full bindings", () => {
  it.each(markedReports)("is the old text with exactly the figures replaced: $name", (report) => {
    const { places, keys, learnt, filled } = fillAll(report);
    const figures = report.marks.filter(isFigure);
    expect(filled.slots.map(({ from }) => from)).toEqual(figures.map(({ start, end }) => ({ start, end })));
    const mentions = new Map(learnt.mentions.map((mention) => [mention.start, mention]));
    let old = "";
    let reached = 0;
    filled.slots.forEach((slot, at) => {
      const mark = figures[at];
      const mention = mark && mentions.get(mark.start);
      const row = rowAt(slot.told?.cells[0], places);
      expect([slot.old, slot.note, slot.state]).toEqual([slot.old, slot.note, "filled"]);
      if (mention === undefined || row === undefined) throw new Error(`${slot.old} was not found`);
      // Where two names of one metric made two rows of it, the first of them speaks.
      expect(keys.get(row)).toEqual(slot.binding?.of[0]);
      expect([slot.new, row.value, tells(mention, slot.new, row)]).toEqual([slot.new, row.value, true]);
      old += filled.text.slice(reached, slot.start) + slot.old;
      reached = slot.end;
    });
    expect(old + filled.text.slice(reached)).toBe(report.text);
  });
});

function rowAt(place: Place | undefined, places: ReadonlyMap<string, Row>): Row | undefined {
  return place && places.get(`${place.sheet}!${Number(/\d+$/.exec(place.cell ?? "")?.[0]) - 1}`);
}

/** Whether a printed figure is true of its row. */
function tells(mention: Mention, text: string, { value, mark }: Row): boolean {
  const [printed] = learn(`共${text}${mention.unit ?? ""}。`).mentions;
  const stated = parseDecimal(printed?.value ?? "");
  if (printed === undefined || stated === null) return false;
  const [own, old] = [styleOf(printed), styleOf(mention)];
  // 约 and 左右 stand outside of the span and stay.
  const style = old.markerInside ? own : { ...own, marker: old.marker };
  const scale = /^[万亿]/.exec(mark.unit ?? "")?.[0] ?? "";
  const inText = printed.scale ?? "";
  const size = (word: string): bigint => (word === "万" ? 10_000n : word === "亿" ? 100_000_000n : 1n);
  return agrees({ n: exact(value).n * size(scale), d: size(inText) }, stated, style);
}
