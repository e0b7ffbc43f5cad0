import { describe, expect, it } from "vitest";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { period } from "../../src/model/period.ts";
import type { Readings } from "../../src/model/reading.ts";
import type { Area, CellValue } from "../../src/model/workbook.ts";
import { SMALL } from "./small-catalog.ts";

/** Not a matter of milliseconds: what these would take when something grew with the square of its size. */
const TIMEOUT = 30_000;

function read(values: (readonly CellValue[] | undefined)[], merges: Area[] = [], name = "接警"): Readings {
  const none = new Set<number>();
  const maps = { formulas: new Map<number, string>(), formats: new Map<number, string>() };
  const sets = { uncalculated: none, hiddenRows: none, hiddenColumns: none };
  const sheet = { name, state: "visible", values, merges, ...maps, ...sets } as const;
  return readMetrics({ name, date1904: false, sheets: [sheet] }, SMALL, period(2023, 1, 12));
}

describe("hostile and huge sheets", () => {
  it("reads two hundred thousand cells", { timeout: TIMEOUT }, () => {
    const header = ["指标", "单位", ...Array.from({ length: 12 }, (_, i) => `${i + 1}月`), "合计"];
    const rows = Array.from({ length: 13_500 }, (_, i) => [`任务${i}`, "件", ...Array<number>(12).fill(i), i]);
    expect(read([header, ...rows]).series).toHaveLength(13_500);
  });

  it("reads the last row of a sheet that is a million rows high and merged all over", { timeout: TIMEOUT }, () => {
    const values: CellValue[][] = [["指标", "1月"]];
    values[1_048_575] = ["接警出动总数", 3];
    const merges = Array.from({ length: 5000 }, (_, i) => ({ top: i + 1, left: 0, bottom: 1_048_574, right: 0 }));
    const { series } = read(values, merges);
    expect(series.map(({ row, id }) => [row, id])).toEqual([[1_048_575, "alarms-total"]]);
  });

  it("is not held up by long labels, numbers and names", { timeout: TIMEOUT }, () => {
    const labels = ["(", "（", "·", " ", "\u3000", "其中", "1、", "一", "-"].map((sign) => sign.repeat(32_000));
    const numbers = ["5".repeat(32_000), `${"5".repeat(32_000)}余`, "约".repeat(32_000)];
    const rows = labels.flatMap((label) => numbers.map((number) => [`甲${label}`, number]));
    const header = ["指标", "1月", ...labels];
    expect(read([header, ...rows], [], `接警${"表".repeat(30_000)}`).series).toHaveLength(0);
    expect(read([header, ...rows]).series).toHaveLength(rows.length);
  });

  it("takes the names of object members for plain labels", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const { series } = read([["指标", "范围", "单位", "1月"], ...names.map((name) => [name, name, name, 1])]);
    expect(series.map(({ id, metric, scope, unit }) => [id, metric, scope, unit])).toEqual(
      names.map((name) => [null, name, name, name]),
    );
  });

  it("looks for tables no further than their heads reach", { timeout: TIMEOUT }, () => {
    const events = Array.from({ length: 100_000 }, (_, i) => [
      i,
      `单位${i}`,
      "2023.1.1",
      `隐患${i}`,
      "2023.2.1",
      "已整改",
    ]);
    const list = [["序号", "单位名称", "检查时间", "发现隐患", "整改期限", "状态"], ...events];
    expect(read(list, [], "Sheet1").series).toEqual([]);
    const villages = Array.from({ length: 100_000 }, (_, i) => [`村${i}`, i, i]);
    expect(read([["乡镇", "检查单位", "检查组"], ...villages], [], "Sheet1").series).toEqual([]);
  });

  it("is not held up by a sheet of nothing but heads", { timeout: TIMEOUT }, () => {
    const heads = Array.from({ length: 2000 }, (_, i) =>
      Array.from({ length: 200 }, (__, j) => (j === 0 ? "月份" : `检查单位${i}-${j}`)),
    );
    expect(read(heads, [], "Sheet1").series).toEqual([]);
  });

  it("is not held up by merges over the whole head and by long texts in it", { timeout: TIMEOUT }, () => {
    const merges = Array.from({ length: 3000 }, (_, i) => ({ top: 0, left: i % 100, bottom: 200, right: 16_000 }));
    const long = ["(", "（", "年", "月", "—", "1月", "累计", "单位："].map((sign) => sign.repeat(16_000));
    const rows = Array.from({ length: 300 }, () => long);
    expect(read([["月份", ...long], ["项目", "本月", "累计"], ...rows], merges, "Sheet1").series).toEqual([]);
  });
});
