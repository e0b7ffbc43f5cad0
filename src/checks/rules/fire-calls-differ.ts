import { abs, compare, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differ, timesOf } from "../amounts.ts";
import { amountOf, familiesOf } from "../families.ts";
import { show } from "../say.ts";

/** Two definitions of nearly the same thing: turnouts to fires, and fires after investigation. Told once a period. */
export const fireCallsDiffer: Rule = {
  id: "fire-calls-differ",
  code: "X01",
  stage: "cross",
  severity: "info",
  title: "火灾扑救与火灾起数不同",
  why: "两个口径本来就会差几起，差得多才要查",
  *check(seen: Seen): Iterable<Complaint> {
    const whole = timesOf(seen).at(-1);
    if (whole === undefined) return;
    for (const family of familiesOf(seen)) {
      const calls = family.get("alarms-fire");
      const fires = family.get("fires-total");
      const a = calls === undefined ? null : amountOf(calls, whole);
      const b = fires === undefined ? null : amountOf(fires, whole);
      if (a === null || b === null || !differ(a, b)) continue;
      const gap = show(abs(subtract(a.value, b.value)));
      const reason = compare(a.value, b.value) < 0 ? "可能有未出动的火灾" : "可能有的不是火灾";
      const message = `火灾扑救${a.shown}起、火灾${b.shown}起，相差${gap}起，${reason}，请看一眼。`;
      yield { at: a.at, value: a.shown, expected: null, message, related: [...a.cells.slice(1), ...b.cells] };
    }
  },
};
