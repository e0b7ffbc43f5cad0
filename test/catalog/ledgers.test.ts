import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { rules } from "../../src/checks/rules.ts";

describe.each(catalog.ledgers.map((ledger) => [ledger.name, ledger] as const))("%s", (_, ledger) => {
  const keys = new Set(ledger.columns.map(({ key }) => key));

  it("belongs to a domain of the catalogue", () => {
    expect(catalog.domains.map(({ name }) => name)).toContain(ledger.domain);
  });

  it("speaks only of columns it has", () => {
    const spoken = [
      ...ledger.dates,
      ...ledger.order,
      ...ledger.needs.flat(),
      ...ledger.metrics.flatMap(({ by, of, where }) => [by, of, where?.key].filter((key) => key !== undefined)),
    ];
    expect(spoken.filter((key) => !keys.has(key))).toEqual([]);
  });

  it("counts only metrics and choices there are, and names rules there are", () => {
    const metrics = new Set<string>(catalog.domains.flatMap((domain) => domain.metrics.map(({ id }) => id)));
    const ids = new Set(rules.map(({ id }) => id));
    for (const { metric, own, rule, where } of ledger.metrics) {
      expect(metric === null ? own !== undefined : metrics.has(metric)).toBe(true);
      if (rule !== undefined) expect(ids).toContain(rule);
      const choices = ledger.columns.find(({ key }) => key === where?.key)?.choices?.map(({ id }) => id) ?? [];
      for (const id of where?.is ?? []) expect(choices).toContain(id);
    }
  });

  it("gives no heading two meanings, and no wording two", () => {
    const headings = ledger.columns.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(headings.filter((text, i) => headings.indexOf(text) !== i)).toEqual([]);
    for (const { choices = [] } of ledger.columns) {
      const words = choices.flatMap((choice) => choice.words);
      expect(words.filter((text, i) => words.indexOf(text) !== i)).toEqual([]);
    }
  });
});
