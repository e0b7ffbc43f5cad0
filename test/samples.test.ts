import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { firstHalfRows } from "../samples/first-half-rows.ts";
import type { Workbook } from "../src/model/workbook.ts";
import { inspect, read, summarise } from "../src/summary.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";

const folder = path.join(import.meta.dirname, "..", "samples");
const open = (name: string): Workbook => readXlsx(name, readFileSync(path.join(folder, name)));
const inspectSample = (name: string) => inspect(open(name), { period: null, lastYear: null });

/** How the report prints the January–June figure of a row: number with marker, then unit. */
function printed(row: (typeof firstHalfRows)[number], unit: string | null): { number: string; unit: string } {
  const total =
    row.months === undefined ? String(row.total) : String(row.months.reduce<number>((a, b) => a + Number(b ?? 0), 0));
  const scale = unit?.startsWith("万") === true && total.endsWith("余");
  return scale ? { number: `${total.slice(0, -1)}万余`, unit: unit.slice(1) } : { number: total, unit: unit ?? "" };
}

describe("samples/2023-first-half.xlsx", () => {
  const inspection = inspectSample("2023-first-half.xlsx");
  const { told } = summarise(inspection, null);
  const body = told.text.indexOf("\n附件1\n");

  it("has the 53 figures of the published report", () => {
    expect(firstHalfRows).toHaveLength(53);
  });

  it.each(firstHalfRows.map((row) => [row.domain, row.metric, row] as const))(
    "tells %s %s with its value, unit and marker, and where it stands",
    (domain, metric, row) => {
      const series = inspection.readings.series.find(
        (one) => one.domain === domain && one.metric === metric && one.scope === (row.scope ?? null),
      );
      const expected = printed(row, series?.unit ?? null);
      const spans = told.spans.filter(
        ({ start, told: one }) =>
          start < body &&
          one.domain === domain &&
          one.metric === metric &&
          one.scope === (row.scope ?? null) &&
          one.aspect === null,
      );
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end, told: one } of spans) {
        expect(told.text.slice(start, end)).toBe(expected.number);
        expect(told.text.slice(end, end + expected.unit.length)).toBe(expected.unit);
        expect(one.unit).toBe(expected.unit);
        expect(one.cells.length).toBeGreaterThan(0);
      }
    },
  );

  it("tells the rate of rectification and the changes where a base exists", () => {
    expect(told.text).toMatch(/整改率为?85\.4%/);
    expect(told.text).toMatch(/同比(上升|增长|增加)5\.2%/);
  });

  it("raises no 必须改 finding", () => {
    expect(inspection.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("samples/full-year.xlsx", () => {
  const inspection = inspectSample("full-year.xlsx");

  it("raises no 必须改 finding", () => {
    expect(inspection.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("speaks of all fifteen domains", () => {
    const domains = new Set(summarise(inspection, null).told.spans.map(({ told }) => told.domain));
    expect(domains.size).toBe(15);
  });
});

describe("samples/with-errors.xlsx", () => {
  it("breaks at least 20 different rules and prints no doubtful number", () => {
    const inspection = inspectSample("with-errors.xlsx");
    expect(new Set(inspection.findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(20);
    const { told } = summarise(inspection, null);
    const doubtful = new Set(
      inspection.findings
        .filter(({ severity }) => severity === "error")
        .map(({ at }) => `${at.sheet}!${at.cell ?? ""}`),
    );
    for (const { told: one } of told.spans) {
      if (one.cells.some((cell) => doubtful.has(`${cell.sheet}!${cell.cell ?? ""}`))) expect(one.value).toBeNull();
    }
    expect(told.text).toContain("【待核】");
  });
});

describe("every sample", () => {
  it.each(["2023-first-half.xlsx", "full-year.xlsx", "with-errors.xlsx"])(
    "%s has no sheet left unrecognised",
    (name) => {
      const readings = read(open(name), null);
      expect(readings.tables.filter(({ layout }) => layout === "unknown").map(({ sheet }) => sheet)).toEqual([]);
    },
  );
});
