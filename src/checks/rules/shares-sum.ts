import type { Exact } from "../../model/exact.ts";
import { abs, compare, HUNDRED, isZero, subtract, sum } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { isShare } from "../rates.ts";
import { crossTablesOf, seriesIn } from "../metric-tables.ts";
import { exactValue } from "../rows.ts";
import { show } from "../say.ts";
import { splitsOf } from "../splits.ts";
import { gridsOf } from "../tables.ts";

const SHARE = /占比|比重|占.{0,6}比例/;
const FEWEST = 3;
/** Farther off, the rows are no split of one whole. */
const FARTHEST: Exact = { n: 5n, d: 1n };
/** Up to half of the last digit a row may come from rounding. */
const ROUNDING: Exact = { n: 5n, d: 100n };

export const sharesSum: Rule = {
  id: "shares-sum",
  code: "A25",
  stage: "arithmetic",
  severity: "info",
  title: "各项占比相加不是100%",
  why: "差一点多半是四舍五入，可以加注；差得多就有一项算错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { used } of gridsOf(seen)) {
      for (const run of runsOf(used, isPartOf(seen))) {
        const complaint = complaintOf(run);
        if (complaint !== null) yield complaint;
      }
    }
    for (const run of crossRuns(seen)) {
      const complaint = complaintOf(run);
      if (complaint !== null) yield complaint;
    }
  },
};

function isPartOf({ catalog }: Seen): (series: Series) => boolean {
  return (series) => isShare(series, catalog) && SHARE.test(series.label);
}

/** Shares in columns beside each other, and the share of each township of one whole. */
function crossRuns(seen: Seen): readonly (readonly Series[])[] {
  const isPart = isPartOf(seen);
  const beside = crossTablesOf(seen).flatMap((table) =>
    runsOf(
      seriesIn(table).filter(({ subject }) => subject === null),
      isPart,
    ),
  );
  const split = splitsOf(seen).map(({ parts }) => parts);
  return [...beside, ...split.filter((parts) => parts.length >= FEWEST && parts.every(isPart))];
}

/** Shares that stand below each other in one scope. */
function runsOf(rows: readonly Series[], isPart: (series: Series) => boolean): Series[][] {
  const runs: Series[][] = [];
  let before: Series | null = null;
  for (const series of rows) {
    const run = runs.at(-1);
    const goes = before !== null && isPart(before) && before.scope === series.scope && run !== undefined;
    if (isPart(series)) {
      if (goes) run.push(series);
      else runs.push([series]);
    }
    before = series;
  }
  return runs.filter((run) => run.length >= FEWEST);
}

function complaintOf(run: readonly Series[]): Complaint | null {
  const totals = run.map(({ total }) => total).filter((total): total is Reading => exactValue(total) !== null);
  const [first, ...others] = totals;
  if (first === undefined || totals.length < run.length) return null;
  const all = sum(totals.map(({ value }) => value ?? { n: 0n, d: 1n }));
  const gap = abs(subtract(all, HUNDRED));
  if (isZero(gap) || compare(gap, FARTHEST) > 0) return null;
  const isRounding = compare(gap, { n: ROUNDING.n * BigInt(run.length), d: ROUNDING.d }) <= 0;
  const why = isRounding ? "是四舍五入造成的，可加注" : "请核对各项占比";
  const message = `${run.length}项占比相加是${show(all)}%，${why}。`;
  return { at: first.at, value: null, expected: "100", message, related: others.map(({ at }) => at) };
}
