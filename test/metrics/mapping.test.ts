import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { mappingRows } from "../../src/metrics/read-mapping.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { period } from "../../src/model/period.ts";
import type { Readings } from "../../src/model/reading.ts";
import { readBook } from "../book.ts";
import { shownReading } from "./shown.ts";

const HEADER = "| 表 | 表头或行名 | 业务 | 指标 | 范围 | 单位 |";
const FORM = `
## 汇总二
| 统计月份 | 跑火点数 | 打非家数 | 火场跑动 |
| 1月 | 3 | 20 | 7 |
| 2月 | 4 | 30 | 8 |
`;
const OWN = `
## 接警
| 指标 | 单位 | 1月 | 2月 | 合计 |
| 跑火 | 起 | 3 | 4 | 7 |
`;

function read(book: string, ...rows: string[]): Readings {
  const mapping = rows.length === 0 ? "" : `\n## 对应关系\n${HEADER}\n${rows.join("\n")}\n`;
  return readMetrics(readBook(`${book}${mapping}`).workbook, catalog, period(2023, 1, 2));
}

function said({ series }: Readings): string[] {
  return series.map(({ domain, id, metric, scope, unit, months }) =>
    [domain, id ?? `*${metric}`, scope ?? "-", unit ?? "-", shownReading(months[0] ?? null)].join(" "),
  );
}

describe("the sheet 对应关系", () => {
  it("names every sheet and label that was not recognised, as rows to be filled in", () => {
    expect(mappingRows(read(FORM))).toEqual([
      ["表", "表头或行名", "业务", "指标", "范围", "单位"],
      ["汇总二", "", "", "", "", ""],
      ["汇总二", "跑火点数", "", "", "", ""],
      ["汇总二", "打非家数", "", "", "", ""],
      ["汇总二", "火场跑动", "", "", "", ""],
    ]);
    expect(mappingRows(read(OWN)).slice(1)).toEqual([["接警", "跑火", "接警", "", "", ""]]);
  });

  it("says once what the labels of a form mean", () => {
    const readings = read(
      FORM,
      "| 汇总二 | 跑火点数 | 火灾 | 火灾起数 | | 起 |",
      "| 汇总二 | 打非家数 | 检查 | 检查单位 | 打非治违 | |",
      "| | 火场跑动 | 接警 | 现场机动 | | 次 |",
    );
    expect(said(readings)).toEqual([
      "火灾 fires-total - 起 B2 2023-01 3",
      "检查 inspections-units 打非治违 家 C2 2023-01 20",
      "接警 *现场机动 - 次 D2 2023-01 7",
    ]);
    expect(readings.tables.map(({ sheet, layout }) => [sheet, layout])).toEqual([
      ["汇总二", "months-by-metric"],
      ["对应关系", "mapping"],
    ]);
  });

  it("holds when the columns move and the spelling is widened", () => {
    const moved = FORM.replace(
      "| 统计月份 | 跑火点数 | 打非家数 | 火场跑动 |",
      "| | 统计月份 | 打非家数 | 跑 火 点 数 |",
    )
      .replace("| 1月 | 3 | 20 | 7 |", "| | 1月 | 20 | 3 |")
      .replace("| 2月 | 4 | 30 | 8 |", "| | 2月 | 30 | 4 |");
    const readings = read(moved, "| 汇总二 | 跑火点数 | 火灾 | 火灾起数 | | |");
    expect(said(readings)).toContain("火灾 fires-total - 起 D2 2023-01 3");
  });

  it("serves the standard layout too", () => {
    expect(said(read(OWN))).toEqual(["接警 *跑火 - 起 C2 2023-01 3"]);
    expect(said(read(OWN, "| 接警 | 跑火 | 接警 | 火灾扑救 | | |"))).toEqual(["接警 alarms-fire - 起 C2 2023-01 3"]);
  });

  it("gives a sheet its domain", () => {
    const plain = "\n## 表三\n| 指标 | 单位 | 1月 | 2月 |\n| 防火巡查 | 次 | 5 | 6 |\n";
    expect(said(read(plain))).toEqual([]);
    const readings = read(plain, "| 表三 | | 检查 | | | |");
    expect(said(readings)).toEqual(["检查 *防火巡查 - 次 C2 2023-01 5"]);
  });

  it("takes a domain nobody knows for blank, and of two rows for the same label the first", () => {
    const rows = ["| | 跑火 | 没有 | 火灾扑救 | | |", "| | 跑火 | 接警 | 社会救助 | | |"];
    expect(said(read(OWN, ...rows))).toEqual(["接警 alarms-fire - 起 C2 2023-01 3"]);
  });

  it("is read as nothing when its header is gone", () => {
    const readings = readMetrics(
      readBook(`${OWN}\n## 对应关系\n| 甲 | 乙 |\n| 1 | 2 |`).workbook,
      catalog,
      period(2023, 1, 2),
    );
    expect(said(readings)).toEqual(["接警 *跑火 - 起 C2 2023-01 3"]);
    expect(readings.tables.at(-1)?.layout).toBe("mapping");
  });
});
