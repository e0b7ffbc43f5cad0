import type { MetricSpec } from "../../model/catalog.ts";
import { fold, splitBracket, tidy } from "../fold.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Mapping } from "../mapping.ts";
import type { MatchedLabel } from "../match-label.ts";
import { matchLabel } from "../match-label.ts";
import type { Words } from "../words.ts";
import type { KnownDomain, KnownDomains } from "./known-domains.ts";

/** What a label means, and in which domain. */
export interface Meaning extends MatchedLabel {
  /** Name of the domain; null when no catalogue metric is meant: the table's own then. */
  readonly domain: string | null;
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
  readonly known: KnownDomains;
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

function findKnowing(label: string, domains: readonly KnownDomain[], { sheet, words, mapping, known }: ReaderGiven) {
  if (label === "" || label.length > 40) return [];
  const mapped = mapping.labelOf(sheet, label);
  if (mapped !== null) return domains.filter(({ domain }) => domain.name === mapped.domain);
  const maybe = known.mayKnow(label);
  if (maybe.size === 0) return [];
  return domains.filter((each) => maybe.has(each) && matchLabel(label, null, each.labels, words.units).spec !== null);
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
  const alone = firstMeaning(label, unit, domains, given);
  if (group === "") return alone;
  const [head] = namedDomains(groups, all, given);
  const part =
    head === undefined
      ? null
      : partByWord(
          label,
          head,
          head.domain.metrics.filter(({ partOf }) => partOf !== undefined),
        );
  if (head !== undefined && alone.spec !== null) return alone.domain === head.domain.name ? alone : (part ?? alone);
  const outer = firstMeaning(group, null, domains, given);
  return outer.spec === null ? (part ?? alone) : underMetric({ ...outer, spec: outer.spec }, asked, domains, given);
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
  if (alone.spec !== null) return alone;
  const [known] = own;
  const parts = known?.domain.metrics.filter(({ partOf }) => partOf === outer.spec.id) ?? [];
  const part = known === undefined ? null : partByWord(label, known, parts);
  return part ?? { ...outer, scope: tidy(label), unit: alone.unit ?? outer.unit };
}

/** 火灾 under 接警起数 is 火灾扑救: the only part that begins with the word. */
function partByWord(label: string, { domain }: KnownDomain, parts: readonly MetricSpec[]): Meaning | null {
  const bracket = splitBracket(label);
  const word = fold(bracket?.before ?? label);
  const named = parts.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((text) => fold(text).startsWith(word)),
  );
  const [part] = named;
  if (part === undefined || named.length > 1 || word.length < 2) return null;
  return { spec: part, metric: part.name, scope: null, unit: bracket?.inside ?? null, domain: domain.name };
}

/** Domains that the heads name: 接警出动情况 over its metrics. */
function namedDomains(groups: readonly string[], all: readonly KnownDomain[], given: ReaderGiven): KnownDomain[] {
  return groups.flatMap((group) => {
    const purpose = given.words.sheets.get(fold(plain(group, given)));
    return purpose?.kind === "domain" ? all.filter(({ domain }) => domain === purpose.domain) : [];
  });
}

/** The domain a group names comes first, then those that know the group as a metric. */
function preferred(groups: readonly string[], all: readonly KnownDomain[], given: ReaderGiven): readonly KnownDomain[] {
  const group = groups.at(-1);
  if (group === undefined) return all;
  const first = [...namedDomains(groups, all, given), ...findKnowing(group, all, given)];
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
  const may = new Set([...given.known.mayKnow(`${group}${label}`), ...given.known.mayKnow(group)]);
  for (const known of domains.filter((each) => may.has(each))) {
    const outer = matchLabel(group, null, known.labels, given.words.units).spec;
    const names = [...(outer === null ? [] : [`${outer.name}.${label}`]), `${group}${label}`];
    for (const name of names) {
      const found = matchLabel(name, unit, known.labels, given.words.units);
      if (found.spec !== null && found.scope === null) return withDomain(found, known);
    }
  }
  return null;
}

/** A metric without a scope in it before one with: "检查单位（去重）" is a metric of its own. The label's own name for none. */
function firstMeaning(
  label: string,
  unit: string | null,
  domains: readonly KnownDomain[],
  { words, known }: ReaderGiven,
): Meaning {
  const may = known.mayKnow(label);
  let scoped: Meaning | null = null;
  for (const each of domains) {
    if (!may.has(each)) continue;
    const found = matchLabel(label, unit, each.labels, words.units);
    if (found.spec !== null && found.scope === null) return withDomain(found, each);
    if (found.spec !== null) scoped ??= withDomain(found, each);
  }
  if (scoped !== null) return scoped;
  return { ...matchLabel(label, unit, NO_LABELS, words.units), domain: null };
}

const NO_LABELS: LabelIndex = { exact: new Map(), relative: new Map(), stems: new Map(), short: new Map() };

function withDomain(found: MatchedLabel & { readonly spec: MetricSpec | null }, { domain }: KnownDomain): Meaning {
  return { ...found, domain: domain.name };
}
