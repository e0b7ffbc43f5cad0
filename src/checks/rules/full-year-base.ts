import type { Exact } from "../../model/exact.ts";
import { compare, divide, isZero, multiply } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { lengthOf, periodWords } from "../../model/period.ts";
import type { Series } from "../../model/reading.ts";
import { baseTablesOf } from "../base-tables.ts";
import { exactNow } from "../now.ts";
import { exactValue, kindOf } from "../rows.ts";

const FEWEST_ROWS = 5;
/** Of a period longer than this the whole year is no clear multiple. */
const LONGEST_PERIOD = 6;
const TEN = { n: 10n, d: 1n };

/**
 * Whole-year numbers in 上年同期 make every row fall by half (of a half-year). One row may do so; four fifths of a sheet
 * do not. With last year's workbook at hand last-year-workbook-differs knows for certain.
 */
export const fullYearBase: Rule = {
  id: "full-year-base",
  code: "P15",
  stage: "period",
  severity: "error",
  title: "上年同期像是填了全年数",
  why: "拿半年和去年全年比，同比就全错了",
  *check(seen: Seen): Iterable<Complaint> {
    const months = lengthOf(seen.period);
    if (seen.lastYear !== null || months > LONGEST_PERIOD) return;
    const factor = { n: 12n, d: BigInt(months) };
    for (const { rows, based, baseAt } of baseTablesOf(seen)) {
      const ratios = rows.map((series) => ratioOf(series, seen)).filter((ratio) => ratio !== null);
      const yearly = ratios.filter((ratio) => isAbout(ratio, factor)).length;
      if (baseAt === null || yearly < FEWEST_ROWS || yearly * 5 < ratios.length * 4) continue;
      const words = periodWords(seen.period);
      const message = `${yearly}项上年同期都约是${words}的${months === 6 ? "2" : `12/${months}`}倍，像是全年数，请改成去年${words}的数。`;
      const alsoDoubted = based.flatMap(({ lastYear }) => (lastYear === null ? [] : [lastYear.at]));
      yield { at: baseAt, value: null, expected: null, message, alsoDoubted };
    }
  },
};

function ratioOf(series: Series, seen: Seen): Exact | null {
  const now = exactNow(series, seen)?.value ?? null;
  const base = exactValue(series.lastYear);
  if (now === null || base === null || isZero(now) || compare(base, TEN) < 0) return null;
  return kindOf(seen.catalog, series) === "flow" ? divide(base, now) : null;
}

function isAbout(ratio: Exact, factor: Exact): boolean {
  const low = multiply(factor, { n: 8n, d: 10n });
  const high = multiply(factor, { n: 5n, d: 4n });
  return compare(ratio, low) >= 0 && compare(ratio, high) <= 0;
}
