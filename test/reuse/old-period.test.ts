import { describe, expect, it } from "vitest";
import { fill } from "./case.ts";

const BOOK = `period: 2023H1
## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 本期合计 | 上年同期 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 接警出动总数 | 起 | 50 | 51 | 52 | 50 | 51 | 51 | =SUM(C2:H2)→305 | 288 |
`;

/** What is said of the text, apart from its figures. */
function remarks(old: string): string[] {
  return fill(old, BOOK).remarks.map(({ text, note }) => `${text} ${note}`);
}

describe("the period of the old report", () => {
  it("is asked for at every other year when the report does not say it", () => {
    const old =
      "今年以来，大队忠实履行职责。\n按照《2021年工作要点》，2022年以来，大队共接警出动288起，为2023年打下基础。\n";
    expect(remarks(old)).toEqual(["2022 开头没写报告期，年份都没有改，请看一下"]);
  });

  it("is found below a title page of empty lines", () => {
    const old = `${"\n \n".repeat(12)}云岭县消防救援大队2022年上半年工作总结\n上半年，大队共接警出动**起。\n`;
    expect(fill(old, BOOK).text).toContain("2023年上半年");
  });

  it("is not the month of a date: the day of the report, or where its statistic begins", () => {
    const dated = "2022年6月18日\n截至5月31日，大队共接警出动288起，6月开展演练。\n";
    expect(fill(dated, BOOK).text).toContain("6月开展演练");
    const begun = "2022年1月1日至6月25日，大队共接警出动288起。\n";
    expect(fill(begun, BOOK).text).toContain("年1月1日至6月25日");
    const whole = "2022年1月1日至6月30日，大队共接警出动288起，上半年形势平稳。\n2022年完成了任务。\n";
    expect(fill(whole, BOOK).text).toContain("2023年完成了任务");
  });

  it("is pointed out when it is the present one and figures are in it", () => {
    const old = "云岭县消防救援大队2023年上半年工作总结\n上半年，大队共接警出动288起。\n";
    expect(remarks(old)).toEqual(["2023 往年总结写的就是本期，请看是不是拿错了文件"]);
  });

  it("is no matter in a form of the present period that is to be filled", () => {
    expect(remarks("云岭县消防救援大队2023年上半年工作总结\n上半年，大队共接警出动**起。\n")).toEqual([]);
  });
});
