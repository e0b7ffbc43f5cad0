/** What stands around a bare number and belongs to it: how much it is scaled, and that it is not exact. */
export interface Marking {
  /** 约, 近, 逾 … directly in front; outside of the span. */
  readonly prefix: string;
  /** 余, 万余, 余万 … directly behind; inside the span. */
  readonly suffix: string;
  /** The scale within the suffix, "" without one. */
  readonly scale: string;
}

/** Words in which 约, 近 and 超 are no markers: 节约10万元, 附近3个小区. */
const PREFIX =
  /(?:(?<![节预签履违集制邀契合公相])大?约|(?<![附最临靠亲邻])(?:将近|接近|近)|超过|(?<![赶反])超|逾|至少|不少于|突破|上(?=[百千万]))$/;
const SUFFIX = /^( ?(?:(余|多|来)(万亿|亿|万|千|百)?|(万亿|亿|万|千(?![克米瓦升])|百(?!分))(余|多)?))/;
/** 多 and 来 begin other words too: 县长*多次, 3来访. */
const COUNTED = /^[个家户处起次件条份张册本幅块面部台辆艘支组人名位期场篇项类种批轮套座栋所吨元米公小万天年平头亩]/;

/** The marking around text[start, end); `text` is folded. */
export function markingOf(text: string, start: number, end: number): Marking {
  const prefix = PREFIX.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
  const match = SUFFIX.exec(text.slice(end, end + 6));
  if (match === null) return { prefix, suffix: "", scale: "" };
  const [, suffix = "", vague = "", inner = "", scale = ""] = match;
  if (vague === "来" && !COUNTED.test(text.slice(end + suffix.length, end + suffix.length + 1)))
    return { prefix, suffix: "", scale: "" };
  return { prefix, suffix, scale: inner === "" ? scale : inner };
}

const TAIL = /^(左右|以上|上下|不等|之多)/;

/** 左右 and 以上 behind the unit (or the bare number): a marker outside of the unit, "" without one. */
export function tailOf(text: string, from: number): string {
  return TAIL.exec(text.slice(from, from + 2))?.[0] ?? "";
}
