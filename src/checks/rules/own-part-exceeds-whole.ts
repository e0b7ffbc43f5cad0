import { compare, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { parseCellName } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import type { Time } from "../amounts.ts";
import { amountAt } from "../amounts.ts";
import { monthsFirst } from "../months-first.ts";
import { kindOf, specOf, usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";

const OF_WHICH = /^\s*其中/;

/** What stands below a row as 其中：X is a part of it, also where the catalogue knows nothing of the kind. */
export const ownPartExceedsWhole: Rule = {
  id: "own-part-exceeds-whole",
  code: "A33",
  stage: "arithmetic",
  severity: "warning",
  title: "写着“其中”的行大于上面一行",
  why: "“其中”是上面那一行的一部分，不会比它多",
  *check(seen: Seen): Iterable<Complaint> {
    let above: Series | null = null;
    for (const series of inOrder(seen)) {
      const whole = above;
      if (!OF_WHICH.test(series.label)) above = series;
      else if (whole !== null && isPartOf(series, whole, seen)) {
        yield* monthsFirst(seen, (time) => excessAt(series, whole, time));
      }
    }
  },
};

/** Rows by sheet, column of their names and row. */
function inOrder(seen: Seen): readonly Series[] {
  const placed = usedSeries(seen).flatMap((series) => {
    const at = parseCellName(series.labelAt.cell ?? "");
    return at === null ? [] : [{ series, at }];
  });
  const sheets = [...new Set(placed.map(({ series }) => series.sheet))];
  return placed
    .sort(
      (a, b) =>
        sheets.indexOf(a.series.sheet) - sheets.indexOf(b.series.sheet) ||
        a.at.column - b.at.column ||
        a.at.row - b.at.row,
    )
    .map(({ series }) => series);
}

/** Both count the same sort of thing in one scope, and the catalogue does not set them against each other itself. */
function isPartOf(part: Series, whole: Series, seen: Seen): boolean {
  if (part.sheet !== whole.sheet || part.scope !== whole.scope || part.subject !== whole.subject) return false;
  if (parseCellName(part.labelAt.cell ?? "")?.column !== parseCellName(whole.labelAt.cell ?? "")?.column) return false;
  if (part.unit !== whole.unit || kindOf(seen.catalog, part) === "ratio") return false;
  return specOf(seen.catalog, part)?.partOf === undefined;
}

function excessAt(part: Series, whole: Series, time: Time): Complaint | null {
  const [a, b] = [amountAt(part, "flow", time), amountAt(whole, "flow", time)];
  if (a === null || b === null || compare(a.low, b.high) <= 0) return null;
  const when = time.whole ? "" : time.words;
  const more = show(subtract(a.value, b.value));
  const message = `${when}${nameOf(part)}${a.shown}，大于上面的${nameOf(whole)}${b.shown}，多${more}，请核对。`;
  return { at: a.at, value: a.shown, expected: null, message, related: [...a.cells.slice(1), ...b.cells] };
}
