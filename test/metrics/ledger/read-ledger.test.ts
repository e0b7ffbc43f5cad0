import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/catalog/catalog.ts";
import { readMetrics } from "../../../src/metrics/read-metrics.ts";
import { toDecimal } from "../../../src/model/exact.ts";
import { formatMonths, parsePeriod } from "../../../src/model/period.ts";
import { placeText } from "../../../src/model/place.ts";
import type { Readings } from "../../../src/model/reading.ts";
import { readBook } from "../../book.ts";

function read(markdown: string, period = "2023Q2"): Readings {
  return readMetrics(readBook(markdown).workbook, catalog, parsePeriod(period));
}

/** "2023-04=2 2023-05=1 …; total" of a metric that the ledgers yield. */
function counted({ ledgerSeries }: Readings, metric: string): string {
  const series = ledgerSeries.find((one) => one.series.metric === metric)?.series;
  const readings = [...(series?.months ?? []), ...(series?.total == null ? [] : [series.total])];
  return readings
    .map(({ period, value }) => `${formatMonths(period)}=${value === null ? "-" : toDecimal(value)}`)
    .join(" ");
}

const HAZARDS = `
## 2023年排查
- cell: A1 火灾隐患排查整改台账
- cell: A2 填报单位：云岭县消防救援大队
- from row: 4
| 序号 | 单位名称 | 检查日期 | 隐患内容 | 整改方式 | 整改期限 | 是否整改 | 完成日期 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 一号商铺 | 2023年3月20日 | 灭火器过期 | 限期整改 | 2023-04-05 | 是 | 2023.4.3 |
| 2 | 二号商铺 | 45020 | 1.通道堵塞；2.插座老化；3.无应急灯 | 限期整改 | 45040 | 是 | 45041 |
| 3 | 三号商铺 | 2023/5/6 | 疏散指示标志损坏，宽度1.2米 | 当场整改 | | 是 | |
| 4 | 四号商铺 | 5月9日 | 用电线路裸露 | 限期整改 | 20230601 | 否 | |
| | 合计 | | 6处 | | | | |
| 填表人：张三 | | | | | | | |
`;

describe("a ledger of inspections", () => {
  it("counts a unit once whose name is written with a space or a wide bracket the second time", () => {
    const table = `
## 检查台账
| 序号 | 单位名称 | 检查日期 | 检查人 | 发现隐患（处） |
| --- | --- | --- | --- | --- |
| 1 | 福满楼酒店（城关店） | 2023-04-05 | 张三 | 1 |
| 2 | 福满楼 酒店(城关店) | 2023-05-05 | 张三 | 0 |
| 3 | 福满楼酒店（白水店） | 2023-05-06 | 张三 | 2 |
`;
    expect(counted(read(table), "检查单位（去重）")).toMatch(/2023-05=2 .*=2$/);
  });
});

describe("a ledger of penalties", () => {
  const penalties = read(
    `
## 行政处罚案件
| 序号 | 被处罚单位 | 处罚决定书文号 | 处罚日期 | 违法行为 | 罚款金额（元） |
| --- | --- | --- | --- | --- | --- |
| 1 | 一号商贸公司 | 云消行罚决字〔2023〕第0001号 | 2023-04-11 | 消防设施未保持完好 | 8000 |
| 2 | 二号商贸公司 | 云消行罚决字〔2023〕第0002号 | 2023.5.6 | 占用疏散通道 | 15000 |
| 3 | 三号商贸公司 | 云消行罚决字〔2023〕第0003号 | 2023年5月20日 | 占用疏散通道 | 5000 |
| | 合计 | | | | 28000 |
`,
  );

  it("counts its decisions and adds its fines up", () => {
    expect(counted(penalties, "行政处罚决定书")).toBe("2023-04=1 2023-05=2 2023-06=0 2023-04..2023-06=3");
    expect(counted(penalties, "罚款金额")).toBe("2023-04=8000 2023-05=20000 2023-06=0 2023-04..2023-06=28000");
  });
});

describe("a register of turnouts", () => {
  const register = `
## 出动登记簿
- cell: A1 城关站2022年出动登记簿
- from row: 2
| 序号 | 出动日期 | 出动时间 | 警情类别 | 地点 | 出动车辆 |
| --- | --- | --- | --- | --- | --- |
| 1 | 4月3日 | 8:30 | 火灾扑救 | 东街 | 2 |
| 2 | 4月9日 | 9时15分 | 社会救助 | 西街 | 1 |
`;

  it("takes the year of 4月3日 from its title, not from the report", () => {
    expect(counted(read(register, "2022Q2"), "接警出动总数")).toMatch(/2022-04=2 .*=2$/);
    expect(counted(read(register, "2023Q2"), "接警出动总数")).toMatch(/=0$|^$/);
  });

  it("knows a time of day beside the date for what it is", () => {
    const [ledger] = read(register, "2022Q2").ledgers;
    expect([...(ledger?.columns.values() ?? [])].flatMap(({ odd }) => [...odd])).toEqual([]);
  });
});

describe("a hazard ledger", () => {
  const readings = read(HAZARDS);

  it("is found by its headings, below titles, whatever its sheet is called", () => {
    expect(readings.tables.map(({ sheet, domain, layout, headerRow }) => [sheet, domain, layout, headerRow])).toEqual([
      ["2023年排查", "隐患", "ledger", 3],
    ]);
  });

  it("is found when every heading is said in full", () => {
    const table = `
## 2023台账
| 序号 | 单位名称 | 检查时间 | 存在的火灾隐患 | 整改情况 | 整改完成时间 |
| --- | --- | --- | --- | --- | --- |
| 1 | 一号商铺 | 2023-05-05 | 灭火器过期 | 已整改 | 2023-05-15 |
`;
    expect(counted(read(table), "发现火灾隐患或违法行为")).toContain("2023-05=1");
  });

  it("leaves sums and signatures out", () => {
    expect([...(readings.ledgers[0]?.rows ?? [])]).toEqual([4, 5, 6, 7]);
  });

  it.each([
    ["发现火灾隐患或违法行为", "2023-03=1 2023-04=3 2023-05=2 2023-06=0 2023-04..2023-06=5"],
    ["督促整改火灾隐患或违法行为", "2023-03=0 2023-04=4 2023-05=1 2023-06=0 2023-04..2023-06=5"],
    ["督促整改火灾隐患或违法行为.当场整改", "2023-03=0 2023-04=0 2023-05=1 2023-06=0 2023-04..2023-06=1"],
    ["期初未整改", "2023-04..2023-06=1"],
    ["期末未整改", "2023-03=1 2023-04=0 2023-05=1 2023-06=1 2023-04..2023-06=1"],
    ["逾期未整改", "2023-03=0 2023-04=0 2023-05=0 2023-06=1 2023-04..2023-06=1"],
    ["本期发现隐患中已整改", "2023-03=1 2023-04=3 2023-05=1 2023-06=0 2023-04..2023-06=4"],
    ["到期应整改", "2023-03=0 2023-04=4 2023-05=0 2023-06=1 2023-04..2023-06=5"],
    ["按期整改", "2023-03=0 2023-04=1 2023-05=0 2023-06=0 2023-04..2023-06=1"],
  ])("counts %s", (metric, expected) => {
    expect(counted(readings, metric)).toBe(expected);
  });

  it("takes what was finished after the report period as unfinished in every figure of the period", () => {
    const early = read(HAZARDS, "2023-03");
    expect(counted(early, "期末未整改")).toContain("2023-03=1 2023-04=0");
    expect(early.ledgerSeries.find(({ series }) => series.metric === "本期发现隐患中已整改")?.series.total?.raw).toBe(
      0,
    );
  });

  it("says which rows were counted, and leads to the heading", () => {
    const found = readings.ledgerSeries[0]?.series;
    expect(found?.total?.rows?.()).toEqual([{ sheet: "2023年排查", rows: [5, 6, 7] }]);
    expect(found?.total === null || found === undefined ? "" : placeText(found.total.at)).toBe("2023年排查!C4");
  });
});

const ALARMS = `
## 警情
| 警情编码 | 接警时间 | 警情类型 | 投入力量 | 出动队伍 |
| --- | --- | --- | --- | --- |
| A001 | 2023-04-02 10:15 | 火灾扑救 | 3 车 15 人 | 城关站 |
| A001 | 2023-04-02 10:16 | 火灾扑救 | 2车11人 | 东城站 |
| A002 | 2023年5月31日23时50分 | 抢险救援-交通事故 | １车６人 | 城关站 |
| A003 | 45080.5 | 虚警 | 1车5人 | 城关站 |

## 火灾
| 火灾编号 | 起火时间 | 起火场所 | 轻微火灾 | 起火原因 | 伤亡情况 | 直接财产损失（元） | 报告状态 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| H1 | 2023.4.2 | 住宅 | 否 | 电气线路故障 | 0死1伤 | 1500.5 | 已审核 |
| H2 | 2023.5.2 | 厂房 | 是 | 用火不慎 | 无 | 0.1 | 已归档 |
| H3 | 2023.5.9 | 村民自建房 | 否 | 其他 | 2死 | 3000元 | 已归档 |
`;

describe("the lists of the 119 system", () => {
  const readings = read(ALARMS);

  it.each([
    ["接警出动总数", "2023-04=1 2023-05=1 2023-06=1 2023-04..2023-06=3"],
    ["火灾扑救", "2023-04=1 2023-05=0 2023-06=0 2023-04..2023-06=1"],
    ["抢险救援", "2023-04=0 2023-05=1 2023-06=0 2023-04..2023-06=1"],
    ["其他出动", "2023-04=0 2023-05=0 2023-06=1 2023-04..2023-06=1"],
    ["出动车辆", "2023-04=5 2023-05=1 2023-06=1 2023-04..2023-06=7"],
    ["出动人员", "2023-04=26 2023-05=6 2023-06=5 2023-04..2023-06=37"],
    ["火灾起数", "2023-04=1 2023-05=2 2023-06=0 2023-04..2023-06=3"],
    ["死亡人数", "2023-04=0 2023-05=2 2023-06=0 2023-04..2023-06=2"],
    ["受伤人数", "2023-04=1 2023-05=0 2023-06=0 2023-04..2023-06=1"],
    ["直接财产损失", "2023-04=1500.5 2023-05=3000.1 2023-06=0 2023-04..2023-06=4500.6"],
    ["亡人火灾起数", "2023-04=0 2023-05=1 2023-06=0 2023-04..2023-06=1"],
    ["火灾起数.电气", "2023-04=1 2023-05=0 2023-06=0 2023-04..2023-06=1"],
  ])("yield %s", (metric, expected) => {
    expect(counted(readings, metric)).toBe(expected);
  });

  it("speak for the report where no metric sheet does", () => {
    const told = readings.series.find(({ id }) => id === "alarms-total");
    expect(told?.sheet).toBe("警情");
  });
});

const BOTH = `
## 接警
| 指标 | 单位 | 4月 | 5月 | 6月 | 本期合计 | 上年同期 |
| --- | --- | --- | --- | --- | --- | --- |
| 接警出动总数 | 起 | 1 | 1 | 1 | 3 | 5 |
| 出动车辆 | 辆次 | | | | | 9 |
${ALARMS}`;

describe("a ledger beside a metric sheet", () => {
  it("counts nothing twice, and fills only what the sheet leaves blank, keeping 上年同期", () => {
    const { series } = read(BOTH);
    const [total, vehicles] = ["alarms-total", "alarms-vehicles"].map((id) => series.filter((one) => one.id === id));
    expect(total?.map(({ sheet }) => sheet)).toEqual(["接警"]);
    expect(vehicles?.map(({ total: now, lastYear }) => [now?.raw, lastYear?.raw])).toEqual([[7, 9]]);
  });

  it("fills nothing when the two speak of different events", () => {
    const { series } = read(BOTH.replace("| 1 | 1 | 1 | 3 |", "| 9 | 9 | 9 | 27 |"));
    expect(series.find(({ id }) => id === "alarms-vehicles")?.total?.raw).toBeNull();
    expect(series.some(({ id }) => id === "alarms-rescue")).toBe(false);
  });
});

describe("a ledger of calls with the headings of a notebook", () => {
  it("counts 类别 as the type where the sheet is named after calls", () => {
    const readings = read(`
## 接警台账
| 序号 | 接警时间 | 类别 | 地址 | 出动车辆 | 出动人员 |
| --- | --- | --- | --- | --- | --- |
| 1 | 2023-04-02 | 火灾扑救 | 城关镇 | 2 | 11 |
| 2 | 2023-04-20 | 社会救助 | 青山乡 | 1 | 6 |
| 3 | 2023-06-03 | 火灾扑救 | 白水镇 | 3 | 16 |
`);
    expect(readings.tables.map(({ layout }) => layout)).toEqual(["ledger"]);
    expect(counted(readings, "接警出动总数")).toBe("2023-04=2 2023-05=0 2023-06=1 2023-04..2023-06=3");
    expect(counted(readings, "火灾扑救")).toBe("2023-04=1 2023-05=0 2023-06=1 2023-04..2023-06=2");
  });
});
