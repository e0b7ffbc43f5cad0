import { isZero } from "../model/exact.ts";
import type { Fact } from "../model/figure.ts";
import type { Item } from "./item.ts";
import { itemOfFact } from "./items.ts";
import { amount } from "./phrases-amount.ts";
import type { Clause } from "./phrases.ts";
import { NOTHING } from "./phrases.ts";

/** What a document has said so far: the one thing in this room that changes while it is written. */
export interface Log {
  /** Whether the row has a number other than zero, or 【待核】 or a mask in its place. */
  speaks(fact: Fact | null): boolean;
  /** It speaks and has not been told. */
  toTell(fact: Fact | null): boolean;
  isTold(fact: Fact): boolean;
  /** The amount of a row that is to be told, which then counts as told; else nothing. */
  take(fact: Fact | null): Clause;
  /** Whether this is said of the item for the first time: its change, its target. */
  first(what: "change" | "goal", item: Item): boolean;
  /** The first of the wordings that the document has not used; "" when all are used. */
  pick(pool: readonly string[]): string;
}

/** `masked`: a row without a number speaks too, by a mask to be filled in by hand. */
export function openLog(masked: boolean): Log {
  const told = new Set<Fact>();
  const used = new Set<string>();
  const remarks = new Set<string>();
  const speaks = (fact: Fact | null): boolean => {
    if (fact === null) return false;
    if (fact.now.known) return !isZero(fact.now.value);
    return fact.now.gap === "in-doubt" || (masked && fact.now.gap !== "no-row");
  };
  const toTell = (fact: Fact | null): boolean => fact !== null && speaks(fact) && !told.has(fact);
  return {
    speaks,
    toTell,
    isTold: (fact) => told.has(fact),
    take: (fact) => {
      if (fact === null || !toTell(fact)) return NOTHING;
      told.add(fact);
      return amount(itemOfFact(fact), masked);
    },
    first: (what, { domain, metric, scope }) => {
      const key = JSON.stringify([what, domain, metric, scope]);
      const isNew = !remarks.has(key);
      remarks.add(key);
      return isNew;
    },
    pick: (pool) => {
      const words = pool.find((candidate) => !used.has(candidate)) ?? "";
      used.add(words);
      return words;
    },
  };
}
