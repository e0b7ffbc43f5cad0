import type { MetricKind, MetricSpec } from "../model/catalog.ts";
import type { Series } from "../model/reading.ts";
import type { Settings } from "../model/settings.ts";
import type { Yardstick } from "./compare.ts";
import { inScaleOf, isPercent } from "../model/units.ts";

/** 亡人火灾 and 较大以上火灾: told by the difference whatever their number, like deaths (domain rules for 同比). */
const GRAVE_FIRES: ReadonlySet<string> = new Set([
  "fires-large",
  "fires-major",
  "fires-major-and-above",
  "fires-large-and-above",
  "fires-fatal",
]);

/** The same in the words of a row the clerk invented; 重大火灾隐患 is a hazard and no fire. */
const GRAVE_WORDS = /死亡|亡人|伤亡|受伤|较大(?:以上|及以上)?火灾|重大火灾(?!隐患)/;

/** Rows are printed as they were typed, up to so many decimals. */
const ROW_DECIMALS = 4;

/** How the months of a row combine; a row the clerk invented is a flow, or a ratio when its unit is %. */
export function kindOfSeries(series: Series, spec: MetricSpec | null): MetricKind {
  if (spec !== null) return spec.kind;
  return isPercent(series.unit) ? "ratio" : "flow";
}

/** How a row is compared. A base is tiny by what it counts: 1.12万人次 are 11200. */
export function yardstickOf(series: Series, spec: MetricSpec | null, given: Settings): Yardstick {
  const unit = series.unit ?? spec?.unit ?? null;
  const { rateDecimals, aboutEqual, multiples } = given;
  const settings = { rateDecimals, aboutEqual, multiples, tinyBase: inScaleOf(unit, given.tinyBase) };
  if (kindOfSeries(series, spec) === "ratio" && isPercent(unit)) {
    return { measure: "points", decimals: ROW_DECIMALS, settings };
  }
  const grave = spec === null ? GRAVE_WORDS.test(series.metric) : spec.casualty === true || GRAVE_FIRES.has(spec.id);
  return { measure: grave ? "difference" : "number", decimals: ROW_DECIMALS, settings };
}
