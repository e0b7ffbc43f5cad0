import type { MetricSpec } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";

/** Units as the checks see them: 万元 is 10,000 元. */
export interface ScaledUnit {
  readonly scale: bigint;
  readonly base: string;
}

/** Units of things that happen, so that months add up: incidents, visits, papers, money. 家, 人 and 个 may be counted once. */
export const FLOW_UNITS: ReadonlySet<string> = new Set(
  "起 次 人次 家次 车次 辆次 队次 场次 场 期 份 篇 条 张 元 吨 公里 小时".split(" "),
);

const SCALES: readonly (readonly [prefix: string, scale: bigint])[] = [
  ["亿", 100_000_000n],
  ["万", 10_000n],
  ["千", 1000n],
];

export function scaledUnit(unit: string): ScaledUnit {
  const plain = unit.trim().replace("％", "%");
  for (const [prefix, scale] of SCALES) {
    if (plain.length > prefix.length && plain.startsWith(prefix)) return { scale, base: plain.slice(prefix.length) };
  }
  return { scale: 1n, base: plain };
}

export function isPercentUnit(unit: string | null): boolean {
  return unit !== null && scaledUnit(unit).base === "%";
}

export function isMoneyUnit(unit: string | null): boolean {
  return unit !== null && scaledUnit(unit).base === "元";
}

/** What a number of the row is worth in the unit of the catalogue: 1/10000 for a row in 元 of a metric in 万元. */
export function factorToSpec(unit: string | null, spec: MetricSpec): Exact {
  if (unit === null) return { n: 1n, d: 1n };
  const typed = scaledUnit(unit);
  const standard = scaledUnit(spec.unit);
  const names = [spec.unit, ...(spec.unitAliases ?? [])].map((name) => scaledUnit(name).base);
  return names.includes(typed.base) ? { n: typed.scale, d: standard.scale } : { n: 1n, d: 1n };
}

/** Units of things that cannot be halved. */
export const COUNT_UNITS: ReadonlySet<string> = new Set(
  "起 次 人 人次 家 家次 辆 辆次 队次 场次 场 期 份 篇 条 张 处 个 名 支 户 台 部 项 所 座".split(" "),
);
