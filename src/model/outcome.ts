import type { Exact } from "./exact.ts";
import type { Place } from "./place.ts";
import type { Marker } from "./reading.ts";

/** Why there is no number. in-doubt: a 必须改 finding stands on one of its cells; the document prints 【待核】. */
export type Gap =
  | "no-row"
  | "not-filled"
  | "incomplete"
  | "not-a-number"
  | "not-calculated"
  | "not-additive"
  | "no-base"
  | "zero-base"
  | "approximate"
  | "in-doubt";

/** A number with the cells it rests on, or the reason there is none. Never NaN, never undefined. */
export type Outcome =
  | {
      readonly known: true;
      readonly value: Exact;
      readonly marker: Marker | null;
      readonly cells: readonly Place[];
    }
  | { readonly known: false; readonly gap: Gap; readonly cells: readonly Place[] };

export function known(value: Exact, cells: readonly Place[], marker: Marker | null = null): Outcome {
  return { known: true, value, marker, cells };
}

export function missing(gap: Gap, cells: readonly Place[] = []): Outcome {
  return { known: false, gap, cells };
}
