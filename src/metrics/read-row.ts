import { isPercentFormat } from "../model/calendar.ts";
import { toHalfWidth } from "../model/number-text.ts";
import type { Series } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { cellKey, isBlank, isCellError, placeIn, showValue, valueAt } from "../model/workbook.ts";
import { fold, tidy } from "./fold.ts";
import type { MatchedLabel } from "./match-label.ts";
import { isNumberedHeading, matchLabel } from "./match-label.ts";
import type { RowOwners } from "./merged-rows.ts";
import type { ColumnPlan } from "./plan-columns.ts";
import type { DueColumn } from "./read-cell.ts";
import { readCell } from "./read-cell.ts";
import { isNoteLine, isTotalLine } from "./row-lines.ts";
import type { SheetContext } from "./sheet-layout.ts";

/** What is the same for all rows of a sheet. */
export interface RowsGiven {
  readonly sheet: Sheet;
  readonly context: SheetContext;
  readonly plan: ColumnPlan;
  readonly headerRow: number;
  /** Folded text of the header over the labels: where it returns, a printed page begins. */
  readonly headerLabel: string;
  readonly metric: { readonly index: number; readonly owners: RowOwners };
  readonly scopeOwners: RowOwners;
  readonly unitOwners: RowOwners;
  /** How labels are understood where the table itself decides; null: by the sheet's domain. */
  readonly meaning: MeaningOf | null;
}

/** What the label of a row means, and the name of the domain it belongs to. */
export type MeaningOf = (row: number, label: string, unit: string | null) => LabelMeaning;

export interface LabelMeaning {
  readonly matched: MatchedLabel;
  readonly domain: string;
}

/** The series of one row; null for blank rows, section heads, sum lines, notes and signatures. */
export function readRow(row: number, given: RowsGiven): Series | null {
  const { sheet, context, metric } = given;
  const owner = metric.owners(row);
  const value = valueAt(sheet, owner, metric.index);
  if (owner <= given.headerRow || isBlank(value) || isCellError(value) || typeof value === "number") return null;
  const label = showValue(value);
  const typedUnit = textIn(given, row, "unit");
  const { matched, domain } =
    given.meaning?.(row, label, typedUnit) ?? meaningOf(label, typedUnit, sheet.name, context);
  if (matched.spec === null && (fold(label) === given.headerLabel || isTotalLine(matched.metric) || isNoteLine(label)))
    return null;
  const typedScope = textIn(given, row, "scope");
  const bare =
    typedUnit === null &&
    realScope(typedScope) === null &&
    given.plan.numbers.every((index) => isSilent(sheet, row, index));
  if (bare && (row !== owner || isHead(label, matched, given, row))) return null;
  return seriesOf(row, given, {
    owner,
    label,
    matched,
    domain,
    typedUnit,
    scope: joined(matched.scope, realScope(typedScope)),
  });
}

interface RowText {
  readonly owner: number;
  readonly label: string;
  readonly matched: MatchedLabel;
  /** Name of the domain the metric belongs to: the sheet's own, or that of its kin. */
  readonly domain: string;
  readonly typedUnit: string | null;
  readonly scope: string | null;
}

function seriesOf(row: number, given: RowsGiven, text: RowText): Series {
  const { sheet, plan } = given;
  const { matched, typedUnit } = text;
  const unit =
    typedUnit === null ? (matched.unit ?? matched.spec?.unit ?? shownUnit(row, given)) : toHalfWidth(typedUnit);
  const read = (column: DueColumn | null, unitOf = unit): Series["total"] =>
    column === null ? null : readCell(sheet, row, column, unitOf);
  return {
    sheet: sheet.name,
    row,
    labelAt: placeIn(sheet, text.owner, given.metric.index),
    domain: text.domain,
    id: matched.spec?.id ?? null,
    metric: matched.metric,
    label: text.label,
    scope: text.scope,
    subject: null,
    unit,
    typedUnit,
    months: plan.months.map((column) => readCell(sheet, row, column, unit)),
    total: read(plan.total),
    lastYear: read(plan.lastYear),
    target: read(plan.target),
    change: read(plan.change),
    changeRate: read(plan.changeRate, "%"),
    spans: plan.spans.map((column) => readCell(sheet, row, column, unit)),
    note: plan.note === null ? null : nonBlank(showValue(valueAt(sheet, row, plan.note))),
  };
}

/** The sheet's own domain is asked first, then its kin; a label that none knows is the clerk's own in the sheet's domain. */
function meaningOf(
  label: string,
  unit: string | null,
  sheet: string,
  { domain, labels, kin, words, mapping }: SheetContext,
): LabelMeaning {
  const mapped = mapping.labelOf(sheet, label);
  if (mapped !== null) return { matched: mapped, domain: mapped.domain ?? domain.name };
  const own = matchLabel(label, unit, labels, words.units);
  if (own.spec !== null) return { matched: own, domain: domain.name };
  for (const other of kin) {
    const matched = matchLabel(label, unit, other.labels, words.units);
    if (matched.spec !== null) return { matched, domain: other.domain.name };
  }
  return { matched: own, domain: domain.name };
}

/** Unit or scope of a row, as typed, also when the cell is merged down from above. */
function textIn({ plan, sheet, headerRow, ...given }: RowsGiven, row: number, role: "unit" | "scope"): string | null {
  const index = plan[role];
  if (index === null) return null;
  const owner = (role === "unit" ? given.unitOwners : given.scopeOwners)(row);
  return owner <= headerRow ? null : nonBlank(showValue(valueAt(sheet, owner, index)));
}

function nonBlank(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}

/** A dash or a stroke in 范围 says that there is none. */
function realScope(scope: string | null): string | null {
  return scope === null || /^[-—–/\\无]{1,2}$/.test(toHalfWidth(scope)) ? null : tidy(scope);
}

/** The scope of the label and that of the column; one of them when they are the same. */
function joined(inLabel: string | null, inColumn: string | null): string | null {
  if (inLabel === null || inColumn === null || fold(inLabel) === fold(inColumn)) return inColumn ?? inLabel;
  return `${inLabel}·${inColumn}`;
}

/** Nothing stands there, or a formula that found nothing to add. */
function isSilent(sheet: Sheet, row: number, index: number): boolean {
  const key = cellKey(row, index);
  const value = valueAt(sheet, row, index);
  if (sheet.uncalculated.has(key)) return false;
  return isBlank(value) || (value === 0 && sheet.formulas.has(key));
}

/** A label alone in its row: 一、出动情况. A catalogue metric nobody filled is none, unless it is numbered like a head. */
function isHead(label: string, { spec }: MatchedLabel, { plan, sheet }: RowsGiven, row: number): boolean {
  const noted = plan.note !== null && !isBlank(valueAt(sheet, row, plan.note));
  return !noted && (spec === null || isNumberedHeading(label));
}

/** A row without any unit whose cells are shown in percent counts percent. */
function shownUnit(row: number, { sheet, plan }: RowsGiven): string | null {
  const percent = plan.numbers.some(
    (index) =>
      typeof valueAt(sheet, row, index) === "number" && isPercentFormat(sheet.formats.get(cellKey(row, index))),
  );
  return percent ? "%" : null;
}
