import type { Exact } from "../../model/exact.ts";
import { abs, compare, HUNDRED, multiply, negate, sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Row } from "../families.ts";
import { familiesOf } from "../families.ts";
import { growthOf } from "../growth.ts";
import { exactNow } from "../now.ts";
import { nameOf, show } from "../say.ts";

/** What is done, and what comes of it: they move together. */
const PAIRS = [
  ["inspections-units", "hazards-found"],
  ["alarms-total", "alarms-vehicles"],
  ["publicity-trainings", "publicity-trainees"],
] as const;
const half: Exact = { n: 1n, d: 2n };

export const contradictoryChanges: Rule = {
  id: "contradictory-changes",
  code: "P14",
  stage: "period",
  severity: "info",
  title: "相关的两项一升一降",
  why: "检查多了一半，隐患反而少了一半，上级会问",
  *check(seen: Seen): Iterable<Complaint> {
    for (const family of familiesOf(seen)) {
      for (const [cause, effect] of PAIRS) {
        const complaint = complaintOf(family.get(cause), family.get(effect), seen);
        if (complaint !== null) yield complaint;
      }
    }
  },
};

function complaintOf(cause: Row | undefined, effect: Row | undefined, seen: Seen): Complaint | null {
  if (cause === undefined || effect === undefined) return null;
  const a = growthOf(cause.series, seen);
  const b = growthOf(effect.series, seen);
  const now = exactNow(effect.series, seen);
  const from = exactNow(cause.series, seen);
  if (a === null || b === null || now === null || from === null || !isApart(a, b)) return null;
  const message = `${nameOf(cause.series)}${words(a)}，${nameOf(effect.series)}反而${words(b)}，请核对。`;
  return { at: now.at, value: show(now.value), expected: null, message, related: [from.at] };
}

/** One at least half as much again, the other at most half. */
function isApart(a: Exact, b: Exact): boolean {
  const isUp = (growth: Exact): boolean => compare(growth, half) >= 0;
  const isDown = (growth: Exact): boolean => compare(growth, negate(half)) <= 0;
  return (isUp(a) && isDown(b)) || (isDown(a) && isUp(b));
}

function words(growth: Exact): string {
  return `${sign(growth) > 0 ? "增加" : "减少"}${show(abs(multiply(growth, HUNDRED)), 0)}%`;
}
