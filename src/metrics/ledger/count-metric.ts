import type { Exact } from "../../model/exact.ts";
import { sum } from "../../model/exact.ts";
import type { CountedRows, LedgerMetricSpec } from "../../model/ledger.ts";
import type { Period } from "../../model/period.ts";
import { monthIndex } from "../../model/period.ts";
import { fold } from "../fold.ts";
import type { CountingGround } from "./ground.ts";
import { choiceOf } from "../../model/ledger.ts";
import type { Measured } from "./measures.ts";
import { isInside, isStock, meanDays, measured, stockWeight } from "./measures.ts";
import { Tally } from "./tally.ts";

/** A figure of all ledgers of one kind, for any span of months. */
export interface MetricCount {
  /** null when nothing can be said: the mean of nothing. */
  value(span: Period): Exact | null;
  /** The rows that were counted. */
  rows(span: Period): readonly CountedRows[];
}

/** Which events are the first of their 警情编码; null where every row is an event. */
export type Firsts = ReadonlyMap<CountingGround, Uint8Array> | null;

export function countMetric(grounds: readonly CountingGround[], spec: LedgerMetricSpec, firsts: Firsts): MetricCount {
  if (spec.measure === "distinct") return distinctCount(grounds, spec);
  if (isStock(spec)) {
    const weights = (span: Period) => grounds.map((ground) => ({ ground, weight: stockWeight(ground, spec, span) }));
    return {
      value: (span) => sum(weights(span).map(({ ground, weight }) => totalOf(ground.ledger.rows.length, weight))),
      rows: (span) => weights(span).map(({ ground, weight }) => rowsWhere(ground, (event) => weight(event) !== 0)),
    };
  }
  const parts = grounds.map((ground) => ({ ground, ...measured(ground, spec, firsts?.get(ground) ?? null) }));
  const rows = (span: Period): readonly CountedRows[] =>
    parts.map(({ ground, months, weight }) =>
      rowsWhere(ground, (event) => isInside(months[event] ?? -1, span) && weight(event) !== 0),
    );
  if (spec.measure === "days") return { value: (span) => meanDays(grounds, span), rows };
  const byMonth = monthSums(parts);
  return {
    value: ({ first, last }) => {
      const sums: Exact[] = [];
      for (let month = monthIndex(first); month <= monthIndex(last); month++) {
        const found = byMonth.get(month);
        if (found !== undefined) sums.push(found);
      }
      return sum(sums);
    },
    rows,
  };
}

function monthSums(parts: readonly Measured[]): ReadonlyMap<number, Exact> {
  const tallies = new Map<number, Tally>();
  let month = -1;
  let current = new Tally();
  for (const part of parts) {
    for (let i = 0; i < part.months.length; i++) {
      const at = part.months[i] ?? -1;
      if (at < 0) continue;
      if (at !== month) {
        current = tallies.get(at) ?? new Tally();
        tallies.set(at, current);
        month = at;
      }
      current.add(part.weight(i));
    }
  }
  return new Map([...tallies].map(([at, tally]) => [at, tally.total]));
}

function totalOf(length: number, weight: (event: number) => number): Exact {
  const total = new Tally();
  for (let event = 0; event < length; event++) total.add(weight(event));
  return total.total;
}

function rowsWhere({ ledger }: CountingGround, counts: (event: number) => boolean): CountedRows {
  const rows: number[] = [];
  for (let event = 0; event < ledger.rows.length; event++) if (counts(event)) rows.push(ledger.rows[event] ?? 0);
  return { sheet: ledger.sheet, rows };
}

/** How many different texts stand in a column: units, document numbers; a space or a wide bracket makes no other. Blank ones are none. */
function distinctCount(grounds: readonly CountingGround[], spec: LedgerMetricSpec): MetricCount {
  const { of = "unit", where } = spec;
  const counts = (ground: CountingGround, event: number): boolean =>
    where === undefined || where.is.includes(choiceOf(ground.ledger, where.key, event) ?? "");
  const months = (ground: CountingGround): Int32Array =>
    ground.months(spec.by ?? ground.ledger.spec.dates.find((key) => ground.ledger.columns.has(key)) ?? "found");
  const inside = (ground: CountingGround, span: Period): readonly number[] => {
    const list = months(ground);
    const events: number[] = [];
    for (let i = 0; i < list.length; i++) if (isInside(list[i] ?? -1, span) && counts(ground, i)) events.push(i);
    return events;
  };
  const folded = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = folded.get(text) ?? fold(text);
    folded.set(text, known);
    return known;
  };
  return {
    value: (span) => {
      const seen = new Set<string>();
      for (const ground of grounds) for (const event of inside(ground, span)) seen.add(nameOf(ground.text(of, event)));
      seen.delete("");
      return { n: BigInt(seen.size), d: 1n };
    },
    rows: (span) =>
      grounds.map((ground) => ({
        sheet: ground.ledger.sheet,
        rows: inside(ground, span).map((event) => ground.ledger.rows[event] ?? 0),
      })),
  };
}

/** Marks the first row of each event over all ledgers of a kind; a row without a number is an event of its own. */
export function firstsOf(grounds: readonly CountingGround[]): Firsts {
  if (!grounds.some(({ ledger }) => ledger.columns.has("event"))) return null;
  const seen = new Set<string>();
  return new Map(
    grounds.map((ground) => {
      const firsts = new Uint8Array(ground.ledger.rows.length);
      for (let i = 0; i < firsts.length; i++) {
        const code = ground.text("event", i);
        firsts[i] = code === "" || !seen.has(code) ? 1 : 0;
        if (code !== "") seen.add(code);
      }
      return [ground, firsts] as const;
    }),
  );
}
