import { compare } from "../model/exact.ts";
import type { Gap, Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import { distinctPlaces } from "./doubts.ts";

/** Gaps from the one that says most of a row to the one that says least. */
const GAPS: readonly Gap[] = [
  "in-doubt",
  "not-a-number",
  "not-calculated",
  "incomplete",
  "not-additive",
  "approximate",
  "zero-base",
  "not-filled",
  "no-base",
  "no-row",
];

/**
 * What several rows of the same thing say together: the number they agree on, "in-doubt" with all their cells when they
 * differ, the gap that says most when none has a number; null for no rows. Nothing depends on which row comes first.
 */
export function agreed(outcomes: readonly Outcome[]): Outcome | null {
  const [first] = outcomes;
  if (first === undefined || outcomes.length === 1) return first ?? null;
  const cells = distinctPlaces(outcomes.flatMap((outcome) => outcome.cells));
  const gaps = outcomes.flatMap((outcome) => (outcome.known ? [] : [outcome.gap]));
  const [spoken, ...others] = outcomes.flatMap((outcome) => (outcome.known ? [outcome] : []));
  if (gaps.includes("in-doubt")) return missing("in-doubt", cells);
  if (spoken === undefined) return missing(GAPS.find((gap) => gaps.includes(gap)) ?? "no-row", cells);
  const same = others.every(({ value, marker }) => compare(value, spoken.value) === 0 && marker === spoken.marker);
  return same ? { ...spoken, cells } : missing("in-doubt", cells);
}
