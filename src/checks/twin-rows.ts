import type { LedgerKey } from "../model/ledger.ts";
import { dateColumn, numbersOf } from "../model/ledger.ts";
import type { CellValue } from "../model/workbook.ts";
import { showValue } from "../model/workbook.ts";
import type { LedgerSheet } from "./ledgers.ts";
import { eventText, eventValue } from "./ledgers.ts";
import { unitNameKey } from "./unit-names.ts";

/** An event and an earlier one that it repeats. */
export interface Twins {
  readonly event: number;
  readonly first: number;
}

/** Shorter texts are alike by chance. */
const SHORTEST = 4;
/** So many rows of one unit and day are compared each with each; of more only equal texts are found. */
const MOST_COMPARED = 40;
/** Share of letter pairs two texts must have in common. */
const ALIKE = 0.8;

/** Rows whose every understood cell but 序号 is the same. Only rows of one day are compared, so that the work stays linear. */
export function* identicalTwins(where: LedgerSheet): Iterable<Twins> {
  for (const group of candidates(where)) {
    const firsts = new Map<string, number>();
    for (const event of group) {
      const text = rowText(where, event);
      const first = firsts.get(text);
      if (first === undefined) firsts.set(text, event);
      else yield { event, first };
    }
  }
}

/** Rows of one unit and day that say nearly the same, and are not identical. */
export function* similarTwins(where: LedgerSheet): Iterable<Twins> {
  if (!where.ledger.columns.has("unit") || !where.ledger.columns.has("text")) return;
  for (const group of candidates(where)) {
    const rows = group.map((event) => ({ event, whole: rowText(where, event), text: plainText(where, event) }));
    const compared = rows.length > MOST_COMPARED ? rows.slice(0, MOST_COMPARED) : rows;
    for (const [i, row] of compared.entries()) {
      const twin = compared.slice(0, i).find((other) => other.whole !== row.whole && isAlike(other.text, row.text));
      if (twin !== undefined) yield { event: row.event, first: twin.event };
    }
  }
}

const known = new WeakMap<LedgerSheet, readonly number[][]>();

/** Groups of events of one unit (or place, or number) and one day with more than one member; made once for both rules. */
function candidates(where: LedgerSheet): readonly number[][] {
  const made = known.get(where) ?? groupsOf(where);
  known.set(where, made);
  return made;
}

function groupsOf(where: LedgerSheet): number[][] {
  const { ledger } = where;
  const date = dateColumn(ledger)?.spec.key;
  const days = date === undefined ? null : numbersOf(ledger, date);
  const who = (["unit", "event", "target", "place", "text"] as const).find((key) => ledger.columns.has(key));
  if (days === null || who === undefined) return [];
  const groups: number[][] = [];
  for (const events of byName(where, who)) {
    const dated = events.filter((event) => !Number.isNaN(days[event])).sort((a, b) => dayOf(days, a) - dayOf(days, b));
    let group: number[] = [];
    for (const event of dated) {
      if (group[0] !== undefined && dayOf(days, group[0]) === dayOf(days, event)) group.push(event);
      else group = [event];
      if (group.length === 2) groups.push(group);
    }
  }
  return groups;
}

function dayOf(days: Float64Array, event: number): number {
  return Math.floor(days[event] ?? NaN);
}

/** Events by what stands in the column, units however they are spelled; those that stand alone left out. */
function byName(where: LedgerSheet, key: LedgerKey): number[][] {
  const names = new Map<unknown, number | number[]>();
  const keys = new Map<unknown, unknown>();
  const keyOf = (name: CellValue): unknown => (typeof name === "string" ? unitNameKey(name) : name);
  for (let event = 0; event < where.ledger.rows.length; event++) {
    const name = eventValue(where, key, event);
    if (name === null) continue;
    const value = key === "unit" ? (keys.get(name) ?? keyOf(name)) : name;
    if (key === "unit") keys.set(name, value);
    const events = names.get(value);
    if (events === undefined) names.set(value, event);
    else if (typeof events === "number") names.set(value, [events, event]);
    else events.push(event);
  }
  return [...names.values()].filter((events) => typeof events !== "number");
}

function rowText(where: LedgerSheet, event: number): string {
  const parts: string[] = [];
  for (const key of where.ledger.columns.keys()) {
    if (key !== "serial") parts.push(showValue(eventValue(where, key, event)));
  }
  return parts.join("\u0001");
}

function plainText(where: LedgerSheet, event: number): string {
  return eventText(where, "text", event)
    .slice(0, 400)
    .replace(/[\s\d，。；、：,.;:（）()“”"]/g, "");
}

function isAlike(a: string, b: string): boolean {
  if (a.length < SHORTEST || b.length < SHORTEST) return false;
  if (a === b) return true;
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return (2 * shared) / (pairs.size + others.size) >= ALIKE;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
