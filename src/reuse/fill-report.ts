import type { Catalog } from "../model/catalog.ts";
import type { Figures } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Period } from "../model/period.ts";
import { samePeriod, yearBefore } from "../model/period.ts";
import type { Remark, Slot } from "../model/reuse.ts";
import type { Settings } from "../model/settings.ts";
import { bind } from "./bind.ts";
import type { KeptBinding } from "./bindings.ts";
import { surroundings } from "./bindings.ts";
import type { Edit } from "./edit.ts";
import { applyEdits, withoutOverlaps } from "./edit.ts";
import { fillFigure } from "./fill-figure.ts";
import { findAgain } from "./find-again.ts";
import type { Decided } from "./contradictions.ts";
import type { Settled } from "./settled.ts";
import { withoutContradictions, withoutTwins } from "./contradictions.ts";
import type { History } from "./history.ts";
import { printedThen } from "./history.ts";
import { movePeriod } from "./move-period.ts";
import { doubtsOf, samePeriodDoubt } from "./remarks.ts";
import { reportPeriod } from "./report-period.ts";
import type { Source } from "./sources.ts";
import { indexSources, sourcesOf } from "./sources.ts";
import { standstills } from "./standstill.ts";

export interface FillInput {
  /** The finished report, "\n" between paragraphs, and its figures. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly figures: Figures;
  /** The same without the doubts that checks cast: what the cells say, right or wrong. */
  readonly unchecked: Figures;
  /** Figures of the period of the old report, from last year's workbook; null when there is none. */
  readonly before: Figures | null;
  readonly settings: Settings;
  readonly catalog: Catalog;
  /** Bindings of earlier years or of a review; they are followed without asking. */
  readonly kept: readonly KeptBinding[];
}

export interface FilledReport {
  /** The new text; everything outside of the slots is as it was. */
  readonly text: string;
  /** Every figure and every word that moved along, in the order of the text. */
  readonly slots: readonly Slot[];
  /** The edits behind the slots, for a document that is edited in place. */
  readonly edits: readonly Edit[];
  /** What a person should look at besides. */
  readonly remarks: readonly Remark[];
  /** The bindings in force, at their places in the new text. */
  readonly bindings: readonly KeptBinding[];
  /** The period the old report told of; null when it does not say. */
  readonly oldPeriod: Period | null;
}

/** Fills this period's figures into a finished report and leaves all else as it was. */
export function fillReport(input: FillInput): FilledReport {
  const { text, mentions, figures, settings } = input;
  const oldPeriod = reportPeriod(text);
  const sources = sourcesOf(figures, input.catalog);
  const history = historyOf(input, oldPeriod);
  const again = findAgain(text, mentions, input.kept);
  const unchecked = indexSources(sourcesOf(input.unchecked, input.catalog));
  const ground = { text, sources: indexSources(sources), unchecked, rateDecimals: settings.rateDecimals };
  const settled = decide(input, sources, { again, history });
  const edits = settled.flatMap((each) => editsOf(each, ground));
  const moved = movePeriod(text, oldPeriod, figures.period);
  const all = withoutOverlaps([...edits, ...moved.edits]);
  const { text: filled, slots } = applyEdits(text, all);
  const doubts = [
    ...moved.doubts,
    ...doubtsOf(text, mentions, { settings, moves: moved.edits.length > 0 }),
    ...standstills(text, { settled, sources, index: ground.sources }),
  ];
  if (oldPeriod !== null && samePeriod(oldPeriod, figures.period)) {
    doubts.push(...samePeriodDoubt(text, mentions, oldPeriod.first.year));
  }
  return {
    text: filled,
    slots,
    edits: all,
    remarks: remarksIn(filled, slots, doubts),
    bindings: keptOf(filled, slots),
    oldPeriod,
  };
}

interface Known {
  readonly again: ReadonlyMap<Mention, KeptBinding>;
  readonly history: History;
}

/** What every figure of the text stands for; what was kept from earlier is followed without asking. */
function decide({ text, mentions }: FillInput, sources: readonly Source[], { again, history }: Known): Settled[] {
  const index = indexSources(sources);
  const settled: Settled[] = [];
  const open: Decided[] = [];
  for (const mention of mentions) {
    const kept = again.get(mention);
    if (kept !== undefined) {
      const { binding } = kept;
      settled.push({ mention, decision: binding === null ? "kept" : { binding, candidates: [binding] } });
    } else if (mention.class === "metric" || mention.class === "derived") {
      const decision = bind({ mention, text }, sources, history);
      const [key] = decision.binding?.of ?? [];
      const source = key && index.find(key, mention.unit);
      open.push({ mention, decision, proved: source !== undefined && printedThen(mention, source, history) === "yes" });
    }
  }
  return [...settled, ...withoutTwins(withoutContradictions(open), text)];
}

function editsOf({ mention, decision }: Settled, ground: Parameters<typeof fillFigure>[2]): readonly Edit[] {
  if (decision !== "kept") return fillFigure(mention, decision, ground);
  const { start, end, raw } = mention;
  return [
    { start, end, text: raw, state: "kept", told: null, binding: null, candidates: [], note: null, marked: false },
  ];
}

/** What a row said in the period of the old report: last year's workbook, or 上年同期. */
function historyOf({ before, figures, catalog }: FillInput, oldPeriod: Period | null): History {
  const earlier = indexSources(before === null ? [] : sourcesOf(before, catalog));
  const isBase = oldPeriod !== null && samePeriod(oldPeriod, yearBefore(figures.period));
  return (source) => {
    const outcome = earlier.find(source.key, source.unit)?.now ?? (isBase ? source.base : null);
    return outcome?.known === true ? outcome.value : null;
  };
}

/** Places of the old text as places of the new one. */
function remarksIn(
  text: string,
  slots: readonly Slot[],
  doubts: readonly { readonly start: number; readonly end: number; readonly note: string }[],
): Remark[] {
  const shift = (offset: number): number => {
    const before = slots.filter(({ from }) => from.end <= offset).at(-1);
    return before === undefined ? offset : before.end + offset - before.from.end;
  };
  const noted = slots.flatMap(({ start, end, note, state }) =>
    note === null || state !== "filled" ? [] : [{ start, end, note }],
  );
  return [...doubts.map(({ start, end, note }) => ({ start: shift(start), end: shift(end), note })), ...noted]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, note }) => ({ start, end, text: text.slice(start, end), note }));
}

/** The bindings for next year: at the places of the new text. */
function keptOf(text: string, slots: readonly Slot[]): KeptBinding[] {
  return slots.flatMap(({ start, end, binding, state, new: raw }) =>
    (binding === null && state !== "kept") || end === start
      ? []
      : [{ start, end, raw, ...surroundings(text, start, end), binding }],
  );
}
