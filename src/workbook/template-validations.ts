import type { ValidationPlan } from "./template-plan.ts";

/** Excel's limit for a list written into the rule itself, less the quotation marks. */
const LONGEST_LIST = 253;

/** What a clerk may write around or behind an approximate number; 万 as in 19万余. */
const MARKERS = ["余", "多", "近", "约", "逾", "超", "左右", "以上", "万"];

/**
 * Whether Excel keeps the values as they are inside the rule. It parts them at commas (also the Chinese list separator
 * of some regional settings is a comma), trims them, and repairs a file whose list is too long.
 */
export function fitsInList(values: readonly string[]): boolean {
  const clean = values.every((value) => value !== "" && value === value.trim() && !/[,"\n]/.test(value));
  return clean && values.length > 0 && values.join(",").length <= LONGEST_LIST;
}

/** A list to choose from, as a help, never as a bar; none when Excel could not hold it. */
export function choiceRule(range: string, values: readonly string[], message: string): ValidationPlan[] {
  return range !== "" && fitsInList(values) ? [{ range, rule: { kind: "choices", values }, message }] : [];
}

/**
 * A number from 0 up (whole, for counts), or an approximate number as text. Below Excel's 255 characters for a rule,
 * without array constants, which rules may not hold.
 */
export function numberRule(cell: string, whole: boolean): string {
  const bare = MARKERS.reduce((inner, marker) => `SUBSTITUTE(${inner},"${marker}","")`, cell);
  const exactly = whole ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  return `IF(ISNUMBER(${cell}),${exactly},ISNUMBER(VALUE(${bare})))`;
}

/** Rows (zero-based, ascending) as ranges of neighbours over the given column letters: "D4:O6 D9:O9". */
export function rangesOf(rows: readonly number[], from: string, to: string): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last === row - 1) open.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges.map(({ first, last }) => {
    const [start, end] = [`${from}${first + 1}`, `${to}${last + 1}`];
    return start === end ? start : `${start}:${end}`;
  });
}
