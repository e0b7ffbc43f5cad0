import type { CellValue } from "../src/model/workbook.ts";
import type { Verdict } from "../src/refresh-verdicts.ts";
import type { NumberAudit, NumberedDocument } from "../src/refresh.ts";
import { auditNumbers, remake } from "../src/refresh.ts";
import { numbered, sample, withCells, write } from "./report.ts";

/** Cells and their new values: `{ "接警!P4": 310 }`. */
export type Changes = Readonly<Record<string, CellValue>>;

/** The report of the first sample, as it was written. */
export const report = await write(sample("2023-first-half.xlsx"));
export const document = numbered(report.docx);

/** The report, or another document, against its workbook with some cells changed. */
export function audit(changes: Changes, doc: NumberedDocument = document): NumberAudit {
  return auditNumbers(doc, remake(doc.record, withCells(report.workbook, changes), null));
}

/** "stale 接警出动总数 yoy-rate↑ 5.2→4.7 !": a verdict in a line; ! cannot be refreshed. */
function line({ state, told, control, expected, update }: Verdict): string {
  const way = told?.direction === undefined ? "" : told.direction === "up" ? "↑" : "↓";
  const what = [told?.metric, told?.aspect === null ? "" : `${told?.aspect ?? ""}${way}`].filter((word) => word !== "");
  return `${state} ${what.join(" ")} ${control.text}→${expected ?? "?"}${update === null ? " !" : ""}`;
}

/** Everything but what is equal. */
export const unequal = ({ verdicts }: NumberAudit): string[] =>
  verdicts.filter(({ state }) => state !== "equal").map(line);
