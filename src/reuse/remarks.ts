import type { Mention } from "../model/mention.ts";
import type { Settings } from "../model/settings.ts";
import type { Doubt } from "./move-period.ts";

/** Things of last year that no workbook can tell. */
const EVENTS =
  /党的[一二三四五六七八九十]{1,3}大|第[一二三四五六七八九十\d]{1,3}届|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会|主题教育/g;
const UNIT = /[\u4e00-\u9fa5]{2,12}?消防救援(?:总队|支队|大队|站|局)/g;
/** Words that judge a figure, and may no longer be true of the new one. */
const JUDGING = /(?:明显|大幅|显著|略有|小幅|稳步|持续)(?=上升|下降|增加|减少|增长|提高|提升|降低)/g;
/** What did not happen in last year's report. */
const NEVER = /未发生|零发生|没有发生|未出现|零火情|零亡人|零伤亡/g;
/** “三降一升”: so many went up, so many down. */
const TALLY =
  /“?[一二两三四五六][项个]?(?:指标)?(?:降|升|平)(?:[一二两三四五六](?:降|升|平))+”?|“?[二两三四五六][项个]?(?:指标)?(?:双|全面|均|同比|齐)?(?:下降|上升)”?/g;
const MOST_EVENTS = 40;

const EVENT = "这是当时的提法，没有改，请看今年是否还这样写";
const DATE = "这里写的是具体日子，没有改，请看是不是去年的事";
const NEVER_NOTE = "这里说没有发生，请看今年是否还是这样";
const TALLY_NOTE = "数变了，几升几降要重新数，请看一下";
const JUDGED = "数变了，这个说法是否还合适，请看一下";

/** Places that were left as they were and that a person should look at: names, events and dates of last year. */
export function doubtsOf(
  text: string,
  mentions: readonly Mention[],
  { settings, moves }: { readonly settings: Settings; readonly moves: boolean },
): Doubt[] {
  const doubts: Doubt[] = otherUnits(text, settings.unit);
  if (!moves) return doubts;
  for (const match of [...text.matchAll(EVENTS)].slice(0, MOST_EVENTS)) doubts.push(placed(match, EVENT));
  for (const match of [...text.matchAll(NEVER)].slice(0, MOST_EVENTS)) doubts.push(placed(match, NEVER_NOTE));
  for (const match of [...text.matchAll(TALLY)].slice(0, MOST_EVENTS)) doubts.push(placed(match, TALLY_NOTE));
  for (const match of [...text.matchAll(JUDGING)].slice(0, MOST_EVENTS)) doubts.push(placed(match, JUDGED));
  const days = mentions.filter(
    ({ class: kind, unit, end }) => kind === "period" && (unit === "日" || text.charAt(end) === "日"),
  );
  for (const { start, end } of days.slice(0, MOST_EVENTS)) doubts.push({ start, end, note: DATE });
  return doubts;
}

/** A report of this very period with figures in it: the wrong file, or one that was filled before. */
export function samePeriodDoubt(text: string, mentions: readonly Mention[], year: number): Doubt[] {
  const isFilled = mentions.some(({ class: kind, value }) => kind === "metric" && value !== null);
  const start = text.indexOf(`${year}年`);
  if (!isFilled || start < 0) return [];
  return [{ start, end: start + 4, note: "往年总结写的就是本期，请看是不是拿错了文件" }];
}

/** The name of another unit in the title: somebody else's report. */
function otherUnits(text: string, unit: string): Doubt[] {
  const title = text.slice(0, Math.max(0, text.indexOf("\n", text.search(/\S/))));
  const [match] = [...title.matchAll(UNIT)];
  if (match === undefined || unit === "" || unit.includes(match[0]) || match[0].includes(unit)) return [];
  return [placed(match, `表里的单位是“${unit}”，与文稿不同，请核对`)];
}

function placed(match: RegExpMatchArray, note: string): Doubt {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, note };
}
