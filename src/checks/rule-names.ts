import type { Rule } from "../model/finding.ts";
import { toHalfWidth } from "../model/number-text.ts";

/** How 核查说明 names a rule: "P01 与上年同期相比变化过大". */
export function ruleName({ code, title }: Pick<Rule, "code" | "title">): string {
  return `${code} ${title}`;
}

/** Finds a rule by what a row of 核查说明 calls it: its name, its code, its title or its id; null when it is none. */
export function ruleFinder(rules: readonly Rule[]): (text: string) => string | null {
  const ids = new Map<string, string>();
  for (const rule of rules) {
    for (const text of [ruleName(rule), rule.code, rule.title, rule.id]) ids.set(plain(text), rule.id);
  }
  return (text) => ids.get(plain(text.slice(0, 200))) ?? null;
}

function plain(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, "").toLowerCase();
}
