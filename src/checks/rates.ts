import type { Catalog } from "../model/catalog.ts";
import type { Series } from "../model/reading.ts";
import { kindOf } from "./rows.ts";
import { isPercentUnit } from "./units.ts";

/** Growth may be below 0 and above 100, and 0.8% beside 15% is nothing odd. */
const GROWTH = /增|降|减|同比|环比|变化|幅/;

/** A row of percentages of a whole: 合格率, 占比, 覆盖率. */
export function isShare(series: Series, catalog: Catalog): boolean {
  return kindOf(catalog, series) === "ratio" && isPercentUnit(series.unit) && !GROWTH.test(series.label);
}
