import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { parseCellName } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import { clip } from "../say.ts";
import { splitsOf } from "../splits.ts";
import type { TwinTotals } from "../twin-totals.ts";
import { twinTotalsOf } from "../twin-totals.ts";
import { unmarkedTotalOf } from "../unmarked-total.ts";

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
      const total = unmarkedTotalOf(split, seen);
      const complaint = total === null ? null : unmarked(total);
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
