import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import { waiverRows } from "../../src/checks/waiver-rows.ts";
import { placeText } from "../../src/model/place.ts";
import type { WaiverRow } from "../../src/model/waiver.ts";
import { seeText, shown } from "./open-book.ts";

const HEAD = "| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |\n| --- | --- | --- | --- | --- | --- | --- |";
const WAIVERS = "| 规则 | 表 | 单元格 | 项目 | 数值 | 说明 | 填写人 | 日期 | 期间 |\n| --- |";
const WRITTEN = { reason: "开展专项行动", by: "张三", on: "2023-04-02" };

interface Text {
  /** Rows of 接警 below 社会救助. */
  readonly above?: string;
  readonly total?: number;
  readonly base?: number | string;
  readonly waivers?: readonly string[];
  readonly period?: string;
}

/** 接警 with 社会救助 more than doubled, and 核查说明 with these rows. */
function book({ above = "", total = 81, base = 35, waivers = [], period = "2023Q1" }: Text = {}) {
  const row = above === "" ? 2 : 3;
  return seeText(`period: ${period}
## 接警
${HEAD}
${above}| 社会救助 | 起 | 22 | 28 | ${total - 50} | =SUM(C${row}:E${row})→${total} | ${base} |

## 核查说明
${WAIVERS}
${waivers.join("\n")}
`);
}

const ABOVE = "| 反恐排爆 | 起 | 2 | 1 | 1 | =SUM(C2:E2)→4 | 4 |\n";
const RULE = "P01 与上年同期相比变化过大";
const ROW = `| ${RULE} | 接警 | F2、G2 | 社会救助·本期合计 | 81、35 | 开展专项行动 | 张三 | 2023-04-02 | 2023年第一季度 |`;

/** The one finding of P01. */
function jump(text: Text) {
  const found = runChecks(book(text)).filter(({ rule }) => rule === "year-on-year-jump");
  expect(found).toHaveLength(1);
  return found[0];
}

function line(row: WaiverRow): string {
  const { rule, sheet, cells, item, values, reason, by, on, period } = row;
  return `| ${[rule, sheet, cells, item, values, reason, by, on, period].join(" | ")} |`;
}

describe("a 说明 that is in force", () => {
  it("is what waiverRows writes", () => {
    const seen = book();
    const [finding] = runChecks(seen);
    expect(finding === undefined ? [] : waiverRows(finding, seen, WRITTEN).map(line)).toEqual([ROW]);
  });

  it("stands by the finding with its reason, who and when", () => {
    expect(jump({ waivers: [ROW] })).toMatchObject({
      waived: { reason: "开展专项行动", by: "张三", on: "2023-04-02", item: "社会救助·本期合计" },
    });
    expect(placeText(jump({ waivers: [ROW] })?.waived?.at ?? { sheet: "" })).toBe("核查说明!F2");
  });

  it.each([
    ["the code alone", ROW.replace(RULE, "p01")],
    ["the title alone", ROW.replace(RULE, "与上年同期相比变化过大")],
    ["the id", ROW.replace(RULE, "year-on-year-jump")],
    ["other separators and widths", ROW.replace("81、35", "８１；35").replace("F2、G2", "f2, g2")],
    ["no item and no period", ROW.replace("社会救助·本期合计", "").replace("2023年第一季度", "")],
    ["the period as the command line spells it", ROW.replace("2023年第一季度", "2023Q1")],
  ])("may be typed by hand with %s", (_, row) => {
    expect(jump({ waivers: [row] })?.waived?.reason).toBe("开展专项行动");
  });

  it("follows its row when rows are inserted above, by the item", () => {
    expect(jump({ above: ABOVE, waivers: [ROW] })?.waived?.reason).toBe("开展专项行动");
  });

  it("is the lowest of several", () => {
    expect(jump({ waivers: [ROW, ROW.replace("开展专项行动", "职责移交")] })?.waived?.reason).toBe("职责移交");
  });
});

describe("a 说明 that lapsed", () => {
  it.each([
    ["the value changes", { total: 90, waivers: [ROW] }],
    ["the base it rests on changes", { base: 30, waivers: [ROW] }],
    ["only the first cell was typed by hand", { waivers: [ROW.replace("F2、G2", "F2").replace("81、35", "81")] }],
  ])("lets the finding speak again when %s, with the former 说明", (_, text: Text) => {
    const finding = jump(text);
    expect(finding?.waived).toBeNull();
    expect(finding?.former).toMatchObject({ reason: "开展专项行动", by: "张三", because: "values" });
  });

  it("is not taken over by another row that moved into its cell", () => {
    const waived = ROW.replace("社会救助", "抢险救援");
    expect(jump({ waivers: [waived] })).toMatchObject({ waived: null });
    expect(jump({ waivers: [waived] })).not.toHaveProperty("former");
  });

  it("belongs to its rule and its sheet", () => {
    for (const other of [ROW.replace("接警", "火灾"), ROW.replace(RULE, "P05")]) {
      expect(jump({ waivers: [other] })).toMatchObject({ waived: null });
    }
  });

  it("is none when the 说明 is blank", () => {
    expect(jump({ waivers: [ROW.replace("开展专项行动", "")] })).toMatchObject({ waived: null });
  });

  it("of an earlier period is offered and not applied, and asks no second question", () => {
    const findings = runChecks(book({ waivers: [ROW.replace("2023年第一季度", "2022年第一季度")] }));
    expect(findings.map(shown)).toEqual(["接警!F2 year-on-year-jump"]);
    expect(findings[0]).toMatchObject({ waived: null, former: { reason: "开展专项行动", because: "period" } });
  });
});

describe("what no 说明 touches", () => {
  it("is 必须改", () => {
    const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
| 社会救助 | 起 | 22 | 28 | '31 | =SUM(C2:E2)→50 | 49 |

## 核查说明
${WAIVERS}
| text-number | 接警 | E2 | 社会救助·3月 | 31 | 就是这样 | 张三 | 2023-04-02 | 2023Q1 |
`);
    const [error] = runChecks(seen);
    expect(error).toMatchObject({ rule: "text-number", waived: null });
    expect(error === undefined ? null : waiverRows(error, seen, WRITTEN)).toEqual([]);
  });

  it("is the sheet itself: no table, no complaint, whatever stands in it", () => {
    for (const sheet of ["核查说明", "核查说明 (2)", "2023年核查说明表"]) {
      const seen = seeText(`period: 2023Q1
## 接警
${HEAD}
| 反恐排爆 | 起 | 2 | 1 | 1 | =SUM(C2:E2)→4 | 4 |

## ${sheet}
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |
| 火灾起数 | 起 | 三 | '5 | #REF! | 9 | 800 |

## 核查说明 - 副本
| 规则 | 说明 |
| P01 | 甲 |
`);
      expect(runChecks(seen)).toEqual([]);
    }
  });
});

describe("findings drawn together", () => {
  const rows = (last: number): string =>
    Array.from(
      { length: 7 },
      (_, i) => `| 任务${i + 1} | 次 | 10 | 20 | ${last} | =SUM(C${i + 2}:E${i + 2})→${30 + last} | 400 |`,
    ).join("\n");
  const seeRows = (waivers: readonly string[], first = rows(12)) =>
    seeText(`period: 2023Q1\n## 接警\n${HEAD}\n${first}\n\n## 核查说明\n${WAIVERS}\n${waivers.join("\n")}\n`);

  it("are explained one row each, and each lapses for itself", () => {
    const seen = seeRows([]);
    const [finding] = runChecks(seen);
    const written = finding === undefined ? [] : waiverRows(finding, seen, WRITTEN).map(line);
    expect(written).toHaveLength(7);
    expect(runChecks(seeRows(written)).map(({ waived }) => waived?.reason)).toEqual(["开展专项行动"]);
    const changed = runChecks(seeRows(written, rows(12).replace("| 12 | =SUM(C3:E3)→42", "| 13 | =SUM(C3:E3)→43")));
    const open = changed.filter(({ waived }) => waived === null);
    expect(open.map(shown)).toEqual(["接警!F3 year-on-year-jump"]);
    expect(open[0]?.former?.because).toBe("values");
  });
});

describe("a written 说明", () => {
  it("holds for what it was written for, wherever its row moves, and for nothing else (law)", () => {
    const number = fc.integer({ min: 120, max: 400 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 10, max: 50 }), fc.boolean(), (before, total, base, moved) => {
        const seen = book({ total: before, base });
        const [finding] = runChecks(seen);
        const waivers = finding === undefined ? [] : waiverRows(finding, seen, WRITTEN).map(line);
        const later = jump({ total, base, waivers, above: moved ? ABOVE : "" });
        expect(later?.waived !== null).toBe(before === total);
        expect(later?.former !== undefined).toBe(before !== total);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it("of an earlier period is found on a sheet of the same domain only", () => {
    const past = ROW.replace("2023年第一季度", "2022年第一季度");
    expect(jump({ waivers: [past.replace("接警", "火灾").replace("F2、G2", "F9、G9")] })).not.toHaveProperty("former");
  });

  it("is found among two thousand others of the same cells", () => {
    const others = Array.from({ length: 2_000 }, (_, i) => ROW.replace("81、35", `${i + 100}、35`));
    expect(jump({ waivers: [ROW, ...others] })?.waived?.reason).toBe("开展专项行动");
  });
});
