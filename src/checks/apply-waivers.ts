import type { Finding, Rule, Seen } from "../model/finding.ts";
import { samePeriod } from "../model/period.ts";
import type { FormerWaiver, Waived, Waiver } from "../model/waiver.ts";
import type { EarlierWaiver } from "./former-waivers.ts";
import { earlierWaivers, spokeOf } from "./former-waivers.ts";
import { ruleFinder } from "./rule-names.ts";
import { formerWaiver } from "./rules/former-waiver.ts";
import type { Tie } from "./waiver-ties.ts";
import { sameText, WaiverTies } from "./waiver-ties.ts";

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
  const book = {
    current: currentByRule(seen, rules),
    earlier: earlierByRule(earlier, rules),
    counts: countItems(tied),
  };
  const answered = tied.map((one): Tied => ({ ...one, finding: answerFor(one, book) }));
  return answered.filter((one) => !isAsked(one, answered, book)).map(({ finding }) => finding);
}

/** The rows of 核查说明 by the rule they name, and how many findings of a rule have the same item. */
interface WaiverBook {
  readonly current: ReadonlyMap<string, readonly Waiver[]>;
  readonly earlier: ReadonlyMap<string, readonly EarlierWaiver[]>;
  readonly counts: ReadonlyMap<string, number>;
}

/** Those of this report, or of none in particular, the lowest row first: it was written last. */
function currentByRule({ readings, period }: Seen, rules: readonly Rule[]): WaiverBook["current"] {
  const find = ruleFinder(rules);
  const ours = readings.waivers.filter(
    (waiver) => waiver.reason !== "" && (waiver.period === null || samePeriod(waiver.period, period)),
  );
  return byRule([...ours].reverse(), ({ rule }) => find(rule));
}

function earlierByRule(earlier: readonly EarlierWaiver[], rules: readonly Rule[]): WaiverBook["earlier"] {
  const find = ruleFinder(rules);
  return byRule(earlier, ({ waiver }) => find(waiver.rule));
}

function byRule<Row>(rows: readonly Row[], ruleOf: (row: Row) => string | null): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const rule = ruleOf(row);
    if (rule === null) continue;
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, [row]);
    else group.push(row);
  }
  return groups;
}

function itemKey({ finding, tie }: Tied): string {
  return `${finding.rule} ${tie.sheet} ${tie.item}`;
}

function countItems(tied: readonly Tied[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of tied) counts.set(itemKey(one), (counts.get(itemKey(one)) ?? 0) + 1);
  return counts;
}

function answerFor(tied: Tied, { current, earlier, counts }: WaiverBook): Finding {
  const { finding, tie } = tied;
  if (finding.severity === "error") return finding;
  const rows = current.get(finding.rule) ?? [];
  const isOnlyOne = tie.item !== "" && counts.get(itemKey(tied)) === 1;
  const spoken = rows.filter((row) => speaksOf(row, tie, isOnlyOne));
  const inForce = spoken.find((row) => sameText(row.values, tie.values));
  if (inForce !== undefined) return { ...finding, waived: waivedBy(inForce, tie) };
  const lapsed = spoken[0] ?? rows.find((row) => isBegun(row, tie));
  if (lapsed !== undefined) return { ...finding, former: formerOf(lapsed, "values") };
  const past = earlier.get(finding.rule)?.find((one) => spokeOf(one, tie.metric) || speaksOf(one.waiver, tie, false));
  return past === undefined
    ? finding
    : { ...finding, former: { ...formerOf(past.waiver, "period"), period: past.period } };
}

/** The same cells, and not another row that has moved there; or the same item, when it is the only one. */
function speaksOf(row: Waiver, tie: Tie, isOnlyOne: boolean): boolean {
  if (!sameText(row.sheet, tie.sheet)) return false;
  if (isOnlyOne && sameText(row.item, tie.item)) return true;
  return sameText(row.cells, tie.cells) && isSameItem(row, tie);
}

/** Typed by hand with the first cell only: it does not say all that the finding rests on. */
function isBegun(row: Waiver, tie: Tie): boolean {
  return (
    sameText(row.sheet, tie.sheet) && sameText(row.cells, tie.cells.split("、", 1)[0] ?? "") && isSameItem(row, tie)
  );
}

function isSameItem(row: Waiver, tie: Tie): boolean {
  return row.item === "" || tie.item === "" || sameText(row.item, tie.item);
}

function waivedBy({ reason, by, on, at }: Waiver, { item }: Tie): Waived {
  return { reason, by: by === "" ? null : by, on: on === "" ? null : on, item, at };
}

function formerOf({ reason, by, on, period }: Waiver, because: FormerWaiver["because"]): FormerWaiver {
  return { reason, by: by === "" ? null : by, on: on === "" ? null : on, period, because };
}

/** A question of former-waiver that a finding of the same row answers or asks itself. */
function isAsked({ finding, tie }: Tied, all: readonly Tied[], { earlier }: WaiverBook): boolean {
  if (finding.rule !== formerWaiver.id) return false;
  return all.some((other) => {
    if (other.finding.rule === formerWaiver.id || other.tie.metric !== tie.metric || other.tie.sheet !== tie.sheet) {
      return false;
    }
    const { former, waived, rule } = other.finding;
    const wasExplained = earlier.get(rule)?.some((one) => spokeOf(one, tie.metric)) === true;
    return former?.because === "period" || ((waived !== null || former !== undefined) && wasExplained);
  });
}
