import type { Comparison } from "../model/mention.ts";
import { withoutComparison } from "./comparison.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Found } from "./name-row.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller } from "./zones.ts";

/** What was told before, as later figures refer to it. */
export interface Told {
  /** The figure before in the same paragraph. */
  readonly previous: Found | null;
  /** The first figure of the paragraph in the same unit: the whole that places are parts of. */
  readonly whole: Found | null;
}

/** 城区, 云岭县, 市本级, **镇: a part of the area, or one of the units, and nothing else. */
const PLACE =
  /^(?:按(?:辖区|区域|地区|县区)分)?((?:[\p{Script=Han}*X×○_]{1,8}?(?:县|市|区|镇|乡|街道|村|社区|救援站|消防站|大队|站|本级)))(?:共|有)?$/u;

/** The place a figure is told of when its words name a place only; null otherwise. */
export function placeOnly(local: string): string | null {
  const words = withoutFiller(withoutComparison(local));
  const place = PLACE.exec(words)?.[1] ?? null;
  return place === null ||
    /^[全各我](?:[省市州县区旗镇乡]|县[市区])$|^县市区?$/.test(place) ||
    /(?:小区|社区|园区|片区|地区|消防站)$|^(?:街道|乡镇)$|[查治改建谈核评访派靠]/.test(place)
    ? null
    : place;
}

/** 比去年同期的2980起, 由上年的94.6%: the figure of the year before. */
export function isBase(local: string): boolean {
  return /(?:比|较|由|从|为|与|同|和|，|^)(?:去年|上年|上一年)(?:同期|全年)?(?:的|是|为|只有|仅有?)?$/.test(
    local.trim(),
  );
}

/** Whether the words say nothing but that, or how much, something changed. */
function saysNothing({ local }: Zones): boolean {
  return (
    withoutFiller(withoutComparison(local)).replace(
      /[全我](?:国|省|市|州|县|区|旗|镇|乡|地区)|县市区?|\d+年?|%|个?百分点|总[数量]|[合总]计|的|由|从|数量/g,
      "",
    ).length < 2
  );
}

/** A total behind its parts: 中央5篇、省级32篇，总数241篇. */
function wholeOf({ rows }: Lexicon, part: Found): Found {
  const partOf = rows[part.row ?? -1]?.partOf ?? null;
  const row = partOf === null ? -1 : rows.findIndex(({ id }) => id === partOf);
  const whole = rows[row];
  return whole === undefined ? part : { ...part, id: whole.id, domain: whole.domain, metric: whole.name, row };
}

/** What a figure without words of its own is told of; null when it has words or nothing was told before. */
export function retold(
  lexicon: Lexicon,
  zones: Zones,
  comparison: Comparison | null,
  { previous, whole }: Told,
): Found | null {
  if (placeOnly(zones.local) !== null && withoutFiller(zones.tail) === "")
    return whole === null ? null : { ...weaker(whole), fromPlace: true };
  if (previous === null || !saysNothing(zones)) return null;
  if (comparison !== null || isBase(zones.local)) return weaker(previous);
  // 新建消火栓12个，总数达85个: how many there are, not how many were built.
  if (/^(?:新|购置)/.test(previous.metric ?? "") && /总数|总量|现有|拥有/.test(zones.local))
    return {
      ...previous,
      id: null,
      metric: `${(previous.metric ?? "").replace(/^(?:新招录|新[建增购]|购置)/, "")}总数`,
      confidence: 0.4,
      candidates: [],
      row: null,
    };
  return withoutFiller(zones.tail) === "" ? weaker(wholeOf(lexicon, previous)) : null;
}

/** 地方预算经费 … 增加42万元, 增幅9%: the catalogue may have a row of its own for how much something grew. */
export function growthOf({ rows }: Lexicon, found: Found, words: string, unit: string | null): Found {
  if (found.metric === null) return found;
  const base = found.metric.replace(/增加额$/, "");
  if (unit === "%" && base === found.metric && !/率|幅/.test(words)) return found;
  const name = base + (unit === "%" ? "增长率" : "增加额");
  const row = rows.findIndex((one) => one.name === name && one.domain === found.domain);
  const growth = rows[row];
  return growth === undefined ? found : { ...found, id: growth.id, metric: growth.name, row };
}

function weaker(found: Found): Found {
  return { ...found, confidence: found.confidence * 0.95, candidates: [] };
}
