import type { Period } from "./period.ts";
import type { Place } from "./place.ts";

/** The columns of the sheet 核查说明. */
export type WaiverField = "rule" | "sheet" | "cells" | "item" | "values" | "reason" | "by" | "on" | "period";

/** What stands in one row of it, as text; "" where nothing does. */
export type WaiverRow = Readonly<Record<WaiverField, string>>;

/** One row of 核查说明, as typed: nothing is judged. */
export interface Waiver extends Omit<WaiverRow, "period"> {
  /** null when blank or not understood. */
  readonly period: Period | null;
  /** The cell of its 说明. */
  readonly at: Place;
}

/** The part of a row that a person writes; `on` is an ISO date. */
export type WrittenWaiver = Pick<WaiverRow, "reason" | "by" | "on">;

/** The 说明 in force for a finding. */
export interface Waived {
  readonly reason: string;
  readonly by: string | null;
  readonly on: string | null;
  /** What it speaks of: "检查单位·本期合计"; "" when that is no row of a metric sheet. */
  readonly item: string;
  /** The cell of the sheet 核查说明 it stands in. */
  readonly at: Place;
}

/** A 说明 that once explained the finding and no longer does. */
export interface FormerWaiver {
  readonly reason: string;
  readonly by: string | null;
  readonly on: string | null;
  /** The report period it was written for; null when it does not say. */
  readonly period: Period | null;
  /** values: the numbers it was tied to are others now. period: it speaks of an earlier report. */
  readonly because: "values" | "period";
}

/** The 说明 of a remark that was read and put aside (忽略): it gives no reason to ask about later. */
export const DISMISSED = "忽略";
