import { compare, divide, fromNumber, toDecimal } from "../../model/exact.ts";
import type { Complaint, Fix, Rule, Seen } from "../../model/finding.ts";
import type { Breach } from "../bounds.ts";
import { breachComplaint, breaches, limitsOf } from "../bounds.ts";
import { fixFor, slotsOf } from "../slots.ts";

const TEN_THOUSAND = { n: 10_000n, d: 1n };

export const lossPerFire: Rule = {
  id: "loss-per-fire",
  code: "R07",
  stage: "range",
  severity: "warning",
  title: "起均损失不合常理",
  why: "多半是元和万元填混，差一万倍",
  *check(seen: Seen): Iterable<Complaint> {
    for (const breach of breaches(seen, "loss-per-fire")) {
      yield { ...breachComplaint(breach), fix: breach.high ? tenThousandthFix(breach, seen) : null };
    }
  },
};

/** ÷10000, offered only when the loss is plausible afterwards; a person decides. */
function tenThousandthFix({ bound, quotient, numerator, row }: Breach, seen: Seen): Fix | null {
  const { min, max } = limitsOf(bound, seen);
  const mended = divide(quotient, TEN_THOUSAND);
  if (mended === null || (min !== null && compare(mended, min) < 0) || (max !== null && compare(mended, max) > 0))
    return null;
  const typed = slotsOf(seen).find(({ reading }) => reading.at === numerator.at)?.reading.raw;
  if (typeof typed !== "number") return null;
  const tenThousandth = divide(fromNumber(typed) ?? quotient, TEN_THOUSAND);
  const to = tenThousandth === null ? null : Number(toDecimal(tenThousandth));
  if (to === null) return null;
  return fixFor(row.series, { safe: false, label: `改成${to}万元`, changes: [{ at: numerator.at, from: typed, to }] });
}
