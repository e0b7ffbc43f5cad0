import type { Complaint, Fix, Seen } from "../model/finding.ts";
import { isBlank } from "../model/workbook.ts";
import type { TextKind, TextTrouble } from "./cell-text.ts";
import { troubleOf } from "./cell-text.ts";
import { oncePerRun } from "./once.ts";
import { showCell } from "./say.ts";
import type { Slot } from "./slots.ts";
import { cellComplaint, fixFor, slotsOf } from "./slots.ts";

export interface TextSlot extends Slot {
  readonly trouble: TextTrouble;
}

/** Every text that stands where a number should, with what is the matter with it. */
export const textSlots = oncePerRun((seen): readonly TextSlot[] =>
  slotsOf(seen).flatMap((slot) => {
    const { raw } = slot.reading;
    if (typeof raw !== "string" || isBlank(raw)) return [];
    if (isNotApplicable(raw, slot)) return [];
    const trouble = inItsPlace(troubleOf(raw, slot.role === "change-rate" ? "%" : slot.series.unit), slot);
    // A formula that shows "—" for nothing does what it was made for; one that makes a text of a number does not.
    if (slot.reading.formula !== null) {
      return trouble.kind === "text-number" ? [{ ...slot, trouble: { ...trouble, mend: null, safe: false } }] : [];
    }
    return [{ ...slot, trouble }];
  }),
);

/** Words of a change are at home where changes stand; elsewhere 上升 is just a text, and nobody knows what 下降5% counts. */
function inItsPlace(trouble: TextTrouble, { role }: Slot): TextTrouble {
  if (role === "change" || role === "change-rate") return trouble;
  if (trouble.kind === "direction") return { kind: "not-a-number", mend: null, safe: false };
  return trouble.kind === "movement-words" ? { ...trouble, mend: null } : trouble;
}

/** A dash for "no target" or "nothing to compare" is no number that is missing. */
function isNotApplicable(text: string, { role }: Slot): boolean {
  return ["target", "change", "change-rate"].includes(role) && /^\s*(?:[-—–－/／]{1,3}|无)\s*$/.test(text);
}

/** One complaint for each text of a kind: what it shows, and the mend where there is one. */
export function* textComplaints(
  seen: Seen,
  kind: TextKind,
  say: (text: string, mend: string | null) => string,
): Iterable<Complaint> {
  for (const { series, reading, trouble } of textSlots(seen)) {
    if (trouble.kind !== kind) continue;
    const { mend } = trouble;
    const message = say(showCell(reading.raw), mend === null ? null : String(mend));
    yield cellComplaint(reading, message, {
      expected: mend === null ? null : String(mend),
      fix: mend === null ? null : fixFor(series, mendFix(reading, mend, trouble.safe)),
    });
  }
}

function mendFix({ at, raw }: Slot["reading"], mend: string | number, safe: boolean): Fix {
  return { safe, label: `改成${mend}`, changes: [{ at, from: raw, to: mend }] };
}
