import type { Mention } from "../model/mention.ts";
import type { Decision } from "./bind.ts";
import { keyText } from "./sources.ts";

/** A figure, and what was decided of it. */
export interface Decided {
  readonly mention: Mention;
  readonly decision: Decision;
  /** The row is known to have said what was printed. */
  readonly proved: boolean;
}

/**
 * One row has one value: when the old report printed different numbers for what would be the same row, only the one that
 * the row is known to have said is filled; the others are of something else (a campaign, a township) and are offered.
 */
export function withoutContradictions(all: readonly Decided[]): Decided[] {
  const stated = new Map<string, Set<string>>();
  for (const { mention, decision } of all) {
    const key = identityOf(decision);
    if (key === null || mention.value === null) continue;
    stated.set(key, (stated.get(key) ?? new Set()).add(valueText(mention)));
  }
  return all.map((each) => {
    const key = identityOf(each.decision);
    const contradicted = key !== null && (stated.get(key)?.size ?? 0) > 1;
    return contradicted && !each.proved ? { ...each, decision: { ...each.decision, binding: null } } : each;
  });
}

function identityOf({ binding }: Decision): string | null {
  return binding === null ? null : `${binding.of.map(keyText).join(" ")} ${binding.aspect ?? ""}`;
}

function valueText({ value, scale, unit }: Mention): string {
  return `${value ?? ""}${scale ?? ""}${unit ?? ""}`;
}
