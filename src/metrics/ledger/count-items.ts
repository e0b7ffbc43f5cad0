/** Texts of ledgers are rarely longer; the rest is not looked at. */
const LONGEST = 4000;
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const CHINESE = "一二三四五六七八九十";
/** What stands behind the number of an item. */
const ENDINGS = ".．、）)";

/**
 * How many hazards one text tells of: "1.灭火器过期；2.通道堵塞" is two, also with ①②, （1）（2） and 一是…二是….
 * 1 unless the numbers begin with one and go on with two: "安全出口2个" and "宽度1.2米" are no lists.
 */
export function countItems(text: string): number {
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (short.includes("②")) return run(short, (n) => CIRCLED[n - 1] ?? null, isAnything);
  if (short.includes("2")) return run(short, String, endsNumber);
  if (short.includes("二")) return run(short, (n) => CHINESE[n - 1] ?? null, endsChinese);
  return 1;
}

/** The longest run 1, 2, 3 … whose marks follow each other in the text. */
function run(text: string, markOf: (n: number) => string | null, ends: (text: string, end: number) => boolean): number {
  let at = 0;
  let count = 0;
  for (;;) {
    const mark = markOf(count + 1);
    if (mark === null) break;
    at = next(text, mark, at, ends);
    if (at < 0) break;
    count += 1;
  }
  return count >= 2 ? count : 1;
}

/** Behind the next place where the mark stands as the number of an item; −1 without one. */
function next(text: string, mark: string, from: number, ends: (text: string, end: number) => boolean): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const end = at + mark.length;
    if (!isDigit(text.charCodeAt(at - 1)) && ends(text, end)) return end;
  }
  return -1;
}

function isAnything(): boolean {
  return true;
}

/** "1." and "1、" but not "1.2米". */
function endsNumber(text: string, end: number): boolean {
  return ENDINGS.includes(text[end] ?? " ") && !isDigit(text.charCodeAt(end + 1));
}

/** "一是", "一、", "(一)". */
function endsChinese(text: string, end: number): boolean {
  const sign = text[end] ?? " ";
  return sign === "是" || "、.）)".includes(sign);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
