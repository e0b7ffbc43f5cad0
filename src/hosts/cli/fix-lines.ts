import type { CellChange, Finding } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import type { CellValue } from "../../model/workbook.ts";
import { showValue } from "../../model/workbook.ts";
import { padEnd, textWidth } from "./width.ts";
import { clipTo, plainLine } from "./wrap.ts";

/** What a cell holds, as a person tells a text from a number: “１２”, 12, （空）. */
function shown(value: CellValue): string {
  if (value === null) return "（空）";
  const text = clipTo(showValue(value), 40);
  return typeof value === "string" && !value.startsWith("=") ? `“${text}”` : text;
}

/** One line a change, places aligned: "接警!E5  “１２” → 12". */
export function changeLines(changes: readonly CellChange[]): string[] {
  const places = changes.map(({ at }) => plainLine(placeText(at)));
  const width = Math.max(0, ...places.map(textWidth));
  return changes.map(({ from, to }, i) => `${padEnd(places[i] ?? "", width)}  ${shown(from)} → ${shown(to)}`);
}

/** What a program may not decide: the mends that are offered, with the button's words. One line a cell. */
export function askLines(findings: readonly Finding[]): string[] {
  const asked = findings.flatMap(({ fix }) => (fix === null || fix.safe ? [] : [fix]));
  const lines = changeLines(asked.flatMap(({ changes }) => changes));
  const labels = asked.flatMap(({ label, changes }) => changes.map(() => label));
  return lines.map((line, i) => `${line}（${labels[i] ?? ""}）`);
}
