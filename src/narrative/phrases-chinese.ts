import type { Period } from "../model/period.ts";
import { kindOf, periodName, periodWords } from "../model/period.ts";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 10 → 十, 21 → 二十一; for headings, up to 99. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = DIGITS[n % 10] ?? "";
  return tens === 0 ? ones : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}

/** "2023-07-05" → "2023年7月5日" (GB/T 9704 7.3.5.4: no leading zeros); null when it is no ISO date. */
export function writtenDate(iso: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(iso.trim());
  return match === null ? null : `${match[1] ?? ""}年${Number(match[2])}月${Number(match[3])}日`;
}

/** How a comparison with last year is worded. A full year is set against 上年, anything shorter against 去年同期. */
export interface Frame {
  /** Before a verb: 同比, 比上年, 环比. */
  readonly short: string;
  /** Before a list, one after the other in a document: 与去年同期相比, 较去年同期. */
  readonly heads: readonly string[];
  /** Before 持平. */
  readonly flat: string;
  readonly against: "last-year" | "previous";
}

export function yearFrame(span: Period): Frame {
  return kindOf(span) === "year"
    ? {
        short: "比上年",
        heads: ["与上年相比", "较上年", "对照上年", "同上年相比"],
        flat: "与上年",
        against: "last-year",
      }
    : {
        short: "同比",
        heads: ["与去年同期相比", "较去年同期", "对照去年同期", "同上年同期相比"],
        flat: "与去年同期",
        against: "last-year",
      };
}

export function chainFrame(span: Period): Frame {
  const before = kindOf(span) === "month" ? "上月" : kindOf(span) === "quarter" ? "上季度" : "上期";
  return { short: "环比", heads: [`与${before}相比`, `较${before}`], flat: `与${before}`, against: "previous" };
}

/** Words that open a sentence and name the period: 上半年, 今年以来, 半年来. No two are the same. */
export function periodOpeners(span: Period): readonly string[] {
  const since = span.first.month === 1 && span.first.year === span.last.year;
  switch (kindOf(span)) {
    case "year":
      return ["全年", "一年来", "年内"];
    case "half":
      return [periodWords(span), since ? "今年以来" : "下半年以来", "半年来"];
    case "quarter":
      return [periodWords(span), "本季度", "季度内"];
    case "month":
      return [`${periodWords(span)}份`, "当月", "本月"];
    default:
      return since ? [periodWords(span), "今年以来"] : [periodName(span), "期间"];
  }
}

/** 环比 is for months and quarters; a half-year or a year has none (domain rules for 同比). */
export function hasChain(span: Period): boolean {
  return kindOf(span) === "month" || kindOf(span) === "quarter";
}

/** 下半年, 下一年度: the time a plan speaks of, as a heading says it. */
export function nextWords(span: Period): string {
  switch (kindOf(span)) {
    case "year":
      return `${span.first.year + 1}年`;
    case "half":
      return span.first.month === 1 ? "下半年" : `${span.first.year + 1}年`;
    case "quarter":
      return "下季度";
    case "month":
      return "下月";
    default:
      return "下一步";
  }
}
