import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { periodName } from "../../src/model/period.ts";
import { placeText } from "../../src/model/place.ts";
import type { Waiver } from "../../src/model/waiver.ts";
import { readBook } from "../book.ts";

const HEAD = "| 规则 | 表 | 单元格 | 项目 | 数值 | 说明 | 填写人 | 日期 | 期间 |";

function waivers(sheet: string, name = "核查说明"): readonly Waiver[] {
  return readMetrics(readBook(`## ${name}\n${sheet}`).workbook, catalog, null).waivers;
}

describe("the rows of 核查说明", () => {
  it("are read as they stand, also those whose 说明 is blank", () => {
    const [first, second, ...others] = waivers(`${HEAD}
| P01 | 接警 | F2、G2 | 社会救助·本期合计 | 81、35 | 专项行动 | 张三 | 2023-04-02 | 2023年第一季度 |
| P01 | 接警 | F3 | | 81 | | | | |
|  | 接警 | F3 | | 81 | 没有规则 | | | |`);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule: "P01", sheet: "接警", cells: "F2、G2", values: "81、35", by: "张三" });
    expect(first?.period === null || first === undefined ? "" : periodName(first.period)).toBe("2023年第一季度");
    expect(placeText(first?.at ?? { sheet: "" })).toBe("核查说明!F2");
    expect(second).toMatchObject({ reason: "", values: "81", period: null });
  });

  it("are found below a title, with other names, another order and missing columns", () => {
    const [waiver] = waivers(`- cell: A1 云岭县大队核查说明\n- from row: 3
| 情况说明 | 备用 | 规则编号 | 格 |
| 专项行动 | x | P01 | F2 |`);
    expect(waiver).toMatchObject({ rule: "P01", cells: "F2", reason: "专项行动", sheet: "", values: "", period: null });
  });

  it("show a date as a day and a merged 说明 for all its rows", () => {
    const [first, second] = waivers(`- merge: F2:F3\n- format: H2 yyyy/m/d
${HEAD}
| P01 | 接警 | F2 | | 81 | 专项行动 | | 45018 | |
| P01 | 接警 | F3 | | 60 | | | | |`);
    expect(first?.on).toBe("2023-04-02");
    expect(second?.reason).toBe("专项行动");
    expect(placeText(second?.at ?? { sheet: "" })).toBe("核查说明!F2");
  });

  it("are none without a header, and on another sheet", () => {
    expect(waivers("| 甲 | 乙 |\n| P01 | 专项行动 |")).toEqual([]);
    expect(waivers(`${HEAD}\n| P01 | 接警 | F2 | | 81 | 专项行动 | | | |`, "说明")).toEqual([]);
  });

  it("give no period for words that are none", () => {
    expect(waivers(`${HEAD}\n| P01 | 接警 | F2 | | 81 | 专项行动 | | | ${"9".repeat(3000)}月 |`)[0]?.period).toBeNull();
  });
});
