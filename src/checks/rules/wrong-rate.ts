import type { Exact } from "../../model/exact.ts";
import { divide, HUNDRED, multiply, round, sum } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import type { Amount, Time } from "../amounts.ts";
import { amountAt, timesOf } from "../amounts.ts";
import type { Family } from "../families.ts";
import { amountOf, familyOf, isOpening, openingOf } from "../families.ts";
import type { Definition } from "../rate-definitions.ts";
import { definitionsOf } from "../rate-definitions.ts";
import { kindOf, usedSeries } from "../rows.ts";
import { clip, nameOf, show } from "../say.ts";
import { decimalsOf, isRoundingOf } from "../totals.ts";
import { isPercentUnit } from "../units.ts";
import { valueFix } from "../value-fix.ts";

export const wrongRate: Rule = {
  id: "wrong-rate",
  code: "A13",
  stage: "arithmetic",
  severity: "error",
  title: "填写的比率与算出来的不同",
  why: "整改率、合格率由两个数相除得到，手填容易忘了改",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (kindOf(seen.catalog, series) !== "ratio" || !isPercentUnit(series.unit)) continue;
      const definitions = definitionsOf(series, seen);
      if (definitions.length > 0) yield* wrongTimes(series, definitions, seen);
    }
  },
};

/** Per month and for the period. Judged when the chosen definition can be computed; right when any of them fits. */
function* wrongTimes(series: Series, definitions: readonly Definition[], seen: Seen): Iterable<Complaint> {
  const family = familyOf(seen, series);
  for (const time of timesOf(seen)) {
    const typed = amountAt(series, "ratio", time);
    if (typed === null || typed.marker !== null) continue;
    const [rate, ...others] = definitions.map((definition) => rateOf(definition, family, time));
    if (rate == null || [rate, ...others].some((each) => each !== null && isRoundingOf(typed.value, each.value)))
      continue;
    yield complaint(series, typed, { rate, time });
  }
}

interface Rate {
  readonly value: Exact;
  readonly parts: readonly Amount[];
}

function rateOf([numerator, ...denominator]: Definition, family: Family, time: Time): Rate | null {
  const amounts = [numerator, ...denominator].map((id) => termOf(family, id, time));
  const parts = amounts.filter((amount) => amount !== null).filter(({ marker }) => marker === null);
  const [above, ...below] = parts;
  if (above === undefined || parts.length < amounts.length) return null;
  const value = divide(multiply(above.value, HUNDRED), sum(below.map((part) => part.value)));
  return value === null ? null : { value, parts };
}

function termOf(family: Family, id: string, time: Time): Amount | null {
  const row = family.get(id);
  if (row === undefined) return null;
  return time.whole && isOpening(row.spec.kind) ? openingOf(row, time) : amountOf(row, time);
}

function complaint(series: Series, typed: Amount, { rate, time }: { rate: Rate; time: Time }): Complaint {
  const places = Math.min(Math.max(decimalsOf(typed.value), 1), 2);
  const due = show(round(rate.value, places), places);
  const [above, ...below] = rate.parts.map(({ shown }) => shown);
  const divisor = below.length > 1 ? `(${below.join("+")})` : (below[0] ?? "");
  const when = time.whole ? "" : time.words;
  const message = `${when}${nameOf(series)}写${clip(show(typed.value))}%，${above ?? ""}÷${divisor}=${due}%，请改正。`;
  const related = [...typed.cells.slice(1), ...rate.parts.flatMap(({ cells }) => cells)];
  const reading = [...series.months, series.total].find((one) => one?.at === typed.at);
  const fix = reading == null ? null : valueFix(series, reading, round(rate.value, places));
  return { at: typed.at, value: typed.shown, expected: due, message, related, fix };
}
