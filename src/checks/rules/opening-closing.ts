import { add, compare, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Time } from "../amounts.ts";
import { timesOf } from "../amounts.ts";
import type { Family } from "../families.ts";
import { amountOf, familiesOf, openingOf } from "../families.ts";
import { show } from "../say.ts";

/** Stocks that are carried on: 期末 = 期初 + 增加 − 减少. */
const BALANCES = [
  { opening: "hazards-opening", added: "hazards-found", removed: "hazards-rectified", closing: "hazards-closing" },
] as const;

export const openingClosing: Rule = {
  id: "opening-closing",
  code: "A12",
  stage: "arithmetic",
  severity: "error",
  title: "期初、发现、整改、期末对不上",
  why: "期初加发现减整改，就是期末未整改",
  *check(seen: Seen): Iterable<Complaint> {
    const whole = timesOf(seen).at(-1);
    if (whole === undefined) return;
    for (const family of familiesOf(seen)) {
      for (const balance of BALANCES) {
        const complaint = complaintOf(family, balance, whole);
        if (complaint !== null) yield complaint;
      }
    }
  },
};

function complaintOf(family: Family, ids: (typeof BALANCES)[number], time: Time): Complaint | null {
  const [start, added, removed, closing] = [ids.opening, ids.added, ids.removed, ids.closing].map((id) =>
    family.get(id),
  );
  const opening = start === undefined ? null : openingOf(start, time);
  const [plus, minus, end] = [added, removed, closing].map((row) => (row === undefined ? null : amountOf(row, time)));
  if (opening === null || plus == null || minus == null || end == null) return null;
  const low = subtract(add(opening.low, plus.low), minus.high);
  const high = subtract(add(opening.high, plus.high), minus.low);
  if (compare(end.high, low) >= 0 && compare(end.low, high) <= 0) return null;
  const due = show(subtract(add(opening.value, plus.value), minus.value));
  const message = `期初${opening.shown}+发现${plus.shown}-整改${minus.shown}，期末应是${due}，写的是${end.shown}。`;
  const related = [...end.cells.slice(1), ...opening.cells, ...plus.cells, ...minus.cells];
  return { at: end.at, value: end.shown, expected: due, message, related };
}
