import type { Exact } from "../model/exact.ts";
import type { Mention } from "../model/mention.ts";
import type { Aspect, Told } from "../model/narrative.ts";
import type { Place } from "../model/place.ts";
import type { Marker } from "../model/reading.ts";
import type { Binding } from "../model/reuse.ts";
import type { Edit } from "./edit.ts";
import { styleOf } from "./number-style.ts";
import { printNumber } from "./print-number.ts";
import type { Source, SourceIndex } from "./sources.ts";

/** What filling a figure has to know. */
export interface Ground {
  readonly text: string;
  readonly sources: SourceIndex;
  /** The same rows without the doubts that checks cast. */
  readonly unchecked: SourceIndex;
  readonly rateDecimals: number;
}

/** A figure on its way: what it stands for, and the row that says it. */
export interface Filling {
  readonly mention: Mention;
  readonly binding: Binding;
  readonly candidates: readonly Binding[];
  readonly source: Source;
  readonly ground: Ground;
}

/** What is to be written in the place of a figure. */
export interface NewNumber {
  readonly value: Exact;
  readonly marker: Marker | null;
  readonly cells: readonly Place[];
  readonly unit: string | null;
  /** Decimals of a rate; null: as the row has it. */
  readonly decimals: number | null;
  readonly aspect: Aspect | null;
  readonly direction?: "up" | "down";
}

/** The number itself, in the style of the old one. */
export function numberEdit(filling: Filling, number: NewNumber): Edit {
  const { mention, binding, candidates, source } = filling;
  const style = styleOf(mention);
  const own = style.decimals > 0 && number.decimals !== null ? style.decimals : number.decimals;
  const printed = printNumber(number.value, style, {
    decimals: own,
    marker: number.marker,
    counts: true,
    keepsScale: style.scale !== "" && source.unit?.startsWith(style.scale) === true,
  });
  const { domain, metric, scope } = source.key;
  const { cells, aspect, direction } = number;
  const told: Told = {
    ...{ domain, metric, scope, aspect, cells },
    unit: number.unit ?? "",
    value: printed.value,
    marker: printed.marker,
    ...(direction === undefined ? {} : { direction }),
  };
  const note = printed.wordFails ? "前后的“近、约、左右”等字要跟着改，请看一下" : null;
  const { start, end } = mention;
  return { start, end, text: printed.text, state: "filled", told, binding, candidates, note, marked: note !== null };
}
