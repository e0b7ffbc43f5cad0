/** A campaign's name ends in one of these. */
const KINDS =
  "专项整治行动|专项治理行动|专项攻坚行动|百日攻坚行动|百日攻坚专项行动|专项整治|专项行动|专项治理|专项检查|集中整治|攻坚行动|整治行动|排查整治|综合治理|大排查|大检查|大整治|大会战|百日攻坚|百日行动|夏季行动|冬季行动|冬春火灾防控|夏季消防检查|除患攻坚|行动";
const QUOTED = new RegExp(`“[^“”，。；]{1,24}(?:、[^“”。；]{1,24}){0,4}”[^，。；“”、]{0,14}?(?:${KINDS})`, "gu");
const PLAIN = new RegExp(`[\\p{Script=Han}“”\\d]{2,18}?(?:${KINDS})`, "gu");
/** What leads up to a campaign and is no part of its name. */
const LEAD =
  /^.*(?:深入|扎实|持续|全面|组织|统筹|部署|开展了?|推进|实施|启动|结合|以|在|按照|根据|围绕|抓好|落实)(?=.{4})/u;

function nameIn(match: string): string {
  const quote = match.indexOf("“");
  const lead = quote > 0 ? match.slice(quote) : match.replace(LEAD, "");
  return lead.replace(/^(?:的|和|及|与)/, "");
}

function campaignsIn(words: string): { readonly name: string; readonly end: number }[] {
  const quoted = [...words.matchAll(QUOTED)];
  const found = quoted.length > 0 ? quoted : [...words.matchAll(PLAIN)];
  return found.map((match) => ({ name: nameIn(match[0]), end: match.index + match[0].length }));
}

/**
 * The campaign a figure is told of: the one named in the words between its segment's begin (sentence or ；) and the
 * figure. null when none is named, when several are (…等多个行动), or when the report turns back to the whole (全年共).
 */
export function scopeOf(words: string): string | null {
  const all = campaignsIn(words.slice(-160));
  const last = all.at(-1);
  if (last === undefined || last.name.length < 4) return null;
  const rest = words.slice(-160).slice(last.end);
  if (all.length > 1 || /等(?:多个|各类|\d+个|专项)|今年以?来|全年|累计|半年来|截至目前/.test(rest)) return null;
  return /^[的、和等]/.test(rest) ? null : last.name;
}
