import type { Catalog, MetricSpec } from "../model/catalog.ts";
import { gramsOf, plainPhrase } from "./grams.ts";
import type { KnownRow } from "./known-row.ts";

/** A metric or derived figure of the catalogue, or a row of the workbook, as far as a text can name it. */
export interface Row {
  /** Catalogue id; null for a row the clerk invented. */
  readonly id: string | null;
  /** Domain name as in the outside contract. */
  readonly domain: string;
  readonly name: string;
  /** Units it is counted in, without scale: 元 for 万元. */
  readonly units: ReadonlySet<string>;
  /** Id of the row it is a part of; null for a whole. */
  readonly partOf: string | null;
  /** Whether the workbook at hand lacks it; false when none is at hand. */
  readonly absent: boolean;
  /** Whether it tells what there is (人数 of a brigade), not what was done. */
  readonly stock: boolean;
  /** Whether the workbook at hand holds it. */
  readonly atHand: boolean;
}

/** One way to say a row. */
export interface Spelling {
  readonly row: number;
  readonly plain: string;
  /** Numbers of its grams, in order. */
  readonly grams: readonly number[];
  /** How telling each gram is: the fewer rows hold it, the more. */
  readonly weights: readonly number[];
  readonly all: number;
}

/** The catalogue turned round: from pairs of signs to the spellings that hold them. */
export interface Lexicon {
  readonly rows: readonly Row[];
  readonly spellings: readonly Spelling[];
  /** Gram → its number; a gram the catalogue does not know has none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By number of the gram: the spellings that hold it; none for grams so common that they find nothing. */
  readonly holders: readonly (readonly number[])[];
}

/** 党委会次数 → 党委会, 培训人数 → 培训: what is counted, without the word for its number. */
const COUNT_WORD =
  /(?:次数|人数|份数|条数|篇数|项数|起数|户数|个数|块数|支数|期数|家次|人次|场次|件套|部数|处数|张数|类数|辆数|轮次|个次|数|金额|价值)$/;
/** A gram in more rows than this finds no row by itself. */
const COMMON = 24;

function bareUnit(unit: string): string {
  return unit.replace(/^[万亿]+(?=.)/, "");
}

function spellingsOf({ name, label, aliases = [], tell, onlyScoped }: MetricSpec): string[] {
  const names = [name, ...(label === undefined ? [] : [label]), ...aliases].map((text) => text.replace(/^其中：/, ""));
  const core = name.includes(".") ? [] : [name.replace(COUNT_WORD, "")];
  // Rows that are only told of places are told in the words of their whole, which come first.
  const spellings = [...names, ...core, ...(onlyScoped === true ? [] : [tell.join("")])].map(plainPhrase);
  return [...new Set(spellings)].filter((plain) => plain.length > 1);
}

interface Said {
  readonly row: Row;
  readonly spellings: readonly string[];
  /** A figure the engine computes itself: no workbook lacks it. */
  readonly derived: boolean;
}

/** Metrics first; a derived figure is only told by its own name (整改率). */
function everythingSaid({ domains, figures }: Catalog): Said[] {
  const metrics = domains.flatMap((domain) =>
    domain.metrics.map((metric: MetricSpec): Said => {
      const units = new Set([metric.unit, ...(metric.unitAliases ?? [])].map(bareUnit));
      const { id, name, kind, partOf = null } = metric;
      return {
        row: { id, domain: domain.name, name, units, partOf, absent: false, stock: kind === "stock", atHand: false },
        spellings: spellingsOf(metric),
        derived: false,
      };
    }),
  );
  const derived = figures.map(({ id, domain, name, unit }): Said => {
    const told = domains.find((spec) => spec.id === domain)?.name ?? "";
    return {
      row: {
        id,
        domain: told,
        name,
        units: new Set([bareUnit(unit)]),
        partOf: null,
        absent: false,
        stock: false,
        atHand: false,
      },
      spellings: [...new Set([name, name.replace(/（.*）$/, "")].map(plainPhrase))],
      derived: true,
    };
  });
  return [...metrics, ...derived];
}

/** The names of a row of the workbook, with and without the word for its number. */
function ownSpellings({ metric, label }: KnownRow): string[] {
  const names = [metric, label, metric.replace(COUNT_WORD, "")].map(plainPhrase);
  return [...new Set(names)].filter((plain) => plain.length > 1);
}

/** What the catalogue says, and what the workbook adds: other labels and units, and rows of its own. */
function withRows(said: readonly Said[], rows: readonly KnownRow[]): Said[] {
  const lacking = said.map(({ row, spellings, derived }): Said => ({
    row: { ...row, absent: !derived },
    spellings,
    derived,
  }));
  const all = new Map<string, Said>(lacking.map((one) => [`${one.row.id ?? ""} ${one.row.domain}`, one]));
  for (const known of rows) {
    const key = known.id === null ? `${known.domain}.${known.metric}` : `${known.id} ${known.domain}`;
    const before = all.get(key);
    const { id, domain, metric: name, unit } = known;
    const row = before?.row ?? {
      id,
      domain,
      name,
      units: new Set<string>(),
      partOf: null,
      absent: false,
      stock: false,
      atHand: false,
    };
    const units = new Set([...row.units, ...(unit === null ? [] : [bareUnit(unit)])]);
    const spellings = [...new Set([...(before?.spellings ?? []), ...ownSpellings(known)])];
    all.set(key, { row: { ...row, units, absent: false, atHand: true }, spellings, derived: false });
  }
  return [...all.values()];
}

function build(said: readonly Said[]): Lexicon {
  const numbers = new Map<string, number>();
  const rowsOf: Set<number>[] = [];
  const numberOf = (gram: string, row: number): number => {
    const number = numbers.get(gram) ?? numbers.size;
    numbers.set(gram, number);
    (rowsOf[number] ??= new Set()).add(row);
    return number;
  };
  const drafts = said.flatMap(({ spellings }, row) =>
    spellings.map((plain) => ({ row, plain, grams: gramsOf(plain).map((gram) => numberOf(gram, row)) })),
  );
  const spellings = drafts.map((draft): Spelling => {
    const weights = draft.grams.map((gram) => Math.log(1 + said.length / (rowsOf[gram]?.size ?? 1)));
    return { ...draft, weights, all: weights.reduce((sum, weight) => sum + weight, 0) };
  });
  const holders = rowsOf.map((): number[] => []);
  spellings.forEach(({ grams }, index) => {
    const rare = [...new Set(grams)].filter((gram) => (rowsOf[gram]?.size ?? 0) <= COMMON);
    for (const gram of rare.length > 0 ? rare : grams) holders[gram]?.push(index);
  });
  return { rows: said.map(({ row }) => row), spellings, numbers, holders };
}

const built = new WeakMap<Catalog, Lexicon>();

/** The lexicon of the rows asked for last; a clerk works on one workbook, whose numbers change and whose rows rarely do. */
const ofRows = new WeakMap<Catalog, { readonly key: string; readonly lexicon: Lexicon }>();

/** The lexicon of a catalogue and of the rows of a workbook, kept until other rows are asked for. */
export function lexiconOf(catalog: Catalog, rows: readonly KnownRow[] = []): Lexicon {
  if (rows.length > 0) {
    const key = JSON.stringify(rows);
    const last = ofRows.get(catalog);
    if (last?.key === key) return last.lexicon;
    const lexicon = build(withRows(everythingSaid(catalog), rows));
    ofRows.set(catalog, { key, lexicon });
    return lexicon;
  }
  const known = built.get(catalog);
  if (known !== undefined) return known;
  const lexicon = build(everythingSaid(catalog));
  built.set(catalog, lexicon);
  return lexicon;
}
