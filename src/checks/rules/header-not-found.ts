import type { DomainSpec } from "../../model/catalog.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Sheet } from "../../model/workbook.ts";

/** Where the labels of a metric sheet stand. */
const ROWS = 200;
const COLUMNS = 20;

/**
 * A sheet that bears the name of a domain need not hold its metrics: 训练 may be a timetable, 荣誉 a list of names. It does
 * when one of its cells is a metric of that domain.
 */
export const headerNotFound: Rule = {
  id: "header-not-found",
  code: "S03",
  stage: "structure",
  severity: "error",
  title: "没找到表头",
  why: "认不出哪列是几月，整张表都读不到",
  *check({ workbook, readings, catalog }: Seen): Iterable<Complaint> {
    for (const { sheet: name, domain: domainName, headerRow } of readings.tables) {
      const sheet = workbook.sheets.find((each) => each.name === name);
      const domain = catalog.domains.find((each) => each.name === domainName);
      if (sheet === undefined || domain === undefined || headerRow !== null || !namesMetric(sheet, domain)) continue;
      const message = "没找到表头行，表头要有“指标”和“1月”“2月”等列名。";
      yield { at: { sheet: name }, value: null, expected: null, message };
    }
  },
};

function namesMetric(sheet: Sheet, { metrics }: DomainSpec): boolean {
  const names = new Set(metrics.flatMap(({ name, label, aliases }) => [name, label ?? name, ...(aliases ?? [])]));
  return sheet.values
    .slice(0, ROWS)
    .some(
      (row) => row?.slice(0, COLUMNS).some((value) => typeof value === "string" && names.has(value.trim())) === true,
    );
}
