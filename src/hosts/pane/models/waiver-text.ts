import type { CellChange, Finding } from "../../../model/finding.ts";
import { periodName } from "../../../model/period.ts";
import { placeText } from "../../../model/place.ts";
import type { FormerWaiver, Waived } from "../../../model/waiver.ts";
import { DISMISSED } from "../../../model/waiver.ts";

/** Fewer characters explain nothing. */
export const SHORTEST_REASON = 4;
/** More would not be read in an attachment. */
export const LONGEST_REASON = 500;

/** What is wrong with a reason about to be saved; null when nothing is. */
export function reasonTrouble(reason: string): string | null {
  const length = Array.from(reason.trim()).length;
  if (length < SHORTEST_REASON) return `请写明原因，至少${SHORTEST_REASON}个字。`;
  return length > LONGEST_REASON ? `说明最多${LONGEST_REASON}个字，现在是${length}个。` : null;
}

/** "已说明：职责由公安移交（张三，2023-07-02）", "已忽略（张三，2023-07-02）". */
export function waivedText({ reason, by, on }: Waived): string {
  const signed = [by, on].filter((part) => part !== null).join("，");
  return `${reason === DISMISSED ? "已忽略" : `已说明：${reason}`}${signed === "" ? "" : `（${signed}）`}`;
}

/** Why a former 说明 has to be written again. */
export function formerText({ reason, period, because }: FormerWaiver): string {
  if (because === "values") return `原说明“${reason}”已失效：数变了，请重写。`;
  const when = period === null ? "以前" : periodName(period);
  return `${when}的说明：“${reason}”。这次是否仍然如此？`;
}

/** Takes the 说明 of a finding back: their cells are emptied, the rest of the rows stays to be seen. */
export function withdrawal({ waived, members = [] }: Finding): readonly CellChange[] {
  const all = [waived, ...members.map((member) => member.waived)].filter((one) => one !== null);
  const byPlace = new Map(all.map(({ at, reason }) => [placeText(at), { at, from: reason, to: null }]));
  return [...byPlace.values()];
}

/** Rows to be pasted into a sheet: tabs between cells; a cell that would become a formula begins with its wide sign. */
export function pasteText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(pasteCell).join("\t")).join("\n");
}

const WIDE_SIGNS: ReadonlyMap<string, string> = new Map([
  ["=", "＝"],
  ["+", "＋"],
  ["-", "－"],
  ["@", "＠"],
]);

function pasteCell(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
  const first = line.charAt(0);
  return `${WIDE_SIGNS.get(first) ?? first}${line.slice(1)}`;
}
