/** The corridor of the review of 套用往年总结: what a person has to see to decide, as plain data. */
import { catalog } from "./catalog/catalog.ts";
import type { Mention } from "./model/mention.ts";
import type { Aspect } from "./model/narrative.ts";
import type { Outcome } from "./model/outcome.ts";
import type { Period } from "./model/period.ts";
import type { Place } from "./model/place.ts";
import type { Binding, Remark, RowKey, Slot } from "./model/reuse.ts";
import { aspectOf } from "./reuse/aspects.ts";
import type { KeptBinding } from "./reuse/bindings.ts";
import { surroundings } from "./reuse/bindings.ts";
import { fillFigure } from "./reuse/fill-figure.ts";
import type { FilledReport } from "./reuse/fill-report.ts";
import type { Ground as FillGround } from "./reuse/number-edit.ts";
import { indexSources, sourcesOf } from "./reuse/sources.ts";
import type { Ground, Learnt } from "./reuse.ts";
import { reuseOn } from "./reuse.ts";

/** A row or derived figure that a figure of the report may stand for. */
export interface ReviewSource {
  readonly key: RowKey;
  readonly unit: string | null;
  readonly now: Outcome;
}

/** A row that an item may stand for, and the text that would stand there; null when the row has none to give. */
export interface Offer {
  readonly binding: Binding;
  readonly text: string | null;
}

/** One figure of the report under review. */
export interface ReviewItem {
  /** Where its number stands in the old text; it stays the same through all fills. */
  readonly id: number;
  /** Its place in the new text, words of direction included where they moved along. */
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly new: string;
  readonly state: Slot["state"];
  /** What to look at: one sentence; null when all is well. */
  readonly note: string | null;
  /** The unit behind it, as printed. */
  readonly unit: string | null;
  /** What the sentence speaks of, for a row that is to be made: null where nobody knows. */
  readonly names: Pick<Mention, "domain" | "metric" | "scope">;
  readonly aspect: Aspect | null;
  readonly binding: Binding | null;
  readonly cells: readonly Place[];
  /** Likeliest first, whatever was decided. */
  readonly offers: readonly Offer[];
  /** How a decision names its place in the old text. */
  readonly place: Omit<KeptBinding, "binding">;
}

/** A filled report as the pane shows it. */
export interface Review {
  readonly text: string;
  readonly items: readonly ReviewItem[];
  /** Words that moved along: 上升 → 下降, 2022年 → 2023年. */
  readonly words: readonly Pick<Slot, "start" | "end" | "old" | "new">[];
  readonly remarks: readonly Remark[];
  readonly oldPeriod: Period | null;
}

/** What the figures of a report may stand for, whatever was decided: to be made once for a report and a workbook. */
export interface Offers {
  /** By the start of the figure in the old text. */
  readonly byStart: ReadonlyMap<number, readonly Offer[]>;
  readonly sources: readonly ReviewSource[];
}

/** Finds the offers for every figure of the report. */
export function offersFor(learnt: Learnt, ground: Ground): Offers {
  const all = sourcesOf(ground.figures, catalog);
  const { rateDecimals } = ground.inspection.readings.settings;
  const unchecked = indexSources(sourcesOf(ground.unchecked, catalog));
  const filling = { text: learnt.text, sources: indexSources(all), unchecked, rateDecimals };
  const byStart = new Map<number, readonly Offer[]>();
  for (const { mention, slot } of figuresOf(learnt, reuseOn(learnt, ground, []).slots)) {
    byStart.set(
      mention.start,
      slot.candidates.map((binding) => ({ binding, text: textFor(mention, binding, filling) })),
    );
  }
  return { byStart, sources: all.map(({ key, unit, now }) => ({ key, unit, now })) };
}

/** The number that would stand in the place of a figure, were it bound so. */
function textFor(mention: Mention, binding: Binding, ground: FillGround): string | null {
  const edits = fillFigure(mention, { binding, candidates: [binding] }, ground);
  const number = edits.find(({ told, state, candidates }) => state === "filled" && (told ?? candidates[0]) != null);
  return number?.text ?? null;
}

/** The filled report for a person to review. */
export function reviewOf(learnt: Learnt, filled: FilledReport, { byStart }: Offers): Review {
  const figures = figuresOf(learnt, filled.slots);
  const taken = new Set(figures.map(({ slot }) => slot));
  return {
    text: filled.text,
    items: figures.map(({ mention, slot }) => itemOf(learnt.text, mention, slot, byStart.get(mention.start) ?? [])),
    words: filled.slots
      .filter((slot) => !taken.has(slot))
      .map(({ start, end, old, new: fresh }) => ({ start, end, old, new: fresh })),
    remarks: filled.remarks,
    oldPeriod: filled.oldPeriod,
  };
}

function itemOf(text: string, mention: Mention, slot: Slot, offers: readonly Offer[]): ReviewItem {
  const { start, end, raw, domain, metric, scope, unit } = mention;
  const { old, new: fresh, state, note, binding, told } = slot;
  return {
    id: start,
    ...{ start: slot.start, end: slot.end, old, new: fresh, state, note, unit, binding },
    names: { domain, metric, scope },
    aspect: aspectOf(mention, text),
    cells: told?.cells ?? [],
    offers,
    place: { start, end, raw, ...surroundings(text, start, end) },
  };
}

/** The slots that hold a figure, each with the figure: both are in the order of the text. */
function figuresOf({ mentions }: Learnt, slots: readonly Slot[]): { mention: Mention; slot: Slot }[] {
  const found: { mention: Mention; slot: Slot }[] = [];
  let next = 0;
  for (const slot of slots) {
    const { from } = slot;
    if (slot.told === null && slot.state === "filled" && slot.binding === null) continue;
    while ((mentions[next]?.start ?? Infinity) < from.start) next += 1;
    const mention = mentions[next];
    if (mention !== undefined && mention.end <= from.end) found.push({ mention, slot });
  }
  return found;
}
