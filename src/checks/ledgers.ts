import type { Complaint, Fix, Seen } from "../model/finding.ts";
import type { Ledger, LedgerKey } from "../model/ledger.ts";
import type { Place } from "../model/place.ts";
import type { CellKey, CellValue, Sheet } from "../model/workbook.ts";
import { cellKey, isBlank, placeIn, showValue, valueAt } from "../model/workbook.ts";
import { alsoHere, joinedFix, MOST_SINGLE } from "./group.ts";
import { oncePerRun } from "./once.ts";
import { clip } from "./say.ts";

/** A ledger together with the grid it was read from. */
export interface LedgerSheet {
  readonly ledger: Ledger;
  readonly sheet: Sheet;
}

/** Every ledger in which something stands. */
export const ledgersOf = oncePerRun(({ workbook, readings }): readonly LedgerSheet[] =>
  readings.ledgers.flatMap((ledger) => {
    const sheet = workbook.sheets.find(({ name }) => name === ledger.sheet);
    return sheet === undefined || ledger.rows.length === 0 ? [] : [{ ledger, sheet }];
  }),
);

/** What the cell of an event holds; cells merged downwards speak for all their rows. null when blank or no column. */
export function eventValue({ ledger, sheet }: LedgerSheet, key: LedgerKey, event: number): CellValue {
  const column = ledger.columns.get(key);
  return column === undefined ? null : valueAt(sheet, column.owner(ledger.rows[event] ?? 0), column.index);
}

export function eventText(where: LedgerSheet, key: LedgerKey, event: number): string {
  const value = eventValue(where, key, event);
  return typeof value === "string" ? value.trim() : isBlank(value) ? "" : showValue(value);
}

export function eventPlace({ ledger, sheet }: LedgerSheet, key: LedgerKey, event: number): Place {
  return placeIn(sheet, ledger.rows[event] ?? 0, ledger.columns.get(key)?.index ?? 0);
}

/** "第9行": as the clerk sees it beside the sheet. */
export function rowWords({ ledger }: LedgerSheet, event: number): string {
  return `第${(ledger.rows[event] ?? 0) + 1}行`;
}

/** Something wrong with one event. */
export interface Fault {
  readonly event: number;
  /** The column it is said of. */
  readonly key: LedgerKey;
  /** Other columns of the row that the sentence speaks of. */
  readonly others?: readonly LedgerKey[];
  /** Made only for the few faults that are said one by one. */
  say(): string;
  readonly expected?: string;
  /** What a safe mend writes into the cell. */
  readonly mend?: CellValue;
}

/** Cells of ledgers in which an error was found: later rules do not judge them before they are mended. */
const explained = oncePerRun((): Map<string, Set<CellKey>> => new Map<string, Set<CellKey>>());

/**
 * A remark for each faulty row; from the sixth on one remark speaks for all of its column, since a ledger of 100,000 rows
 * may have thousands. `severity` error: later rules are silent about these cells.
 */
export function* faultComplaints(
  seen: Seen,
  where: LedgerSheet,
  severity: "error" | "warning" | "info",
  faults: Iterable<Fault>,
): Iterable<Complaint> {
  const known = explained(seen);
  const cells = known.get(where.sheet.name) ?? new Set<CellKey>();
  known.set(where.sheet.name, cells);
  const groups = new Map<LedgerKey, Fault[]>();
  for (const fault of faults) {
    const own = [fault.key, ...(fault.others ?? [])].map((key) => keyOf(where, key, fault.event));
    if (cells.size > 0 && own.some((key) => cells.has(key))) continue;
    const group = groups.get(fault.key);
    if (group === undefined) groups.set(fault.key, [fault]);
    else group.push(fault);
  }
  for (const group of groups.values()) {
    if (severity === "error") for (const { event, key } of group) cells.add(keyOf(where, key, event));
    if (group.length <= MOST_SINGLE) yield* group.map((fault) => single(where, fault));
    else yield together(where, group);
  }
}

function keyOf({ ledger }: LedgerSheet, key: LedgerKey, event: number): CellKey {
  return cellKey(ledger.rows[event] ?? 0, ledger.columns.get(key)?.index ?? 0);
}

function single(where: LedgerSheet, fault: Fault): Complaint {
  const { event, key, others = [], expected = null } = fault;
  const text = eventText(where, key, event);
  return {
    at: eventPlace(where, key, event),
    value: text === "" ? null : clip(text, 16),
    expected,
    message: fault.say(),
    related: others.map((other) => eventPlace(where, other, event)),
    fix: mendOf(where, fault),
  };
}

function together(where: LedgerSheet, group: readonly Fault[]): Complaint {
  const [first, ...rest] = group;
  if (first === undefined) throw new RangeError("a group has at least one fault");
  const one = single(where, first);
  const related = rest.map(({ event, key }) => eventPlace(where, key, event));
  const fix = joinedFix(group.map((fault) => ({ fix: mendOf(where, fault) })));
  return { ...one, message: `${one.message}${alsoHere(rest.length)}`, related, fix };
}

/** Formulas are never written over. */
function mendOf(where: LedgerSheet, { event, key, mend }: Fault): Fix | null {
  if (mend === undefined || where.sheet.formulas.has(keyOf(where, key, event))) return null;
  const change = { at: eventPlace(where, key, event), from: eventValue(where, key, event), to: mend };
  return { safe: true, label: `改成${clip(showValue(mend))}`, changes: [change] };
}

/** A rule that looks at each ledger of some kinds by itself. */
export function* inLedgers(
  seen: Seen,
  kinds: readonly string[] | null,
  severity: "error" | "warning" | "info",
  faultsOf: (where: LedgerSheet) => Iterable<Fault>,
): Iterable<Complaint> {
  for (const where of ledgersOf(seen)) {
    if (kinds !== null && !kinds.includes(where.ledger.spec.id)) continue;
    yield* faultComplaints(seen, where, severity, faultsOf(where));
  }
}
