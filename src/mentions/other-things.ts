import { gramsOf, plainPhrase } from "./grams.ts";
import type { Row } from "./lexicon.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller } from "./zones.ts";

/** What ends the name of the things behind a number and begins another one: 行业主管部门以及…, 过街天桥设置…, 检查组对…. */
const NEXT = /以及|(?<!参)与|(?<![普涉顾提波])及|和(?!谐|平)|(?<=组)对|有了|设置|设立|张贴|悬挂|推送|播放|发布/;
/** People are told by what they took part in: 3名消防员参加培训 is a row of trainings. */
const PEOPLE = /^[人名位]/;

const MOST = 14;

/** Things behind a number: the end of their name, and what stands in front of the number. */
export interface Counted {
  readonly things: string;
  readonly words: string;
  /** Other things are counted with them: 老旧小区和街巷. */
  readonly joined: boolean;
}

/** The things behind a number that other things follow: 11家(行业主管部门)以及消防安全重点单位. null for any other figure. */
export function countedBehind({ local, tail }: Zones, unit: string | null): Counted | null {
  if (unit === null || /^(?:[%元次起场期]|人次)/.test(unit)) return null;
  const end = tail.search(NEXT);
  if (end < 3 || end > MOST || (PEOPLE.test(unit) && !/^(?:以及|[与和及])/.test(tail.slice(end)))) return null;
  const clause = local.slice(Math.max(...["，", "；", "：", "、", "。"].map((sign) => local.lastIndexOf(sign))) + 1);
  const words = plainPhrase(withoutFiller(clause)).slice(-6);
  return { things: plainPhrase(tail.slice(0, end)).slice(-2), words, joined: /^[与和及以]/.test(tail.slice(end)) };
}

const COUNT_WORD = /[\p{Script=Han}]?数$/u;

/** Whether a spelling that no word in front tells names other things than those behind the number. */
export function isOfAnother(plain: string, counted: Counted | null): boolean {
  if (counted === null || counted.things.length < 2) return false;
  if (counted.joined && plain.includes(counted.things)) return false;
  const ends = plain.endsWith(counted.things) || plain.replace(COUNT_WORD, "").endsWith(counted.things);
  return !ends && !gramsOf(counted.words).some((gram) => gram.length > 1 && plain.includes(gram));
}

/** 重点单位已达标(38家): what the things have become, "" when nothing is said of it. */
export function doneTo({ local, tail }: Zones): string {
  if (withoutFiller(tail) !== "") return "";
  return /[\p{Script=Han}]{2}(?:已|均已|全部)([\p{Script=Han}]{2})$/u.exec(local)?.[1] ?? "";
}

/** Whether the words say what the things have become and the spelling does not. */
export function lacksDeed(plain: string, done: string): boolean {
  return done !== "" && !plain.includes(done);
}

/** 参加救援, 共救助: words in front of a short name that narrow it to nothing. */
const LEADS_UP =
  /(?:参加|参与|成功|处置|执行|完成|开展|实施|组织|出动|接警|其中|期间|以来|大队|支队|总队|队伍|部队|各类|全年|半年|月份?|[县市区省国站共含类和及中里面])$/;

/** 抗洪抢险: a name of two signs with words in front that tell of which kind. */
export function isNarrowed({ partOf }: Row, plain: string, local: string): boolean {
  if (partOf === null || plain.length !== 2 || !local.endsWith(plain)) return false;
  const before = withoutFiller(local.slice(0, -plain.length));
  return /[\p{Script=Han}]{2}$/u.test(before) && !LEADS_UP.test(before);
}

/** 新建消防站 is told only where something is new: 出警最多的消防站达15个 are stations there are. */
export function isNothingNew({ name, atHand }: Row, tellsNew: boolean): boolean {
  return !atHand && !tellsNew && name.startsWith("新");
}

/** Whether the words tell of anything built, bought, hired or added. */
export function tellsOfNew(around: string): boolean {
  return /[新建增购招添]|投用|启用/.test(around);
}

/** Domains of one occasion: 转运物资 is told of an epidemic only where one is spoken of. */
const OCCASIONS: ReadonlyMap<string, RegExp> = new Map([["防疫", /疫|核酸|隔离|消杀/]]);

/** Whether a row belongs to an occasion that nothing around speaks of. */
export function isOfOccasion({ domain, atHand }: Row, around: string): boolean {
  return !atHand && OCCASIONS.get(domain)?.test(around) === false;
}
