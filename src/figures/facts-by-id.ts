import type { Fact } from "../model/figure.ts";
import type { Series } from "../model/reading.ts";

/** Metric id → scope and township → its rows there (one, unless a clerk listed the metric twice). */
export type FactsById = ReadonlyMap<string, ReadonlyMap<string, readonly Fact[]>>;

export function scopeKey({ scope, subject }: Pick<Series, "scope" | "subject">): string {
  return JSON.stringify([scope, subject]);
}

export function factsById(facts: readonly Fact[]): FactsById {
  const index = new Map<string, Map<string, Fact[]>>();
  for (const fact of facts) {
    if (fact.series.id === null) continue;
    const scopes = index.get(fact.series.id) ?? new Map<string, Fact[]>();
    index.set(fact.series.id, scopes);
    const key = scopeKey(fact.series);
    const rows = scopes.get(key) ?? [];
    scopes.set(key, rows);
    rows.push(fact);
  }
  return index;
}

/** For each scope in which all these metrics have rows: the rows of each metric, in the order asked for. */
export function scopesOf(index: FactsById, ids: readonly string[]): (readonly Fact[])[][] {
  const keys = [...(index.get(ids[0] ?? "")?.keys() ?? [])];
  return keys.flatMap((key) => {
    const rows = ids.flatMap((id) => {
      const found = index.get(id)?.get(key);
      return found === undefined ? [] : [found];
    });
    return rows.length === ids.length ? [rows] : [];
  });
}
