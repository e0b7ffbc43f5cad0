import { COLUMN } from "./template-columns.ts";
import type { CellPlan } from "./template-plan.ts";
import type { TemplateRow } from "./template-rows.ts";
import { labelOf, unitOf } from "./template-rows.ts";
import type { StyleName } from "./template-styles.ts";
import type { TotalPlan } from "./template-totals.ts";

const LABELS: readonly StyleName[] = ["label", "label-part", "label-subpart"];

/** All cells of one data row, A to S. */
export function cellsOfRow(planned: TemplateRow, total: TotalPlan): CellPlan[] {
  const { row, filled } = planned;
  const number = (column: number, value: number | string | null): CellPlan => ({
    row,
    column,
    value: blankless(value),
    style: "number",
    ...formatOf(planned),
  });
  const text = (column: number, value: string, style: StyleName): CellPlan => ({
    row,
    column,
    value: blankless(value),
    style,
  });
  return [
    text(
      COLUMN.metric,
      labelOf(planned),
      planned.metric === null ? "text" : (LABELS[planned.depth] ?? "label-subpart"),
    ),
    text(COLUMN.scope, filled?.scope ?? "", "text"),
    text(COLUMN.unit, unitOf(planned), "unit"),
    ...Array.from({ length: 12 }, (_, i) => number(COLUMN.january + i, filled?.months?.[i] ?? null)),
    totalCell(planned, total),
    number(COLUMN.lastYear, filled?.lastYear ?? null),
    number(COLUMN.target, filled?.target ?? null),
    text(COLUMN.note, filled?.note ?? "", "text"),
  ];
}

function totalCell(planned: TemplateRow, total: TotalPlan): CellPlan {
  const place = { row: planned.row, column: COLUMN.total, ...formatOf(planned) };
  switch (total.kind) {
    case "typed":
      return { ...place, value: total.value, style: "number" };
    case "input":
      return { ...place, value: null, style: "number" };
    case "months":
      return { ...place, value: total.result, formula: total.formula, style: "total" };
    case "ratio":
      return {
        ...place,
        format: place.format ?? "0.0",
        value: total.result,
        formula: total.formula,
        style: "computed",
      };
  }
}

function blankless(value: number | string | null): number | string | null {
  return value === "" ? null : value;
}

/**
 * Counts stay General, and so do amounts of more than two decimals (35万元 must not read 35.0000). No thousands separator:
 * approximate numbers are texts and have none either.
 */
function formatOf({ metric }: TemplateRow): { format?: string } {
  const decimals = metric?.decimals ?? 0;
  return decimals === 1 || decimals === 2 ? { format: `0.${"0".repeat(decimals)}` } : {};
}
