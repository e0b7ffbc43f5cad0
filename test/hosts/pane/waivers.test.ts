import { describe, expect, it } from "vitest";
import { NO_CHOICES } from "../../../src/hosts/pane/engine/report.ts";
import { countFindings, findingsText, groupFindings } from "../../../src/hosts/pane/models/finding-groups.ts";
import {
  formerText,
  pasteText,
  reasonTrouble,
  waivedText,
  withdrawal,
} from "../../../src/hosts/pane/models/waiver-text.ts";
import { period } from "../../../src/model/period.ts";
import { readBook } from "../../book.ts";
import { deskWith, quiet, reportOf } from "./make.ts";

const at = { sheet: "核查说明", cell: "F2" };
const waived = { reason: "职责移交", by: "张三", on: "2023-07-02", item: "社会救助·本期合计", at };

const BOOK = `
## 报告设置
| 项目 | 内容 |
| 年度 | 2023 |
| 报告期 | 第一季度 |
## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |
| 社会救助 | 起 | 22 | 28 | 31 | =SUM(C2:E2)→81 | 35 |
| 抢险救援 | 起 | 20 | 21 | 22 | =SUM(C3:E3)→63 | 20 |
## 核查说明
| 规则 | 表 | 单元格 | 项目 | 数值 | 说明 | 填写人 | 日期 | 期间 |
| P01 | 接警 | F2、G2 | 社会救助·本期合计 | 81、35 | 职责移交 | 张三 | 2023-04-02 | 2023Q1 |
`;

const desk = () => deskWith({ kind: "book", workbook: readBook(BOOK).workbook });

describe("the words of a 说明", () => {
  it("say what was written, by whom and when, or that a remark was put aside", () => {
    expect(waivedText(waived)).toBe("已说明：职责移交（张三，2023-07-02）");
    expect(waivedText({ ...waived, by: null, on: null })).toBe("已说明：职责移交");
    expect(waivedText({ ...waived, reason: "忽略" })).toBe("已忽略（张三，2023-07-02）");
  });

  it("tell why a former one has to be written again", () => {
    const former = { reason: "职责移交", by: null, on: null, period: period(2022, 1, 6) };
    expect(formerText({ ...former, because: "values" })).toBe("原说明“职责移交”已失效：数变了，请重写。");
    expect(formerText({ ...former, because: "period" })).toBe("2022年上半年的说明：“职责移交”。这次是否仍然如此？");
  });

  it.each([
    ["", "至少4个字"],
    ["  同上  ", "至少4个字"],
    ["说".repeat(501), "最多500个字，现在是501个"],
  ])("refuse what explains nothing: %s", (reason, trouble) => {
    expect(reasonTrouble(reason)).toContain(trouble);
  });

  it("take any other reason", () => {
    expect(reasonTrouble("职责移交")).toBeNull();
  });

  it("become cells to be pasted, never a formula and never two cells or rows", () => {
    expect(pasteText([["=A1+B1", "+86", "-5、3", "@张三", "第一\t行\n第二行", "A=1"]])).toBe(
      "＝A1+B1\t＋86\t－5、3\t＠张三\t第一 行 第二行\tA=1",
    );
  });
});

describe("an explained finding", () => {
  it("is counted, filtered and listed apart", async () => {
    const { findings, waiverBy } = reportOf(await (await desk()).run(NO_CHOICES, quiet));
    expect(waiverBy).toBe("张三");
    expect(countFindings(findings)).toEqual({ error: 0, warning: 1, info: 0, waived: 1 });
    const cells = (severity: "warning" | "waived" | null): (string | undefined)[] =>
      groupFindings(findings, { severity, words: "" }).flatMap((group) => group.findings.map((one) => one.at.cell));
    expect(cells("warning")).toEqual(["F3"]);
    expect(cells("waived")).toEqual(["F2"]);
    expect(cells(null)).toEqual(["F3", "F2"]);
    expect(findingsText(findings)).toMatch(/^已说明\t接警!F2\t.*说明：职责移交$/m);
  });

  it("is taken back by emptying the cell of its 说明, once for findings drawn together", () => {
    const other = { ...waived, at: { sheet: "核查说明", cell: "F3" } };
    const finding = {
      rule: "x",
      severity: "warning",
      at: { sheet: "接警", cell: "F2" },
      value: null,
      expected: null,
      message: "",
      related: [],
      fix: null,
      waived,
    } as const;
    expect(withdrawal({ ...finding, members: [finding, { ...finding, waived: other }] })).toEqual([
      { at, from: "职责移交", to: null },
      { at: other.at, from: "职责移交", to: null },
    ]);
  });
});

describe("the desk", () => {
  it("plans the rows of a finding, below the last one", async () => {
    const worked = await desk();
    const { findings } = reportOf(await worked.run(NO_CHOICES, quiet));
    const finding = findings.find((one) => one.at.cell === "F3");
    if (finding === undefined) throw new Error("no finding");
    const written = { reason: "汛期救援增多", by: "李四", on: "2023-04-03" };
    const plan = worked.planWaiver({ finding, written });
    expect(plan.isNew).toBe(false);
    expect(plan.changes.map((change) => [change.at.cell, change.from, change.to])).toContainEqual([
      "F3",
      null,
      "汛期救援增多",
    ]);
    expect(plan.rows).toEqual([
      [
        "P01 与上年同期相比变化过大",
        "接警",
        "F3、G3",
        "抢险救援·本期合计",
        "63、20",
        "汛期救援增多",
        "李四",
        "2023-04-03",
        "2023年第一季度",
      ],
    ]);
  });

  it("plans nothing before there is a report", async () => {
    const { findings } = reportOf(await (await desk()).run(NO_CHOICES, quiet));
    const [finding] = findings;
    if (finding === undefined) throw new Error("no finding");
    const fresh = await desk();
    expect(() => fresh.planWaiver({ finding, written: { reason: "四个字的", by: "", on: "" } })).toThrow("还没有检查");
  });
});
