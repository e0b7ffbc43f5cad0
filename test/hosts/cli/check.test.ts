import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findingsTable } from "../../../src/hosts/cli/findings-table.ts";
import { textWidth } from "../../../src/hosts/cli/width.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { editXlsx } from "../../../src/workbook/edit-xlsx.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { signed } from "../../workbook/signed.ts";
import { run } from "./run.ts";

const samples = path.join(import.meta.dirname, "..", "..", "..", "samples");
const clean = path.join(samples, "2023-first-half.xlsx");
const wrong = path.join(samples, "with-errors.xlsx");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => path.join(folder, name);

interface Json {
  readonly findings: readonly { readonly rule: string; readonly sheet: string; readonly cell: string | null }[];
  readonly changes?: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly from: unknown;
    readonly to: unknown;
  }[];
}

describe("the table of check", () => {
  it("groups by sheet in the order of the tabs, the most serious first, and ends with the totals", async () => {
    const ran = await run("check", wrong);
    const lines = ran.data.split("\n");
    const heads = lines.filter((line) => line.startsWith("【"));
    expect(heads.map((line) => line.slice(1, line.indexOf("】")))).toEqual(
      "接警 火灾 检查单位 隐患整改 宣传培训 党建".split(" "),
    );
    expect(heads[1]).toBe("【火灾】必须改3条，请核实1条");
    expect(lines.find((line) => line.includes("E5"))).toMatch(
      /^必须改 {2}E5 +１２ +12 +“１２”是全角，不参与计算，请改成12。$/,
    );
    expect(ran.said.at(-1)).toMatch(
      /^2023年上半年：必须改\d+条，.*其中4条只是写法不对，加 --fix -o 新\.xlsx 可以改好。$/,
    );
  });

  it("wraps under its own column, never wider than asked, and lets no control sign through", () => {
    const finding = (message: string, cell: string): Finding => ({
      rule: "r",
      severity: "warning",
      at: { sheet: "接警\u001b[2J", cell },
      value: "\u001b[31m一二三四五六七八九十一二三四五",
      expected: null,
      message,
      related: [],
      fix: null,
      waived: null,
    });
    const long = "合计写424，各月相加是442，差18，请核对。".repeat(3);
    const lines = findingsTable([finding(long, "P104"), finding("短。", "A1")], [], 72);
    expect(lines.every((line) => textWidth(line) <= 74)).toBe(true);
    expect(lines.filter((line) => line.startsWith(" ".repeat(30)))).not.toHaveLength(0);
    expect(lines.join("")).not.toContain("\u001b");
    expect(lines.join("").replace(/\s/g, "")).toContain(long);
  });
});

describe("check --fix", () => {
  it("writes the safe fixes into a new file, says each of them, and leaves the rest to be asked", async () => {
    const before = readFileSync(wrong);
    const ran = await run("check", wrong, "--fix", "-o", file("改好.xlsx"));
    expect(ran.code).toBe(1);
    expect(readFileSync(wrong).equals(before)).toBe(true);
    expect(ran.data).toContain(
      "改好4处写法：\n接警!E5       “１２” → 12\n接警!F7       “9起” → 9\n接警!D10      “2” → 2\n宣传培训!H38  “ 600 ” → 600\n",
    );
    expect(ran.data).toMatch(/^检查单位!P6 +424 → =SUM\(D6:I6\)（改成求和公式）$/m);
    expect(ran.said).toContain(`已写入${file("改好.xlsx")}。`);
  });

  it("gives a file in which those findings are gone and none of the others is lost", async () => {
    const old = JSON.parse((await run("check", wrong, "--json")).data) as Json;
    const now = JSON.parse((await run("check", file("改好.xlsx"), "--json")).data) as Json;
    const key = ({ rule, sheet, cell }: Json["findings"][number]): string => `${rule} ${sheet}!${cell ?? ""}`;
    const left = new Set(now.findings.map(key));
    const gone = old.findings.map(key).filter((one) => !left.has(one));
    expect(gone).toEqual([
      "full-width-number 接警!E5",
      "unit-in-cell 接警!F7",
      "text-number 接警!D10",
      "stray-space 宣传培训!H38",
    ]);
    const known = new Set(old.findings.map(key));
    expect(now.findings.map(key).filter((one) => !known.has(one))).toEqual([
      "parts-differ-from-total 接警!E4",
      "parts-differ-from-total 接警!F4",
    ]);
  });

  it("gives the changes as JSON beside the findings of the new file", async () => {
    const json = JSON.parse((await run("check", wrong, "--fix", "-o", file("改好.xlsx"), "--json")).data) as Json;
    expect(json.changes).toContainEqual({ sheet: "接警", cell: "E5", from: "１２", to: 12 });
    expect(json.findings.some(({ cell, sheet }) => sheet === "接警" && cell === "E5")).toBe(false);
  });

  it("writes nothing when there is nothing to fix", async () => {
    const ran = await run("check", clean, "--fix", "-o", file("无.xlsx"));
    expect(ran.code).toBe(0);
    expect(ran.said[0]).toBe("没有可以自动改的写法，没有写新文件。");
    expect(existsSync(file("无.xlsx"))).toBe(false);
  });

  it("asks for a new file, never the one it reads nor one that exists", async () => {
    expect(await run("check", wrong, "--fix")).toMatchObject({
      code: 2,
      said: [expect.stringContaining("请用 -o 写明新文件名")],
    });
    expect(await run("check", wrong, "-o", file("x.xlsx"))).toMatchObject({
      code: 2,
      said: [expect.stringContaining("加上 --fix")],
    });
    expect(await run("check", wrong, "--fix", "-o", wrong, "--force")).toMatchObject({
      code: 2,
      said: [expect.stringContaining("读入的文件")],
    });
    writeFileSync(file("占用.xlsx"), "别的");
    expect(await run("check", wrong, "--fix", "-o", file("占用.xlsx"))).toMatchObject({ code: 2 });
    expect(readFileSync(file("占用.xlsx"), "utf8")).toBe("别的");
  });
});

describe("check --archive", () => {
  it("writes what is submitted into a new file, and asks about it when it was changed", async () => {
    const ran = await run("check", clean, "--archive", "--archive-date", "2023-07-03", "-o", file("已上报.xlsx"));
    expect(ran.code).toBe(0);
    expect(ran.said.at(-2)).toMatch(/^2023年上半年新存档\d+个数，以后和这次不一样时会提醒。$/);
    const again = await run("check", file("已上报.xlsx"), "--archive", "-o", file("又上报.xlsx"), "--json");
    expect(JSON.parse(again.data)).toMatchObject({ archived: 0 });
    expect(existsSync(file("又上报.xlsx"))).toBe(false);
    const sheets = JSON.parse((await run("read", file("已上报.xlsx"), "--json")).data) as { readonly sheets: unknown };
    expect(sheets.sheets).toContainEqual({ sheet: "上报存档", domain: null, layout: "archive" });
    const read = readXlsx("已上报.xlsx", readFileSync(file("已上报.xlsx")));
    const changes = [{ at: { sheet: "接警", cell: "F4" }, from: null, to: 44 }];
    writeFileSync(file("改过.xlsx"), editXlsx(readFileSync(file("已上报.xlsx")), changes, read));
    const json = JSON.parse((await run("check", file("改过.xlsx"), "--json")).data) as Json;
    expect(json.findings.filter(({ rule }) => rule === "differs-from-submitted")).toMatchObject([
      { sheet: "接警", cell: "F4" },
    ]);
  });

  it.each([
    ["without a new file", [], "请用 -o 写明新文件名"],
    ["together with --fix", ["--fix", "-o", "x.xlsx"], "分两次做"],
    ["with a day that is none", ["--archive-date", "昨天", "-o", "x.xlsx"], "没看懂"],
  ])("refuses in one line what it cannot do: %s", async (_, words, said) => {
    expect(await run("check", clean, "--archive", ...words)).toMatchObject({
      code: 2,
      said: [expect.stringContaining(said)],
    });
  });

  it("never writes over the file it reads", async () => {
    const same = await run("check", clean, "--archive", "-o", clean, "--force");
    expect(same).toMatchObject({ code: 2, said: [expect.stringContaining("读入的文件")] });
    expect(await run("check", clean, "--archive-date", "2023-07-03")).toMatchObject({ code: 2 });
  });
});

describe("check of a signed workbook", () => {
  const SENTENCE = "原文件的数字签名对新文件无效，已从新文件里去掉，需要的请重新签名。";

  it("says that the new file bears the signature no more, and nothing when there is none or nothing was written", async () => {
    writeFileSync(file("签名.xlsx"), signed(readFileSync(clean)));
    writeFileSync(file("签名错.xlsx"), signed(readFileSync(wrong)));
    const words = ["--archive", "--archive-date", "2023-07-03", "-o"];
    const count = ({ said }: { readonly said: readonly string[] }) => said.filter((line) => line === SENTENCE).length;
    expect(count(await run("check", file("签名.xlsx"), ...words, file("签名存.xlsx")))).toBe(1);
    expect(count(await run("check", file("签名错.xlsx"), "--fix", "-o", file("签名改.xlsx"), "--json"))).toBe(1);
    expect(count(await run("check", file("签名.xlsx"), "--report", file("签名.html")))).toBe(0);
    expect(count(await run("check", file("签名.xlsx"), "--fix", "-o", file("没有可改.xlsx")))).toBe(0);
    expect(count(await run("check", clean, ...words, file("没签名.xlsx")))).toBe(0);
  });
});

describe("check --report", () => {
  it("writes a workbook or a page to hand on, by the file's name, and what remains after the fixes", async () => {
    const ran = await run("check", wrong, "--fix", "-o", file("又.xlsx"), "--report", file("核查结果.html"));
    expect(ran.code).toBe(1);
    const html = readFileSync(file("核查结果.html"), "utf8");
    expect(html).toContain("填报单位：云岭县消防救援大队");
    expect(html).not.toContain("１２");
    await run("check", wrong, "--report", file("核查结果.xlsx"));
    const [findings] = readXlsx("r.xlsx", new Uint8Array(readFileSync(file("核查结果.xlsx")))).sheets;
    expect(findings?.values[4]?.slice(1, 4)).toEqual(["接警", "E5", "必须改"]);
  });

  it("refuses another ending before anything is read", async () => {
    const ran = await run("check", file("没有.xlsx"), "--report", file("核查结果.pdf"));
    expect(ran).toMatchObject({ code: 2, said: [expect.stringContaining(".xlsx 或 .html")] });
  });
});

describe("check --problem-report", () => {
  it("tells how the workbook is built and where rules spoke, and nothing of what it says", async () => {
    await run("check", wrong, "--problem-report", file("问题报告.txt"));
    const text = readFileSync(file("问题报告.txt"), "utf8");
    expect(text).toContain("error broken-total 第5张表 P6");
    for (const word of ["云岭", "2023", "424", "352000"]) expect(text).not.toContain(word);
  });

  it("is written all the same for a workbook that cannot be checked", async () => {
    await run("template", "-o", file("空白.xlsx"), "--year", "2024");
    const ran = await run("check", file("空白.xlsx"), "--problem-report", file("问题报告.json"));
    expect(ran.code).toBe(1);
    expect(ran.said[0]).toContain("还没有填数");
    const json = JSON.parse(readFileSync(file("问题报告.json"), "utf8")) as { findings: unknown };
    expect(json.findings).toBeNull();
  });
});
