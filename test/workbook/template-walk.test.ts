import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { toDecimal } from "../../src/model/exact.ts";
import { parsePeriod, period } from "../../src/model/period.ts";
import type { Reading, Readings } from "../../src/model/reading.ts";
import type { Workbook } from "../../src/model/workbook.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import type { FilledRow, TemplateOptions } from "../../src/workbook/template-options.ts";
import { writeTemplate } from "../../src/workbook/write-xlsx.ts";

async function walk(options: Partial<TemplateOptions>): Promise<{ workbook: Workbook; readings: Readings }> {
  const bytes = await writeTemplate(catalog, { year: 2023, unit: "××县消防救援大队", ...options });
  const workbook = readXlsx("模板.xlsx", bytes);
  return { workbook, readings: readMetrics(workbook, catalog, null) };
}

const said = (reading: Reading | null | undefined): string | null =>
  reading?.value == null ? null : `${toDecimal(reading.value)}${reading.marker ?? ""}`;

describe("a blank standard workbook", () => {
  it("is recognised sheet by sheet and row by row", async () => {
    const { readings } = await walk({});
    expect(readings.tables.map(({ layout }) => layout)).toEqual([
      "guide",
      "settings",
      ...catalog.domains.map(() => "metrics-by-month"),
      "ledger",
      "texts",
    ]);
    expect(readings.series.map(({ id }) => id)).toEqual(
      catalog.domains.flatMap(({ metrics }) => metrics.map(({ id }) => id)),
    );
    expect(readings.series.every(({ total }) => total?.value === null && !total.uncalculated)).toBe(true);
    expect(readings.period).toEqual(period(2023, 1, 6));
    expect([...readings.settings.unreadable]).toEqual([]);
    expect(readings.settings.unit).toBe("××县消防救援大队");
  });

  it("gives the checks nothing to say", async () => {
    const { workbook, readings } = await walk({});
    expect(runChecks({ workbook, readings, catalog, period: period(2023, 1, 6), lastYear: null })).toEqual([]);
  });
});

describe("a filled standard workbook", () => {
  const rows: FilledRow[] = [
    {
      domain: "接警",
      metric: "接警出动总数",
      months: [48, 34, 52, 55, 58, 58, 61],
      lastYear: 290,
      target: 600,
      note: "含虚假警",
    },
    { domain: "检查", metric: "检查单位", months: [70, 49, 75, 80, 84, 84] },
    { domain: "检查", metric: "检查单位", scope: "百日攻坚专项行动", months: [7, 4, 7, 8, 8, 8] },
    { domain: "宣传", metric: "发放宣传资料", unit: "份", total: "5000余" },
    { domain: "基层", metric: "新设微型消防点", unit: "个", months: [1, 0, 2, 0, 0, 3] },
  ];

  it("gives every number back with its place, its marker and its total", async () => {
    const { readings } = await walk({ rows });
    const find = (metric: string, scope: string | null = null): Readings["series"][number] =>
      readings.series.find((one) => one.metric === metric && one.scope === scope)!;
    const alarms = find("接警出动总数");
    expect(alarms.months.map(said)).toEqual(["48", "34", "52", "55", "58", "58", "61", null, null, null, null, null]);
    expect([alarms.total, alarms.lastYear, alarms.target].map(said)).toEqual(["305", "290", "600"]);
    expect([alarms.total?.at, alarms.note]).toEqual([{ sheet: "接警", cell: "P4" }, "含虚假警"]);
    expect(said(find("检查单位").total)).toBe("442");
    expect(said(find("检查单位", "百日攻坚专项行动").total)).toBe("42");
    expect(said(find("发放宣传资料").total)).toBe("5000余");
    expect(find("新设微型消防点")).toMatchObject({ id: null, domain: "基层", unit: "个" });
    expect(said(find("新设微型消防点").total)).toBe("6");
  });

  it("gives texts back by place and domain", async () => {
    const { readings } = await walk({
      texts: [{ slot: "problem", domain: "隐患", heading: "整改不彻底", body: "个别单位整改后又反弹。" }],
    });
    expect(readings.texts).toMatchObject([
      { slot: "problem", domain: "隐患", heading: "整改不彻底", body: "个别单位整改后又反弹。" },
    ]);
  });

  it.each(["2023-02..2023-04", "2023", "2023Q3", "2022-11..2023-02"])(
    "says its report period again: %s",
    async (text) => {
      const asked = parsePeriod(text)!;
      expect((await walk({ period: asked })).readings.period).toEqual(asked);
    },
  );
});
