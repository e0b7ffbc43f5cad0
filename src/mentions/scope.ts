import { plainPhrase } from "./grams.ts";
import { partOfTime, placeSubject } from "./place-scope.ts";
import { withoutFiller } from "./zones.ts";

/** A campaign's name ends in one of these, and 行动 may follow. */
const KINDS =
  "专项整治|专项治理|专项检查|专项攻坚|专项排查整治|排查整治|集中整治|集中治理|全链条整治|综合治理|大排查大整治|大排查|大检查|大整治|大会战|百日会战|百日攻坚|攻坚战|百日|夏季消防检查|冬春火灾防控|冬春消防安全|今冬明春火灾防控|专项|整治|执法|攻坚";
const NAME = new RegExp(
  `(?:[\\p{Script=Han}\\d]{0,16}“[^“”，。；]{1,36}”[^，。；“”、：]{0,14}?(?:(?:${KINDS})(?:专项)?(?:行动)?|行动)|[\\p{Script=Han}\\d]{0,20}?(?:(?:${KINDS})专项行动|(?:${KINDS})行动|(?:专项|集中|排查|全链条|综合)(?:整治|治理)|大排查大整治|大排查|大检查|大会战|百日会战|百日攻坚|夏季消防检查|今冬明春火灾防控|冬春火灾防控))(?:行动)?`,
  "gu",
);
/** What leads up to a campaign and is no part of its name. */
const LEAD =
  /^.*(?:深入|扎实|持续|全面|组织|统筹|部署|牵头|印发|下发|出台|制定|开展了?|推进|实施|启动|结合|按照|根据|围绕|抓好|落实|[期间]间|为期[^的]{1,6}的|[在以])(?=.{2})/u;

function nameIn(match: string): string {
  const quote = match.indexOf("“");
  const front = quote < 0 ? match : match.slice(0, quote);
  const rest = quote < 0 ? "" : match.slice(quote);
  const lead = rest === "" ? front.replace(LEAD, "") : `${front}＿＿`.replace(LEAD, "").replace(/＿＿$/, "");
  return `${lead.replace(/^(?:了|的|和|及|与|中|(?:\d{4}年)?\d{1,2}月份?)/, "")}${rest}`.replace(/[“”]/g, "");
}

/** What every name of a campaign holds; asked first because it is quick. */
const KIND_SIGNS = /行动|整治|治理|排查|检查|会战|攻坚|防控|专项|执法|百日|消防安全/;

/** Words that turn back to the whole after a campaign was named. */
const WHOLE = /今年以?来|全年|累计|半年来|截至目前|等(?:多个|各类|系列|\d+个|专项)/;

/**
 * The campaign a figure is told of: the one named in `words`, from its segment's begin (sentence or ；) to the figure;
 * without quotation marks. null when none is named, when several are, or when the report turns back to the whole.
 */
export function scopeOf(words: string): string | null {
  const near = words.slice(-160);
  if (!KIND_SIGNS.test(near)) return null;
  const found = [...near.matchAll(NAME)];
  const last = found.at(-1);
  if (last === undefined) return null;
  const before = found.at(-2);
  if (
    before !== undefined &&
    /^.{0,12}[、和及].{0,12}$/u.test(near.slice(before.index + before[0].length, last.index + 12))
  )
    return null;
  const name = nameIn(last[0]);
  const rest = near.slice(last.index + last[0].length);
  // 印发专项治理方案3个: a paper, not what was done in the campaign.
  if (/^(?:工作)?(?:实施)?(?:方案|通知|意见|预案|文件|计划|制度|办法)/.test(rest)) return null;
  if (name.length < 4 || /^[一二三四五六七八九十两\d上述]/.test(name) || WHOLE.test(rest) || /^[的、和等]/.test(rest))
    return null;
  return withoutFiller(rest) === "" ? null : name;
}

/** 夏季消防检查期间, “7·21”特大暴雨期间, 重点场所专项检查中: an occasion at the begin of its clause. */
const OCCASION =
  /(?:^|[，。；：、])([^，。；：、]{2,26}?)(?:期间|(?<=行动|整治|治理|检查|会战|攻坚|战役|排查|清查|活动|督导)”?中)[，,]/gu;
/** 行动期间, 整治中: the campaign named before. */
const AGAIN =
  /^[ \t]*(?:此次|本次|该|专项)?(?:行动|活动|整治|治理|会战|攻坚|检查|期|其)(?:期间|开展以来|实施以来|以来|间|中)[，,]/;
/** Words by which an occasion is one that figures are counted for; a drought or a holiday of the children is none. */
const COUNTED_APART =
  /“|行动|清查|整治|治理|检查|会战|攻坚|战役|排查|督导|活动|宣传[月周日]|元旦|春节|元宵|清明|五一|端午|中秋|国庆|两会|高考|汛期/;
const TIMES = /^(?:[一二三四五六七八九十]+五|\d{1,4}年?|[今去本全]年|[上下]半年|这一?|此|同|报告|统计|考核)+$/;

/** The occasion named last in the words, without what leads up to it; null when none is. */
function occasionIn(words: string): string | null {
  const last = [...words.matchAll(OCCASION)].at(-1)?.[1] ?? "";
  const name = nameIn(last).replace(/^.*等[\d*两二三四五六七八九十]+[个类项]|^(?:特别是|尤其是)/, "");
  return name.length < 2 ||
    !COUNTED_APART.test(last) ||
    TIMES.test(name) ||
    AGAIN.test(`${name}期间，`) ||
    AGAIN.test(`${name}中，`)
    ? null
    : name;
}

/** Words that say what a scope is, not which one. */
const KIND_OF_SCOPE = /(?:消防安全|火灾防控)?(?:专项|集中)?(?:行动|活动|整治|治理|检查|攻坚战|排查)$/;

/** A scope of the workbook as it stands in a text: without quotation marks, and without words of kind where enough is left. */
function bareScope(scope: string): string {
  const plain = plainPhrase(scope);
  const bare = plain.replace(KIND_OF_SCOPE, "");
  return bare.length >= 4 ? bare : plain;
}

/** The scopes a text is read with. */
export interface Scopes {
  /** The scope a figure is told of: `words` go from its segment's begin to it, `before` is the sentence up to there. */
  readonly of: (words: string, metric: string | null) => string | null;
  /** Tells that a sentence begins; `words` are all of it. */
  readonly enter: (words: string, paragraph: number) => void;
}

/**
 * Scopes by the grammar of campaigns and occasions, and by the names the workbook gives them: (metric, scope) pairs. A
 * campaign named in one sentence goes on in the next one of its paragraph when that turns back to it (行动期间), or when
 * the first told nothing but that it was held. The campaign of the title is the whole report's and narrows nothing.
 */
export function scopesOf(
  title: string,
  rows: readonly { readonly metric: string; readonly scope: string | null }[],
): Scopes {
  const known = new Map<string, readonly (readonly [scope: string, bare: string])[]>();
  for (const { metric, scope } of rows)
    if (scope !== null) known.set(metric, [...(known.get(metric) ?? []), [scope, bareScope(scope)]]);
  const whole = plainPhrase(title);
  let inParagraph = -1;
  let carried: string | null = null;
  let said: string | null = null;
  const enter = (words: string, paragraph: number): void => {
    const before = paragraph === inParagraph ? said : null;
    inParagraph = paragraph;
    carried =
      before !== null && (AGAIN.test(words) || carried === before) && !WHOLE.test(words.slice(0, 14)) ? before : null;
    said =
      scopeOf(`${words}＿＿`) ?? occasionIn(words) ?? carried ?? (before !== null && AGAIN.test(words) ? before : null);
  };
  const of = (words: string, metric: string | null): string | null => {
    const plain = plainPhrase(words.slice(-160));
    const own = known.get(metric ?? "")?.filter(([, bare]) => plain.includes(bare)) ?? [];
    const named = own.length === 1 ? (own[0]?.[0] ?? null) : (scopeOf(words) ?? occasionIn(words) ?? carried);
    const place = named === null ? (placeSubject(words.slice(-160)) ?? partOfTime(words.slice(-160))) : null;
    if (place !== null && !whole.includes(place)) return place;
    return named === null || (named.length > 3 && whole.includes(bareScope(named))) ? null : named;
  };
  return { of, enter };
}
