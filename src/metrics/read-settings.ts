import type { Catalog, SettingSpec } from "../model/catalog.ts";
import { exact } from "../model/exact.ts";
import type { Settings } from "../model/settings.ts";
import { fold } from "./fold.ts";
import type { WrittenMonths } from "./read-period.ts";
import { readMonths, toPeriod } from "./read-period.ts";
import {
  impliedByUnit,
  oneOf,
  readAmount,
  readDate,
  readDigits,
  readPopulation,
  readRange,
  readYear,
  readYesNo,
} from "./setting-values.ts";
import type { TypedSetting } from "./typed-settings.ts";

const BOUND_PREFIX = "bounds.";

/** Reads one setting: the clerk's text, else the fallback, else `last`. */
type Pick = <Value>(id: string, read: (text: string) => Value | null, last: Value) => Value;

/** The settings of a workbook without the sheet 报告设置. */
export function defaultSettings(catalog: Catalog): Settings {
  return settingsOf(new Map(), catalog, null);
}

/**
 * The settings as typed, blanks filled with what the unit's name implies and then with the catalogue's fallbacks. A text
 * that is not understood counts as blank and is listed in `unreadable`. `year` serves 报告期 and 统计截止日 written
 * without one when 年度 is blank too.
 */
export function settingsOf(typed: ReadonlyMap<string, TypedSetting>, catalog: Catalog, year: number | null): Settings {
  const specs = new Map(catalog.settings.map((spec) => [spec.id, spec]));
  const unreadable = new Map<string, string>();
  const implied = impliedByUnit(typed.get("unit")?.text ?? "");
  const pick: Pick = (id, read, last) => {
    const spec = specs.get(id);
    const text = choiceValue(spec, typed.get(id)?.text ?? "");
    const value = text === "" ? null : read(text);
    if (value !== null) return value;
    if (text !== "") unreadable.set(id, typed.get(id)?.text ?? text);
    const fallback = choiceValue(spec, implied.get(id) ?? spec?.fallback ?? "");
    return fallback === "" ? last : (read(fallback) ?? last);
  };
  const places = new Map([...typed].map(([id, { at }]) => [id, at]));
  return {
    ...words(pick),
    ...times(pick, specs.get("period"), year),
    ...styles(pick, specs.get("outline")),
    ...thresholds(pick),
    bounds: boundsOf(typed, unreadable),
    places,
    unreadable,
  };
}

/** The value behind the name of a choice; any other text as it is. */
function choiceValue(spec: SettingSpec | undefined, text: string): string {
  const key = fold(text);
  const choice =
    key === "" ? undefined : spec?.choices?.find(({ name, value }) => fold(name) === key || fold(value) === key);
  return choice === undefined ? text : choice.value;
}

function words(pick: Pick) {
  const asTyped = (text: string): string => text;
  return {
    unit: pick("unit", asTyped, ""),
    shortName: pick("shortName", asTyped, ""),
    superior: pick("superior", asTyped, ""),
    area: pick("area", asTyped, ""),
  };
}

function times(pick: Pick, periodSpec: SettingSpec | undefined, fallbackYear: number | null) {
  const year = pick<number | null>("year", readYear, null);
  const near = year ?? fallbackYear;
  const lastYear = near === null ? null : near - 1;
  const readSpan = (text: string): WrittenMonths | null =>
    readMonths(periodSpec?.choices?.find(({ value }) => value === text)?.name ?? text);
  const months = pick<WrittenMonths | null>("period", readSpan, null);
  return {
    year,
    period: months === null ? null : toPeriod(months, near),
    cutoff: pick<string | null>("cutoff", (text) => readDate(text, near), null),
    lastYearCutoff: pick<string | null>("lastYearCutoff", (text) => readDate(text, lastYear), null),
    writtenOn: pick<string | null>("writtenOn", (text) => readDate(text, null), null),
  };
}

function styles(pick: Pick, outlineSpec: SettingSpec | undefined) {
  const outlines = outlineSpec?.choices;
  const readOutline = (text: string): string | null =>
    outlines === undefined || outlines.some(({ value }) => value === text) ? text : null;
  return {
    outline: pick<string | null>("outline", readOutline, null),
    rectificationRate: pick("rectificationRate", oneOf("current", "stock", "cohort", "on-time"), "current"),
    preset: pick("preset", oneOf("standard", "fixed-28", "fixed-29", "fixed-30", "custom"), "standard"),
    length: pick("length", oneOf("brief", "standard", "full"), "standard"),
    gaps: pick("gaps", oneOf("drop", "mask"), "drop"),
    multiples: pick("multiples", oneOf("times", "percent"), "times"),
    attachment: pick("attachment", readYesNo, true),
    waiverTable: pick("waiverTable", readYesNo, false),
    signature: pick("signature", oneOf("end", "title", "none"), "end"),
    pageNumbers: pick("pageNumbers", oneOf("outside", "centre"), "outside"),
  };
}

function thresholds(pick: Pick) {
  return {
    rateDecimals: pick("rateDecimals", readDigits, 1),
    tinyBase: pick("tinyBase", readAmount, exact(10)),
    aboutEqual: pick("aboutEqual", readAmount, exact(1)),
    notableShare: pick("notableShare", readAmount, exact(40)),
    notableChange: pick("notableChange", readAmount, exact(15)),
    population: pick<Settings["population"]>("population", readPopulation, null),
  };
}

function boundsOf(typed: ReadonlyMap<string, TypedSetting>, unreadable: Map<string, string>): Settings["bounds"] {
  const bounds = new Map<string, NonNullable<ReturnType<typeof readRange>>>();
  for (const [id, { text }] of typed) {
    if (!id.startsWith(BOUND_PREFIX) || text === "") continue;
    const range = readRange(text);
    if (range === null) unreadable.set(id, text);
    else bounds.set(id.slice(BOUND_PREFIX.length), range);
  }
  return bounds;
}
