/** The corridor of 套用往年总结: the figures of a finished report, and the report with this period's figures in their place. */
import { catalog } from "./catalog/catalog.ts";
import { deriveFigures } from "./figures/derive-figures.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import type { Figures } from "./model/figure.ts";
import type { KnownRow } from "./mentions/known-row.ts";
import type { Mention } from "./model/mention.ts";
import { yearBefore } from "./model/period.ts";
import { readBindings } from "./reuse/bindings.ts";
import type { KeptBinding } from "./reuse/bindings.ts";
import type { FilledReport } from "./reuse/fill-report.ts";
import { fillReport } from "./reuse/fill-report.ts";
import { Unreadable } from "./model/unreadable.ts";
import type { Inspection } from "./summary.ts";

/** A finished report as `learn` understands it. */
export interface Learnt {
  /** The whole text, "\n" between paragraphs. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Finds every number and mask of a finished report, and what each speaks of. */
export function learn(text: string): Learnt {
  return { text, mentions: findMentions(text, catalog) };
}

/**
 * The figures of a finished report once more, read with the names of the workbook's own rows: what the clerk calls a row
 * is better known than what any catalogue calls it. Offsets are those of `learn`.
 */
export function learnWith({ text }: Learnt, { readings }: Inspection): Learnt {
  const rows = readings.series.map(({ id, domain, metric, label, scope, subject, unit }): KnownRow => ({
    ...{ id, domain, metric, label, unit },
    scope: scope ?? subject,
  }));
  return { text, mentions: findMentions(text, catalog, rows) };
}

/** What a finished report is filled from, derived once for many fills. */
export interface Ground {
  readonly inspection: Inspection;
  readonly figures: Figures;
  /** The same without the doubts that checks cast. */
  readonly unchecked: Figures;
  /** Figures of the year before, from last year's workbook; null when there is none. */
  readonly before: Figures | null;
}

export function groundOf(inspection: Inspection): Ground {
  const { readings, lastYear, period, findings } = inspection;
  const figures = deriveFigures({ readings, catalog, period, findings, lastYear });
  const unchecked = deriveFigures({ readings, catalog, period, findings: [], lastYear });
  const before =
    lastYear === null
      ? null
      : deriveFigures({ readings: lastYear, catalog, period: yearBefore(period), findings: [], lastYear: null });
  return { inspection, figures, unchecked, before };
}

/** Fills the figures of the inspected workbook into a finished report. `kept`: what earlier years or a review decided. */
export function reuseText(learnt: Learnt, inspection: Inspection, kept: readonly KeptBinding[]): FilledReport {
  return reuseOn(learnWith(learnt, inspection), groundOf(inspection), kept);
}

/** `reuseText` for a review, which fills again and again; `learnt` is what `learnWith` gave. */
export function reuseOn(
  { text, mentions }: Learnt,
  { inspection, figures, unchecked, before }: Ground,
  kept: readonly KeptBinding[],
): FilledReport {
  const { settings } = inspection.readings;
  return fillReport({ text, mentions, figures, unchecked, before, settings, catalog, kept });
}

/** The bindings of a JSON file, as `reuse --bindings` and `learn --json` write them. Throws Unreadable. */
export function parseBindings(name: string, json: string): readonly KeptBinding[] {
  const bindings = readBindings(json);
  if (bindings === null)
    throw new Unreadable(`“${name}”不是对应关系文件，请用 learn --json 或 reuse --bindings 生成的文件。`);
  return bindings;
}
