import type { Exact } from "../model/exact.ts";
import { exact } from "../model/exact.ts";
import type { Mention } from "../model/mention.ts";

/** How a figure of the old report is written, so that a new value can be written the same way. */
export interface NumberStyle {
  readonly numerals: "arabic" | "full-width" | "chinese";
  /** 万, 亿 of the span; "" when printed in ones. */
  readonly scale: "" | "万" | "亿";
  /** Decimals of the old number or mask: 2 for 85.43 and **.**; 0 for 85 and **. */
  readonly decimals: number;
  /** Digits of the old number that count: 2 for 1900, 1 for 5000; null for a mask. */
  readonly significant: number | null;
  /** Thousands are parted by commas. */
  readonly grouped: boolean;
  /** A word of approximation, wherever it stands; null when exact. */
  readonly marker: "余" | "多" | "近" | "约" | "逾" | "超" | "达" | "左右" | "以上" | null;
  /** Where it stands: in the span behind the number (5000余), or outside of it (约300, 300人左右). */
  readonly markerInside: boolean;
  /** 余 stands before 万: 19余万. */
  readonly markerFirst: boolean;
}

const INSIDE = /^(余|多)?(万|亿)?(余|多)?$/;
const FULL_WIDTH = /[０-９]/;
const MARKERS = ["左右", "以上", "余", "多", "近", "约", "逾", "超", "达"] as const;

/** The style of a mention; `text` is not needed: all of it stands in the mention. */
export function styleOf({ raw, digits, kind, marker }: Mention): NumberStyle {
  const behind = INSIDE.exec(raw.slice(digits.length));
  const inside = behind?.[1] ?? behind?.[3] ?? null;
  const scale = behind?.[2] === "万" || behind?.[2] === "亿" ? behind[2] : "";
  const word = MARKERS.find((each) => marker?.includes(each) === true) ?? null;
  return {
    numerals: kind === "chinese" ? "chinese" : FULL_WIDTH.test(digits) ? "full-width" : "arabic",
    scale,
    decimals: /[.．](.*)$/.exec(digits)?.[1]?.length ?? 0,
    significant: kind === "number" ? significantOf(digits) : null,
    grouped: /[,，]/.test(digits),
    marker: word,
    markerInside: inside !== null,
    markerFirst: behind?.[1] !== undefined,
  };
}

/** 5000 → 1, 1900 → 2, 305 → 3. */
function significantOf(digits: string): number {
  const plain = digits.replace(/[^\d０-９]/g, "").replace(/[0０]+$/, "");
  return Math.max(1, plain.length);
}

const TEN_THOUSAND = exact(10_000);
const HUNDRED_MILLION = exact(100_000_000);

/** What 万 and 亿 multiply by. */
export function sizeOf(scale: NumberStyle["scale"]): Exact {
  return scale === "万" ? TEN_THOUSAND : scale === "亿" ? HUNDRED_MILLION : exact(1);
}
