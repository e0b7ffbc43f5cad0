import { compare } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading } from "../../model/reading.ts";
import { readingAmount } from "../amounts.ts";
import { cumulativeColumns } from "../cumulative.ts";
import { usedSeries } from "../rows.ts";
import { nameOf } from "../say.ts";

export const cumulativeFalls: Rule = {
  id: "cumulative-falls",
  code: "P06",
  stage: "period",
  severity: "error",
  title: "累计数变小了",
  why: "累计只会增加，变小了必有一处填错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      for (const chain of cumulativeColumns(series, seen)) {
        for (const [i, span] of chain.entries()) {
          const before = chain[i - 1];
          const complaint = before === undefined ? null : fall(before, span, nameOf(series));
          if (complaint !== null) yield complaint;
        }
      }
    }
  },
};

function fall(before: Reading, span: Reading, name: string): Complaint | null {
  const then = readingAmount(before);
  const now = readingAmount(span);
  if (then === null || now === null || compare(now.high, then.low) >= 0) return null;
  const message = `${name}累计从${then.shown}降到${now.shown}，累计不会减少，请核对。`;
  return { at: span.at, value: now.shown, expected: null, message, related: [before.at] };
}
