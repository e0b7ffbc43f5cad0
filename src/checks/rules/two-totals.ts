import { compare, isZero, sum } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { parseCellName } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import { exactNow } from "../now.ts";
import { clip } from "../say.ts";
import type { Split } from "../splits.ts";
import { splitsOf } from "../splits.ts";
import type { TwinTotals } from "../twin-totals.ts";
import { twinTotalsOf } from "../twin-totals.ts";

const FEWEST_PARTS = 3;

export const twoTotals: Rule = {
  id: "two-totals",
  code: "S13",
  stage: "structure",
  severity: "warning",
  title: "合计行不明或有两行",
  why: "分不清哪一行是合计，就可能把合计也当成一个乡镇加进去",
  *check(seen: Seen): Iterable<Complaint> {
    // Of rows that differ same-metric-differs says it.
    for (const twin of twinTotalsOf(seen)) if (twin.differences.length === 0) yield twoTotalRows(twin);
    const said = new Set<string>();
    for (const split of splitsOf(seen)) {
      const complaint = unmarkedTotal(split, seen);
      const key = complaint === null ? "" : `${split.sheet} ${String(complaint.at.cell?.replace(/^[A-Z]+/, ""))}`;
      if (complaint !== null && !said.has(key)) yield complaint;
      said.add(key);
    }
  },
};

function twoTotalRows({ first, second }: TwinTotals): Complaint {
  const message = `第${first.row + 1}行和第${second.row + 1}行都像合计行，请只留一行。`;
  return { at: placeOf(second), value: null, expected: null, message, related: [placeOf(first)] };
}

/** A township that is as large as all the others together, in a table without a total: it most likely is the total. */
function unmarkedTotal({ parts, totals }: Split, seen: Seen): Complaint | null {
  if (totals.length > 0) return null;
  const known = parts.flatMap((series) => {
    const now = exactNow(series, seen);
    return now === null || isZero(now.value) ? [] : [{ series, value: now.value }];
  });
  if (known.length <= FEWEST_PARTS) return null;
  const all = sum(known.map(({ value }) => value));
  const total = known.find(({ value }) => compare({ n: value.n * 2n, d: value.d }, all) === 0);
  return total === undefined ? null : unmarked(total.series);
}

/** Where the row stands: a label beside its numbers, else its first number, since a column's head speaks for every row. */
function placeOf({ labelAt, row, total, months }: Series): Place {
  const isBeside = parseCellName(labelAt.cell ?? "")?.row === row;
  return isBeside ? labelAt : ((total ?? months[0])?.at ?? labelAt);
}

function unmarked(series: Series): Complaint {
  const { row, subject } = series;
  const message = `第${row + 1}行“${clip(subject ?? "")}”等于其余各行之和，像是合计行，请写成“合计”。`;
  return { at: placeOf(series), value: clip(subject ?? ""), expected: "合计", message };
}
