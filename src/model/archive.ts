import type { Exact } from "./exact.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";
import type { Marker } from "./reading.ts";

/** The columns of the sheet 上报存档. */
export type ArchiveField = "period" | "domain" | "metric" | "scope" | "subject" | "unit" | "value" | "on";

/** A number as it was submitted: one row of 上报存档. */
export interface Archived {
  readonly period: Period;
  /** Domain name: 接警. */
  readonly domain: string;
  /** Canonical name, or the clerk's own. */
  readonly metric: string;
  readonly scope: string | null;
  readonly subject: string | null;
  readonly unit: string | null;
  readonly value: Exact;
  readonly marker: Marker | null;
  /** When it was submitted, as written; "" when nobody wrote it. */
  readonly on: string;
  /** The cell of its number. */
  readonly at: Place;
}
