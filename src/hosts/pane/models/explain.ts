import type { Figures } from "../../../model/figure.ts";
import type { Aspect, Told } from "../../../model/narrative.ts";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import type { Reading, Series } from "../../../model/reading.ts";
import { showValue } from "../../../model/workbook.ts";

/** What a cell of a metric sheet is: its row, its column and what it shows. */
export interface CellNote {
  readonly row: string;
  readonly column: string;
  readonly shown: string;
}

/** Where a told number comes from, in words. */
export interface Explanation {
  /** "接警出动总数", "整改率（百日攻坚） · 增减百分点". */
  readonly name: string;
  /** How it is worked out. */
  readonly how: string;
  readonly cells: readonly { readonly place: Place; readonly note: CellNote | null }[];
}

/** What is told of a metric, in a word to stand behind its name; "" for the metric itself. */
const ASPECTS: Readonly<Record<Aspect, string>> = {
  "yoy-rate": "同比",
  "yoy-difference": "比上年增减",
  "yoy-multiple": "增长倍数",
  "mom-rate": "环比",
  "mom-difference": "环比增减",
  share: "占比",
  points: "增减百分点",
  completion: "完成率",
  progress: "与时间进度之差",
  peak: "最高（最低）月",
  average: "平均",
  figure: "",
  count: "项数",
  base: "上年同期",
  target: "年度目标",
};

/** "接警出动总数", "检查单位（百日攻坚） · 同比". */
export function toldName({ metric, scope, aspect }: Pick<Told, "metric" | "scope" | "aspect">): string {
  const name = scope === null ? metric : `${metric}（${scope}）`;
  const word = aspect === null ? "" : ASPECTS[aspect];
  return word === "" ? name : `${name} · ${word}`;
}

const HOW: Readonly<Record<Exclude<Aspect, "figure">, string>> = {
  "yoy-rate": "同比＝（本期－上年同期）÷上年同期×100%",
  "yoy-difference": "增减＝本期－上年同期",
  "yoy-multiple": "增长倍数＝（本期－上年同期）÷上年同期",
  "mom-rate": "环比＝（本期－上期）÷上期×100%",
  "mom-difference": "环比增减＝本期－上期",
  share: "占比＝本项÷合计×100%",
  points: "增减百分点＝本期百分比－上年同期百分比",
  completion: "完成率＝本期÷年度目标×100%",
  progress: "与时间进度之差＝完成率－时间进度",
  peak: "报告期各月中最高（最低）的一个月",
  average: "平均数＝本期÷期数",
  count: "按表中列出的项数计",
  base: "取自上年同期",
  target: "取自年度目标",
};

/** The words for one told number. `notes` come from `cellNotes`. */
export function explain(told: Told, { figures }: Figures, notes: ReadonlyMap<string, CellNote>): Explanation {
  const cells = told.cells.map((place) => ({ place, note: notes.get(placeText(place)) ?? null }));
  return { name: toldName(told), how: howOf(told, figures), cells };
}

function howOf({ aspect, metric, scope, cells }: Told, figures: Figures["figures"]): string {
  if (aspect === null) return cells.length > 1 ? "取自表中各月，相加得出" : "取自表中，未作计算";
  const figure = figures.find((candidate) => candidate.name === metric && candidate.scope === scope);
  const formula = figure === undefined ? null : `${metric}＝${figure.formula}`;
  if (aspect === "figure") return formula ?? "由表中的数算得";
  return formula === null ? HOW[aspect] : `${HOW[aspect]}；${formula}`;
}

/** Every cell of the metric sheets, by its place as written ("接警!P4"). */
export function cellNotes({ facts }: Figures): ReadonlyMap<string, CellNote> {
  const notes = new Map<string, CellNote>();
  for (const { series } of facts) {
    for (const [reading, column] of columnsOf(series)) {
      notes.set(placeText(reading.at), { row: rowName(series), column, shown: shownIn(reading, series) });
    }
  }
  return notes;
}

function columnsOf(series: Series): (readonly [Reading, string])[] {
  const fixed = [
    [series.total, "本期合计"],
    [series.lastYear, "上年同期"],
    [series.target, "年度目标"],
  ] as const;
  return [
    ...series.months.map((reading) => [reading, `${reading.period.first.month}月`] as const),
    ...fixed.flatMap(([reading, column]) => (reading === null ? [] : [[reading, column] as const])),
  ];
}

function rowName({ label, scope, subject }: Series): string {
  const kinds = [scope, subject].filter((part) => part !== null);
  return kinds.length === 0 ? label : `${label}（${kinds.join("，")}）`;
}

function shownIn({ raw, uncalculated }: Reading, { unit }: Series): string {
  if (uncalculated) return "公式未计算";
  const text = showValue(raw);
  if (text === "") return "空";
  return typeof raw === "number" && unit !== null ? `${text}${unit}` : text;
}
