/** The corridor from a summary to the finished .docx. Apart from summary.ts so that the writer loads when first needed. */
import type { DocxOptions } from "./document/docx/write-docx.ts";
import { toDocx } from "./document/docx/write-docx.ts";
import { toDecimal } from "./model/exact.ts";
import { formatPeriod, periodName } from "./model/period.ts";
import type { Settings } from "./model/settings.ts";
import type { Inspection, Summary } from "./summary.ts";
import { fingerprint } from "./workbook/fingerprint.ts";

/** The bytes of the report. `generator` names this program and its version in the document's record. */
export function summaryDocx(
  { workbook, readings, period }: Inspection,
  { narrative, outline }: Summary,
  generator: string,
): Promise<Uint8Array> {
  const { settings } = readings;
  const options: DocxOptions = {
    preset: settings.preset,
    pageNumbers: settings.pageNumbers,
    record: {
      unit: settings.unit,
      period: formatPeriod(period),
      outline,
      settings: settingsInForce(settings),
      fingerprint: fingerprint(workbook),
      generator,
    },
    properties: {
      title: narrative.title,
      creator: settings.unit,
      subject: `${periodName(period)}工作总结`,
      date: settings.writtenOn,
    },
  };
  return toDocx(narrative, options);
}

/** What shaped the words and figures, so that the same report can be made again. */
function settingsInForce(settings: Settings): ReadonlyMap<string, string> {
  const { rectificationRate, preset, length, gaps, multiples, rateDecimals, signature, pageNumbers } = settings;
  return new Map<string, string>([
    ...Object.entries({ rectificationRate, preset, length, gaps, multiples, signature, pageNumbers }),
    ["rateDecimals", String(rateDecimals)],
    ["tinyBase", toDecimal(settings.tinyBase)],
    ["aboutEqual", toDecimal(settings.aboutEqual)],
    ["notableShare", toDecimal(settings.notableShare)],
    ["notableChange", toDecimal(settings.notableChange)],
  ]);
}
