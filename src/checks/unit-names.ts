import { toHalfWidth } from "../model/number-text.ts";

/** Names of inspected units as they are compared, never as they are shown. */

const LEGAL_FORM = /(?:股份|集团)?(?:有限)?(?:责任)?公司$/;
/** A place before a name: 贵州省黔南州云岭县. 红星超市, 幸福小区 and 市场 are no places. */
const PLACES =
  /^(?:[^省]{2,3}省)?(?:.{2,4}?(?:自治州|州|(?<![超城门夜菜])市(?!场)|地区|盟))?(?:.{2,5}?(?:自治县|县|旗|(?<![小社校园景库厂])区))?/;
const OWN_PLACE = /^(?:县|市(?!场))/;
/** Shorter names without their place are everybody's: 医院, 幼儿园. */
const SHORTEST = 4;

/** Without white space, brackets, quotes and dots, half-width: two spellings that only differ in these are one name. */
export function bareUnitName(name: string): string {
  return toHalfWidth(name.slice(0, 60))
    .replace(/[\s()[\]〔〕【】<>《》"'“”‘’·.,、，。-]+/g, "")
    .toUpperCase();
}

/** The name as it is counted and compared: also without 有限公司, 有限责任公司, 公司. */
export function unitNameKey(name: string): string {
  const bare = bareUnitName(name);
  const short = bare.replace(LEGAL_FORM, "");
  return short.length >= 2 ? short : bare;
}

export interface PlacedName {
  /** What is left of the key without the place before it. */
  readonly core: string;
  /** "" when the name begins without one. */
  readonly place: string;
}

export function placedName(name: string): PlacedName {
  const key = unitNameKey(name);
  const found = PLACES.exec(key)?.[0] ?? "";
  const place = found === "" ? (OWN_PLACE.exec(key)?.[0] ?? "") : found;
  const core = key.slice(place.length);
  return core.length < SHORTEST ? { core: key, place: "" } : { core, place };
}

/** 云岭县 and 黔南州云岭县 may be one place, or a name without one; 云岭县 and 白水县 never are. */
export function mayBeSamePlace(a: PlacedName, b: PlacedName): boolean {
  return a.core === b.core && (a.place.endsWith(b.place) || b.place.endsWith(a.place));
}
