import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../book.ts";
import { xlsxOf } from "../../xlsx-of.ts";
import { run } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cli-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const WAIVED =
  "| P01 | 接警 | F2、G2 | 社会救助·本期合计 | 81、35 | 开展\u001b[31m专项行动 | 张三 | 2023-04-02 | 2023Q1 |";
const LAPSED = "| P01 | 接警 | F3、G3 | 抢险救援·本期合计 | 60、20 | 汛期救援增多 | 李四 | 2023-04-02 | 2023Q1 |";

/** A workbook with two doublings, of which the first is explained. */
function workbook(name: string, { annex = "", waivers = `${WAIVED}\n${LAPSED}` } = {}): string {
  const text = `
## 报告设置
| 项目 | 内容 |
| 填报单位 | 云岭县消防救援大队 |
| 年度 | 2023 |
| 报告期 | 第一季度 |
| 附审核说明 | ${annex} |

## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |
| 社会救助 | 起 | 22 | 28 | 31 | =SUM(C2:E2)→81 | 35 |
| 抢险救援 | 起 | 20 | 21 | 22 | =SUM(C3:E3)→63 | 20 |

## 核查说明
| 规则 | 表 | 单元格 | 项目 | 数值 | 说明 | 填写人 | 日期 | 期间 |
${waivers}
`;
  const file = path.join(folder, name);
  writeFileSync(file, xlsxOf(readBook(text).workbook));
  return file;
}

describe("check of a workbook with 核查说明", () => {
  it("tells the explained finding apart, offers the lapsed 说明, and counts both", async () => {
    const ran = await run("check", workbook("a.xlsx"));
    expect(ran.code).toBe(0);
    const [, , ...rows] = ran.data.split(/\n(?=\S)/).map((row) => row.replace(/\n\s*/g, ""));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^请核实 {2}F3 .*原说明“汛期救援增多”与现在的数不符，已失效，请重写。$/);
    expect(rows[1]).toMatch(/^已说明 {2}F2 .*说明：开展 \[31m专项行动（张三，2023-04-02）$/);
    expect(ran.said).toEqual(["2023年第一季度：请核实2条（其中1条已说明）。"]);
  });

  it("gives both as JSON", async () => {
    const { data } = await run("check", workbook("a.xlsx"), "--json");
    const { findings } = JSON.parse(data) as { findings: readonly Record<string, unknown>[] };
    expect(findings.map(({ cell, waived, formerWaiver }) => ({ cell, waived, formerWaiver }))).toEqual([
      {
        cell: "F2",
        waived: { reason: "开展\u001b[31m专项行动", by: "张三", on: "2023-04-02" },
        formerWaiver: null,
      },
      {
        cell: "F3",
        waived: null,
        formerWaiver: { reason: "汛期救援增多", by: "李四", on: "2023-04-02", period: "2023Q1", because: "values" },
      },
    ]);
  });

  it("looks at 核查说明 of last year's workbook too", async () => {
    const lastYear = path.join(folder, "去年.xlsx");
    const text = `
## 报告设置
| 项目 | 内容 |
| 年度 | 2022 |
| 报告期 | 第一季度 |

## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 |
| 社会救助 | 起 | 10 | 12 | 13 | =SUM(C2:E2)→35 |
| 抢险救援 | 起 | 6 | 7 | 7 | =SUM(C3:E3)→20 |

## 核查说明
| 规则 | 表 | 单元格 | 项目 | 数值 | 说明 | 期间 |
| P01 | 接警 | F2、G2 | 社会救助·本期合计 | 35、12 | 职责由公安移交 | |
`;
    writeFileSync(lastYear, xlsxOf(readBook(text).workbook));
    const { data } = await run("check", workbook("b.xlsx", { waivers: "" }), "--last-year", lastYear);
    expect(data.replace(/\n +/g, "")).toMatch(/F2 .*以前的说明“职责由公安移交”.*不再适用于本期，仍成立请重写。/);
  });
});

describe("generate with 附审核说明", () => {
  const annexOf = (text: string): string => text.slice(text.indexOf("附件2"));

  it("attaches the explained findings behind the table of figures, numbered, in the text and in the .docx", async () => {
    const [docx, json] = ["总结.docx", "结果.json"].map((name) => path.join(folder, name));
    await run("generate", workbook("c.xlsx", { annex: "是" }), "-o", docx ?? "", "--json", json ?? "");
    const { text } = JSON.parse(readFileSync(json ?? "", "utf8")) as { text: string };
    expect(text).toContain("附件：1.主要指标完成情况表\n2.审核说明");
    expect(annexOf(text).split("\n")).toEqual([
      "附件2",
      "审核说明",
      "序号\t项目\t数值\t核查情况\t说明",
      expect.stringMatching(/^1\t社会救助·本期合计\t81\t“社会救助”81，是去年同期35起的2\.3倍。\t开展.*专项行动$/),
    ]);
    const { value } = await mammoth.extractRawText({ path: docx ?? "" });
    expect(value.replace(/\s+/g, "")).toContain("附件2审核说明序号项目数值核查情况说明1社会救助·本期合计81");
  });

  it("has no annex when nobody asked for it", async () => {
    const json = path.join(folder, "无.json");
    await run("generate", workbook("d.xlsx"), "-o", path.join(folder, "无.docx"), "--json", json);
    expect(readFileSync(json, "utf8")).not.toContain("审核说明");
  });
});
