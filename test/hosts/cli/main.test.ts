import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../book.ts";
import { xlsxOf } from "../../xlsx-of.ts";
import { run } from "./run.ts";

const samples = path.join(import.meta.dirname, "..", "..", "..", "samples");
const sample = path.join(samples, "2023-first-half.xlsx");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cli-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => path.join(folder, name);

interface Json {
  readonly period: string;
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly value: string | null;
    readonly domain: string;
    readonly metric: string;
    readonly cells: readonly string[];
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly sheet: string;
    readonly cell: string | null;
  }[];
}

describe("generate", () => {
  it("writes the report and its JSON, and the report read back by another library says the same words", async () => {
    const ran = await run("generate", sample, "-o", file("总结.docx"), "--json", file("结果.json"));
    expect(ran.code).toBe(0);
    expect(ran.data).toContain("总结.docx");
    const json = JSON.parse(readFileSync(file("结果.json"), "utf8")) as Json;
    const { value: words } = await mammoth.extractRawText({ buffer: readFileSync(file("总结.docx")) });
    const bare = (text: string): string => text.replace(/\s+/g, "");
    expect(bare(words)).toBe(bare(json.text));
    expect(json.period).toBe("2023H1");
  });

  it("gives every told number its place in the text and its cells", () => {
    const json = JSON.parse(readFileSync(file("结果.json"), "utf8")) as Json;
    const total = json.spans.find(({ metric }) => metric === "接警出动总数");
    expect(total).toMatchObject({ domain: "接警", value: "305", cells: ["接警!P4"] });
    expect(json.text.slice(total?.start, total?.end)).toBe("305");
    for (const { start, end, cells } of json.spans) {
      expect(end).toBeGreaterThan(start);
      expect(cells.length).toBeGreaterThan(0);
    }
  });

  it("leaves an existing file alone and says how to go on", async () => {
    const before = readFileSync(file("总结.docx"));
    const ran = await run("generate", sample, "-o", file("总结.docx"), "--period", "2023Q2");
    expect(ran.code).toBe(2);
    expect(ran.said).toEqual([expect.stringMatching(/已经存在，没有改动它.*--force/)]);
    expect(readFileSync(file("总结.docx")).equals(before)).toBe(true);
  });

  it("ends with 1 and still writes when something must be mended", async () => {
    const ran = await run("generate", path.join(samples, "with-errors.xlsx"), "-o", file("有错.docx"));
    expect(ran.code).toBe(1);
    expect(existsSync(file("有错.docx"))).toBe(true);
    expect(ran.said.join("\n")).toContain("【待核】");
  });

  it("takes the kind of report by id or by its Chinese name, and lists them when it knows neither", async () => {
    const ran = await run("generate", sample, "-o", file("x.docx"), "--outline", "诗歌");
    expect(ran.code).toBe(2);
    expect(ran.said[0]).toMatch(/没有“诗歌”这种文稿类型.*brigade-half-year/);
    expect((await run("generate", sample, "-o", file("一是.docx"), "--outline", "brigade-half-year")).code).toBe(0);
  });

  it("refuses a name that no program would open the file by", async () => {
    const [pdf, book, text] = [file("总结.pdf"), file("模板.docx"), file("旧.txt")];
    writeFileSync(text, "2022年上半年工作总结\n上半年，大队共接警出动288起。\n");
    const tries = [
      ["generate", sample, "-o", pdf],
      ["template", "-o", book],
      ["reuse", text, sample, "-o", file("新.docx")],
      ["check", path.join(samples, "with-errors.xlsx"), "--fix", "-o", book],
    ];
    for (const words of tries) {
      const ran = await run(...words);
      expect([ran.code, ran.said.at(-1)], words[0]).toEqual([2, expect.stringMatching(/要写成 \.\w+ 结尾/)]);
    }
    expect([pdf, book, file("新.docx")].filter(existsSync)).toEqual([]);
  });

  it("never writes over the workbook it reads", async () => {
    const ran = await run("generate", sample, "-o", sample, "--force");
    expect(ran.code).toBe(2);
    expect(ran.said[0]).toContain("读入的文件");
  });
});

describe("check", () => {
  it("ends with 0 on a clean workbook and with 1 when something must be mended", async () => {
    expect((await run("check", sample)).code).toBe(0);
    expect((await run("check", path.join(samples, "with-errors.xlsx"))).code).toBe(1);
  });

  it("gives each finding its rule, place, values, message and mend as JSON", async () => {
    const ran = await run("check", path.join(samples, "with-errors.xlsx"), "--json");
    const { period, findings } = JSON.parse(ran.data) as Json;
    expect(period).toBe("2023H1");
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "broken-total",
        severity: "error",
        sheet: "检查单位",
        value: "424",
        expected: "442",
        waived: null,
      }),
    );
  });

  it("refuses a period the workbook does not hold", async () => {
    const ran = await run("check", sample, "--period", "2021H1");
    expect(ran.code).toBe(2);
    expect(ran.said[0]).toMatch(/没有2021年上半年的数/);
  });

  it("refuses this year's workbook given as last year's", async () => {
    const ran = await run("check", sample, "--last-year", sample);
    expect(ran.code).toBe(2);
    expect(ran.said[0]).toMatch(/没有2022年上半年的数（填的是2023年的数）/);
  });
});

describe("read", () => {
  it("lists every reading with its place", async () => {
    const ran = await run("read", sample, "--json");
    const { readings, sheets } = JSON.parse(ran.data) as { readings: unknown[]; sheets: unknown[] };
    expect(sheets).toContainEqual({ sheet: "检查单位", domain: "检查", layout: "metrics-by-month" });
    expect(readings).toContainEqual({
      domain: "接警",
      metric: "接警出动总数",
      scope: null,
      subject: null,
      unit: "起",
      period: "2023-01..2023-06",
      value: "305",
      marker: null,
      sheet: "接警",
      cell: "P4",
    });
    expect(readings).toContainEqual(expect.objectContaining({ metric: "发放宣传资料", value: "5000", marker: "余" }));
  });

  it("prints the same for a person", async () => {
    expect((await run("read", sample)).data).toMatch(/接警!P4 +2023-01\.\.2023-06 +接警出动总数 305起/);
  });

  it("says whose number it is and writes approximate ones as they are spoken", async () => {
    const book = `
## 宣传培训
| 2023年1—3月各乡镇宣传培训统计表 | | |
| 乡镇 | 培训人数（人次） | 发放宣传资料（份） |
| 城关镇 | 约300 | 5000余 |
| 青山乡 | 120 | 800 |
`;
    writeFileSync(file("乡镇.xlsx"), xlsxOf(readBook(book).workbook));
    const { data } = await run("read", file("乡镇.xlsx"), "--period", "2023Q1");
    expect(data).toContain("培训人数（城关镇） 约300人次");
    expect(data).toContain("发放宣传资料（城关镇） 5000余份");
  });

  it("does not fill the screen with a page that was pasted into the cell of a name", async () => {
    const page = "检查情况".repeat(1250);
    const book = `
## 检查单位
| 指标 | 范围 | 单位 | 1月 | 2月 | 3月 |
| ${page} | ${page} | ${page} | 40 | 45 | 41 |
`;
    writeFileSync(file("长名.xlsx"), xlsxOf(readBook(book).workbook));
    const { data } = await run("read", file("长名.xlsx"), "--period", "2023Q1");
    expect(data).toContain("…");
    for (const line of data.split("\n")) expect(line.length).toBeLessThan(400);
  });

  it("names what it did not recognise, why, and as rows for 对应关系 that are then understood", async () => {
    const own = `
## 某表
| 2023年3月 | |
| 项目 | 单位 | 本月 | 本年累计 |
| 队站开放次数 | 次 | 5 | 14 |
| 发放宣传资料 | 份 | 300 | 900 |
| 进村入户 | 次 | 7 | 30 |
## 车辆
| 车牌 | 油耗 |
| 一号车 | 230 |
`;
    writeFileSync(file("自己的表.xlsx"), xlsxOf(readBook(own).workbook));
    const { data } = await run("read", file("自己的表.xlsx"), "--period", "2023Q1");
    expect(data).toContain("没有认出（不知道是哪类业务）");
    const lines = data.slice(data.indexOf("表\t表头")).split("\n");
    expect(lines).toEqual([
      "表\t表头或行名\t业务\t指标\t范围\t单位",
      "某表\t进村入户\t宣传\t\t\t",
      "车辆\t\t\t\t\t",
      "车辆\t油耗\t\t\t\t",
    ]);
    const json = JSON.parse((await run("read", file("自己的表.xlsx"), "--period", "2023Q1", "--json")).data) as object;
    expect(json).toMatchObject({
      sheets: [
        { sheet: "某表", layout: "period-columns", unmatched: [{ label: "进村入户", sheet: "某表", cell: "A5" }] },
        { sheet: "车辆", layout: "unknown", reason: "no-domain", unmatched: [{ label: "油耗", cell: "B1" }] },
      ],
    });
    const rows = ["| 表 | 表头或行名 | 业务 | 指标 | 范围 | 单位 |", "| 某表 | 进村入户 | 宣传 | 五进活动 | | |"];
    const mapped = `${own}## 对应关系\n${rows.join("\n")}\n`;
    writeFileSync(file("已对应.xlsx"), xlsxOf(readBook(mapped).workbook));
    const again = (await run("read", file("已对应.xlsx"), "--period", "2023Q1")).data;
    expect(again).toMatch(/某表!D5 +2023-01\.\.2023-03 +.*五进.* 30次/);
    expect(again).not.toContain("某表\t进村入户");
  });
});

describe("template", () => {
  it("writes a workbook that is recognised and asks to be filled in", async () => {
    expect(
      (await run("template", "-o", file("模板.xlsx"), "--year", "2024", "--unit", "云岭县消防救援大队")).code,
    ).toBe(0);
    const ran = await run("check", file("模板.xlsx"));
    expect(ran.code).toBe(2);
    expect(ran.said).toEqual(["“模板.xlsx”各表都还没有填数，请先填好再来。"]);
  });

  it("refuses a year that is none", async () => {
    expect((await run("template", "-o", file("y.xlsx"), "--year", "23")).said[0]).toContain("四位数字");
  });
});

describe("the command line", () => {
  it("shows every command when asked for help", async () => {
    const { code, data } = await run("--help");
    expect(code).toBe(0);
    for (const name of ["template", "read", "check", "generate"]) expect(data).toContain(`brigade-summary ${name}`);
  });

  it("answers an unknown command with the ones there are", async () => {
    expect(await run("print")).toMatchObject({
      code: 2,
      said: [expect.stringContaining("template、read、check、generate")],
    });
  });

  it("leaves no drafts behind", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
