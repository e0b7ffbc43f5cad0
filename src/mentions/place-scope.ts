/** A place that opens a clause and does something: 青杨镇专职队消除隐患, 在云岭镇开展检查. */
const SUBJECT =
  /(?:^|[，。；：])(?:其中[，：]?|在)?([\p{Script=Han}]{2,3}(?:镇|乡|街道))(?:政府|辖区|专职消防队|专职队|消防站|消防所|综合救援站)?(?=[\p{Script=Han}]{2,})/gu;
/** Words that look like names of places and are none: 各乡镇, 沿街街道, 走访村镇, 推动城镇. */
const NO_NAME =
  /^(?:[各全该本我每两三四五六七八九十多几等]|所有|有关|相关|重点|中心|老旧|主要|背街|沿街|驻地|易地|特色|偏远|后续|上述|其他|集镇|县城|古|城|建制|农村)|[查治改建谈核评访派靠督指组推深协配联纳入设向对于和与]|城镇|村镇|乡镇/;
/** Words that turn back to the whole. */
const WHOLE = /全[县区市]|合计|共计|总计|累计/;

/** The place the words tell of last, as the one who did what is counted; null when it is none or the whole area again. */
export function placeSubject(words: string): string | null {
  const last = [...words.matchAll(SUBJECT)].at(-1);
  const name = last?.[1] ?? "";
  if (last === undefined || NO_NAME.test(name) || WHOLE.test(words.slice(last.index))) return null;
  return name;
}

/** A part of the report's time that opens a clause: 第三季度接警, 6月份组织. */
const PART_OF_TIME =
  /(?:^|[，。；：])[ \t]*(?:其中[，：]?)?(第?[一二三四]季度|\d{1,2}月份?|[上下]半年)(?![底初末中间至到\d])(?=[\p{Script=Han}]{2,})/gu;

/** The part of the report's time the words tell of last; null when they tell of none, or of the whole time again. */
export function partOfTime(words: string): string | null {
  const last = [...words.matchAll(PART_OF_TIME)].at(-1);
  if (last === undefined || /全年|合计|共计|总计|累计|今年以?来/.test(words.slice(last.index))) return null;
  return last[1] ?? null;
}
