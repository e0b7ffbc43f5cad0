import type { Catalog } from "../model/catalog.ts";
import type { Change, Fact, Figure, Figures } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import type { RowKey } from "../model/reuse.ts";
import { unitFactor } from "../model/units.ts";

/** A row or a derived figure of the workbook that a figure of the old report may stand for. */
export interface Source {
  readonly key: RowKey;
  /** Catalogue id of the metric or figure; null for a row the clerk invented. */
  readonly id: string | null;
  readonly unit: string | null;
  /** Other units that count the same thing. */
  readonly unitAliases: readonly string[];
  /** Decimals it is printed with; null: as typed. */
  readonly decimals: number | null;
  readonly now: Outcome;
  readonly base: Outcome;
  readonly change: Change;
  readonly chain: Change;
  readonly target: Outcome;
  readonly completion: Outcome;
  /** Percent of the whole it is a part of. */
  readonly share: Outcome;
  /** The row itself; null for a derived figure. */
  readonly fact: Fact | null;
}

/** Everything the workbook can say, rows first. */
export function sourcesOf(figures: Figures, catalog: Catalog): readonly Source[] {
  const shares = new Map(
    figures.breakdowns.flatMap(({ parts }) => parts.map(({ fact, share }) => [fact, share] as const)),
  );
  const domains = new Map(catalog.domains.map(({ id, name }) => [id, name]));
  return [
    ...figures.facts.map((fact) => ofFact(fact, shares.get(fact) ?? missing("no-row"))),
    ...figures.figures.map((figure) => ofFigure(figure, domains.get(figure.spec.domain) ?? figure.spec.domain)),
  ];
}

function ofFact(fact: Fact, share: Outcome): Source {
  const { series, spec, now, base, change, chain, target, completion } = fact;
  const { domain, metric, scope, subject } = series;
  return {
    key: { domain, metric, scope, subject },
    id: series.id,
    unit: series.unit,
    unitAliases: spec === null ? [] : [spec.unit, ...(spec.unitAliases ?? [])],
    decimals: null,
    ...{ now, base, change, chain, target, completion, share },
    fact,
  };
}

function ofFigure(figure: Figure, domain: string): Source {
  const { id, name, scope, subject, unit, decimals, now, base, change } = figure;
  return {
    key: { domain, metric: name, scope, subject },
    id,
    unit,
    unitAliases: [],
    decimals,
    ...{ now, base, change },
    chain: { kind: "none" },
    target: missing("no-row"),
    completion: missing("no-row"),
    share: missing("no-row"),
    fact: null,
  };
}

/** One text for a key, to look it up by. */
export function keyText({ domain, metric, scope, subject }: RowKey): string {
  return JSON.stringify([domain, metric, scope, subject]);
}

/** Whether a row counts what a figure in that unit counts: the same unit, one of another scale, or one the catalogue equals. */
export function countsIn({ unit, unitAliases, fact }: Source, printed: string | null): boolean {
  if (printed === null || unit === null) return true;
  return unitFactor(unit, printed, fact?.spec ?? null) !== null || unitAliases.includes(printed);
}

/** Rows by the words they go by. */
export interface SourceIndex {
  /** Of rows of one name (接警出动总数 in 起 and its growth in %) the one that counts in the unit; else the first. */
  find(key: RowKey, unit: string | null): Source | undefined;
}

export function indexSources(sources: readonly Source[]): SourceIndex {
  const byKey = new Map<string, Source[]>();
  for (const source of sources) {
    const text = keyText(source.key);
    byKey.set(text, [...(byKey.get(text) ?? []), source]);
  }
  return {
    find: (key, unit) => {
      const found = byKey.get(keyText(key)) ?? [];
      return found.find((source) => countsIn(source, unit)) ?? found[0];
    },
  };
}
