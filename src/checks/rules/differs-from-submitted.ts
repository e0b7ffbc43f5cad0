import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { lengthOf, periodWords } from "../../model/period.ts";
import { showNumber } from "../amounts.ts";
import { monthWords, nameOf } from "../say.ts";
import type { Revision } from "../submitted.ts";
import { revisionsOf } from "../submitted.ts";

export const differsFromSubmitted: Rule = {
  id: "differs-from-submitted",
  code: "X12",
  stage: "cross",
  severity: "warning",
  title: "和上报存档的数不一样",
  why: "报出去的数改了，上级手里的就不是这个数，要写修订说明",
  *check(seen: Seen): Iterable<Complaint> {
    for (const revision of revisionsOf(seen)) yield complaint(revision, seen);
  },
};

function complaint({ archived, series, then, now, cells }: Revision, { period }: Seen): Complaint {
  const { metric, scope, subject, at } = archived;
  const name = nameOf(series ?? { label: metric, scope, subject });
  const isMonth = lengthOf(archived.period) === 1;
  const when = isMonth ? monthWords(archived.period.first, period) : periodWords(archived.period);
  const before = showNumber({ value: then, marker: archived.marker });
  if (now === null) {
    const message = `${when}${name}上报时是${before}，现在表里没有这个数，请核对。`;
    return { at, value: null, expected: before, message, related: cells };
  }
  const value = showNumber(now);
  const message = `${when}${name}上报时是${before}，现在是${value}，请核对或写修订说明。`;
  const [place = at, ...others] = cells;
  return { at: place, value, expected: before, message, related: [...others, at] };
}
