import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../src/checks/rules.ts";
import { findingsOf, runChecks } from "../src/checks/run-checks.ts";
import type { Severity, Stage } from "../src/model/finding.ts";
import { FOLDER, openBook, shown } from "./checks/open-book.ts";

const CLEAN = ["clean", "layouts"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FOLDER)).map((name) => `${folder}/${name}`),
);
const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && !name.endsWith(".last-year.md"));

describe("the books of the rules", () => {
  it.each(BOOKS)("%s: what is marked is found, and nothing else", (name) => {
    const { seen, expected } = openBook(name);
    expect(runChecks(seen).map(shown).sort()).toEqual(expected);
  });

  it.each(rules.map(({ id }) => id))("%s has a book of its own that it speaks in", (id) => {
    expect(existsSync(new URL(`${id}.md`, FOLDER))).toBe(true);
    expect(openBook(`${id}.md`).expected.some((mark) => mark.endsWith(` ${id}`))).toBe(true);
  });
});

describe("workbooks in order", () => {
  it.each(CLEAN)("%s: no error and no question, only what it marks", (name) => {
    const { seen, expected } = openBook(name);
    const findings = runChecks(seen);
    expect(findings.filter(({ severity }) => severity !== "info").map(shown)).toEqual([]);
    expect(findings.map(shown).sort()).toEqual(expected);
  });
});

describe("the list of the rules", () => {
  it("has every id, code and title once", () => {
    for (const key of ["id", "code", "title"] as const) {
      expect(new Set(rules.map((rule) => rule[key])).size).toBe(rules.length);
    }
  });

  it("runs the stages in their order", () => {
    const stages = rules.map(({ stage }) => STAGES.findIndex(([name]) => name === stage));
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });

  it("says everything in at most 60 characters of plain Chinese", () => {
    for (const name of BOOKS) {
      for (const { message, rule } of runChecks(openBook(name).seen)) {
        expect(Array.from(message).length, `${rule}: ${message}`).toBeLessThanOrEqual(60);
        expect(message).toMatch(/[。？]$/);
        expect(message).not.toMatch(/非法|异常|校验失败|undefined|null|NaN/);
      }
    }
  });
});

const STAGES: readonly (readonly [Stage, string])[] = [
  ["structure", "表结构"],
  ["type", "单元格"],
  ["completeness", "完整"],
  ["range", "合理范围"],
  ["arithmetic", "勾稽"],
  ["cross", "表间"],
  ["period", "跨期"],
  ["ledger", "台账"],
];
const SEVERITIES: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核实", info: "提醒" };

describe("the manual's page of the checks", () => {
  it("is fresh", async () => {
    await expect(page()).toMatchFileSnapshot("../docs/checks.md");
  });
});

function page(): string {
  const counts = Object.entries(SEVERITIES).map(
    ([severity, word]) => `${word}${rules.filter((rule) => rule.severity === severity).length}条`,
  );
  return [
    "# 核查规则",
    "",
    "<!-- 本页由测试生成，不要手改：npx vitest run test/checks.test.ts -u -->",
    "",
    `“检查数据”按下面${rules.length}条规则核对（${counts.join("、")}）。前面的问题改好之前，由它引起的后面的问题不再重复提示。`,
    "",
    "- **必须改**：不改，总结里用到这个数的地方印成【待核】。",
    "- **请核实**：可能对，也可能错，请核对；要改就改，没错就写一句说明。",
    "- **提醒**：知道就行。",
    ...STAGES.flatMap(([stage, title]) => ["", `## ${title}`, "", ...tableOf(stage)]),
    "",
  ].join("\n");
}

function tableOf(stage: Stage): string[] {
  const rows = rules.filter((rule) => rule.stage === stage);
  return [
    "| 编号 | 规则 | 级别 | 为什么 | 例句 |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(({ code, title, severity, why, id }) =>
      ["", code, title, SEVERITIES[severity], why, exampleOf(id).replaceAll("|", "\\|"), ""].join(" | ").trim(),
    ),
  ];
}

/** What the rule says first in its own book. */
function exampleOf(id: string): string {
  const finding = findingsOf(openBook(`${id}.md`).seen, rules).find(({ rule }) => rule === id);
  return finding?.message ?? "";
}
