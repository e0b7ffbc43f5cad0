/** Month weights: quiet February, busy spring and early summer, the way brigades' work runs. */
const WEIGHTS = [32, 21, 34, 37, 41, 38, 44, 47, 35, 31, 36, 42];

/**
 * Splits a total over the first `count` months so that they add up to it exactly; the rest of the year stays blank.
 * Small totals start at a month that `turn` picks, so that rows do not all look alike.
 */
export function splitByMonth(total: number, count: number, turn: number): (number | null)[] {
  const weights = WEIGHTS.slice(0, count).map((weight, month) => weight + ((turn * 5 + month * 7) % 9));
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

/** Month by month the sum of several splits. */
export function addUp(splits: readonly (readonly (number | null)[])[]): (number | null)[] {
  return Array.from({ length: 12 }, (_, month) => {
    const values = splits.map((split) => split[month] ?? null);
    return values.every((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  });
}
