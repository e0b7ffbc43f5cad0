import type { Catalog, DomainSpec, MetricSpec } from "../model/catalog.ts";
import type { FilledRow } from "./template-options.ts";

/** The first data row of a standard metric sheet, zero-based: title, note and header stand above. */
export const FIRST_ROW = 3;

/** Blank rows at the end of every metric sheet, for what the catalogue does not know. */
const SPARE_ROWS = 5;

/** One data row of a metric sheet. */
export interface TemplateRow {
  /** Zero-based. */
  readonly row: number;
  /** null for a row the clerk invented, and for a spare one. */
  readonly metric: MetricSpec | null;
  /** How many metrics it is a part of, one inside the other. */
  readonly depth: number;
  /** What was handed in for it; null when nothing. */
  readonly filled: FilledRow | null;
}

/** A domain with its data rows. */
export interface TemplateTable {
  readonly domain: DomainSpec;
  readonly rows: readonly TemplateRow[];
}

/** The data rows of all domains, in the order of the catalogue. Throws RangeError for a domain the catalogue has not. */
export function tablesOf(catalog: Catalog, filled: readonly FilledRow[]): TemplateTable[] {
  const known = new Set(catalog.domains.map((domain) => domain.name));
  const stray = filled.find((row) => !known.has(row.domain));
  if (stray !== undefined) throw new RangeError(`no such domain: ${stray.domain}`);
  return catalog.domains.map((domain) =>
    tableOf(
      domain,
      filled.filter((row) => row.domain === domain.name),
    ),
  );
}

/** The metric's own row, then its further scopes; rows of no metric after all metrics; spare rows last. */
function tableOf(domain: DomainSpec, filled: readonly FilledRow[]): TemplateTable {
  const known = namesOf(domain);
  const rows: Omit<TemplateRow, "row">[] = [];
  for (const metric of domain.metrics) {
    const depth = depthOf(metric, domain);
    const mine = filled.filter((row) => known.get(row.metric) === metric);
    const own = mine.find((row) => (row.scope ?? "") === "") ?? null;
    rows.push({ metric, depth, filled: own });
    for (const row of mine) if (row !== own) rows.push({ metric, depth, filled: row });
  }
  for (const row of filled) if (!known.has(row.metric)) rows.push({ metric: null, depth: 0, filled: row });
  for (let i = 0; i < SPARE_ROWS; i++) rows.push({ metric: null, depth: 0, filled: null });
  return { domain, rows: rows.map((row, index) => ({ ...row, row: FIRST_ROW + index })) };
}

/** Every name a metric goes by; canonical names win over labels, labels over aliases. */
function namesOf(domain: DomainSpec): ReadonlyMap<string, MetricSpec> {
  const names = new Map<string, MetricSpec>();
  const add = (name: string, metric: MetricSpec): void => {
    if (!names.has(name)) names.set(name, metric);
  };
  for (const metric of domain.metrics) add(metric.name, metric);
  for (const metric of domain.metrics) if (metric.label !== undefined) add(metric.label, metric);
  for (const metric of domain.metrics) for (const alias of metric.aliases ?? []) add(alias, metric);
  return names;
}

/** 0 for a whole, 1 for its part, 2 for a part of the part; deeper ones are drawn as 2. */
function depthOf(metric: MetricSpec, domain: DomainSpec): number {
  let depth = 0;
  let whole = metric.partOf;
  while (whole !== undefined && depth < 2) {
    const id = whole;
    const found = domain.metrics.find((other) => other.id === id);
    if (found === undefined) break;
    depth += 1;
    whole = found.partOf;
  }
  return depth;
}

/** What the cell 指标 shows; "" for a spare row. */
export function labelOf({ metric, filled }: TemplateRow): string {
  return metric === null ? (filled?.metric ?? "") : (metric.label ?? metric.name);
}

/** What the cell 单位 shows; "" when nobody says. */
export function unitOf({ metric, filled }: TemplateRow): string {
  return filled?.unit ?? metric?.unit ?? "";
}

/** 范围 of the row; null when blank. */
export function scopeOf({ filled }: TemplateRow): string | null {
  const scope = filled?.scope ?? "";
  return scope === "" ? null : scope;
}
