import { readFileSync } from "node:fs";

/** One labelled thing of a report: its offsets in the text (span with marker, without unit) and what it is. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** In the words of the project's mentions: metric, derived, period, name, fixed, campaign. */
  readonly class: string;
  /** "党建.党委会次数", "" for what is no figure. */
  readonly metric: string;
  readonly unit: string;
  readonly value: string;
  readonly marker: string;
}

const CLASSES = new Map([
  ["metric", "metric"],
  ["derived", "derived"],
  ["date/period", "period"],
  ["fixed phrase", "fixed"],
  ["proper name mask", "name"],
  ["name of campaign", "campaign"],
]);

/** Offsets of the first sign of every line of a text. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The labels of a report. Throws when a label does not stand where it says. */
export function readLabels(file: string, text: string): Label[] {
  const starts = lineStarts(text);
  const [, ...rows] = readFileSync(file, "utf8").trim().split("\n");
  return rows.map((row) => {
    const [line = "", col = "", raw = "", kind = "", metric = "", unit = "", value = "", marker = ""] = row.split("\t");
    const start = (starts[Number(line) - 1] ?? NaN) + Number(col) - 1;
    if (!text.startsWith(raw, start)) throw new Error(`${file}: 第${line}行第${col}列不是“${raw}”`);
    const bare = unit.replace(/^[万亿]+/, "");
    const span = bare !== "" && raw.endsWith(bare) ? raw.slice(0, -bare.length) : raw;
    return {
      start,
      end: start + span.length,
      raw: span,
      class: CLASSES.get(kind) ?? kind,
      metric,
      unit,
      value,
      marker,
    };
  });
}
