import type { Exact } from "../model/exact.ts";
import type { Gap, Outcome } from "../model/outcome.ts";
import { known, missing } from "../model/outcome.ts";
import type { Marker } from "../model/reading.ts";
import { markerOf } from "../model/series.ts";
import { distinctPlaces } from "./doubts.ts";

/**
 * A number computed from others, resting on all their cells. A doubted input makes it "in-doubt", any other missing one
 * hands on its gap, an approximate one makes it "approximate" (a quotient of 5000余 cannot be printed), and a
 * computation that yields null is a division by zero: "zero-base". With `additive` the sum keeps the markers of its
 * parts: 5000余 and 300 are 5300余.
 */
export function combine(
  inputs: readonly Outcome[],
  compute: (values: readonly Exact[]) => Exact | null,
  additive = false,
): Outcome {
  const values: Exact[] = [];
  const markers: (Marker | null)[] = [];
  let gap: Gap | null = null;
  for (const input of inputs) {
    if (input.known) {
      values.push(input.value);
      markers.push(input.marker);
    } else if (gap === null || input.gap === "in-doubt") gap = input.gap;
  }
  const cells = distinctPlaces(inputs.flatMap((input) => input.cells));
  if (gap !== null) return missing(gap, cells);
  const marker = markerOf(markers);
  if (marker !== null && !additive) return missing("approximate", cells);
  const value = compute(values);
  return value === null ? missing("zero-base", cells) : known(value, cells, marker);
}
