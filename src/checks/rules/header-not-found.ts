import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { isBlank } from "../../model/workbook.ts";

export const headerNotFound: Rule = {
  id: "header-not-found",
  code: "S03",
  stage: "structure",
  severity: "error",
  title: "没找到表头",
  why: "认不出哪列是几月，整张表都读不到",
  *check({ workbook, readings }: Seen): Iterable<Complaint> {
    for (const { sheet, domain, headerRow } of readings.tables) {
      if (domain === null || headerRow !== null) continue;
      const rows = workbook.sheets.find(({ name }) => name === sheet)?.values ?? [];
      if (!rows.some((row) => row?.some((value) => !isBlank(value)) === true)) continue;
      const message = "没找到表头行，表头要有“指标”和“1月”“2月”等列名。";
      yield { at: { sheet }, value: null, expected: null, message };
    }
  },
};
