import type { CellChange } from "../../model/finding.ts";
import type { Period } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { RowsPlan } from "../../model/table-plan.ts";
import type { NumberAudit } from "../../refresh.ts";
import type { FindingFilter, FindingKind } from "./models/finding-groups.ts";
import type { Choices, Opened, Report, SettingField } from "./engine/report.ts";
import { NO_CHOICES } from "./engine/report.ts";
import type { ReuseState } from "./models/review.ts";

/** Which door the pane stands behind. */
export type Host = "excel" | "word" | "page";

export type TabId = "settings" | "check" | "figures" | "summary" | "reuse" | "word";

/** Something said to the clerk in one sentence, until it is closed or something else is said. */
export interface Notice {
  /** done: observed. started: begun, the end cannot be seen. stopped: not done. */
  readonly tone: "done" | "started" | "stopped";
  readonly text: string;
  /** Changes that put the cells back. */
  readonly undo?: readonly CellChange[];
  /** Rows that were added and can be taken away again. */
  readonly added?: RowsPlan;
}

export interface State {
  readonly host: Host;
  readonly tab: TabId;
  /** The tab beside the preview, where there is room for both. */
  readonly side: Exclude<TabId, "summary">;
  /** Name of the open workbook; null before there is one. */
  readonly name: string | null;
  /** Name of last year's workbook; null when none was given. */
  readonly lastYear: string | null;
  readonly fields: readonly SettingField[];
  /** Sheets and labels of the workbook that were not recognised. */
  readonly unknown: number;
  /** The period the sheet 报告设置 names; null when it names none. */
  readonly sheetPeriod: Period | null;
  readonly choices: Choices;
  readonly report: Report | null;
  /** Why there is no report, in one sentence. */
  readonly trouble: string | null;
  /** What is being done, 正在读取; null when nothing is. */
  readonly work: string | null;
  readonly notice: Notice | null;
  readonly filter: FindingFilter;
  /** Cells whose numbers are picked out in the preview; empty: none. */
  readonly picked: readonly Place[];
  /** Cells are coloured in the workbook. */
  readonly marked: boolean;
  /** The workbook was changed since it was checked, and will not be checked again by itself. */
  readonly stale: boolean;
  /** Excel reports no changes: nobody knows whether the results still hold. */
  readonly unwatched: boolean;
  readonly task: WordTask;
  /** The numbers of the open document against the workbook; null before they were compared. */
  readonly audit: NumberAudit | null;
  /** A file that another page handed over to be saved here. */
  readonly handed: PickedFile | null;
  /** 套用往年总结: the finished report that is open; null before there is one. */
  readonly reuse: ReuseState | null;
}

/** What the Word pane is asked to do: 插入总结, 更新数字, 核对数字. */
export type WordTask = "insert" | "refresh" | "verify";

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Event =
  | { readonly type: "tab"; readonly tab: TabId }
  | { readonly type: "working"; readonly step: string }
  | { readonly type: "step"; readonly step: string }
  | { readonly type: "rested" }
  | { readonly type: "chosen"; readonly choices: Choices }
  | { readonly type: "opened"; readonly opened: Opened; readonly choices: Choices }
  | { readonly type: "troubled"; readonly trouble: string }
  | { readonly type: "lastYear"; readonly name: string | null }
  | { readonly type: "notice"; readonly notice: Notice | null }
  | { readonly type: "severity"; readonly severity: FindingKind | null }
  | { readonly type: "words"; readonly words: string }
  | { readonly type: "picked"; readonly places: readonly Place[] }
  | { readonly type: "marked"; readonly marked: boolean }
  | { readonly type: "stale" }
  | { readonly type: "unwatched" }
  | { readonly type: "task"; readonly task: WordTask }
  | { readonly type: "audited"; readonly audit: NumberAudit }
  | { readonly type: "handed"; readonly file: PickedFile }
  | { readonly type: "reuse"; readonly reuse: ReuseState | null };

export function firstState(host: Host): State {
  return {
    host,
    tab: host === "word" ? "word" : "check",
    side: host === "word" ? "word" : "check",
    name: null,
    lastYear: null,
    fields: [],
    unknown: 0,
    sheetPeriod: null,
    choices: NO_CHOICES,
    report: null,
    trouble: null,
    work: null,
    notice: null,
    filter: { severity: null, words: "" },
    picked: [],
    marked: false,
    stale: false,
    unwatched: false,
    task: "insert",
    audit: null,
    handed: null,
    reuse: null,
  };
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case "tab":
      return onTab(state, event.tab);
    case "working":
      return { ...state, work: event.step };
    case "step":
      return state.work === null ? state : { ...state, work: event.step };
    case "rested":
      return { ...state, work: null };
    case "opened":
      return { ...opened(state, event.opened), choices: event.choices };
    case "chosen":
      return { ...state, choices: event.choices };
    case "troubled":
      return { ...state, name: null, fields: [], unknown: 0, sheetPeriod: null, report: null, trouble: event.trouble };
    case "lastYear":
      return { ...state, lastYear: event.name };
    case "notice":
      return { ...state, notice: event.notice };
    case "severity":
      return { ...state, filter: { ...state.filter, severity: event.severity } };
    case "words":
      return { ...state, filter: { ...state.filter, words: event.words } };
    case "picked":
      return { ...state, tab: "summary", picked: event.places };
    case "marked":
      return { ...state, marked: event.marked };
    case "stale":
      return { ...state, stale: true };
    case "unwatched":
      return { ...state, unwatched: true };
    case "task":
      return { ...state, task: event.task };
    case "audited":
      return { ...state, audit: event.audit };
    case "handed":
      return { ...state, handed: event.file };
    case "reuse":
      return { ...state, reuse: event.reuse };
  }
}

function onTab(state: State, tab: TabId): State {
  return tab === "summary" ? { ...state, tab } : { ...state, tab, side: tab };
}

function opened(state: State, { name, fields, unknown, sheetPeriod, outcome }: Opened): State {
  const report = "report" in outcome ? outcome.report : null;
  const trouble = "trouble" in outcome ? outcome.trouble : null;
  return { ...state, name, fields, unknown, sheetPeriod, report, trouble, picked: [], stale: false, audit: null };
}
