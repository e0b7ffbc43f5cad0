import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { compare, exact } from "../../src/model/exact.ts";
import { parsePeriod } from "../../src/model/period.ts";

const { domains, figures, relations, bounds, implications, columns, settings, textSlots } = catalog;
const rows = domains.flatMap((domain) => domain.metrics.map((metric) => ({ ...metric, domain: domain.id })));
const byId = new Map(rows.map((row) => [row.id, row]));

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe("references", () => {
  test("every table has unique ids", () => {
    for (const table of [figures, relations, bounds, implications, settings, textSlots]) {
      expect(repeated(table.map(({ id }) => id))).toEqual([]);
    }
  });

  test("every id that a table names is a row", () => {
    const named = [
      ...figures.flatMap(({ of }) => of),
      ...relations.flatMap(({ left, right, rest }) => [left, ...right, ...(rest === undefined ? [] : [rest])]),
      ...bounds.flatMap(({ of }) => of.filter((id) => id !== undefined)),
      ...implications.flatMap(({ when, needs }) => [when, needs]),
    ];
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
  });
});

describe("figures", () => {
  const TERMS = { "per-day": 1, "per-month": 1, percent: 2, quotient: 2 } as const;

  test.each(figures)("$id has the terms of its formula and the unit of its result", (figure) => {
    const { formula, of, unit, decimals } = figure;
    if (formula in TERMS) expect(of).toHaveLength(TERMS[formula as keyof typeof TERMS]);
    else expect(of.length).toBeGreaterThan(1);
    expect(formula.startsWith("percent")).toBe(unit === "%");
    expect(decimals).toBeLessThanOrEqual(2);
    expect(domains.map(({ id }) => id)).toContain(figure.domain);
    expect(of.filter((id) => byId.get(id)?.kind === "distinct" && id !== "hazards-opening")).toEqual([]);
  });

  test("names are unique and no figure takes the name of a row of its domain", () => {
    expect(repeated(figures.map(({ name }) => name))).toEqual([]);
    const clashes = figures.filter(({ domain, name }) =>
      rows.some((row) => row.domain === domain && [row.name, row.label, ...(row.aliases ?? [])].includes(name)),
    );
    expect(clashes).toEqual([]);
  });

  test("each definition of the rectification rate that can be chosen is a figure", () => {
    const choices = settings.find(({ id }) => id === "rectificationRate")?.choices?.map(({ value }) => value) ?? [];
    const defined = figures.map(({ id }) => id).filter((id) => id.startsWith("rectification-rate-"));
    expect(defined).toEqual(choices.map((value) => `rectification-rate-${value}`));
  });
});

describe("relations", () => {
  test.each(relations)("$id joins rows of one domain and one unit, each once", ({ left, op, right, rest }) => {
    const all = [left, ...right].map((id) => byId.get(id));
    expect(repeated([left, ...right])).toEqual([]);
    expect(new Set(all.map((row) => row?.domain)).size).toBe(1);
    if (op === "=") expect(new Set(all.map((row) => row?.unit)).size).toBe(1);
    if (rest !== undefined) expect([op, right.at(-1)]).toEqual(["=", rest]);
  });

  test("a part that may not exceed its whole is told once, by partOf", () => {
    const twice = relations.filter(
      ({ op, left, right }) => op === "<=" && right.includes(byId.get(left)?.partOf ?? ""),
    );
    expect(twice).toEqual([]);
  });
});

describe("bounds", () => {
  test.each(bounds)("$id has a limit, in order, and says one number", ({ min, max, from, says, action, of }) => {
    expect(min ?? max).toBeDefined();
    if (min !== undefined && max !== undefined) expect(compare(exact(min), exact(max))).toBeLessThan(0);
    if (from !== undefined) expect(exact(from).n > 0n).toBe(true);
    expect(says.split("{}")).toHaveLength(2);
    expect(action).toMatch(/^请/);
    expect(of[0]).not.toBe(of[1]);
  });

  test("every bound can be set, and the help of its setting repeats the bound of the catalogue", () => {
    const overrides = settings.filter(({ id }) => id.startsWith("bounds."));
    expect(overrides.map(({ id }) => id).sort()).toEqual(bounds.map(({ id }) => `bounds.${id}`).sort());
    for (const { id, min, max } of bounds) {
      const help = overrides.find((row) => row.id === `bounds.${id}`)?.help;
      expect(help).toContain(max === undefined ? `不填按≥${min ?? ""}。` : `不填按${min ?? "0"}—${max}。`);
    }
  });
});

describe("columns", () => {
  test("no header spelling means two columns", () => {
    expect(repeated(columns.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
  });

  test("the standard sheet has its eight columns beside the months", () => {
    const standard = columns.filter((column) => column.standard).map(({ name }) => name);
    expect(standard).toEqual(["指标", "范围", "单位", "本期合计", "上年同期", "年度目标", "备注"]);
  });
});

describe("settings", () => {
  test("every setting of the model can be set", () => {
    const expected =
      "unit year period outline shortName superior area cutoff lastYearCutoff writtenOn length gaps rectificationRate multiples rateDecimals tinyBase aboutEqual notableChange notableShare population attachment waiverTable preset signature pageNumbers";
    expect(settings.map(({ id }) => id).filter((id) => !id.startsWith("bounds."))).toEqual(expected.split(" "));
  });

  test("names and aliases are unique", () => {
    expect(repeated(settings.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]))).toEqual([]);
  });

  test.each(settings.filter(({ choices }) => choices !== undefined))(
    "$id falls back on one of its values",
    (setting) => {
      const choices = setting.choices ?? [];
      expect(repeated(choices.map(({ name }) => name))).toEqual([]);
      expect(repeated(choices.map(({ value }) => value))).toEqual([]);
      if (setting.id === "period") expect(choices.map(({ value }) => value)).not.toContain(setting.fallback);
      else expect(choices.map(({ value }) => value)).toContain(setting.fallback);
    },
  );

  test("every choice of 报告期 is the months its name says", () => {
    const choices = settings.find(({ id }) => id === "period")?.choices ?? [];
    const meant = choices.map(({ name, value }) => {
      const span = /^(\d\d)\.\.(\d\d)$/.exec(value);
      const text = span === null ? (value.length === 2 && /^\d/.test(value) ? `2023-${value}` : `2023${value}`) : null;
      const period = parsePeriod(text ?? `2023-${span?.[1] ?? ""}..2023-${span?.[2] ?? ""}`);
      return `${name} ${period?.first.month ?? "?"}-${period?.last.month ?? "?"}`;
    });
    expect(meant.slice(0, 8)).toEqual([
      "上半年 1-6",
      "全年 1-12",
      "下半年 7-12",
      "第一季度 1-3",
      "第二季度 4-6",
      "第三季度 7-9",
      "第四季度 10-12",
      "前三季度 1-9",
    ]);
    expect(meant.slice(8, 15)).toEqual([2, 4, 5, 7, 8, 10, 11].map((last) => `1—${last}月 1-${last}`));
    expect(meant.slice(15)).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}月 ${i + 1}-${i + 1}`));
  });
});

test("the places for texts stand in the order of the report and share no spelling", () => {
  expect(textSlots.map(({ name }) => name)).toEqual(["开头", "亮点", "做法", "存在问题", "下步计划", "结尾"]);
  expect(repeated(textSlots.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
});
