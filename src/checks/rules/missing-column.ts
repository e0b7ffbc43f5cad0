import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { containsMonth, monthIndex, monthsOf } from "../../model/period.ts";
import { clip, monthWords } from "../say.ts";
import type { Grid } from "../tables.ts";
import { headerPlace, monthGridsOf } from "../tables.ts";

export const missingColumn: Rule = {
  id: "missing-column",
  code: "S04",
  stage: "structure",
  severity: "error",
  title: "缺少月份列",
  why: "报告期内的月份没有列，本期数就不全",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of monthGridsOf(seen)) {
      const complaint = complaintOf(grid, seen);
      if (complaint !== null) yield complaint;
    }
  },
};

/** A month missing between two others is another rule's affair (month-sequence); 1—4月累计 stands for its months. */
function complaintOf(grid: Grid, { period }: Seen): Complaint | null {
  const sheet = clip(grid.table.sheet);
  const columns = grid.columns.filter(({ role, month }) => role === "month" && month !== null);
  const present = columns.map(({ month }) => (month === null ? 0 : monthIndex(month)));
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) {
    if (grid.columns.some(({ role }) => role === "total")) return null;
    const message = `“${sheet}”表没有月份列，也没有“本期合计”列，请补上。`;
    return { at: headerPlace(grid, { index: grid.columns[0]?.index ?? 0 }), value: null, expected: null, message };
  }
  const low = Math.min(...present);
  const high = Math.max(...present);
  const spans = grid.rows[0]?.spans ?? [];
  const missing = monthsOf(period).filter(
    (month) =>
      (monthIndex(month) < low || monthIndex(month) > high) && !spans.some((span) => containsMonth(span.period, month)),
  );
  if (missing.length === 0 || missing.length === monthsOf(period).length) return null;
  const names = missing.map((month) => monthWords(month, period)).join("、");
  const at = headerPlace(grid, missing.some((month) => monthIndex(month) > high) ? last : first);
  return {
    at,
    value: null,
    expected: names,
    message: `“${sheet}”表缺${names}这${missing.length > 1 ? "几" : "一"}列，请补上。`,
  };
}
