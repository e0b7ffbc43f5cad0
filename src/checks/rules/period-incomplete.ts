import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { periodWords } from "../../model/period.ts";
import { emptyMonths, monthTablesOf } from "../month-tables.ts";
import { monthWords } from "../say.ts";

export const periodIncomplete: Rule = {
  id: "period-incomplete",
  code: "C04",
  stage: "completeness",
  severity: "error",
  title: "报告期没有填完",
  why: "缺了月份，就不能当作半年数、全年数来写",
  *check(seen: Seen): Iterable<Complaint> {
    const words = periodWords(seen.period);
    for (const table of monthTablesOf(seen)) {
      const months = emptyMonths(table, seen);
      const [at, ...related] = months
        .map((month) => table.placeOf(month) ?? table.absentAt)
        .filter((place) => place !== null);
      if (at === undefined) continue;
      const names = months.map((month) => monthWords(month, seen.period)).join("、");
      const message = `${words}缺${names}的数，不能算${words}数，请补填或改报告期。`;
      yield { at, value: null, expected: null, message, related };
    }
  },
};
