import { contradicts, deedIn, isMeanOf, otherStage, stagesIn } from "./deeds.ts";
import { evidenceOf, noEvidence } from "./evidence.ts";
import { gramsOf, plainPhrase } from "./grams.ts";
import type { Lexicon, Spelling } from "./lexicon.ts";
import { spokenLocal } from "./spoken.ts";
import { commonEnd, isBareRate, isOtherKind } from "./substitute.ts";
import { domainsNamed } from "./topics.ts";
import { OTHER_UNIT, unitScore } from "./unit-score.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller } from "./zones.ts";

/** What is known of a figure when its metric is looked for. */
export interface Query {
  readonly zones: Zones;
  /** Without scale; null when the text gives none. */
  readonly unit: string | null;
  /** The scale printed with the number, "" for none: 万 stands as a unit of its own in 浏览量逾30万. */
  readonly scale: string;
  /** Rows told before in the same segment: a report tells one metric once in a breath. */
  readonly used: ReadonlySet<number>;
  /** Domain of the figure before in the same paragraph; null for the first. */
  readonly domain: string | null;
}

/** A row with the evidence for it. */
export interface Scored {
  readonly row: number;
  readonly score: number;
  /** Share of the spelling's weight found beside the number, 0 to 1. */
  readonly near: number;
  /** Share found anywhere, nearer words counting more, 0 to 1. */
  readonly cover: number;
  readonly unitFits: boolean;
}

/** Looks rows up; remembers what it made of the texts that figures share. */
export interface Scorer {
  readonly lexicon: Lexicon;
  /** The rows a figure may speak of, best first, at most eight. */
  readonly rank: (query: Query) => Scored[];
}

/** Told before in the same breath; less telling when the words say it whole once more. */
const TOLD_BEFORE = -20;
const TOLD_WHOLE = -2;
/** The words right in front of the number are not the row's: it is told of something else. */
const HEADLESS = -5;
/** The words end like the row and name another kind of the thing. */
const OTHER_KIND = -14;
/** Another domain, which nothing around speaks of, has a row of the same name that comes first. */
const HOMONYM = -8;
/** The words tell of finding, the row of mending, or the other way round. */
const OTHER_STAGE = -30;
/** A row the workbook at hand lacks: a report mostly tells what the workbook holds. */
const ABSENT = -3;
/** A short spelling of a domain that nothing around speaks of. */
const FOREIGN = -4;
const MOST_OF_TOPIC = 6;
/** From here on a gram counts as standing beside the number, and looks for rows. */
const BESIDE = 0.55;
/** Rows below these have nothing to do with the figure and are not kept. */
const LEAST = -10;
const LEAST_BESIDE = 0.03;

function memo<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** 发动辖区(32所)学校，观看公开课: what they did stands in the next clause. */
const CAUSE = /(?:发动|组织|动员|带领|邀请|协调|推动|指导|引导)(?:辖区|全[县区市]|各)?$/;

/** Zones with the weight of their words, 0 to 1, for a figure in this unit. */
function weighed(query: Query): readonly (readonly [text: string, weight: number])[] {
  const { zones, unit } = query;
  const { local, tail, shared, next, topic, neighbour, items, sentence, headings } = zones;
  const spoken = spokenLocal(local, unit);
  const weak = query.zones.borrowed || withoutFiller(local).length <= 4;
  const mute = withoutFiller(tail) === "";
  return [
    ...headings.map((text, level): [string, number] => [text, level === headings.length - 1 ? 0.25 : 0.12]),
    [sentence, 0.2],
    [items, 0.2],
    [neighbour, 0.42],
    [topic, 0.45],
    [next, unit === "元" && mute ? 0.9 : CAUSE.test(local) ? 0.6 : 0.35],
    [shared, mute || unit === "元" ? 0.9 : 0.5],
    [tail, weak ? 0.95 : 0.56],
    [spoken, zones.borrowed ? 0.6 : 0.85],
    [spoken.slice(-14), zones.borrowed ? 0.6 : 1],
  ];
}

/**
 * The bonus of a spelling that stands in the local words as a whole, more when it ends at the number; also of one that
 * begins with the words of the figure before, `before`, where a clerk's own row may say both: 开展“坝坝会”5场，受益群众(300名) is 坝坝会受益群众.
 */
function wholeness(local: string, before: string, { plain, all }: Spelling): number {
  const at = local.lastIndexOf(plain);
  if (at < 0) {
    const size = commonEnd(local, plain);
    const first = plain.slice(0, -size);
    return size >= 2 && first.length >= 2 && first.length < plain.length && before.includes(first)
      ? 1.5 + 0.2 * all
      : 0;
  }
  return at + plain.length === local.length ? 1.5 + 0.2 * all : 0.2 * all;
}

/** The pairs of signs right in front of the number; none when the words in front say little. */
function headOf(zones: Zones, local: string): readonly string[] {
  const bare = plainPhrase(withoutFiller(local));
  return bare.length < 5 ||
    /等(?:各类|相关|[^，。；、]{0,2})$/.test(zones.local) ||
    withoutFiller(zones.tail).length > 3
    ? []
    : gramsOf(bare.slice(-4));
}

function headless({ plain }: Spelling, head: readonly string[]): boolean {
  return head.length > 0 && !head.some((gram) => plain.includes(gram));
}

/** What headings, topic and the figure in front say of the domains: name → bonus. */
function priorOf({ zones, domain }: Query, named: (text: string) => readonly string[]): ReadonlyMap<string, number> {
  const prior = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const name of named(text)) prior.set(name, Math.min(MOST_OF_TOPIC, (prior.get(name) ?? 0) + weight));
  };
  zones.headings.forEach((text, level) => {
    add(text, level === zones.headings.length - 1 ? 3 : 1.5);
  });
  add(zones.sentence, 1);
  add(zones.topic + zones.items + zones.neighbour, 2.5);
  add(zones.local + zones.tail, 2);
  if (domain !== null) prior.set(domain, (prior.get(domain) ?? 0) + 4);
  return prior;
}

interface Survey {
  /** How near each gram of the lexicon stands to the number, 0 to 1; overwritten by the next look. */
  readonly near: Float64Array;
  /** Fills `near` and gives the spellings that share a gram with the words beside the number. */
  readonly look: (query: Query) => number[];
}

/** The work space of a scorer, made once: it is used some hundred times a text. */
function surveyOf({ numbers, spellings, holders }: Lexicon): Survey {
  const gramsIn = memo((text) => gramsOf(plainPhrase(text)).flatMap((gram) => numbers.get(gram) ?? []));
  const near = new Float64Array(numbers.size);
  const stamps = new Uint32Array(spellings.length);
  let stamp = 0;
  const look = (query: Query): number[] => {
    near.fill(0);
    stamp += 1;
    const touched: number[] = [];
    const touch = (index: number): void => {
      if (stamps[index] === stamp) return;
      stamps[index] = stamp;
      touched.push(index);
    };
    for (const [text, weight] of weighed(query))
      for (const gram of gramsIn(text)) {
        if ((near[gram] ?? 0) >= weight) continue;
        near[gram] = weight;
        if (weight >= BESIDE) holders[gram]?.forEach(touch);
      }
    return touched;
  };
  return { near, look };
}

/** Everything that stands around a number, plain. */
function aroundOf({ headings, sentence, items, topic, neighbour, local, tail, shared, next }: Zones): string {
  return plainPhrase([...headings, sentence, items, topic, neighbour, local, tail, shared, next].join(" "));
}

/** Rows that bear the name of an earlier row of another domain: 防疫.出动车辆 behind 接警.出动车辆. */
function homonymsOf(rows: Lexicon["rows"]): ReadonlySet<number> {
  const first = new Map<string, string>();
  const later = new Set<number>();
  rows.forEach(({ name, domain }, row) => {
    const owner = first.get(name) ?? domain;
    first.set(name, owner);
    if (owner !== domain) later.add(row);
  });
  return later;
}

/** A scorer over a lexicon, for the figures of one text. */
export function scorerOf(lexicon: Lexicon): Scorer {
  const { spellings, rows } = lexicon;
  const { near, look } = surveyOf(lexicon);
  const evidence = noEvidence();
  const homonyms = homonymsOf(rows);
  const stages = rows.map(({ name }) => stagesIn(name));
  const named = memo(domainsNamed);
  /** How well each row goes with a unit and scale, which come as JSON. */
  const unitsFor = memo((key) => {
    const [unit, scale] = JSON.parse(key) as [string | null, string];
    return rows.map((row) => unitScore(row.units, { unit, scale }));
  });
  const rank = (query: Query): Scored[] => {
    const touched = look(query);
    const units = unitsFor(JSON.stringify([query.unit, query.scale]));
    const prior = priorOf(query, named);
    const local = plainPhrase(spokenLocal(query.zones.local, query.unit));
    const end = headOf(query.zones, local);
    const deed = deedIn(query.zones.local);
    const around = aroundOf(query.zones);
    const told = plainPhrase(query.zones.neighbour + query.zones.topic);
    const stage = stagesIn(query.zones.local.slice(-12));
    const best = new Map<number, Scored>();
    for (const index of touched) {
      const spelling = spellings[index];
      const row = rows[spelling?.row ?? -1];
      if (spelling === undefined || row === undefined) continue;
      const unit = units[spelling.row] ?? OTHER_UNIT;
      if (unit <= OTHER_UNIT || contradicts(row, deed) || isMeanOf(query.zones.local, row)) continue;
      evidenceOf(spelling, near, evidence);
      const beside = evidence.beside / spelling.all;
      if (beside < LEAST_BESIDE) continue;
      const far = Math.min(0, beside - 0.5) * 12;
      const known = evidence.gain + far + (prior.get(row.domain) ?? 0);
      if (known < LEAST) continue;
      const whole = query.zones.borrowed ? 0 : wholeness(local, row.atHand ? told : "", spelling);
      const again = query.used.has(spelling.row) ? (whole > 0 ? TOLD_WHOLE : TOLD_BEFORE) : 0;
      const head = headless(spelling, end) ? HEADLESS : 0;
      const foreign = spelling.plain.length <= 4 && !prior.has(row.domain) ? FOREIGN : 0;
      const absent = row.absent ? ABSENT : 0;
      const other = otherStage(stage, stages[spelling.row] ?? 0) ? OTHER_STAGE : 0;
      const plain = known + whole + unit + again + head + foreign + absent + other;
      if (plain <= (best.get(spelling.row)?.score ?? LEAST)) continue;
      const kind =
        isOtherKind(local, spelling.plain, around) || isBareRate(local, spelling.plain, around) ? OTHER_KIND : 0;
      const second = homonyms.has(spelling.row) && !prior.has(row.domain) ? HOMONYM : 0;
      const score = plain + kind + second;
      if (score <= (best.get(spelling.row)?.score ?? LEAST)) continue;
      const shares = { near: beside, cover: evidence.found / spelling.all };
      best.set(spelling.row, { row: spelling.row, score, ...shares, unitFits: unit > -2 });
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 8);
  };
  return { lexicon, rank };
}
