import { toHalfWidth } from "../../model/number-text.ts";
import type { WrittenMonths } from "../read-period.ts";
import { readMonths } from "../read-period.ts";

const MONTHS =
  "(?:\\d{1,2}月?(?:-|—{1,2}|–|~|至|到)\\d{1,2}月份?(?!\\d{0,2}[日号])|\\d{1,2}月份?(?!\\d{1,2}[日号])|[一二三四五六七八九十]{1,2}月份?|前三季度|第?[一二三四1-4]季度|[上下]半年|全年)";
const WITH_YEAR = new RegExp(`((?:19|20)\\d\\d)年度?(${MONTHS})`);
const WITHOUT_YEAR = new RegExp(`(?:^|[^\\d年])(${MONTHS})`);
const DAYS = /((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日?(?:-|—{1,2}|–|~|至|到)(?:(?:19|20)\d\d年)?(\d{1,2})月\d{1,2}[日号]/;

/**
 * The months a title speaks of: "云岭县2023年6月消防工作月报", "（1—6月）", "2023年1月1日至6月30日". A single day is the day
 * the form was filled in and says nothing. null when no months are named.
 */
export function monthsInTitle(title: string): WrittenMonths | null {
  const text = toHalfWidth(title.slice(0, 200)).replace(/\s+/g, "");
  const days = DAYS.exec(text);
  if (days !== null) return readMonths(`${days[1] ?? ""}年${days[2] ?? ""}月-${days[3] ?? ""}月`);
  const dated = WITH_YEAR.exec(text);
  if (dated !== null) return readMonths(`${dated[1] ?? ""}年${dated[2] ?? ""}`);
  const bare = WITHOUT_YEAR.exec(text)?.[1];
  return bare === undefined ? null : readMonths(bare);
}
