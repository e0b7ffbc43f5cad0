import { isPercentFormat } from "../../model/calendar.ts";
import type { Exact } from "../../model/exact.ts";
import {
  abs,
  compare,
  divide,
  HUNDRED,
  isZero,
  multiply,
  round,
  sign,
  subtract,
  toDecimal,
} from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import { exactValue, kindOf, usedSeries } from "../rows.ts";
import { show } from "../say.ts";
import { decimalsOf, isRoundingOf } from "../totals.ts";
import { valueFix } from "../value-fix.ts";

export const wrongChange: Rule = {
  id: "wrong-change",
  code: "A14",
  stage: "arithmetic",
  severity: "error",
  title: "填写的增减、同比与算出来的不同",
  why: "增减和同比由本期、上年同期算出，改了数要跟着改",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const { total, lastYear } = series;
      const now = exactValue(total);
      const base = exactValue(lastYear);
      if (now === null || base === null || total === null || lastYear === null) continue;
      const related = [total.at, lastYear.at];
      const difference = differenceComplaint(series, subtract(now, base));
      if (difference !== null) yield { ...difference, related };
      const rate = kindOf(seen.catalog, series) === "ratio" ? null : rateComplaint(series, now, base);
      if (rate !== null) yield { ...rate, related };
    }
  },
};

function differenceComplaint(series: Series, due: Exact): Complaint | null {
  const reading = series.change;
  const typed = exactValue(reading);
  if (reading === null || typed === null || compare(round(due, decimalsOf(typed)), typed) === 0) return null;
  const message = `增减写${signed(typed)}，算出来是${signed(due)}，请改正。`;
  const fix = valueFix(series, reading, due);
  return { at: reading.at, value: show(typed), expected: toDecimal(due), message, fix };
}

/** Zero bases have a rule of their own: percent-on-zero-base. */
function rateComplaint(series: Series, now: Exact, base: Exact): Complaint | null {
  const { changeRate } = series;
  const typed = exactValue(changeRate);
  const due = isZero(base) ? null : divide(multiply(subtract(now, base), HUNDRED), abs(base));
  if (changeRate === null || typed === null || due === null || agrees(typed, due)) return null;
  const places = Math.min(Math.max(decimalsOf(typed), 1), 2);
  const expected = toDecimal(round(due, places), places);
  const message = `同比写${inWords(typed)}，算出来是${inWords(round(due, places))}，请改正。`;
  // A small number may be meant as a fraction: 0.05 for 5%.
  const isPercent = isPercentFormat(changeRate.format) || compare(abs(typed), { n: 1n, d: 1n }) > 0;
  const fix = isPercent ? valueFix(series, changeRate, round(due, places)) : null;
  return { at: changeRate.at, value: show(typed), expected, message, fix };
}

/** As a percentage, or as a fraction where the column is not in percent (0.052 for 5.2%). */
function agrees(typed: Exact, due: Exact): boolean {
  const fraction = divide(due, HUNDRED) ?? due;
  return isRoundingOf(typed, due) || (decimalsOf(typed) > 1 && isRoundingOf(typed, fraction));
}

function signed(value: Exact): string {
  return sign(value) > 0 ? `增加${show(value)}` : sign(value) < 0 ? `减少${show(abs(value))}` : "持平";
}

function inWords(value: Exact): string {
  return sign(value) > 0 ? `上升${show(value)}%` : sign(value) < 0 ? `下降${show(abs(value))}%` : "持平";
}
