import type { Exact } from "./exact.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";

/** Which 整改率 the brigade reports. current: 整改÷发现; stock: 整改÷(期初+发现); cohort: 本期发现中已整改÷发现; on-time: 期限内完成÷到期应完成. */
export type RectificationRate = "current" | "stock" | "cohort" | "on-time";

/** 简报, 标准, 详细. */
export type Length = "brief" | "standard" | "full";

/** What the sheet 报告设置 says, with every blank filled by the catalogue's fallback. */
export interface Settings {
  /** Full name of the unit, "××县消防救援大队"; "" when not given. */
  readonly unit: string;
  /** How the text calls it: 大队, 支队, 站, 局. */
  readonly shortName: string;
  /** The unit above: 支队, 总队. */
  readonly superior: string;
  /** 县, 区, 市, 旗: whose 党委政府. */
  readonly area: string;
  readonly year: number | null;
  readonly period: Period | null;
  /** Statistics cut-off as typed, "2023-06-20"; null when the period's last day. */
  readonly cutoff: string | null;
  /** Cut-off of the year before; null when the same day. */
  readonly lastYearCutoff: string | null;
  /** 成文日期 as ISO date; null when not given (then no date is printed). */
  readonly writtenOn: string | null;
  /** Outline id; null: chosen by the period. */
  readonly outline: string | null;
  readonly rectificationRate: RectificationRate;
  readonly preset: "standard" | "fixed-28" | "fixed-29" | "fixed-30" | "custom";
  readonly length: Length;
  /** What happens to a clause whose figure is missing: left out, or kept with the mask "＿＿". */
  readonly gaps: "drop" | "mask";
  /** Growth above 100%: 增长1.8倍 or 增长180%. */
  readonly multiples: "times" | "percent";
  /** Decimals of rates and shares. */
  readonly rateDecimals: number;
  /** Below this base a change is told as a difference. */
  readonly tinyBase: Exact;
  /** Percent below which a change is 基本持平. */
  readonly aboutEqual: Exact;
  /** Share in percent from which the largest part of a total is remarked upon. */
  readonly notableShare: Exact;
  /** Percent from which a change is remarked upon as 明显. */
  readonly notableChange: Exact;
  /** Whether the figures table is attached as 附件1. */
  readonly attachment: boolean;
  /** Whether the explained 请核实 are attached as 审核说明. */
  readonly waiverTable: boolean;
  /** 落款: at the end, under the title, or none. */
  readonly signature: "end" | "title" | "none";
  /** Page numbers outside (odd right, even left) or centred. */
  readonly pageNumbers: "outside" | "centre";
  /** Population in 万人, for rates per head; null when not given. */
  readonly population: Exact | null;
  /** Overrides of the catalogue's bounds: bound id → [min, max] as typed. */
  readonly bounds: ReadonlyMap<string, { readonly min: Exact | null; readonly max: Exact | null }>;
  /** Where each setting was read, by id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Settings whose text was not understood: id → the text. */
  readonly unreadable: ReadonlyMap<string, string>;
}
