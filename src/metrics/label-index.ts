import type { DomainSpec, MetricSpec } from "../model/catalog.ts";
import { fold } from "./fold.ts";
import { otherSpellings } from "./other-spellings.ts";

/** A spelling that only means a metric when the row's unit does not speak against it. */
interface UnitBound {
  readonly spec: MetricSpec;
  /** Without a typed unit it means nothing: 出动数 may count calls, vehicles and people. */
  readonly needsUnit: boolean;
}

/** The metrics of one domain by the spellings that mean them. */
export interface LabelIndex {
  /** Names, labels and aliases: canonical names win over labels, labels over aliases. */
  readonly exact: ReadonlyMap<string, MetricSpec>;
  /** "其中：农村" and 农村: of which, depends on the rows above. */
  readonly relative: ReadonlyMap<string, readonly UnitBound[]>;
  /** Spellings without their counting ending; any other ending of the same kind may follow. */
  readonly stems: ReadonlyMap<string, readonly UnitBound[]>;
  /** Short names, which metrics may share: the unit tells which is meant. 处罚 counts decisions (份) or units (家). */
  readonly short: ReadonlyMap<string, readonly UnitBound[]>;
}

const OF_WHICH = /^其中[:,、]?/;
/** Units that are mere classifiers: 火灾起数 is 火灾数, but 培训人数 is not 培训数. */
const CLASSIFIERS: ReadonlySet<string> = new Set("起次场期件份条篇项个处块张幅轮批类例部支堂本册".split(""));
/** Endings that say no more than that something is counted, the longest first. */
const PLAIN_ENDINGS = ["总数量", "总数", "数量", "数"];
/** 起数, 总人次数. */
const UNIT_ENDING = /总?([^总\d%‰元]{1,3})数$/;
/** Shorter stems say too little: 人数 would become nothing. */
const SHORTEST_STEM = 2;

export function labelIndexOf(domain: DomainSpec): LabelIndex {
  const exact = new Map<string, MetricSpec>();
  const relative = new Map<string, UnitBound[]>();
  const stems = new Map<string, UnitBound[]>();
  const short = new Map<string, UnitBound[]>();
  const classes = [
    ({ name }: MetricSpec) => [name],
    ({ label }: MetricSpec) => (label === undefined ? [] : [label]),
    ({ aliases }: MetricSpec) => aliases ?? [],
    ({ shortNames }: MetricSpec) => shortNames ?? [],
  ];
  for (const spellingsOf of classes) addClass(exact, domain.metrics, spellingsOf);
  for (const spec of domain.metrics) {
    for (const spelling of new Set([spec.name, spec.label ?? "", ...(spec.aliases ?? [])].map(fold))) {
      const plain = spelling.replace(OF_WHICH, "");
      if (plain !== spelling) for (const key of [spelling, plain]) addBound(relative, key, { spec, needsUnit: false });
      const [stem, needsUnit] = stemOf(plain, spec);
      if (stem.length >= SHORTEST_STEM) addBound(stems, stem, { spec, needsUnit });
    }
    for (const spelling of spec.shortNames ?? []) addBound(short, fold(spelling), { spec, needsUnit: true });
  }
  return { exact, relative, stems, short };
}

/** Spellings of one class; one that two metrics share means neither. */
function addClass(
  exact: Map<string, MetricSpec>,
  metrics: readonly MetricSpec[],
  spellingsOf: (metric: MetricSpec) => readonly string[],
): void {
  const claims = new Map<string, MetricSpec | null>();
  for (const metric of metrics) {
    for (const key of spellingsOf(metric).map(fold)) {
      if (key === "" || OF_WHICH.test(key)) continue;
      const claim = claims.get(key);
      claims.set(key, claim === undefined || claim === metric ? metric : null);
    }
  }
  for (const [key, metric] of claims) if (metric !== null && !exact.has(key)) exact.set(key, metric);
}

function addBound(words: Map<string, UnitBound[]>, key: string, entry: UnitBound): void {
  const entries = words.get(key);
  if (entries === undefined) words.set(key, [entry]);
  else if (entries.every(({ spec }) => spec !== entry.spec)) entries.push(entry);
}

/** A spelling without its counting ending, and whether that ending named what is counted (人数, 家数). */
function stemOf(spelling: string, spec: MetricSpec): [stem: string, needsUnit: boolean] {
  const counted = countedUnits(spelling).find(({ unit }) => isUnitOf(spec, unit));
  if (counted !== undefined) return [counted.stem, !CLASSIFIERS.has(counted.unit)];
  const ending = PLAIN_ENDINGS.find((plain) => spelling.endsWith(plain)) ?? "";
  return [spelling.slice(0, spelling.length - ending.length), false];
}

/** Every way to see 数 with a unit of one to three signs at the end: 出动人次数 → 人次, 次. The longest first. */
function countedUnits(spelling: string): { stem: string; unit: string }[] {
  if (!spelling.endsWith("数")) return [];
  const widest = UNIT_ENDING.exec(spelling.slice(-5))?.[1] ?? "";
  return Array.from({ length: widest.length }, (_, i) => widest.slice(i)).map((unit) => {
    const before = spelling.slice(0, spelling.length - unit.length - 1);
    return { unit, stem: before.endsWith("总") ? before.slice(0, -1) : before };
  });
}

/** The metric that a label means in a row of this unit (null: none typed); null when none, or more than one. */
export function findMetric(label: string, unit: string | null, index: LabelIndex): MetricSpec | null {
  const found = asWritten(label, unit, index);
  if (found !== null) return found;
  for (const spelling of otherSpellings(fold(label).replace(OF_WHICH, ""))) {
    const other = asWritten(spelling, unit, index);
    if (other !== null) return other;
  }
  return null;
}

function asWritten(label: string, unit: string | null, index: LabelIndex): MetricSpec | null {
  const key = fold(label);
  const plain = key.replace(OF_WHICH, "");
  const known = index.exact.get(key);
  const byUnit = (): MetricSpec | null =>
    onlyOne(index.short.get(plain) ?? [], unit) ?? onlyOne(countingSpellings(plain, index), unit);
  // 消防知识培训 counts trainings, and in 人次 those who were trained.
  if (known !== undefined) return fits(known, unit) ? known : (byUnit() ?? known);
  const whole = index.exact.get(plain);
  if (whole !== undefined) return fits(whole, unit) ? whole : byUnit();
  const relative = index.relative.get(key) ?? index.relative.get(plain);
  return onlyOne(relative ?? [], unit) ?? byUnit();
}

/** 检查单位 · 检查单位数 · 检查单位总数 · 检查单位家数 mean the same; an ending with a unit must be the metric's own. */
function countingSpellings(label: string, { stems }: LabelIndex): UnitBound[] {
  const found = new Map<MetricSpec, UnitBound>();
  const add = (entry: UnitBound): void => {
    if (found.get(entry.spec)?.needsUnit !== false) found.set(entry.spec, entry);
  };
  for (const ending of ["", ...PLAIN_ENDINGS]) {
    if (label.endsWith(ending)) stems.get(label.slice(0, label.length - ending.length))?.forEach(add);
  }
  for (const { stem, unit } of countedUnits(label)) {
    for (const { spec } of stems.get(stem) ?? []) if (isUnitOf(spec, unit)) add({ spec, needsUnit: false });
  }
  return [...found.values()];
}

function onlyOne(entries: readonly UnitBound[], unit: string | null): MetricSpec | null {
  const fitting = entries.filter(({ spec }) => fits(spec, unit));
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return only === undefined || (only.needsUnit && unit === null) ? null : only.spec;
}

function isUnitOf({ unit, unitAliases }: MetricSpec, name: string): boolean {
  return unit === name || (unitAliases?.includes(name) ?? false);
}

/** Whether a typed unit may belong to the metric; 元 and 万元 measure the same. */
function fits({ unit, unitAliases }: MetricSpec, typed: string | null): boolean {
  if (typed === null) return true;
  const bare = (name: string): string => fold(name).replace(/^[百千万亿]+(?=.)/, "");
  return [unit, ...(unitAliases ?? [])].some((name) => bare(name) === bare(typed));
}
