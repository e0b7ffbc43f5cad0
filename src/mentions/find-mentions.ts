import type { Catalog } from "../model/catalog.ts";
import type { Mention, MentionClass } from "../model/mention.ts";
import { classify } from "./classify.ts";
import { fold } from "./fold.ts";
import type { KnownRow } from "./known-row.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Figure } from "./figure-case.ts";
import type { Named } from "./name-figures.ts";
import { nameFigures } from "./name-figures.ts";
import { scanQuantities, valueOf } from "./quantity.ts";
import { scopesOf } from "./scope.ts";
import { scorerOf } from "./score.ts";
import { withoutPlans } from "./plans.ts";
import { sentencesOf } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";
import { spotsOf } from "./surroundings.ts";
import type { Cell } from "./tables.ts";
import { cellsOf } from "./tables.ts";

function isFigure(of: MentionClass): boolean {
  return of === "metric" || of === "derived";
}

/** How certain a class is that names no metric: only "other" means that no rule knew. */
function certainty(of: MentionClass): number {
  return of === "other" ? 0.5 : 0.97;
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100;
}

function mentionOf(text: string, spot: Spot, of: MentionClass, named: Named | undefined): Mention {
  const { start, end, kind, spanEnd, prefix, suffix, scale, tail, unit } = spot;
  const figure = isFigure(of);
  const counted = figure || of === "other";
  const marker = counted ? prefix + suffix.trim() + tail : "";
  const behind = counted ? spanEnd : end;
  return {
    start,
    end: behind,
    raw: text.slice(start, behind),
    digits: text.slice(start, end),
    kind,
    class: of,
    value: valueOf(spot.text, spot),
    marker: marker === "" ? null : marker,
    scale: scale === "" || !counted ? null : scale,
    unit: counted ? unit : null,
    id: named?.id ?? null,
    domain: named?.domain ?? null,
    metric: named?.metric ?? null,
    scope: named?.scope ?? null,
    comparison: named?.comparison ?? null,
    confidence: hundredths(named?.confidence ?? certainty(of)),
    candidates: (named?.candidates ?? []).map((one) => ({ ...one, confidence: hundredths(one.confidence) })),
  };
}

/** A bare number in a table is counted in the unit of its column. */
function withCellUnits(spots: readonly Spot[], cells: ReadonlyMap<number, Cell>): Spot[] {
  return spots.map((spot) => {
    const unit = cells.get(spot.start)?.unit ?? null;
    return spot.unit === null && unit !== null ? { ...spot, unit } : spot;
  });
}

function classOf(spot: Spot, cells: ReadonlyMap<number, Cell>): MentionClass {
  const cell = cells.get(spot.start);
  const of = classify(spot);
  if (cell === undefined || of === "period") return of;
  return cell.column === "change" || cell.unit === "%" || /率|占比|同比|环比|增幅/.test(cell.head)
    ? "derived"
    : "metric";
}

/**
 * Every number, mask and Chinese numeral of a text in order, disjoint, each with its class; figures (metric, derived)
 * with what they speak of. Offsets count UTF-16 code units of `text`. Any text will do; nothing is thrown.
 * The grammar has no trained part: what it knows of metrics it takes from the catalogue's names, aliases and `tell`, and
 * from the `rows` of the workbook at hand, whose own names and scopes win where they are nearer to the words.
 */
export function findMentions(text: string, catalog: Catalog, rows: readonly KnownRow[] = []): Mention[] {
  const folded = fold(text);
  const sentences = sentencesOf(folded);
  const cells = cellsOf(folded);
  const spots = withCellUnits(spotsOf(folded, scanQuantities(folded)), cells);
  const classes = withoutPlans(
    sentences,
    spots,
    spots.map((spot) => classOf(spot, cells)),
  );
  const figures = spots.flatMap((spot, index): Figure[] => {
    const of = classes[index];
    // A column beside the values has no name of its own, and what was named before it is not what it tells.
    return (of === "metric" || of === "derived") && cells.get(spot.start)?.head !== ""
      ? [{ ...spot, derived: of === "derived", cell: cells.get(spot.start) ?? null }]
      : [];
  });
  const first = folded.search(/\S/);
  const title = folded.slice(0, Math.min(80, Math.max(0, folded.indexOf("\n", first))));
  const sense = { scorer: scorerOf(lexiconOf(catalog, rows)), scopes: scopesOf(title, rows) };
  const named = nameFigures(sense, folded, sentences, figures);
  const names = new Map(figures.map(({ start }, index) => [start, named[index]]));
  return spots.map((spot, index) => mentionOf(text, spot, classes[index] ?? "other", names.get(spot.start)));
}
