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

/**
 * One sentence seldom tells one row twice: of 受理信访举报5件，办结5件 only the first is taken for 信访举报, the other is
 * offered, though both numbers are the same.
 */
export function withoutTwins(all: readonly Decided[], text: string): Decided[] {
  const told = new Set<string>();
  return all.map((each) => {
    const { mention, decision } = each;
    const key = identityOf(decision);
    if (key === null) return each;
    const place = `${sentenceStart(text, mention.start)} ${key}`;
    if (told.has(place)) return { ...each, decision: { ...decision, binding: null } };
    told.add(place);
    return each;
  });
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at));
}

function identityOf({ binding }: Decision): string | null {
  return binding === null ? null : `${binding.of.map(keyText).join(" ")} ${binding.aspect ?? ""}`;
}

function valueText({ value, scale, unit }: Mention): string {
  return `${value ?? ""}${scale ?? ""}${unit ?? ""}`;
}
