import type { Direction } from "../../../model/catalog.ts";
import type { Exact } from "../../../model/exact.ts";
import { abs, sign, toDecimal } from "../../../model/exact.ts";
import type { Change } from "../../../model/figure.ts";
import type { Gap, Outcome } from "../../../model/outcome.ts";
import type { Marker } from "../../../model/reading.ts";

/** Most decimals of a value; a cell rarely holds more. */
const DECIMALS = 4;

const BEFORE: ReadonlySet<Marker> = new Set<Marker>(["近", "约", "逾", "超"]);

/** 305, 5000余, 约300: a value as a table shows it, without its unit. */
export function valueText(value: Exact, marker: Marker | null, decimals = DECIMALS): string {
  const digits = toDecimal(value, decimals);
  if (marker === null) return digits;
  return BEFORE.has(marker) ? marker + digits : digits + marker;
}

const GAPS: Readonly<Record<Gap, string>> = {
  "no-row": "—",
  "not-filled": "未填",
  incomplete: "缺月份",
  "not-a-number": "不是数",
  "not-calculated": "未计算",
  "not-additive": "—",
  "no-base": "—",
  "zero-base": "—",
  approximate: "—",
  "in-doubt": "待核",
};

/** The value, or in a word or two why there is none. */
export function outcomeText(outcome: Outcome, decimals = DECIMALS): string {
  return outcome.known ? valueText(outcome.value, outcome.marker, decimals) : GAPS[outcome.gap];
}

export interface ChangeText {
  /** "+5.2%", "−3起", "持平", "—". */
  readonly text: string;
  readonly trend: "up" | "down" | "flat" | "none";
  /** Whether that is good; null where it is neither or nobody can say. */
  readonly good: boolean | null;
}

/** How a change is printed: its unit, which way is good, and the decimals of rates and of the thing itself. */
export interface ChangeStyle {
  readonly unit: string;
  readonly direction: Direction;
  readonly rateDecimals: number;
  readonly decimals?: number;
}

/** A comparison in a few signs. Enforcement counts (`neutral`) are neither good nor bad. */
export function changeText(change: Change, style: ChangeStyle): ChangeText {
  const { unit, direction, rateDecimals, decimals = DECIMALS } = style;
  const measured = (value: Exact, what: string, places = rateDecimals): ChangeText => {
    const way = sign(value);
    const good = direction === "neutral" || way === 0 ? null : way > 0 === (direction === "up");
    return { text: `${signed(value, places)}${what}`, trend: way < 0 ? "down" : "up", good };
  };
  switch (change.kind) {
    case "none":
      return { text: "—", trend: "none", good: null };
    case "equal":
      return { text: "持平", trend: "flat", good: null };
    case "about-equal":
      return { text: "基本持平", trend: "flat", good: null };
    case "rate":
      return measured(change.rate, "%");
    case "multiple":
      return measured(change.times, "倍");
    case "points":
      return measured(change.points, "个百分点");
    default:
      return measured(change.difference, unit, decimals);
  }
}

/** With its sign: "+15", "−3". */
export function signed(value: Exact, decimals: number): string {
  return `${sign(value) < 0 ? "−" : "+"}${toDecimal(abs(value), decimals)}`;
}
