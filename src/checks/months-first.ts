import type { Complaint, Seen } from "../model/finding.ts";
import type { Time } from "./amounts.ts";
import { timesOf } from "./amounts.ts";

/** What there is to say of each month of the period, and of the period itself when no month explains it. */
export function* monthsFirst(seen: Seen, complain: (time: Time) => Complaint | null): Iterable<Complaint> {
  let explained = false;
  for (const time of timesOf(seen)) {
    const complaint = time.whole && explained ? null : complain(time);
    if (complaint === null) continue;
    explained = true;
    yield complaint;
  }
}
