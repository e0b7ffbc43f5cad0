import { withoutComparison } from "./comparison.ts";
import type { Case } from "./figure-case.ts";
import { withoutGloss } from "./gloss.ts";
import { plainPhrase } from "./grams.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Found } from "./name-row.ts";
import { withoutFiller } from "./zones.ts";

const DOMAIN = "火灾";
const COUNT = "火灾起数";
/** What a fire costs: told of all fires, or of those named just before. */
const TOLL = /^(?:死亡人数(?:\..+)?|受伤人数|直接财产损失)$/;
/** How sure a part that no row tells can be. */
const OF_A_PART = 0.4;
const WHOLE_OFFERED = 0.3;

/** Where the words of the fires end: 放火引起(火灾), 电气原因引发的(火灾)共有, 住宅(火灾)亡. */
const FIRES = /(?:各类)?(?:火灾|火警)(?:事故|警情)?/;
const TOLL_WORD =
  /(?:人员)?(?:死亡|遇难|亡人|亡|死人|死|受伤|伤人|伤|(?:已核)?(?:直接)?(?:财产|经济)损失|损失)(?:总?人?数|金额)?/;
/** Verbs between the cause or place and the fires. */
const VERB = /(?:共?(?:引发|引起|造成|导致|发生|接报|接到|查明|接|报告|统计))|的|类|原因/g;
const VERB_AT_END = /(?:引发|引起|造成|导致|发生|接报|火灾|的|类|原因|[共因有均，])+$/;
const MOST_OF_NAME = 16;
/** Times, areas and openings that narrow nothing. */
const ALL =
  /[\d*X×]{1,4}年度?|\d{1,2}月份?|\d{1,2}日(?:\d{1,2}时)?|第?[一二三四]季度|前[一二三四五六七八九十\d]+(?:个月|季度)|[上下]半年|[一二三四五六七八九十]+五|[今本全去当]年|年[初内]|截[至止]|以来|期间|目前|据统计|[全我本](?:省|市|州|盟|县|区|旗|国|镇|乡|总队|支队|大队|队|辖区)(?:范围)?内?|全国各地|各地|辖区内?|社会面|城乡|大队|支队|总队|(?:公安)?消防(?:救援)?(?:部门|机构|队伍|力量|部队)/g;
/** What is left of words that say nothing of which fires. */
const REST = /[至到在内，、其人数因]|^中|起数|总数|火灾|火警|事故|警情/g;
/** 其次为公共场所， · 18时至20时，: a clause that says which fires are told of next. */
const SUBJECT_CLAUSE =
  /(?:^|[，；：。])((?:其次|再次|另外|最多的)(?:是|为)[^，；：。]{2,14}|\d{1,2}[时点]至(?:次日)?\d{1,2}[时点])，[^，；：。]*$/u;

const OPENING = /^[，、\s共]*(?:(?:其次|再次|另外|最多的)[是为]|其中)?[共各类]*(?:发生|接报)?(?:在)?/;

/** What the words in front of the fires, or of their toll, narrow them to; null when they tell of all. */
function narrowing(words: string, what: RegExp): string | null {
  const before = words.search(what);
  const lead = before < 0 ? words : words.slice(0, before);
  const own = withoutFiller(withoutComparison(lead.replace(VERB, "").replace(ALL, "")));
  if (own.replace(REST, "").length < 2) return null;
  const name = plainPhrase(lead.replace(ALL, "").replace(OPENING, "").replace(VERB_AT_END, ""));
  return name.length < 2 ? own : name.slice(-MOST_OF_NAME);
}

/** The clause of the number that says something, and the one before where that only says of which fires. */
function clauseOf({ local, topic, neighbour }: Case["zones"]): string {
  const own =
    local
      .split(/[，；：。]/)
      .filter((clause) => withoutFiller(clause) !== "")
      .at(-1) ?? "";
  return (SUBJECT_CLAUSE.exec(topic + neighbour + local)?.[1] ?? "") + own;
}

/** What may stand beside the name of a part and narrows it no further. */
const NEUTRAL = /各类|居民|村民|居村民|市区|城区|镇区|内|由于|因|间|方面|及其?周边|等/g;

/** Whether the words name the row's own part and nothing narrower: 高层住宅 is not 住宅, 非建构筑物 is not 建构筑物. */
function isToldBy({ spellings }: Lexicon, row: number | null, lead: string): boolean {
  const words = plainPhrase(lead.replace(VERB, ""));
  return spellings.some((one) => {
    const core = one.row === row ? one.plain.replace(/火灾|引发|发生|起数|其中/g, "") : "";
    return core.length > 1 && words.includes(core) && words.replace(core, "").replace(NEUTRAL, "") === "";
  });
}

/** 农村地区发生(火灾): the row of the part that the words name whole; -1 without one. */
function rowOfPart({ spellings, rows }: Lexicon, lead: string): number {
  const part = lead.replace(/(?:地区|区域|方面)$/, "");
  const said = spellings.find(({ row, plain }) => {
    const { domain = "", name = "" } = rows[row] ?? {};
    return domain === DOMAIN && name.startsWith(`${COUNT}.`) && plain.replace(/火灾$/, "") === part;
  });
  return said?.row ?? -1;
}

function offered(found: Found): Found["candidates"] {
  const { id, domain, metric } = found;
  return metric === null ? [] : [{ id, domain, metric, confidence: Math.min(WHOLE_OFFERED, found.confidence) }];
}

/** A name of its own for what no row tells: never sure, and the whole is only offered. */
function unnamed(metric: string, found: Found): Found {
  return { id: null, domain: DOMAIN, metric, confidence: OF_A_PART, candidates: offered(found), row: null };
}

/** 较大火灾 of 火灾起数.较大火灾; the built name of a part that has no row. */
function shortName({ metric }: Found): string {
  const name = metric ?? "";
  const part = name.slice(name.indexOf(".") + 1).replace(/起数$/, "");
  return /火灾|时段/.test(part) ? part : `${part}火灾`;
}

function ofCount({ lexicon }: { readonly lexicon: Lexicon }, one: Case, found: Found): Found {
  const words = withoutGloss(clauseOf(one.zones));
  // 占全部较大火灾的: what it is a share of.
  if (!FIRES.test(words) || (one.comparison?.kind === "share" && words.startsWith("占"))) return found;
  const lead = narrowing(words, FIRES);
  if (lead === null || isToldBy(lexicon, found.row, lead)) return found;
  const row = rowOfPart(lexicon, lead);
  const own = lexicon.rows[row];
  if (own !== undefined) return { ...found, id: own.id, metric: own.name, row, candidates: offered(found) };
  return unnamed(`${lead.replace(/火灾$/, "")}${COUNT}`, found);
}

/** 火灾直接财产损失: told of all fires, whatever was told before. */
const OF_ALL = /^[，、\s]*(?:因|全部)?火灾(?:造成)?(?:的)?(?:人员)?$/;

/** The fires a toll is told of: those its own words name, else those of the sentence; null when it is all of them. */
function firesOf({ before }: Reading, one: Case, toll: string): string | null {
  const words = withoutGloss(clauseOf(one.zones));
  // 同比下降: what was told before, told once more.
  if (!TOLL_WORD.test(words)) return null;
  const lead = narrowing(words, TOLL_WORD);
  if (lead !== null || before === null) return lead;
  // Who dies in a fire dies in a fatal one.
  if (toll === "死亡人数" && /^亡人火灾/.test(before.metric ?? "")) return null;
  return OF_ALL.test(words.slice(0, Math.max(0, words.search(TOLL_WORD)))) ? null : shortName(before);
}

/** 死亡人数.居住场所 where the catalogue tells the toll of the part too; else a name that says of which fires. */
function ofToll(reading: Reading, one: Case, found: Found): Found {
  const { rows } = reading.lexicon;
  const part = firesOf(reading, one, found.metric ?? "");
  if (part === null || (found.metric?.includes(".") === true && isToldBy(reading.lexicon, found.row, part)))
    return found;
  const kind = (reading.before?.metric ?? "").split(".")[1] ?? part;
  const row = rows.findIndex(({ domain, name }) => domain === DOMAIN && name === `${found.metric ?? ""}.${kind}`);
  const own = rows[row];
  if (own !== undefined) return { ...found, id: own.id, metric: own.name, row, candidates: [] };
  return unnamed(`${part}${(found.metric ?? "").split(".")[0] ?? ""}`, found);
}

interface Reading {
  readonly lexicon: Lexicon;
  /** The kind of fires the sentence told of last; null when it tells of all. */
  readonly before: Found | null;
}

/**
 * Fires come in kinds without end (放火引起火灾4起, 宿舍发生火灾8起), and their toll is told of the kind named last: what is
 * told of a part that no row names is no 火灾起数 and no 死亡人数, which would be filled with those of all fires.
 */
export function ofPart(reading: Reading, one: Case, found: Found): Found {
  if (found.domain !== DOMAIN || found.metric === null || found.row === null || one.figure.cell !== null) return found;
  if (TOLL.test(found.metric)) return ofToll(reading, one, found);
  return found.metric.startsWith(COUNT) ? ofCount(reading, one, found) : found;
}

/** The fires the next toll is told of: null when a count tells of all, else that count. */
export function partIn(before: Found | null, found: Found, unit: string | null): Found | null {
  if (found.domain !== DOMAIN || (unit !== "起" && unit !== "次")) return before;
  return found.metric === COUNT ? null : found;
}
