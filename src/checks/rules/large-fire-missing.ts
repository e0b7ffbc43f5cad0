import { compare, isZero, multiply } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Amount, Time } from "../amounts.ts";
import { timesOf } from "../amounts.ts";
import type { Family } from "../families.ts";
import { amountOf, familiesOf } from "../families.ts";
import { show } from "../say.ts";

const THREE = { n: 3n, d: 1n };
const TWO = { n: 2n, d: 1n };

/** More than two deaths a fire on average: one fire at least has three, and that is a 较大火灾 or worse. */
export const largeFireMissing: Rule = {
  id: "large-fire-missing",
  code: "R10",
  stage: "range",
  severity: "error",
  title: "一起火灾亡3人以上，没有较大火灾",
  why: "一起火灾死亡3人以上就是较大以上火灾",
  *check(seen: Seen): Iterable<Complaint> {
    for (const family of familiesOf(seen)) {
      let explained = false;
      for (const time of timesOf(seen)) {
        const complaint = time.whole && explained ? null : complaintAt(family, time);
        if (complaint === null) continue;
        explained = true;
        yield complaint;
      }
    }
  },
};

function complaintAt(family: Family, time: Time): Complaint | null {
  const amount = (id: string): Amount | null => {
    const row = family.get(id);
    return row === undefined ? null : amountOf(row, time);
  };
  const deaths = amount("fires-deaths");
  const fires = amount("fires-fatal") ?? amount("fires-total");
  const large = amount("fires-large-and-above") ?? amount("fires-large");
  const worse = amount("fires-major-and-above") ?? amount("fires-major");
  if (deaths === null || fires === null || large === null || isZero(fires.value) || !isZero(large.high)) return null;
  if (worse !== null && !isZero(worse.value)) return null;
  if (compare(deaths.low, THREE) < 0 || compare(deaths.low, multiply(fires.high, TWO)) <= 0) return null;
  const when = time.whole ? "" : time.words;
  const message = `${when}${show(fires.value)}起火灾亡${deaths.shown}人，必有较大以上火灾，这里写0，请核对。`;
  return { at: large.at, value: large.shown, expected: null, message, related: [...deaths.cells, ...fires.cells] };
}
