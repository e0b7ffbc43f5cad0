/** Month weights: quiet February, busy spring and early summer, the way brigades' work runs. */
const WEIGHTS = [16, 11, 17, 18, 19, 19, 20, 21, 17, 16, 17, 18];

/**
 * Splits a total over the first `count` months so that they add up to it exactly; the rest of the year stays blank.
 * Small totals start at a month that `turn` picks, so that rows do not all look alike.
 */
export function splitByMonth(total: number, count: number, turn: number): (number | null)[] {
  const weights = WEIGHTS.slice(0, count);
  if (total < count * 4) return small(total, count, turn);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let reached = 0;
  const months = weights.map((weight) => {
    reached += weight;
    const upTo = Math.floor((total * reached) / whole);
    const share = upTo - before;
    before = upTo;
    return share;
  });
  return pad(months);
}

function small(total: number, count: number, turn: number): (number | null)[] {
  const months = Array.from({ length: count }, () => 0);
  for (let i = 0; i < total; i += 1) {
    const month = (turn * 5 + i * 7 + Math.floor((i * i) / count)) % count;
    months[month] = (months[month] ?? 0) + 1;
  }
  return pad(months);
}

function pad(months: readonly number[]): (number | null)[] {
  return Array.from({ length: 12 }, (_, i) => months[i] ?? null);
}
