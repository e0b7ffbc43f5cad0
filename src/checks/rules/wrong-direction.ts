import type { Exact } from "../../model/exact.ts";
import { abs, sign, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { parseCellName } from "../../model/place.ts";
import type { Column, Series } from "../../model/reading.ts";
import type { Sheet } from "../../model/workbook.ts";
import { placeIn, valueAt } from "../../model/workbook.ts";
import { crossTablesOf } from "../metric-tables.ts";
import { directionOf } from "../movement.ts";
import { exactNow } from "../now.ts";
import { exactValue } from "../rows.ts";
import { clip, show } from "../say.ts";
import { gridsOf } from "../tables.ts";

const DIRECTION_HEADS = /增减|升降|趋势|方向|变化|同比/;

export const wrongDirection: Rule = {
  id: "wrong-direction",
  code: "A16",
  stage: "arithmetic",
  severity: "error",
  title: "升降方向写反了",
  why: "箭头、“上升”“下降”要和数的变化一致",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { sheet, columns, used } of gridsOf(seen)) {
      const heads = columns.filter(({ role, label }) => isDirectionColumn(role, label));
      for (const series of heads.length === 0 ? [] : used) {
        const now = exactNow(series, seen)?.value ?? null;
        const base = exactValue(series.lastYear);
        if (now === null || base === null) continue;
        for (const { index } of heads) {
          const complaint = complaintAt(sheet, { row: series.row, index }, subtract(now, base));
          if (complaint !== null) yield { ...complaint, related: cellsOf(series) };
        }
      }
    }
    yield* inCrossTables(seen);
  },
};

/** Where metrics are columns or townships rows, only a change that was read says a direction. */
function* inCrossTables(seen: Seen): Iterable<Complaint> {
  for (const { sheet, slots } of crossTablesOf(seen)) {
    for (const { series, reading, role } of slots) {
      const at = role === "change" || role === "change-rate" ? parseCellName(reading.at.cell ?? "") : null;
      const now = exactNow(series, seen)?.value ?? null;
      const base = exactValue(series.lastYear);
      if (at === null || now === null || base === null) continue;
      const complaint = complaintAt(sheet, { row: at.row, index: at.column }, subtract(now, base));
      if (complaint !== null) yield { ...complaint, related: cellsOf(series) };
    }
  }
}

function isDirectionColumn(role: Column["role"], label: string): boolean {
  return role === "change" || role === "change-rate" || (role === "unknown" && DIRECTION_HEADS.test(label));
}

function cellsOf({ total, lastYear }: Series): Place[] {
  return [total, lastYear].filter((reading) => reading !== null).map(({ at }) => at);
}

function complaintAt(sheet: Sheet, at: { readonly row: number; readonly index: number }, due: Exact): Complaint | null {
  const text = valueAt(sheet, at.row, at.index);
  const direction = typeof text === "string" ? directionOf(text) : null;
  if (typeof text !== "string" || direction === null || direction === sign(due)) return null;
  const words = sign(due) > 0 ? `增加了${show(due)}` : sign(due) < 0 ? `减少了${show(abs(due))}` : "没有变";
  const message = `这里写“${clip(text)}”，实际${words}，请改正。`;
  return { at: placeIn(sheet, at.row, at.index), value: clip(text), expected: null, message };
}
