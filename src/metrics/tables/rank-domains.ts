import { fold } from "../fold.ts";
import type { KnownDomain } from "./known-domains.ts";
import type { LabelReader } from "./label-reader.ts";
import type { FoundTable } from "./table-layout.ts";
import type { View } from "./view.ts";

/** Rows whose labels are asked for their domain. */
const SAMPLE_ROWS = 200;
/** A name in the title counts like so many labels. */
const TITLE_WEIGHT = 3;

interface Ranked {
  readonly reader: LabelReader;
  readonly domain: string | null;
}

/**
 * A reader that asks the likelier domains first: that of the sheet, then those most labels of the table belong to; a
 * domain that the title or the sheet's name speaks of comes before one that only shares labels with it.
 */
export function rankedReader(
  table: FoundTable,
  given: { readonly view: View; readonly reader: LabelReader; readonly domain: string | null },
): Ranked {
  const { view, reader, domain } = given;
  const scores = new Map<KnownDomain, number>();
  const add = (known: KnownDomain, points: number): void => void scores.set(known, (scores.get(known) ?? 0) + points);
  for (const label of labelsOf(table, view)) {
    const knowing = reader.knownBy(label);
    for (const known of knowing) add(known, 1 / knowing.length);
  }
  const titles = [view.sheet.name, ...table.titles].map((text) => fold(text).slice(0, 80));
  for (const known of reader.domains) {
    if (titles.some((title) => namesDomain(title, known))) add(known, TITLE_WEIGHT);
  }
  const ranked = [...reader.domains]
    .filter((known) => scores.has(known))
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const own = reader.domains.filter((known) => known.domain.name === domain);
  const first = [...own, ...ranked.filter((known) => !own.includes(known))];
  return { reader: reader.preferring(first), domain: domain ?? ranked[0]?.domain.name ?? null };
}

function namesDomain(title: string, { domain: { name, sheet, aliases } }: KnownDomain): boolean {
  return [name, sheet, ...aliases].some((word) => word.length > 1 && title.includes(fold(word)));
}

function labelsOf({ axes, rows, main, band, end }: FoundTable, view: View): Set<string> {
  const labels = axes.flatMap((axis) => axis.labels);
  if (rows !== "metric") return new Set(labels);
  for (let row = band.bottom + 1; row < Math.min(end, view.rows, band.bottom + SAMPLE_ROWS); row++) {
    labels.push(view.label(row, main));
  }
  return new Set(labels);
}
