import { expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import type { DomainSpec, MetricKind, MetricSpec } from "../../src/model/catalog.ts";

const KINDS: Readonly<Record<MetricKind, string>> = { flow: "累加", stock: "时点", distinct: "去重", ratio: "比率" };

const HEAD = `# 指标目录

表里“指标”一列写目录里的名称或别名都能认出；目录里没有的指标照样可以加行，一样参加核对和成文。

- 累加：各月相加得本期合计。
- 时点：取报告期最后一个月的数，不相加。
- 去重：各月不能相加，本期合计直接填。
- 比率：不相加，按分子、分母重新算。

单位括号里的写法按同一单位认；元和万元、份和万份不是同一单位，不要混填。
`;

function joined(texts: readonly string[]): string {
  return texts.join("、").replaceAll("|", "\\|");
}

function rowOf(metric: MetricSpec, domain: DomainSpec): string {
  const { name, label, aliases = [], unit, unitAliases = [], kind, partOf, source } = metric;
  const whole = domain.metrics.find(({ id }) => id === partOf);
  const notes = [
    ...(label === undefined ? [] : [`表中写作“${label}”`]),
    ...(whole === undefined ? [] : [`属“${whole.label ?? whole.name}”`]),
    ...(source === undefined ? [] : [source]),
  ];
  const units = unitAliases.length === 0 ? unit : `${unit}（${joined(unitAliases)}）`;
  return `| ${[name, units, KINDS[kind], joined(aliases), notes.join("；")].join(" | ")} |`;
}

function chapterOf(domain: DomainSpec): string {
  const { name, sheet, aliases, metrics } = domain;
  return [
    `## ${sheet}`,
    "",
    `领域：${name}。工作表也可以叫：${joined(aliases)}。`,
    "",
    "| 指标 | 单位 | 口径 | 别名 | 说明 |",
    "| --- | --- | --- | --- | --- |",
    ...metrics.map((metric) => rowOf(metric, domain)),
    "",
  ].join("\n");
}

function figuresChapter(): string {
  const rows = catalog.figures.map(({ name, domain, unit, source = "" }) => {
    const told = catalog.domains.find(({ id }) => id === domain)?.name ?? "";
    return `| ${[name, told, unit, source].join(" | ")} |`;
  });
  return ["## 自动算出的数", "", "| 名称 | 领域 | 单位 | 算法 |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

test("the manual's list of metrics is the catalogue", async () => {
  const page = [HEAD, ...catalog.domains.map(chapterOf), figuresChapter()].join("\n");
  await expect(page).toMatchFileSnapshot("../../docs/metrics.md");
});
