import type { Complaint, Seen, Stage } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { parseCellName, placeText } from "../model/place.ts";
import { dueMonths } from "./rows.ts";
import { gridsOf, isValueColumn } from "./tables.ts";

/** Stages that look at how cells are written; what they say holds whatever the head of a column says. */
const OF_WRITING: readonly Stage[] = ["structure", "type"];

/**
 * One root cause, one finding. Cells with an error cast a shadow: what rests on them is not judged before they are
 * mended. A total rests on the months of its row; a number rests on the head of its column. A number that a warning asks
 * about is not asked about again because it differs from other times.
 */
export class Shadows {
  readonly #cells = new Set<string>();
  /** "接警!7": columns whose head has an error. */
  readonly #columns = new Set<string>();
  /** Cells whose number a warning asks about. */
  readonly #doubted = new Set<string>();
  readonly #heads = new Set<string>();
  /** A total's cell → the months under it. */
  readonly #months = new Map<string, readonly Place[]>();

  constructor(seen: Seen) {
    for (const grid of gridsOf(seen)) {
      for (const column of grid.columns.filter(isValueColumn)) {
        this.#heads.add(`${grid.sheet.name}!${grid.headerRow}!${column.index}`);
      }
    }
    for (const series of seen.readings.series) {
      if (series.total === null) continue;
      const months = dueMonths(series, seen.period).map(({ at }) => at);
      this.#months.set(placeText(series.total.at), months);
    }
  }

  /** Notes an error at this place. */
  add(place: Place): void {
    this.#cells.add(placeText(place));
    if (!this.#isHead(place)) return;
    this.#columns.add(`${place.sheet}!${parseCellName(place.cell ?? "")?.column ?? 0}`);
  }

  /** Notes a question about the very number in this cell: what is unusual about it need not be asked again. */
  doubt(place: Place): void {
    if (!this.#isHead(place)) this.#doubted.add(placeText(place));
  }

  /** Whether the complaint rests on a cell in shadow. */
  covers({ at, related = [] }: Complaint, stage: Stage): boolean {
    if (stage === "period" && this.#doubted.has(placeText(at))) return true;
    if (this.#cells.size === 0) return false;
    const asksHeads = !OF_WRITING.includes(stage);
    const isInShadow = (place: Place): boolean =>
      this.#cells.has(placeText(place)) || (asksHeads && this.#isUnderHead(place));
    return [at, ...related].some(
      (place) => isInShadow(place) || (this.#months.get(placeText(place))?.some(isInShadow) ?? false),
    );
  }

  #isHead(place: Place): boolean {
    const cell = place.cell === undefined ? null : parseCellName(place.cell);
    return cell !== null && this.#heads.has(`${place.sheet}!${cell.row}!${cell.column}`);
  }

  #isUnderHead(place: Place): boolean {
    if (this.#columns.size === 0 || place.cell === undefined) return false;
    const column = parseCellName(place.cell)?.column;
    return column !== undefined && this.#columns.has(`${place.sheet}!${column}`);
  }
}
