/** What a mention is written with: digits of any width, a mask standing for digits (`**`, `XXX`, ××, ＿＿, ○○), Chinese numerals. */
export type MentionKind = "number" | "mask" | "chinese";

/**
 * metric: a figure a row can hold · derived: a rate, share or change · period: a date or span of time · name: a masked
 * proper name · fixed: part of a set phrase, rank, code or numbering · campaign: part of a campaign's name · other: none
 * of these, or not told apart.
 */
export type MentionClass = "metric" | "derived" | "period" | "name" | "fixed" | "campaign" | "other";

export type ComparisonKind =
  "yoy-rate" | "yoy-difference" | "mom-rate" | "share" | "rate" | "point-change" | "multiple";

/** How a figure relates to another one: 同比上升12% is a yoy-rate going up. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly direction: "up" | "down" | "flat" | null;
}

/** A metric a figure may speak of. `id` is the catalogue's, null for a name built from the sentence. */
export interface MentionCandidate {
  readonly id: string | null;
  readonly domain: string | null;
  readonly metric: string;
  /** How likely it is the one, 0 to 1. */
  readonly confidence: number;
}

/** One number or mask of a text, as `learn` hands it out. Offsets are UTF-16 code units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The number or mask with the marker behind it, without its unit: 5000余, 19万余, **.**万. */
  readonly raw: string;
  /** The number or mask alone: 5000, 19, **.**; `raw` begins with it. */
  readonly digits: string;
  readonly kind: MentionKind;
  readonly class: MentionClass;
  /** Decimal string in the printed scale (19万余元 → "19"); null for masks and vague numerals (数十). */
  readonly value: string | null;
  /**
   * Every sign that scales the number or makes it approximate, in the order of the text: 余, 万余, 余万, 万, 约, 逾万,
   * 以上. Words in front (约) and behind the unit (左右) stand outside of the span.
   */
  readonly marker: string | null;
  /** The scale within the marker: 万, 亿 (rarely 百, 千, 万亿); null when printed in ones. */
  readonly scale: string | null;
  /** For figures and what may be one, as printed, half-width, without scale: 人次, 元, %. */
  readonly unit: string | null;
  /** Domain name as in the outside contract (接警); null for what is no figure and for figures nobody knows. */
  readonly domain: string | null;
  /** Canonical name of the catalogue, or a name built from the words around; null for what is no figure. */
  readonly metric: string | null;
  /** Catalogue id of `metric`; null when built. */
  readonly id: string | null;
  /** Campaign or subject the figure is told of, as the sentence names it. */
  readonly scope: string | null;
  readonly comparison: Comparison | null;
  /** How likely class and metric are both right, 0 to 1. */
  readonly confidence: number;
  /** Other readings of a figure, likeliest first; empty for what is no figure. */
  readonly candidates: readonly MentionCandidate[];
}
