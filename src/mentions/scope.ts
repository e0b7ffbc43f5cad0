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
  /^.*(?:深入|扎实|持续|全面|组织|统筹|部署|牵头|开展了?|推进|实施|启动|结合|按照|根据|围绕|抓好|落实|[期间]间|为期[^的]{1,6}的|[在以])(?=.{2})/u;

function nameIn(match: string): string {
  const quote = match.indexOf("“");
  const front = quote < 0 ? match : match.slice(0, quote);
  const rest = quote < 0 ? "" : match.slice(quote);
  const lead = rest === "" ? front.replace(LEAD, "") : `${front}＿＿`.replace(LEAD, "").replace(/＿＿$/, "");
  return `${lead.replace(/^(?:了|的|和|及|与|中)/, "")}${rest}`.replace(/[“”]/g, "");
}

/** Words that turn back to the whole after a campaign was named. */
const WHOLE = /今年以?来|全年|累计|半年来|截至目前|等(?:多个|各类|系列|\d+个|专项)/;

/**
 * The campaign a figure is told of: the one named in `words`, from its segment's begin (sentence or ；) to the figure;
 * without quotation marks. null when none is named, when several are, or when the report turns back to the whole.
 */
export function scopeOf(words: string): string | null {
  const near = words.slice(-160);
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
  if (name.length < 4 || /^[一二三四五六七八九十两\d上述]/.test(name) || WHOLE.test(rest) || /^[的、和等]/.test(rest))
    return null;
  return withoutFiller(rest) === "" ? null : name;
}
