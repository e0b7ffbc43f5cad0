import type { Catalog } from "../model/catalog.ts";
import type { Breakdown, Fact, Figure, Figures } from "../model/figure.ts";
import type { Readings, TextEntry } from "../model/reading.ts";

/** What is known, by what is asked: lookups over the figures and the texts, nothing computed. */
export interface Facts {
  readonly figures: Figures;
  /** The row of a metric without scope or township; null when the workbook has none. */
  metric(id: string): Fact | null;
  figure(id: string): Figure | null;
  /** The same in a scope. */
  figureIn(scope: string, id: string): Figure | null;
  breakdown(id: string): Breakdown | null;
  /** Rows of a domain in the order of the workbook, without scope or township; of doubles the one that speaks. */
  plain(domain: string): readonly Fact[];
  /** Rows with a scope and no township, in the order of the workbook. */
  readonly scoped: readonly Fact[];
  /** Rows of townships and stations. */
  readonly subjects: readonly Fact[];
  /** Texts of a domain (by name); null: those of none that the catalogue knows. */
  texts(slot: TextEntry["slot"], domain: string | null): readonly TextEntry[];
  /** Texts of a slot whatever their domain. */
  allTexts(slot: TextEntry["slot"]): readonly TextEntry[];
  /** "alarms" → "接警". */
  domainName(id: string): string;
  /** "接警" → "alarms". */
  domainId(name: string): string;
}

export function factsOf(figures: Figures, readings: Readings, catalog: Catalog): Facts {
  const whole = speaking(figures.facts.filter((fact) => isWhole(fact.series) && !isDerived(fact, figures)));
  const metrics = new Map(whole.map((fact) => [fact.series.id ?? "", fact]));
  const derived = new Map<string, Figure>();
  for (const figure of figures.figures) {
    if (figure.scope === null && figure.subject === null && !derived.has(figure.id)) derived.set(figure.id, figure);
  }
  const breakdowns = new Map(
    figures.breakdowns.filter(({ whole: { series } }) => isWhole(series)).map((it) => [it.whole.series.id ?? "", it]),
  );
  const names = new Map(catalog.domains.map(({ id, name }) => [id, name]));
  const ids = new Map(catalog.domains.map(({ id, name }) => [name, id]));
  const byDomain = new Map<string, Fact[]>();
  for (const fact of whole) {
    const rows = byDomain.get(fact.series.domain);
    if (rows === undefined) byDomain.set(fact.series.domain, [fact]);
    else rows.push(fact);
  }
  return {
    figures,
    metric: (id) => metrics.get(id) ?? null,
    figure: (id) => derived.get(id) ?? null,
    figureIn: (scope, id) => figures.figures.find((figure) => figure.id === id && figure.scope === scope) ?? null,
    breakdown: (id) => breakdowns.get(id) ?? null,
    plain: (domain) => byDomain.get(domain) ?? [],
    scoped: speaking(figures.facts.filter(({ series }) => series.scope !== null && series.subject === null)),
    subjects: figures.facts.filter(({ series }) => series.subject !== null),
    texts: (slot, domain) =>
      readings.texts.filter(
        (text) => text.slot === slot && (ids.has(text.domain ?? "") ? text.domain : null) === domain,
      ),
    allTexts: (slot) => readings.texts.filter((text) => text.slot === slot),
    domainName: (id) => names.get(id) ?? id,
    domainId: (name) => ids.get(name) ?? name,
  };
}

/** A rate the clerk typed beside the figure derived here (整改率): told once, as derived; the checks compare the two. */
function isDerived({ spec, series }: Fact, { figures }: Figures): boolean {
  if (spec !== null || series.unit !== "%") return false;
  const name = series.metric.replace(/^(?:火灾隐患|隐患|消防)/, "");
  return figures.some((figure) => figure.now.known && figure.name === name && figure.scope === series.scope);
}

function isWhole({ scope, subject }: Fact["series"]): boolean {
  return scope === null && subject === null;
}

/** Of several rows of one thing the first that has a number speaks; the checks complain of the others. */
function speaking(facts: readonly Fact[]): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    const { domain, id, metric, scope } = fact.series;
    const key = JSON.stringify([domain, id === null ? ["own", metric] : id, scope]);
    const earlier = found.get(key);
    if (earlier === undefined || (!earlier.now.known && fact.now.known)) found.set(key, fact);
  }
  return [...found.values()];
}
