import type { MentionClass } from "../model/mention.ts";
import type { Spot } from "./surroundings.ts";

/** Plans and campaigns named after their years: 三年行动, 百日攻坚. */
const PROGRAMME = /^[年日天](?:.{0,6})(?:行动|计划|规划|攻坚|专项|整治|大战|竞赛|会战|誓师)/;
/** 2023年, 5月, 24日, 二季度, 第二届 … directly behind the bare number. */
const CALENDAR = /^ ?(?:年(?!以[上下内外]|龄)|月|日(?!常|均|益|前)|季度|年度|周年|世纪|年代|届)/;
const CLOCK = /^(?:时(?!长|间|效|段|限|代|刻|常|节)|点(?:整|半|\d|[-—~至到])|:\d\d)/;
const SPAN =
  /^ ?(?:个(?:多|半)?(?:月|季度|年头|星期|工作日|周)|周(?!边|围|期|密|知|家|转|到|全)|天(?!然|气|桥|津|水|际))/;
const RANGE =
  /^ ?(?:[-—–~、/]|至|到) ?(?:[\d*Xx]{1,4}|[一二三四五六七八九十]{1,2}) ?(?:年(?!以[上下内外])|月|日|时|季度|届)/;

/** `2022.5.1`, `“*.**”疫情`, `“5·12”防灾减灾日`. */
function isPointedDate({ text, start, end, kind, after, quoted, unit }: Spot): boolean {
  const run = text.slice(start, end);
  if (/^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/.test(run)) return true;
  if (unit !== null) return false;
  if (/^(?:19|20)\d\d\.\d{1,2}$/.test(run)) return true;
  if (!/^[\d*]{1,2}[.·•][\d*]{1,2}$/.test(run)) return false;
  if (quoted !== null && quoted.inner.length <= run.length + 2) return true;
  return kind === "number" && /^”?(?:疫情|地震|火灾|事故|防灾|消防|日|案)/.test(after);
}

/** Halves of years, spans, dates, editions of an event. Null when the spot is none of them. */
export function periodRule(spot: Spot): MentionClass | null {
  const { text, start, end, kind, before, after, unit, previous } = spot;
  const run = text.slice(start, end);
  if (run === "半") return /^(?:年|月|天|个月|小时)/.test(after) ? "period" : "fixed";
  if (isPointedDate(spot)) return "period";
  if (PROGRAMME.test(after)) return kind === "number" && run.length === 4 ? "period" : "fixed";
  if (isLapse(spot)) return "fixed";
  if (unit === "年" && /连续$|连续[^，。；]{0,2}$/.test(before)) return null;
  if (CALENDAR.test(after) && !/^日/.test(kind === "chinese" ? after : "")) return "period";
  if (kind === "chinese" && /^日/.test(after)) return /月$/.test(before) ? "period" : "fixed";
  if (RANGE.test(after) && run.length <= 4) return "period";
  if (/^[\d*]{1,2}$/.test(run) && (CLOCK.test(after) || /\d:$/.test(before)) && unit === null) return "period";
  if (unit === "分" && /[\d*时点]时$|点$/.test(before)) return "period";
  if (unit === "天" && /(?:驻勤|执勤|值守|奋战|驻防|巡查|累计|共计?)$/.test(before)) return null;
  // 读书班3期21天: the days are counted like the classes in front of them.
  if (unit === "天" && previous?.unitEnd === start && /^[期批次轮场]$/.test(previous.unit ?? "")) return null;
  if (SPAN.test(after)) return "period";
  return null;
}

/** 服役8年以上的, 3年以下: a bound, not a date. */
function isLapse({ after, text, start, end }: Spot): boolean {
  return end - start <= 3 && /^年(?:以|及以)/.test(after) && !text.startsWith("年来", end) && start >= 0;
}
