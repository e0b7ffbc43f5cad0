import { readChineseInteger } from "../model/number-text.ts";
import type { Lexeme } from "./lexeme.ts";

const NUMERAL = /[零〇○一二三四五六七八九十百千万亿两]/;
/** The forms of cheques are numerals only in company: 伍佰, but not 队伍 and 大陆. */
const FORMAL = /^[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*/;
/** 数十, 几百, 十几: vague, but a numeral. */
const VAGUE = /^[数几][十百千万]+/;

const OPENING = /[零〇○一二三四五六七八九十百千万亿两数几壹贰叁肆伍陆柒捌玖拾佰仟]/;

/** Words in which the sign is no numeral at all. `|` marks the sign's own place. */
const WORDS: readonly string[] = (
  "统|一 |一致 |一定 |一般 |一些 |一旦 |一律 |一切 |一直 |一起 |一同 |一并 |一道 |一经 |一向 |一贯 |一再 |一样 " +
  "进|一步 唯|一 同|一 逐|一 单|一 任|一 某|一 每|一 另|一 之|一 万|一 不|一 |十分 |百姓 老|百姓 |千万别 " +
  "|万一 |一方面 |一大批 |一批 |一系列 |一定程度 |一律 |一连串 |一如既往 |百货 |百度 |两侧 |两边 |两岸 |一时 |一体化 |一下 |一会儿"
).split(" ");

const SPLIT = WORDS.map((word) => ({ plain: word.replace("|", ""), own: word.indexOf("|") }));

function isWord(text: string, at: number): boolean {
  return SPLIT.some(({ plain, own }) => at >= own && text.startsWith(plain, at - own));
}

/**
 * The Chinese numeral that starts at `start`: 六, 二十, 十几, 数十, 两, and 半 and 双, which count like numerals in 上半年
 * and 双随机. null where none starts or where the sign is part of a plain word (统一, 十分).
 */
export function scanChinese(text: string, start: number): Lexeme | null {
  const sign = text.charAt(start);
  if (sign === "半" || sign === "双") return { start, end: start + 1, kind: "chinese" };
  if (!OPENING.test(sign)) return null;
  const special = VAGUE.exec(text.slice(start, start + 6)) ?? FORMAL.exec(text.slice(start, start + 16));
  if (special !== null) return { start, end: withoutScale(text, start, start + special[0].length), kind: "chinese" };
  if (
    !NUMERAL.test(sign) ||
    isWord(text, start) ||
    (text.startsWith("百分", start) && !text.startsWith("百分之", start))
  )
    return null;
  if (text.startsWith("百分之", start)) return percentage(text, start);
  let end = start + 1;
  while (NUMERAL.test(text.charAt(end)) && !isWord(text, end)) end += 1;
  if (text[end] === "几" && /[十百千]/.test(text.charAt(end - 1))) end += 1;
  return { start, end: withoutScale(text, start, end), kind: "chinese" };
}

/** 百分之三十 is one number; the sign of percent stands in front. */
function percentage(text: string, start: number): Lexeme | null {
  let end = start + 3;
  while (/[零一二三四五六七八九十百点]/.test(text.charAt(end))) end += 1;
  return end === start + 3 ? null : { start, end, kind: "chinese" };
}

/** 三万余元 is three with the scale 万, like 3万余元. */
function withoutScale(text: string, start: number, end: number): number {
  let last = end;
  while (last - start > 1 && /[万亿]/.test(text.charAt(last - 1))) last -= 1;
  return last;
}

/** "六" → "6", "十" → "10", "二〇二三" → "2023"; null for 数十, 三四十, 半 and 双. */
export function chineseValue(numeral: string): string | null {
  if (numeral.startsWith("百分之")) return chineseValue(numeral.slice(3));
  const whole = /^[百千万]$/.test(numeral) ? `一${numeral}` : numeral;
  return readChineseInteger(whole)?.toString() ?? null;
}
