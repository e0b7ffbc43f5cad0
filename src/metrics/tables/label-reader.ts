import type { Catalog, DomainSpec, MetricSpec } from "../../model/catalog.ts";
import { fold, splitBracket, tidy } from "../fold.ts";
import type { LabelIndex } from "../label-index.ts";
import { labelIndexOf } from "../label-index.ts";
import type { Mapping } from "../mapping.ts";
import type { MatchedLabel } from "../match-label.ts";
import { matchLabel } from "../match-label.ts";
import type { Words } from "../words.ts";

/** What a label means, and in which domain. */
export interface Meaning extends MatchedLabel {
  /** Name of the domain; null when no catalogue metric is meant: the table's own then. */
  readonly domain: string | null;
}

export interface KnownDomain {
  readonly domain: DomainSpec;
  readonly labels: LabelIndex;
}

/** Reads labels of one sheet whose domain need not be known. Every text is looked up once. */
export interface LabelReader {
  /** All domains, those that are more likely meant in front. */
  readonly domains: readonly KnownDomain[];
  /** Whether any domain knows the label. */
  isKnown(label: string): boolean;
  /** Which domains know it. */
  knownBy(label: string): readonly KnownDomain[];
  /** The meaning of a label under its group heads, the outermost first. */
  read(groups: readonly string[], label: string, unit: string | null): Meaning;
  /** The same with other domains asked first. */
  preferring(domains: readonly KnownDomain[]): LabelReader;
}

export interface ReaderGiven {
  readonly sheet: string;
  readonly words: Words;
  readonly mapping: Mapping;
}

export function knownDomains({ domains }: Catalog): KnownDomain[] {
  return domains.map((domain) => ({ domain, labels: labelIndexOf(domain) }));
}

/** `domains` in the order they are asked. */
export function labelReader(domains: readonly KnownDomain[], given: ReaderGiven): LabelReader {
  const known = new Map<string, readonly KnownDomain[]>();
  const knownBy = (label: string): readonly KnownDomain[] => {
    const found = known.get(label) ?? findKnowing(label, domains, given);
    known.set(label, found);
    return found;
  };
  return {
    domains,
    knownBy,
    isKnown: (label) => knownBy(label).length > 0,
    read: (groups, label, unit) => meaningOf({ groups, label, unit }, domains, given),
    preferring: (first) => labelReader([...first, ...domains.filter((each) => !first.includes(each))], given),
  };
}

function findKnowing(label: string, domains: readonly KnownDomain[], { sheet, words, mapping }: ReaderGiven) {
  if (label === "" || label.length > 40) return [];
  const mapped = mapping.labelOf(sheet, label);
  if (mapped !== null) return domains.filter(({ domain }) => domain.name === mapped.domain);
  return domains.filter(({ labels }) => matchLabel(label, null, labels, words.units).spec !== null);
}

interface Asked {
  readonly groups: readonly string[];
  readonly label: string;
  readonly unit: string | null;
}

/**
 * Asked in this order: the mapping; group and label together (火灾起数 + 农村, 火灾 + 起数); under a metric its parts, and
 * else the metric with the label as its scope (检查单位 + 百日攻坚): 火灾 under 接警起数 is no 火灾起数; the label alone, in the
 * domain that the group names before all others. Else the clerk's own.
 */
function meaningOf(asked: Asked, all: readonly KnownDomain[], given: ReaderGiven): Meaning {
  const { groups, label, unit } = asked;
  const group = groups.at(-1) ?? "";
  const mapped =
    given.mapping.labelOf(given.sheet, [...groups, label].join("/")) ?? given.mapping.labelOf(given.sheet, label);
  if (mapped !== null) return { ...mapped, unit: mapped.unit };
  const domains = preferred(groups, all, given);
  const found = group === "" ? null : inGroup({ group: plain(group, given), label, unit }, domains, given);
  if (found !== null) return found;
  const outer = group === "" ? null : firstMeaning(group, null, domains, given);
  if (outer !== null && outer.spec !== null) return underMetric({ ...outer, spec: outer.spec }, asked, domains, given);
  return (
    firstMeaning(label, unit, domains, given) ?? {
      spec: null,
      metric: tidy(label),
      scope: null,
      unit: null,
      domain: null,
    }
  );
}

/** A label under the head of a metric: another metric of its domain, one of its parts by its first word, else its scope. */
function underMetric(
  outer: Meaning & { readonly spec: MetricSpec },
  { label, unit }: Asked,
  domains: readonly KnownDomain[],
  given: ReaderGiven,
): Meaning {
  const own = domains.filter(({ domain }) => domain.name === outer.domain);
  const alone = firstMeaning(label, unit, own, given);
  if (alone?.spec != null) return alone;
  const word = fold(splitBracket(label)?.before ?? label);
  const parts = own.flatMap(({ domain }) => domain.metrics.filter(({ partOf }) => partOf === outer.spec.id));
  const named = parts.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((text) => fold(text).startsWith(word)),
  );
  const [part] = named;
  if (part !== undefined && named.length === 1 && word.length > 1) {
    return { spec: part, metric: part.name, scope: null, unit: alone?.unit ?? null, domain: outer.domain };
  }
  return { ...outer, scope: tidy(label), unit: alone?.unit ?? outer.unit };
}

/** The domain a group names comes first, then those that know the group as a metric. */
function preferred(groups: readonly string[], all: readonly KnownDomain[], given: ReaderGiven): readonly KnownDomain[] {
  const named = groups.flatMap((group) => {
    const purpose = given.words.sheets.get(fold(plain(group, given)));
    return purpose?.kind === "domain" ? all.filter(({ domain }) => domain === purpose.domain) : [];
  });
  const group = groups.at(-1);
  const knowing = group === undefined ? [] : findKnowing(group, all, given);
  const first = [...named, ...knowing];
  return first.length === 0 ? all : [...new Set([...first, ...all])];
}

/** Without a unit in brackets and without 情况, 工作 at the end. */
function plain(text: string, { words }: ReaderGiven): string {
  const bracket = splitBracket(text);
  const bare = bracket !== null && words.units.has(fold(bracket.inside)) ? bracket.before : text;
  return bare.replace(/(?:工作情况|情况|工作)$/, "") || bare;
}

/** 接警出动总数 · 农村 as the catalogue writes it, else both words in a row: 火灾 + 起数. */
function inGroup(
  asked: { group: string; label: string; unit: string | null },
  domains: readonly KnownDomain[],
  given: ReaderGiven,
) {
  const { group, label, unit } = asked;
  for (const known of domains) {
    const outer = matchLabel(group, null, known.labels, given.words.units).spec;
    const names = [...(outer === null ? [] : [`${outer.name}.${label}`]), `${group}${label}`];
    for (const name of names) {
      const found = matchLabel(name, unit, known.labels, given.words.units);
      if (found.spec !== null && found.scope === null) return withDomain(found, known);
    }
  }
  return null;
}

/** A metric without a scope in it before one with: "检查单位（去重）" is a metric of its own. */
function firstMeaning(label: string, unit: string | null, domains: readonly KnownDomain[], { words }: ReaderGiven) {
  let own: Meaning | null = null;
  let scoped: Meaning | null = null;
  for (const known of domains) {
    const found = matchLabel(label, unit, known.labels, words.units);
    if (found.spec !== null && found.scope === null) return withDomain(found, known);
    if (found.spec !== null) scoped ??= withDomain(found, known);
    own ??= { ...found, domain: null };
  }
  return scoped ?? own;
}

function withDomain(found: MatchedLabel & { readonly spec: MetricSpec | null }, { domain }: KnownDomain): Meaning {
  return { ...found, domain: domain.name };
}
