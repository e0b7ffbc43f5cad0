import type { Fact, Figure, Figures } from "./figure.ts";

/** The row of a catalogue metric in one scope and for one township or station; null when the workbook has none. */
export function factOf(
  figures: Figures,
  id: string,
  scope: string | null = null,
  subject: string | null = null,
): Fact | null {
  const found = figures.facts.find(
    ({ series }) => series.id === id && series.scope === scope && series.subject === subject,
  );
  return found ?? null;
}

/** The derived figure of that id in one scope and for one township or station; null when its rows are not all there. */
export function figureOf(
  figures: Figures,
  id: string,
  scope: string | null = null,
  subject: string | null = null,
): Figure | null {
  return (
    figures.figures.find((figure) => figure.id === id && figure.scope === scope && figure.subject === subject) ?? null
  );
}
