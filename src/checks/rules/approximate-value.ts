import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dueMonths, usedSeries } from "../rows.ts";
import { showCell } from "../say.ts";
import { cellComplaint } from "../slots.ts";

export const approximateValue: Rule = {
  id: "approximate-value",
  code: "T04",
  stage: "type",
  severity: "info",
  title: "准数里夹着概数",
  why: "概数可以照写进文稿，但各月有准有概时，合计也只能写成概数",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const months = dueMonths(series, seen.period);
      if (!months.some((month) => month.value !== null && month.marker === null)) continue;
      for (const month of months.filter(({ marker }) => marker !== null)) {
        const message = `“${showCell(month.raw)}”是概数，合计也只能写概数；有准数请填准数。`;
        yield cellComplaint(month, message);
      }
    }
  },
};
