/** What a document's record says of the workbook it was made from. */
import type { RecordHead } from "./document/docx/record.ts";
import { toDecimal } from "./model/exact.ts";
import { formatPeriod } from "./model/period.ts";
import type { Settings } from "./model/settings.ts";
import type { Inspection } from "./summary.ts";
import { fingerprint } from "./workbook/fingerprint.ts";

/** `outline`: the one asked for; null when it was left to the settings. `generator` names this program and its version. */
export function recordHead(
  { workbook, readings, period }: Inspection,
  outline: string | null,
  generator: string,
): RecordHead {
  const { settings } = readings;
  return {
    unit: settings.unit,
    period: formatPeriod(period),
    outline,
    settings: settingsInForce(settings),
    fingerprint: fingerprint(workbook),
    generator,
  };
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
