import type { Place } from "../../../model/place.ts";
import { Unreadable } from "../../../model/unreadable.ts";
import type { Desk, Progress } from "./desk.ts";
import type { NumberAudit } from "../../../refresh.ts";
import type { RowsPlan, TablePlan } from "../../../model/table-plan.ts";
import type { KeptBinding } from "../../../reuse/bindings.ts";
import type { NamedJson, NewRow, OldReport, OldReportSource, Reviewed, RowAsked } from "./old-report.ts";
import type { Choices, DocumentNumbers, Explanation, Opened, Peek, Source, TemplateChoices } from "./report.ts";

/** What the page may ask of the desk, and what comes back. Plain data only: it crosses into a worker. */
export interface Tasks {
  readonly open: { readonly asks: Source; readonly gives: null };
  readonly openLastYear: { readonly asks: Source | null; readonly gives: null };
  readonly run: { readonly asks: Choices; readonly gives: Opened };
  readonly docx: { readonly asks: null; readonly gives: Uint8Array };
  readonly template: { readonly asks: TemplateChoices; readonly gives: Uint8Array };
  /** Compares the numbers of a document with the workbook; `record`: the XML of its record. */
  readonly audit: { readonly asks: DocumentNumbers; readonly gives: NumberAudit };
  /** The record after these controls of the last comparison were updated. */
  readonly refreshed: { readonly asks: readonly number[]; readonly gives: string | null };
  /** What has to stand in 核查说明 for a finding of the last run to be explained. */
  readonly planWaiver: { readonly asks: Explanation; readonly gives: TablePlan };
  /** What has to stand in 上报存档 once this report is submitted on that day, 2023-07-03. */
  readonly planArchive: { readonly asks: string; readonly gives: RowsPlan };
  /** What was not recognised in the last run, as rows of the sheet 对应关系. */
  readonly planMapping: { readonly asks: null; readonly gives: TablePlan };
  /** Puts a finished report on the desk, beside the workbook; null takes it away. */
  readonly openOld: { readonly asks: OldReportSource | null; readonly gives: OldReport | null };
  /** The finished report with this period's figures, under these decisions. */
  readonly review: { readonly asks: readonly KeptBinding[]; readonly gives: Reviewed };
  readonly reviewFile: { readonly asks: readonly KeptBinding[]; readonly gives: Uint8Array };
  /** The decisions in a file of bindings. */
  readonly decisions: { readonly asks: NamedJson; readonly gives: readonly KeptBinding[] };
  /** Where a row would be added to the workbook. */
  readonly newRow: { readonly asks: RowAsked; readonly gives: NewRow };
  readonly peek: { readonly asks: Place; readonly gives: Peek | null };
}

export type TaskName = keyof Tasks;

export interface Request {
  readonly id: number;
  readonly task: TaskName;
  readonly asks: unknown;
}

export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly step: string }
  | { readonly kind: "done"; readonly id: number; readonly gives: unknown }
  /** `told`: the message is a sentence for the clerk; else it is a fault of ours. */
  | { readonly kind: "failed"; readonly id: number; readonly told: boolean; readonly message: string };

type Doing = { readonly [Name in TaskName]: (asks: Tasks[Name]["asks"]) => Promise<Tasks[Name]["gives"]> };

/** Carries one task to the desk. */
export async function carryOut<Name extends TaskName>(
  desk: Desk,
  task: Name,
  asks: Tasks[Name]["asks"],
  progress: Progress,
): Promise<Tasks[Name]["gives"]> {
  const doing: Doing = {
    open: async (source) => {
      await desk.open(source, progress);
      return null;
    },
    openLastYear: async (source) => {
      await desk.openLastYear(source, progress);
      return null;
    },
    run: (choices) => desk.run(choices, progress),
    docx: () => desk.docx(),
    template: (choices) => desk.template(choices),
    audit: (document) => desk.audit(document, progress),
    refreshed: (ids) => desk.refreshed(ids),
    planWaiver: (explanation) => Promise.resolve(desk.planWaiver(explanation)),
    planArchive: (on) => desk.planArchive(on),
    planMapping: () => Promise.resolve(desk.planMapping()),
    openOld: (source) => desk.openOld(source, progress),
    review: (decisions) => desk.review(decisions, progress),
    reviewFile: (decisions) => Promise.resolve(desk.reviewFile(decisions)),
    decisions: ({ name, json }) => Promise.resolve(desk.decisionsIn(name, json)),
    newRow: (asked) => Promise.resolve(desk.newRow(asked)),
    peek: (place) => Promise.resolve(desk.peek(place)),
  };
  return await doing[task](asks);
}

export function failure(error: unknown): { readonly told: boolean; readonly message: string } {
  const told = error instanceof Unreadable;
  return { told, message: error instanceof Error ? error.message : String(error) };
}
