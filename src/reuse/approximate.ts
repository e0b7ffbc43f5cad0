import type { Exact } from "../model/exact.ts";
import { abs, compare, divide, exact, isZero, multiply, round, subtract } from "../model/exact.ts";
import type { NumberStyle } from "./number-style.ts";

type Word = Exclude<NumberStyle["marker"], null>;

/** From this many digits on an approximate number is no longer round. */
const MOST_DIGITS = 3;

/**
 * The round number that may be printed with a word of approximation for an exact value (domain rules for 余, 近, 约):
 * 5123 余 → 5000, 4987 近 → 5000, 4987 约 → 5000, 312 以上 → 300. null when there is none but the value itself, so that
 * the word has to go: 5000余 for exactly 5000 would be wrong. `digits`: how round the old number was.
 */
export function roundFor(value: Exact, word: Word, digits: number): Exact | null {
  if (isZero(value)) return null;
  for (let size = Math.min(Math.max(1, digits), MOST_DIGITS); size <= MOST_DIGITS; size++) {
    const place = placeOf(value, size);
    const stated = statedFor(value, word, place);
    if (compare(stated, value) === 0) return word === "以上" || word === "达" ? stated : null;
    if (!isZero(stated) && holds(value, stated, word)) return stated;
  }
  return null;
}

/** The place value of the `size`th digit from the left: 5123 with 1 → 1000. */
function placeOf(value: Exact, size: number): Exact {
  const whole = (abs(value).n / abs(value).d).toString();
  return exact(10n ** BigInt(Math.max(0, whole.length - size)));
}

function statedFor(value: Exact, word: Word, place: Exact): Exact {
  const units = divide(value, place) ?? value;
  const floor: Exact = { n: units.n / units.d, d: 1n };
  switch (word) {
    case "近":
      return multiply(floor.n * units.d === units.n ? floor : { n: floor.n + 1n, d: 1n }, place);
    case "约":
    case "左右":
      return multiply(round(units, 0), place);
    default:
      return multiply(floor, place);
  }
}

/** 近 s: at least nine tenths of it; 约 s: within a twentieth; the others state less than there is, which any floor does. */
function holds(value: Exact, stated: Exact, word: Word): boolean {
  if (word === "近") return compare(multiply(stated, exact("0.9")), value) <= 0;
  if (word === "约" || word === "左右") {
    return compare(abs(subtract(value, stated)), multiply(stated, exact("0.05"))) <= 0;
  }
  return word !== "达";
}
