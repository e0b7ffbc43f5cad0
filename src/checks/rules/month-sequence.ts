import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { monthIndex, monthOfIndex } from "../../model/period.ts";
import type { Month } from "../../model/period.ts";
import type { Column } from "../../model/reading.ts";
import { clip, monthWords } from "../say.ts";
import { headerPlace, monthGridsOf } from "../tables.ts";

export const monthSequence: Rule = {
  id: "month-sequence",
  code: "S09",
  stage: "structure",
  severity: "error",
  title: "月份不连续或乱序",
  why: "少一个月，合计就不全；乱了顺序，容易填错格",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of monthGridsOf(seen)) {
      const columns = grid.columns.filter(({ role }) => role === "month");
      const present = new Set(columns.flatMap(({ month }) => (month === null ? [] : monthIndex(month))));
      for (const [i, column] of columns.entries()) {
        const [before, earlier] = [columns[i - 1]?.month, columns[i - 2]?.month];
        if (before == null || column.month === null || beginsYear(before, column.month, columns)) continue;
        const isTwice = earlier != null && monthIndex(earlier) === monthIndex(before);
        const problem = problemBetween(before, column.month, { seen, isTwice, present });
        if (problem === null) continue;
        yield { at: headerPlace(grid, column), value: clip(column.label), ...problem };
      }
    }
  },
};

/** 2022年 1月—6月 | 2023年 1月—6月: another year begins with the month the one before it began with. */
function beginsYear(before: Month, month: Month, columns: readonly Column[]): boolean {
  if (before.year === month.year) return false;
  return columns.find((column) => column.month?.year === before.year)?.month?.month === month.month;
}

interface Problem {
  readonly message: string;
  readonly expected: string | null;
}

interface Given {
  readonly seen: Seen;
  readonly isTwice: boolean;
  /** Indices of the months that have a column anywhere: one out of its place is not missing. */
  readonly present: ReadonlySet<number>;
}

/** The same month twice is another rule's affair (duplicate-column), and so is the gap that it leaves: 3月, 3月, 5月. */
function problemBetween(before: Month, month: Month, given: Given): Problem | null {
  const { period } = given.seen;
  const step = monthIndex(month) - monthIndex(before);
  if (step === 1 || step === 0 || (step === 2 && given.isTwice)) return null;
  if (step < 0) {
    const message = `“${monthWords(month, period)}”排在“${monthWords(before, period)}”后面，请按月份排好。`;
    return { message, expected: null };
  }
  const missing = Array.from({ length: Math.min(step - 1, 12) }, (_, i) => monthIndex(before) + 1 + i)
    .filter((index) => !given.present.has(index))
    .map(monthOfIndex);
  if (missing.length === 0) return null;
  const names = missing.map((each) => monthWords(each, period)).join("、");
  return { message: `月份不连续：缺${names}，请补上这${missing.length > 1 ? "几" : "一"}列。`, expected: names };
}
