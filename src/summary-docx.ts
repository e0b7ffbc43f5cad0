/** The corridor from a summary to the finished .docx. Apart from summary.ts so that the writer loads when first needed. */
import type { DocxOptions } from "./document/docx/write-docx.ts";
import { toDocx } from "./document/docx/write-docx.ts";
import type { Narrative } from "./model/narrative.ts";
import { periodName } from "./model/period.ts";
import { recordHead } from "./record-head.ts";
import type { Inspection, Summary } from "./summary.ts";

/** The bytes of the report. `generator` names this program and its version in the document's record. */
export function summaryDocx(
  inspection: Inspection,
  { narrative, outline }: Pick<Summary, "narrative" | "outline">,
  generator: string,
): Promise<Uint8Array> {
  return toDocx(narrative, docxOptions(inspection, { narrative, outline }, generator));
}

function docxOptions(
  inspection: Inspection,
  { narrative, outline }: { readonly narrative: Narrative; readonly outline: string | null },
  generator: string,
): DocxOptions {
  const { settings } = inspection.readings;
  return {
    preset: settings.preset,
    pageNumbers: settings.pageNumbers,
    record: recordHead(inspection, outline, generator),
    properties: {
      title: narrative.title,
      creator: settings.unit,
      subject: `${periodName(inspection.period)}工作总结`,
      date: settings.writtenOn,
    },
  };
}
