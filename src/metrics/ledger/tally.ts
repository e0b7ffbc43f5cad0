import type { Exact } from "../../model/exact.ts";
import { add, fromNumber, ZERO } from "../../model/exact.ts";

/** Money is summed in ten-thousandths of its unit as long as that is exact. */
const SCALE = 10_000;

/**
 * A sum of spreadsheet numbers that is exact and costs no big integer for each: numbers of up to four decimals are added
 * as scaled integers while these are safe, all others as fractions.
 */
export class Tally {
  #scaled = 0;
  #rest: Exact = ZERO;

  add(value: number): void {
    const scaled = Math.round(value * SCALE);
    const next = this.#scaled + scaled;
    if (scaled / SCALE === value && Number.isSafeInteger(next) && Number.isSafeInteger(scaled)) this.#scaled = next;
    else this.#rest = add(this.#rest, fromNumber(value) ?? ZERO);
  }

  get total(): Exact {
    const whole = this.#scaled % SCALE === 0;
    const scaled = whole ? { n: BigInt(this.#scaled / SCALE), d: 1n } : { n: BigInt(this.#scaled), d: BigInt(SCALE) };
    return this.#rest === ZERO ? scaled : add(scaled, this.#rest);
  }
}
