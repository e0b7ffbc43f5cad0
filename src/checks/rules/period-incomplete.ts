import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Month } from "../../model/period.ts";
import { periodWords } from "../../model/period.ts";
import { emptyMonths, monthTablesOf } from "../month-tables.ts";
import { repeatedMonths } from "../repeated-months.ts";
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
    // Where a month is written twice, the one that is missing is most likely written wrongly there: said once.
    const repeated = new Set([...repeatedMonths(seen)].map(({ at }) => at.sheet));
    for (const table of monthTablesOf(seen)) {
      const isSaid = (month: Month): boolean => repeated.has(table.sheet) && table.placeOf(month) === null;
      const months = emptyMonths(table, seen).filter((month) => !isSaid(month));
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
