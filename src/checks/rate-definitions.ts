import type { FigureSpec } from "../model/catalog.ts";
import type { Seen } from "../model/finding.ts";
import type { Series } from "../model/reading.ts";
import { specOf } from "./rows.ts";

/** Metric ids of a definition: the numerator over the sum of the others. */
export type Definition = readonly [numerator: string, ...denominator: string[]];

/** From the row of the catalogue, else from the derived figures that bear the row's name. */
export function definitionsOf(series: Series, { catalog, readings }: Seen): readonly Definition[] {
  const ratioOf = specOf(catalog, series)?.ratioOf;
  if (ratioOf !== undefined) return [ratioOf];
  const name = series.metric.replace(/^(?:火灾隐患|隐患|消防)/, "");
  const rates = catalog.figures.filter(({ formula }) => formula === "percent" || formula === "percent-of-sum");
  const exactly = rates.filter((figure) => figure.name === series.metric || figure.name === name);
  const found = exactly.length > 0 ? exactly : rates.filter((figure) => figure.name.replace(/（.*）$/, "") === name);
  const chosen = `rectification-rate-${readings.settings.rectificationRate}`;
  return [...found].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen)).flatMap(definitionOf);
}

function definitionOf({ of }: FigureSpec): Definition[] {
  const [numerator, ...denominator] = of;
  return numerator === undefined || denominator.length === 0 ? [] : [[numerator, ...denominator]];
}
