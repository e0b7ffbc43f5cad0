import type { Catalog } from "./catalog.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";
import type { Readings } from "./reading.ts";
import type { FormerWaiver, Waived } from "./waiver.ts";
import type { CellValue, Workbook } from "./workbook.ts";

/** error 必须改: the figure is printed as 【待核】. warning 请核实: mend it or write a 说明. info 提醒. */
export type Severity = "error" | "warning" | "info";

/** One step of a mend. `to` may be a formula ("=SUM(D4:I4)"). */
export interface CellChange {
  readonly at: Place;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface Fix {
  /** Safe fixes change how a value is written, never what it is; they may be done in a batch without asking. */
  readonly safe: boolean;
  /** The button: "改成12". */
  readonly label: string;
  readonly changes: readonly CellChange[];
}

/** What a rule says of one place. */
export interface Complaint {
  readonly at: Place;
  /** The value seen, as shown; null when the point is that there is none. */
  readonly value: string | null;
  readonly expected: string | null;
  /** At most about 40 characters: what is seen, why it matters or what is expected, one action. */
  readonly message: string;
  /** The other places the sentence speaks of. */
  readonly related?: readonly Place[];
  readonly fix?: Fix | null;
  /** Of an error: other cells whose numbers nobody may rely on either, besides `at`. */
  readonly alsoDoubted?: readonly Place[];
}

export interface Finding extends Complaint {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly Place[];
  readonly fix: Fix | null;
  /** The clerk's written 说明; null when there is none or it lapsed. */
  readonly waived: Waived | null;
  /** A 说明 of an earlier value or period, to be asked about again. */
  readonly former?: FormerWaiver;
  /** The findings drawn together in this one, itself among them; absent when it stands for itself. */
  readonly members?: readonly Finding[];
}

/** What a rule may look at. */
export interface Seen {
  readonly workbook: Workbook;
  readonly readings: Readings;
  readonly catalog: Catalog;
  /** The report period. */
  readonly period: Period;
  /** Last year's workbook, when given. */
  readonly lastYear: Readings | null;
}

/** The order rules run in; an error of an earlier stage silences later rules on the same cells (one root cause, one finding). */
export type Stage = "structure" | "type" | "completeness" | "range" | "arithmetic" | "cross" | "period" | "ledger";

export interface Rule {
  /** kebab-case; also the name of its file and of its test book. */
  readonly id: string;
  /** Its place in the audit catalogue: S01, T05. */
  readonly code: string;
  readonly stage: Stage;
  readonly severity: Severity;
  /** Chinese, for docs/checks.md. */
  readonly title: string;
  readonly why: string;
  check(seen: Seen): Iterable<Complaint>;
}
