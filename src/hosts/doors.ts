import type { CellChange, Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Workbook } from "../model/workbook.ts";
import type { RowsPlan, TablePlan } from "../model/table-plan.ts";

/** A host could not do what was asked. The message is one Chinese sentence: what is wrong, what to do. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";
}

/** What a host did with a change that may be refused in part. */
export interface Undo {
  /** Puts the cells back as they were, when nobody has changed them since. */
  readonly changes: readonly CellChange[];
}

/** The open workbook in Excel. */
export interface ExcelDoor {
  /** Values, formulas, formats, merges and hidden rows of every sheet, in at most three data requests. */
  read(): Promise<Workbook>;
  goTo(place: Place): Promise<void>;
  /** Writes all changes or none; refuses when a cell no longer holds what the change expects. */
  change(changes: readonly CellChange[]): Promise<Undo>;
  /** Writes rows into their sheet (核查说明, 对应关系), all of them or nothing; makes the sheet when there is none. */
  writeTable(plan: TablePlan): Promise<Undo>;
  /** Adds rows below all others of their sheet (上报存档), all of them or none; makes the sheet when there is none. */
  appendRows(plan: RowsPlan): Promise<void>;
  /** Takes added rows away again, all of them or none; refuses when anything of them was changed since. */
  takeRows(plan: RowsPlan): Promise<void>;
  /** Colours the cells of findings, remembering their fills; earlier marks are removed first. */
  mark(findings: readonly Finding[]): Promise<{ readonly marked: number; readonly refused: readonly string[] }>;
  /** Restores every remembered fill exactly. */
  clearMarks(): Promise<void>;
  /** Puts the template's sheets in; "opened" when it opened in a new window; "unsupported" leaves the download to the pane. */
  insertTemplate(bytes: Uint8Array): Promise<"inserted" | "opened" | "unsupported">;
  /** Calls back, debounced, after cells changed; the result stops it. */
  watch(changed: () => void): Promise<() => Promise<void>>;
}

/** One told number in the open document. */
export interface DocumentNumber {
  /** Tag of its content control. */
  readonly tag: string;
  readonly text: string;
  /** Host id of the control, to go there. */
  readonly id: number;
}

/** The open document in Word. */
export interface WordDoor {
  /** Puts the whole report in: into an empty document as it is, else at the end, after asking nothing away. */
  insert(docx: Uint8Array): Promise<"whole" | "body-only">;
  /** Every content control of ours with its text, and the record of the custom XML part (null: none found). */
  numbers(): Promise<{ readonly numbers: readonly DocumentNumber[]; readonly record: string | null }>;
  /** Replaces texts by control id; those whose text is no longer `from` are left and listed. */
  refresh(
    updates: readonly { readonly id: number; readonly from: string; readonly to: string }[],
    record: string | null,
  ): Promise<{
    readonly done: number;
    readonly left: readonly number[];
  }>;
  /** Highlights numbers by control id, remembering their highlights; earlier marks are removed first. */
  mark(ids: readonly number[]): Promise<{ readonly marked: number; readonly refused: number }>;
  /** Gives every marked number its own highlight back. */
  clearMarks(): Promise<void>;
  /** The whole body text. */
  text(): Promise<string>;
  goTo(id: number): Promise<void>;
}

/** Files and clipboard of a page. */
export interface BrowserDoor {
  pick(accept: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Starts a download; whether it reached the disk cannot be observed. */
  download(name: string, bytes: Uint8Array, type: string): "started" | "impossible";
  /** True only when the clipboard confirmed it. */
  copy(text: string): Promise<boolean>;
}

/** What is remembered on this machine from one opening of the pane to the next. */
export interface MemoryDoor {
  /** null when nothing is remembered, or nothing may be. */
  read(name: string): string | null;
  /** null forgets. A machine that remembers nothing is no failure. */
  write(name: string, text: string | null): void;
}
