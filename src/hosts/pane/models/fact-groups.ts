import type { Exact } from "../../../model/exact.ts";
import type { Fact, Figure, Figures } from "../../../model/figure.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Period } from "../../../model/period.ts";
import { containsMonth } from "../../../model/period.ts";
import type { Place } from "../../../model/place.ts";
import type { ChangeText } from "./amount-text.ts";
import { changeText, outcomeText, valueText } from "./amount-text.ts";

export interface MonthValue {
  readonly label: string;
  /** For the height of a bar only; every printed number comes from `text`. */
  readonly height: number;
  readonly text: string;
  readonly inPeriod: boolean;
}

/** One metric or derived figure as the pane lists it. */
export interface FactRow {
  readonly key: string;
  readonly name: string;
  /** 范围 and 乡镇（队站）; null when there is none. */
  readonly scope: string | null;
  readonly unit: string;
  readonly now: string;
  /** The figure is printed as 【待核】. */
  readonly doubted: boolean;
  readonly base: string;
  readonly change: ChangeText;
  readonly chain: ChangeText;
  /** 年度目标 and 完成率 in percent; null when there is no target. */
  readonly target: { readonly text: string; readonly done: string; readonly percent: number } | null;
  /** How it is worked out; null for what stands in the sheet. */
  readonly formula: string | null;
  readonly cells: readonly Place[];
  readonly months: readonly MonthValue[];
  /** Counts as bars, levels as a line. */
  readonly shape: "bars" | "line";
}

export interface FactGroup {
  readonly domain: string;
  readonly rows: readonly FactRow[];
}

/** Everything that has a number for the period, by domain in the order of the report. */
export function factGroups({ facts, figures, period }: Figures, rateDecimals: number): FactGroup[] {
  const groups = new Map<string, FactRow[]>();
  const put = (domain: string, row: FactRow): void => {
    const rows = groups.get(domain);
    if (rows === undefined) groups.set(domain, [row]);
    else rows.push(row);
  };
  facts.forEach((fact, index) => {
    if (says(fact.now)) put(fact.series.domain, factRow(fact, `fact-${index}`, period, rateDecimals));
  });
  const domains = domainNames(facts);
  figures.forEach((figure, index) => {
    const domain = domains.get(figure.spec.domain) ?? figure.spec.domain;
    if (says(figure.now)) put(domain, figureRow(figure, `figure-${index}`, rateDecimals));
  });
  return [...groups].map(([domain, rows]) => ({ domain, rows }));
}

/** Blank rows of the template are not worth a line; a row in trouble is. */
function says(now: Outcome): boolean {
  return now.known || now.gap === "in-doubt" || now.gap === "not-a-number" || now.gap === "incomplete";
}

/** Domain id → its name, from the rows that have both (a metric's id begins with its domain's). */
function domainNames(facts: readonly Fact[]): ReadonlyMap<string, string> {
  return new Map(
    facts.flatMap(({ spec, series }): [string, string][] =>
      spec === null ? [] : [[spec.id.split("-")[0] ?? "", series.domain]],
    ),
  );
}

function factRow(fact: Fact, key: string, period: Period, decimals: number): FactRow {
  const { series, spec, now, base, target, completion } = fact;
  const unit = series.unit ?? "";
  const style = { unit, direction: spec?.good ?? "neutral", rateDecimals: decimals };
  return {
    key,
    name: series.label,
    scope: scopeText(series.scope, series.subject),
    unit,
    now: outcomeText(now),
    doubted: !now.known && now.gap === "in-doubt",
    base: outcomeText(base),
    change: changeText(fact.change, style),
    chain: changeText(fact.chain, style),
    target: completion.known
      ? {
          text: outcomeText(target),
          done: `${valueText(completion.value, completion.marker, decimals)}%`,
          percent: approximately(completion.value),
        }
      : null,
    formula: null,
    cells: now.cells,
    months: monthValues(fact, period),
    shape: spec?.kind === "stock" || spec?.kind === "ratio" ? "line" : "bars",
  };
}

function figureRow(figure: Figure, key: string, rateDecimals: number): FactRow {
  const { name, scope, subject, unit, decimals, now, base, change, good, formula } = figure;
  return {
    key,
    name,
    scope: scopeText(scope, subject),
    unit,
    now: outcomeText(now, decimals),
    doubted: !now.known && now.gap === "in-doubt",
    base: outcomeText(base, decimals),
    change: changeText(change, { unit, direction: good, rateDecimals, decimals }),
    chain: { text: "—", trend: "none", good: null },
    target: null,
    formula,
    cells: now.cells,
    months: [],
    shape: "line",
  };
}

function scopeText(scope: string | null, subject: string | null): string | null {
  const parts = [scope, subject].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" · ");
}

/** The months that hold a number; none when fewer than two do. */
function monthValues({ series }: Fact, period: Period): MonthValue[] {
  const filled = series.months.flatMap(({ value, marker, period: { first } }) =>
    value === null
      ? []
      : [
          {
            label: `${first.month}月`,
            height: approximately(value),
            text: valueText(value, marker),
            inPeriod: containsMonth(period, first),
          },
        ],
  );
  return filled.length < 2 ? [] : filled;
}

/** For drawing only. */
function approximately({ n, d }: Exact): number {
  return Number((n * 1000n) / d) / 1000;
}

/** Rows whose name, scope or domain holds the words. */
export function filterFacts(groups: readonly FactGroup[], words: string): FactGroup[] {
  const wanted = words.trim().toLowerCase();
  return groups
    .map(({ domain, rows }) => ({
      domain,
      rows: rows.filter(({ name, scope }) => `${domain} ${name} ${scope ?? ""}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ rows }) => rows.length > 0);
}
