import type { Catalog } from "../model/catalog.ts";
import type { Breakdown, Fact } from "../model/figure.ts";
import type { Settings } from "../model/settings.ts";
import type { Rows } from "./breakdown.ts";
import { breakdownOf } from "./breakdown.ts";
import { factsById } from "./facts-by-id.ts";
import { kindOfSeries } from "./measure.ts";

/**
 * Every breakdown the rows allow: first by township or station (parts of the row without one), then by the catalogue's
 * parts, one for each whole and scope. A whole that is split in several ways (火灾 by grade, by town and country, by
 * cause) has all its parts in one breakdown, which then is not complete. Scopes are campaigns, which overlap: they are
 * never parts. Rates have no parts.
 */
export function breakdownsOf(facts: readonly Fact[], catalog: Catalog, settings: Settings): Breakdown[] {
  const counted = facts.filter(({ series, spec }) => kindOfSeries(series, spec) !== "ratio");
  return [...bySubject(counted, settings), ...byPart(counted, catalog, settings)];
}

function byPart(facts: readonly Fact[], { domains }: Catalog, settings: Settings): Breakdown[] {
  const index = factsById(facts);
  const metrics = domains.flatMap((domain) => domain.metrics);
  const parts = new Map<string, string[]>();
  for (const { id, partOf } of metrics) append(parts, partOf, id);
  return metrics.flatMap(({ id: whole }) =>
    [...(index.get(whole) ?? [])].flatMap(([scope, rows]) => {
      const present = (parts.get(whole) ?? []).flatMap((id) => {
        const found = index.get(id)?.get(scope);
        return found === undefined ? [] : [found];
      });
      return breakdownOf(rows, present, settings) ?? [];
    }),
  );
}

function bySubject(facts: readonly Fact[], settings: Settings): Breakdown[] {
  const wholes = new Map<string, Fact[]>();
  const parts = new Map<string, Map<string, Fact[]>>();
  for (const fact of facts) {
    const { domain, id, metric, scope, subject } = fact.series;
    const key = JSON.stringify([domain, id ?? ["own", metric], scope]);
    if (subject === null) append(wholes, key, fact);
    else {
      const subjects = parts.get(key) ?? new Map<string, Fact[]>();
      parts.set(key, subjects);
      append(subjects, subject, fact);
    }
  }
  return [...wholes].flatMap(([key, whole]) => {
    const rows: Rows[] = [...(parts.get(key)?.values() ?? [])];
    return breakdownOf(whole, rows, settings) ?? [];
  });
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key | undefined, value: Value): void {
  if (key === undefined) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
