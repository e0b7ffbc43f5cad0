import { describe, expect, it } from "vitest";
import { catalog } from "../src/catalog/catalog.ts";
import { readJson } from "../src/hosts/cli/json.ts";
import { toDecimal } from "../src/model/exact.ts";
import { parsePeriod } from "../src/model/period.ts";
import { inspect, read, summarise } from "../src/summary.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";
import { writeTemplate } from "../src/workbook/write-xlsx.ts";
import { readBook } from "./book.ts";

const H1 = parsePeriod("2023H1");

const LEDGERS = `
## 报告设置
| 项目 | 内容 |
| --- | --- |
| 填报单位 | 云岭县消防救援大队 |
| 年度 | 2023 |
| 报告期 | 上半年 |
| 整改率口径 | 本期发现中已整改÷发现 |

## 隐患台账
| 序号 | 单位名称 | 检查日期 | 隐患内容 | 整改方式 | 整改期限 | 是否整改 | 完成日期 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 一号商铺 | 2023-02-03 | 灭火器压力不足 | 限期整改 | 2023-02-18 | 是 | 2023-02-13 |
| 2 | 二号商铺 | 2023-03-08 | 疏散通道堆放杂物 | 限期整改 | 2023-03-20 | 是 | 2023-03-28 |
| 3 | 三号商铺 | 2023-05-12 | 电气线路未穿管保护 | 限期整改 | 2023-06-12 | 是 | 2023-06-01 |
| 4 | 四号商铺 | 2023-06-12 | 安全出口上锁 | 限期整改 | 2023-07-12 | 否 | |

## 警情
| 警情编码 | 接警时间 | 警情类型 | 投入力量 |
| --- | --- | --- | --- |
| A001 | 2023-01-02 10:15 | 火灾扑救 | 3车15人 |
| A002 | 2023-05-31 23:50 | 抢险救援 | 2车11人 |
`;

function inspection(markdown: string) {
  return inspect(readBook(markdown, "台账.xlsx").workbook, { period: null, lastYear: null });
}

describe("a brigade that keeps only ledgers", () => {
  const seen = inspection(LEDGERS);
  const { figures, told } = summarise(seen, null);

  it("gets a report with its numbers, each leading to the heading of what was counted", () => {
    const find = (metric: string) => told.spans.find(({ told: one }) => one.metric === metric && one.aspect === null);
    expect(find("接警出动总数")?.told).toMatchObject({ value: "2", cells: [{ sheet: "警情", cell: "B1" }] });
    expect(find("出动人员")?.told.value).toBe("26");
    expect(find("发现火灾隐患或违法行为")?.told).toMatchObject({
      value: "4",
      cells: [{ sheet: "隐患台账", cell: "C1" }],
    });
  });

  it("has the rates of rectification that only a ledger can give", () => {
    const rates = figures.figures.map(({ id, now }) => [id, now.known ? toDecimal(now.value, 1) : now.gap]);
    expect(rates).toContainEqual(["rectification-rate", "75"]);
    expect(rates).toContainEqual(["rectification-rate-on-time", "66.7"]);
  });

  it("is not told what rests on a ledger with an error", () => {
    const wrong = inspection(LEDGERS.replace("| 否 | |", "| 否 | 2023-06-20 |"));
    expect(wrong.findings.map(({ rule }) => rule)).toContain("status-against-date");
    const facts = summarise(wrong, null).figures.facts;
    const now = (id: string) => facts.find(({ series }) => series.id === id)?.now;
    expect(now("hazards-rectified")).toMatchObject({ known: false, gap: "in-doubt" });
    expect(now("alarms-total")).toMatchObject({ known: true });
  });
});

describe("read --json", () => {
  it("lists what a ledger yields with the rows it came from", () => {
    const json = readJson(read(readBook(LEDGERS).workbook, H1));
    expect(json.readings).toContainEqual({
      domain: "接警",
      metric: "接警出动总数",
      scope: null,
      subject: null,
      unit: "起",
      period: "2023-05",
      value: "1",
      marker: null,
      sheet: "警情",
      cell: "B1",
      rows: ["警情!3"],
    });
    expect(json.sheets).toContainEqual({ sheet: "警情", domain: "接警", layout: "ledger" });
  });
});

describe("the ledger of the standard template", () => {
  it("is read, filled or not", async () => {
    const options = { year: 2023, unit: "", period: parsePeriod("2023H1"), settings: {}, rows: [] };
    const bytes = await writeTemplate(catalog, {
      ...options,
      period: options.period ?? { first: { year: 2023, month: 1 }, last: { year: 2023, month: 6 } },
    });
    const workbook = readXlsx("模板.xlsx", bytes);
    const [ledger] = read(workbook, H1).ledgers;
    expect(ledger?.rows.length).toBe(0);
    expect(ledger?.columns.size).toBe(17);
    const filled = workbook.sheets.map((sheet) => {
      if (sheet.name !== "隐患台账") return sheet;
      const row = [
        1,
        "一号商铺",
        null,
        null,
        44_960,
        null,
        "灭火器过期",
        "一般",
        "限期整改",
        null,
        null,
        44_975,
        "是",
        44_970,
      ];
      return { ...sheet, values: [...sheet.values.slice(0, 3), row, ...sheet.values.slice(4)] };
    });
    const found = read({ ...workbook, sheets: filled }, H1).series.filter(({ id }) => id === "hazards-found");
    expect(found.map(({ total }) => total?.raw)).toEqual([1]);
  });
});
