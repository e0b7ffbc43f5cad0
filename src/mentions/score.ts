import { contradicts, deedIn, isMeanOf, isOppositeOf, otherRank, otherStage, ranksIn, stagesIn } from "./deeds.ts";
import { evidenceOf, noEvidence } from "./evidence.ts";
import { plainPhrase } from "./grams.ts";
import type { Lexicon, Row, Spelling } from "./lexicon.ts";
import { leadOf, leavesOut } from "./lead-number.ts";
import {
  countedBehind,
  doneTo,
  isNarrowed,
  isOfAnother,
  isOfOccasion,
  lacksDeed,
  isNothingNew,
  tellsOfNew,
} from "./other-things.ts";
import { memo } from "./memo.ts";
import type { Query } from "./query.ts";
import { aroundOf, headOf, headless, priorOf } from "./query.ts";
import { spokenLocal } from "./spoken.ts";
import { commonEnd, isBareRate, isOtherKind } from "./substitute.ts";
import { surveyOf } from "./survey.ts";
import { domainsNamed } from "./topics.ts";
import type { Zones } from "./zones.ts";
import { OTHER_UNIT, unitScore } from "./unit-score.ts";

/** A row with the evidence for it. */
export interface Scored {
  readonly row: number;
  readonly score: number;
  /** Share of the spelling's weight found beside the number, 0 to 1. */
  readonly near: number;
  /** Share found anywhere, nearer words counting more, 0 to 1. */
  readonly cover: number;
  readonly unitFits: boolean;
  /** The words tell something beside the row that it leaves out: it can be offered only. */
  readonly doubted: boolean;
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
/** Rows below these have nothing to do with the figure and are not kept. */
const LEAST = -10;
const LEAST_BESIDE = 0.03;

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

/** Tells the rows that the words around a figure rule out: of another deed, another rank, or a sum where they tell a mean. */
function tellingElse({ local, tail, neighbour }: Zones): (row: Row, spelling: Spelling) => boolean {
  const deed = deedIn(local);
  const ranks = ranksIn(local + tail);
  const words = neighbour.slice(-16) + local;
  return (row, { plain }) =>
    contradicts(row, deed) || otherRank(plain, ranks) || isMeanOf(local, row) || isOppositeOf(words, plain, row);
}

/** Tells the rows that the words around a figure leave in doubt: they say something that the row leaves out. */
function doubtsOf({ zones, unit }: Query, local: string, around: string): (row: Row, spelling: Spelling) => boolean {
  const lead = leadOf(zones);
  const counted = countedBehind(zones, unit);
  const done = doneTo(zones);
  const tellsNew = tellsOfNew(zones.topic + zones.neighbour + zones.local + zones.tail);
  return (row, { plain }) =>
    (lead !== null && leavesOut(plain, lead)) ||
    isOfAnother(plain, counted) ||
    isNarrowed(row, plain, local) ||
    isNothingNew(row, tellsNew) ||
    lacksDeed(plain, done) ||
    isOfOccasion(row, around);
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
    const isElse = tellingElse(query.zones);
    const around = aroundOf(query.zones);
    const told = plainPhrase(query.zones.neighbour + query.zones.topic);
    const isDoubted = doubtsOf(query, local, around);
    const stage = stagesIn(query.zones.local.slice(-12));
    const best = new Map<number, Scored>();
    for (const index of touched) {
      const spelling = spellings[index];
      const row = rows[spelling?.row ?? -1];
      if (spelling === undefined || row === undefined) continue;
      const unit = units[spelling.row] ?? OTHER_UNIT;
      if (unit <= OTHER_UNIT || isElse(row, spelling)) continue;
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
      const other = otherStage(stage, stages[spelling.row] ?? 0) ? OTHER_STAGE : 0;
      const plain = known + whole + unit + again + head + foreign + other + (row.absent ? ABSENT : 0);
      if (plain <= (best.get(spelling.row)?.score ?? LEAST)) continue;
      const kind =
        isOtherKind(local, spelling.plain, around) || isBareRate(local, spelling.plain, around) ? OTHER_KIND : 0;
      const second = homonyms.has(spelling.row) && !prior.has(row.domain) ? HOMONYM : 0;
      const score = plain + kind + second;
      if (score <= (best.get(spelling.row)?.score ?? LEAST)) continue;
      best.set(spelling.row, {
        row: spelling.row,
        score,
        near: beside,
        cover: evidence.found / spelling.all,
        unitFits: unit > -2,
        doubted: isDoubted(row, spelling),
      });
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 8);
  };
  return { lexicon, rank };
}
