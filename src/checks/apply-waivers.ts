import type { Finding, Rule, Seen } from "../model/finding.ts";
import { samePeriod } from "../model/period.ts";
import type { FormerWaiver, Waived, Waiver } from "../model/waiver.ts";
import type { EarlierWaiver } from "./former-waivers.ts";
import { earlierWaivers, metricsOf } from "./former-waivers.ts";
import { ruleFinder } from "./rule-names.ts";
import { formerWaiver } from "./rules/former-waiver.ts";
import type { Tie } from "./waiver-ties.ts";
import { sameText, textKey, WaiverTies } from "./waiver-ties.ts";

/** A finding with what its 说明 would be tied to. */
interface Tied {
  readonly finding: Finding;
  readonly tie: Tie;
}

/**
 * Gives each 请核实 and 提醒 its written 说明, or the former one it once had; 必须改 takes none. A 说明 is in force when its
 * rule, its place and the values of all cells are those of the finding. The place is the cells; or, after rows were
 * inserted or moved, the item (metric, scope and column), as long as only one finding of the rule has that item.
 */
export function applyWaivers(findings: readonly Finding[], seen: Seen, rules: readonly Rule[]): readonly Finding[] {
  const earlier = earlierWaivers(seen);
  if (seen.readings.waivers.length === 0 && earlier.length === 0) return findings;
  const ties = new WaiverTies(seen);
  const tied = findings.map((finding): Tied => ({ finding, tie: ties.of(finding) }));
  const find = ruleFinder(rules);
  const book = { current: currentBook(seen, find), past: pastBook(seen, earlier, find), counts: countItems(tied) };
  const answered = tied.map((one): Tied => ({ ...one, finding: answerFor(one, book) }));
  const rows = new Set(answered.flatMap((one) => (isAnswered(one, book) ? [rowKey(one.tie)] : [])));
  return answered
    .filter(({ finding, tie }) => finding.rule !== formerWaiver.id || !rows.has(rowKey(tie)))
    .map(({ finding }) => finding);
}

type RuleFinder = ReturnType<typeof ruleFinder>;

/** The rows of 核查说明 by what they speak of: rule, sheet and cells, or rule, sheet and item; what counts more first. */
class RowIndex<Row> {
  readonly #rows = new Map<string, Row[]>();

  add(parts: readonly string[], row: Row): void {
    const key = parts.map(textKey).join("\n");
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, [row]);
    else known.push(row);
  }

  get(...parts: readonly string[]): readonly Row[] {
    return this.#rows.get(parts.map(textKey).join("\n")) ?? [];
  }
}

interface WaiverBook {
  readonly current: { readonly byCells: RowIndex<Waiver>; readonly byItem: RowIndex<Waiver> };
  readonly past: {
    readonly byCells: RowIndex<EarlierWaiver>;
    readonly byMetric: RowIndex<EarlierWaiver>;
    readonly domains: ReadonlyMap<string, string | null>;
  };
  /** How many findings of a rule have the same item. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Those of this report, or of none in particular, the lowest row first: it was written last. */
function currentBook({ readings, period }: Seen, find: RuleFinder): WaiverBook["current"] {
  const book = { byCells: new RowIndex<Waiver>(), byItem: new RowIndex<Waiver>() };
  for (const waiver of [...readings.waivers].reverse()) {
    const rule = find(waiver.rule);
    const isOurs = waiver.period === null || samePeriod(waiver.period, period);
    if (rule === null || waiver.reason === "" || !isOurs) continue;
    book.byCells.add([rule, waiver.sheet, waiver.cells], waiver);
    if (waiver.item !== "") book.byItem.add([rule, waiver.sheet, waiver.item], waiver);
  }
  return book;
}

function pastBook({ readings }: Seen, earlier: readonly EarlierWaiver[], find: RuleFinder): WaiverBook["past"] {
  const domains = new Map(readings.tables.map(({ sheet, domain }) => [sheet, domain]));
  const book = { byCells: new RowIndex<EarlierWaiver>(), byMetric: new RowIndex<EarlierWaiver>(), domains };
  for (const one of earlier) {
    const rule = find(one.waiver.rule);
    if (rule === null) continue;
    book.byCells.add([rule, one.waiver.sheet, one.waiver.cells], one);
    for (const metric of metricsOf(one.waiver)) book.byMetric.add([rule, metric], one);
  }
  return book;
}

function itemKey({ finding, tie }: Tied): string {
  return `${finding.rule} ${tie.sheet} ${tie.item}`;
}

function rowKey({ sheet, metric }: Tie): string {
  return `${sheet} ${metric}`;
}

function countItems(tied: readonly Tied[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of tied) counts.set(itemKey(one), (counts.get(itemKey(one)) ?? 0) + 1);
  return counts;
}

function answerFor(tied: Tied, { current, past, counts }: WaiverBook): Finding {
  const { finding, tie } = tied;
  const { rule, severity } = finding;
  if (severity === "error") return finding;
  const byItem =
    tie.item !== "" && counts.get(itemKey(tied)) === 1 ? current.byItem.get(rule, tie.sheet, tie.item) : [];
  const byCells = current.byCells.get(rule, tie.sheet, tie.cells).filter((row) => isSameItem(row, tie));
  const spoken = [...byCells, ...byItem];
  const inForce = spoken.find((row) => sameText(row.values, tie.values));
  if (inForce !== undefined) return { ...finding, waived: waivedBy(inForce, tie) };
  const lapsed = spoken[0] ?? begun(current.byCells.get(rule, tie.sheet, firstOf(tie.cells)), tie);
  if (lapsed !== undefined) return { ...finding, former: formerOf(lapsed, lapsed.period, "values") };
  const then =
    earlierOf(tied, past) ?? past.byCells.get(rule, tie.sheet, tie.cells).find(({ waiver }) => isSameItem(waiver, tie));
  return then === undefined ? finding : { ...finding, former: formerOf(then.waiver, then.period, "period") };
}

/** What an earlier report said of the same row: on the sheet of that name, or on last year's sheet of the same domain. */
function earlierOf({ finding, tie }: Tied, { byMetric, domains }: WaiverBook["past"]): EarlierWaiver | undefined {
  const domain = domains.get(tie.sheet) ?? null;
  return byMetric
    .get(finding.rule, tie.metric)
    .find((one) => sameText(one.waiver.sheet, tie.sheet) || (domain !== null && one.domain === domain));
}

/** Typed by hand with the first cell only: it does not say all that the finding rests on. */
function begun(rows: readonly Waiver[], tie: Tie): Waiver | undefined {
  return rows.find((row) => isSameItem(row, tie));
}

function firstOf(cells: string): string {
  return cells.split("、", 1)[0] ?? "";
}

/** Not another row that has moved into its cells. */
function isSameItem(row: Waiver, tie: Tie): boolean {
  return row.item === "" || tie.item === "" || sameText(row.item, tie.item);
}

function waivedBy({ reason, by, on, at }: Waiver, { item }: Tie): Waived {
  return { reason, by: by === "" ? null : by, on: on === "" ? null : on, item, at };
}

function formerOf(
  { reason, by, on }: Waiver,
  period: FormerWaiver["period"],
  because: FormerWaiver["because"],
): FormerWaiver {
  return { reason, by: by === "" ? null : by, on: on === "" ? null : on, period, because };
}

/** A finding that is there again after an earlier report explained it asks, or answers, for itself. */
function isAnswered(tied: Tied, { past }: WaiverBook): boolean {
  const { finding, tie } = tied;
  const { rule, former, waived } = finding;
  if (rule === formerWaiver.id || tie.metric === "" || (waived === null && former === undefined)) return false;
  return former?.because === "period" || earlierOf(tied, past) !== undefined;
}
