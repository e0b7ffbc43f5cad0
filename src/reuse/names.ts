/** Words that say what a scope is, not which one. */
const KIND_WORDS = /(?:消防安全|火灾防控)?(?:专项|集中)?(?:行动|活动|整治|治理|检查|攻坚战|排查)$/;
const QUOTES = /[“”"'‘’《》〈〉（）()\s]/g;

/** A scope without quotes and words of kind: “百日攻坚”专项行动 → 百日攻坚. */
export function bareScope(scope: string): string {
  const plain = scope.replace(QUOTES, "");
  for (let bare = plain; ;) {
    const shorter = bare.replace(KIND_WORDS, "");
    if (shorter === bare || shorter.length < 2) return bare;
    bare = shorter;
  }
}

/** Whether two scopes name the same campaign, township or kind. */
export function sameScope(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [bareScope(a), bareScope(b)];
  return one === other || (one.length >= 3 && other.includes(one)) || (other.length >= 3 && one.includes(other));
}

/** How alike two names of metrics are, 0 to 1: shared pairs of signs, twice, over all pairs. */
export function likeness(a: string, b: string): number {
  const [one, other] = [a.replace(QUOTES, ""), b.replace(QUOTES, "")];
  if (one === other) return 1;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairs) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(pair, count - 1);
    }
  }
  return (2 * shared) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
