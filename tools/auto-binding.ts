/** How often 套用往年总结 finds the right row by itself: a workbook is made from what a report is known to say. */
import { catalog } from "../src/catalog/catalog.ts";
import type { Period } from "../src/model/period.ts";
import type { CellValue, Sheet } from "../src/model/workbook.ts";
import { learn, reuseText } from "../src/reuse.ts";
import { inspect } from "../src/summary.ts";

/** A figure of a report and what it is known to speak of. */
export interface Known {
  readonly start: number;
  readonly domain: string;
  readonly metric: string;
  readonly scope: string | null;
  /** As the row of it would say: 万元, %. */
  readonly unit: string | null;
  /** It is told of the same row as a plain figure: 同比, 占比, last year's amount. */
  readonly compared: boolean;
}

/**
 * What became of the figures whose row the workbook holds, and of those whose row it lacks. A figure counts by
 * the row it was bound to, also where arithmetic keeps its value from being told.
 */
export interface Outcome {
  right: number;
  wrong: number;
  ambiguous: number;
  unfilled: number;
  /** Figures without a row that were filled from another one. */
  stolen: number;
  lacking: number;
  /** One line each for what is wrong or stolen, and for what was not filled. */
  readonly faults: string[];
  readonly open: string[];
}

interface Row {
  readonly sheet: string;
  readonly known: Known;
}

const keyOf = ({ domain, metric, scope }: Known): string => [domain, metric, scope].join("|");

/** One row for everything spoken of; its unit is that of the first plain figure. */
function rowsOf(figures: readonly Known[]): Row[] {
  const sheets = new Map(catalog.domains.map(({ name, sheet }) => [name, sheet]));
  const rows = new Map<string, Row>();
  const plainFirst = [...figures.filter(({ compared }) => !compared), ...figures.filter(({ compared }) => compared)];
  for (const known of plainFirst)
    if (!rows.has(keyOf(known))) rows.set(keyOf(known), { sheet: sheets.get(known.domain) ?? "", known });
  return [...rows.values()];
}

const NO_HIDDEN = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), merges: [] };

function sheetOf(name: string, rows: readonly Row[]): Sheet {
  const values: CellValue[][] = rows.map(({ known }, at) => {
    const unit = known.compared && /^[%‰倍]|百分点/.test(known.unit ?? "") ? null : known.unit;
    return [known.metric, known.scope, unit, 1000 + at * 7, 900 + at * 5];
  });
  return {
    name,
    state: "visible",
    values: [["指标", "范围", "单位", "本期合计", "上年同期"], ...values],
    ...{ formulas: new Map(), uncalculated: new Set<number>(), formats: new Map(), ...NO_HIDDEN },
  };
}

/** 整改率 of the workbook answers for any 整改率 of a report. */
function sameMetric(a: string, b: string): boolean {
  const bare = (name: string): string => name.replace(/（.*）$/, "");
  return a === b || (a.includes("整改率") && bare(a) === bare(b));
}

/** The report filled without kept bindings from a workbook that holds a row for each figure `holds` says. */
export function autoBind(
  { text, figures, period }: { readonly text: string; readonly figures: readonly Known[]; readonly period: Period },
  holds: (row: number) => boolean,
): Outcome {
  const rows = rowsOf(figures).filter((_, at) => holds(at));
  const names = [...new Set(rows.map(({ sheet }) => sheet))];
  const bySheet = names.map((name) => rows.filter(({ sheet }) => sheet === name));
  const sheets = names.map((name, at) => sheetOf(name, bySheet[at] ?? []));
  const inspection = inspect({ name: "轮换.xlsx", date1904: false, sheets }, { period, lastYear: null });
  const keys = new Map<string, string>();
  for (const { sheet, row, domain, metric, scope } of inspection.readings.series) {
    const known = bySheet[names.indexOf(sheet)]?.[row - 1]?.known;
    if (known !== undefined) keys.set(keyOf(known), [domain, metric, scope].join("|"));
  }
  const { slots } = reuseText(learn(text), inspection, []);
  const byStart = new Map(slots.map((slot) => [slot.from.start, slot]));
  const outcome: Outcome = {
    right: 0,
    wrong: 0,
    ambiguous: 0,
    unfilled: 0,
    stolen: 0,
    lacking: 0,
    faults: [],
    open: [],
  };
  for (const known of figures) {
    const slot = byStart.get(known.start);
    const meant = keys.get(keyOf(known));
    const key = slot?.binding?.of[0];
    const where = text.slice(Math.max(0, known.start - 24), known.start + 8).replaceAll("\n", "⏎");
    const said = key && [key.domain, key.metric, key.scope].join("|");
    if (meant === undefined) {
      outcome.lacking += 1;
      if (key === undefined || sameMetric(key.metric, known.metric)) continue;
      outcome.stolen += 1;
      outcome.faults.push(`${where} 没有行：${keyOf(known)}，填了 ${said ?? ""}`);
    } else if (key !== undefined) {
      const scope = meant.split("|").slice(2).join("|");
      const same = said === meant || (sameMetric(key.metric, known.metric) && (key.scope ?? "") === scope);
      outcome[same ? "right" : "wrong"] += 1;
      if (!same) outcome.faults.push(`${where} 应为 ${meant}，填了 ${said ?? ""}`);
    } else {
      outcome[slot?.state === "ambiguous" ? "ambiguous" : "unfilled"] += 1;
      const offered = (slot?.candidates ?? []).map(({ of: [one] }) => one?.metric ?? "").join("、");
      outcome.open.push(`${where} 应为 ${meant}：${slot?.state ?? "没有"}（${offered}）${slot?.note ?? ""}`);
    }
  }
  return outcome;
}
