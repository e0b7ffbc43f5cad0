import type { MetricSpec } from "./catalog.ts";
import type { Exact } from "./exact.ts";
import { multiply } from "./exact.ts";
import type { Outcome } from "./outcome.ts";

/** "万元" is ten thousand "元". */
interface ScaledUnit {
  readonly scale: bigint;
  readonly base: string;
}

const SCALES: readonly (readonly [string, bigint])[] = [
  ["亿", 100_000_000n],
  ["万", 10_000n],
  ["千", 1000n],
];

const SAME: Exact = { n: 1n, d: 1n };

function scaledUnit(unit: string): ScaledUnit {
  const plain = unit.trim().replace("％", "%");
  for (const [prefix, scale] of SCALES) {
    // 万 alone is a unit of clerks (播放量，万); 千 alone is none.
    if ((plain.length > 1 || prefix !== "千") && plain.startsWith(prefix))
      return { scale, base: plain.slice(prefix.length) };
  }
  return { scale: 1n, base: plain };
}

export function isPercent(unit: string | null): boolean {
  return unit !== null && scaledUnit(unit).base === "%";
}

/** The unit without its scale: 次 of 万次. */
export function baseUnit(unit: string): string {
  return scaledUnit(unit).base;
}

/** A plain count in the unit: 10 is 0.001 in 万人次. */
export function inScaleOf(unit: string | null, count: Exact): Exact {
  return unit === null ? count : { n: count.n, d: count.d * scaledUnit(unit).scale };
}

/**
 * What one `from` is in `to`: 1/10000 for 元 → 万元; 1 for units that count the same thing by the catalogue (次 for 起).
 * null when they cannot be compared (家 and 家次), or one of them is not known.
 */
export function unitFactor(from: string | null, to: string | null, spec: MetricSpec | null): Exact | null {
  if (from === to) return SAME;
  if (from === null || to === null) return null;
  const a = scaledUnit(from);
  const b = scaledUnit(to);
  const same = spec === null ? [] : [spec.unit, ...(spec.unitAliases ?? [])].map((unit) => scaledUnit(unit).base);
  if (a.base !== b.base && !(same.includes(a.base) && same.includes(b.base))) return null;
  return { n: a.scale, d: b.scale };
}

/** The outcome in another unit; unchanged when it is missing. */
export function scaleOutcome(outcome: Outcome, factor: Exact): Outcome {
  return outcome.known && factor.n !== factor.d ? { ...outcome, value: multiply(outcome.value, factor) } : outcome;
}
