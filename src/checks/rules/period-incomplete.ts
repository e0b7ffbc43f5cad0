import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { periodWords } from "../../model/period.ts";
import { emptyMonths, monthHeader } from "../months.ts";
import { monthWords } from "../say.ts";
import { gridsOf } from "../tables.ts";

export const periodIncomplete: Rule = {
  id: "period-incomplete",
  code: "C04",
  stage: "completeness",
  severity: "error",
  title: "报告期没有填完",
  why: "缺了月份，就不能当作半年数、全年数来写",
  *check(seen: Seen): Iterable<Complaint> {
    const words = periodWords(seen.period);
    for (const grid of gridsOf(seen)) {
      const months = emptyMonths(grid, seen);
      const [at, ...related] = months.map((month) => monthHeader(grid, month)).filter((place) => place !== null);
      if (at === undefined) continue;
      const names = months.map((month) => monthWords(month, seen.period)).join("、");
      const message = `${words}缺${names}的数，不能算${words}数，请补填或改报告期。`;
      yield { at, value: null, expected: null, message, related };
    }
  },
};
