import type { MetricSpec } from "../../model/catalog.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { isInteger } from "../../model/exact.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { specOf } from "../rows.ts";
import { nameOf, show, unitWords } from "../say.ts";
import type { Slot } from "../slots.ts";
import { cellComplaint, followsFrom, slotsOf } from "../slots.ts";
import { COUNT_UNITS, scaledUnit } from "../units.ts";

export const decimalCount: Rule = {
  id: "decimal-count",
  code: "T13",
  stage: "type",
  severity: "error",
  title: "整数指标填了小数",
  why: "起、次、人、家、份只能是整数，有小数多半是填错格或单位不对",
  *check(seen: Seen): Iterable<Complaint> {
    for (const slot of slotsOf(seen)) {
      const { series, reading, role } = slot;
      if (role === "change-rate" || reading.value === null || !isBroken(reading)) continue;
      if (!isWhole(series, specOf(seen.catalog, series)) || followsFrom(slot, isBroken)) continue;
      const unit = unitWords(series);
      yield cellComplaint(reading, `${nameOf(series)}${where(slot)}${show(reading.value)}${unit}，应是整数，请核对。`);
    }
  },
};

function isBroken({ value }: Reading): boolean {
  return value !== null && !isInteger(value);
}

/** 万条 may have decimals though 条 has none. */
function isWhole(series: Series, spec: MetricSpec | null): boolean {
  const { scale, base } = scaledUnit(series.unit ?? spec?.unit ?? "");
  if (scale > 1n) return false;
  return spec === null ? COUNT_UNITS.has(base) : spec.kind !== "ratio" && spec.decimals === undefined;
}

function where({ reading, role }: Slot): string {
  if (role === "month") return `${reading.period.first.month}月是`;
  return role === "last-year" ? "上年同期是" : role === "target" ? "目标是" : "是";
}
