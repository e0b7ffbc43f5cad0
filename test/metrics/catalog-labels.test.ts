import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import type { DomainSpec } from "../../src/model/catalog.ts";
import { period } from "../../src/model/period.ts";
import type { CellValue, Workbook } from "../../src/model/workbook.ts";

const HEADER = ["指标", "范围", "单位", "1月", "本期合计", "上年同期", "年度目标", "备注"];

function bookOf(domain: DomainSpec, rows: readonly (readonly CellValue[])[]): Workbook {
  const blank = {
    formulas: new Map<number, string>(),
    uncalculated: new Set<number>(),
    formats: new Map<number, string>(),
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  const sheet = {
    name: domain.sheet,
    state: "visible",
    values: [[domain.name], [], HEADER, ...rows],
    ...blank,
  } as const;
  return { name: "book.xlsx", date1904: false, sheets: [sheet] };
}

describe("the whole catalogue", () => {
  it.each(catalog.domains.map((domain) => [domain.name, domain] as const))(
    "every name, label and alias of %s is read as its own row",
    (_, domain) => {
      const cases = domain.metrics.flatMap(({ id, name, label, aliases, unit }) =>
        [name, label ?? name, ...(aliases ?? [])].map((text) => ({ id, text, unit })),
      );
      const rows = cases.map(({ text, unit }) => [text, null, unit, 1]);
      const { series, tables } = readMetrics(bookOf(domain, rows), catalog, period(2023, 1, 6));
      expect(tables[0]).toMatchObject({ domain: domain.name, layout: "metrics-by-month", headerRow: 2 });
      expect(series.map(({ label, id, scope }) => ({ label, id, scope }))).toEqual(
        cases.map(({ text, id }) => ({ label: text, id, scope: null })),
      );
    },
  );

  it("claims every domain by its sheet name, its name and its aliases", () => {
    for (const domain of catalog.domains) {
      for (const name of [domain.sheet, domain.name, ...domain.aliases]) {
        const book = bookOf({ ...domain, sheet: name }, []);
        expect([name, readMetrics(book, catalog, null).tables[0]?.domain]).toEqual([name, domain.name]);
      }
    }
  });
});
