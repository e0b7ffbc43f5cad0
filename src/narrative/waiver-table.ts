import type { Finding } from "../model/finding.ts";
import { placeText } from "../model/place.ts";
import type { Attachment, Span, TableColumn } from "../model/narrative.ts";
import type { Settings } from "../model/settings.ts";

const COLUMNS: readonly TableColumn[] = [
  { title: "序号", align: "centre", width: 6 },
  { title: "项目", align: "left", width: 22 },
  { title: "数值", align: "right", width: 10 },
  { title: "核查情况", align: "left", width: 30 },
  { title: "说明", align: "left", width: 32 },
];

/**
 * 附件 审核说明: every 请核实 with a written 说明; null when the settings do not want it or nothing was explained. Its
 * numbers are plain text: a 说明 speaks of the value it was written for, and must not be refreshed away from it.
 */
export function waiverTable({ waiverTable: isWanted }: Settings, findings: readonly Finding[]): Attachment | null {
  const explained = findings.filter(({ severity, waived }) => severity === "warning" && waived !== null);
  if (!isWanted || explained.length === 0) return null;
  return { title: "审核说明", note: null, columns: COLUMNS, rows: explained.map(tableRow) };
}

function tableRow(finding: Finding, index: number): readonly Span[] {
  const { at, value, waived, members = [finding] } = finding;
  const item = waived === null || waived.item === "" ? placeText(at) : waived.item;
  const others = members.length > 1 ? `等${members.length}项` : "";
  const texts = [
    String(index + 1),
    item + others,
    value ?? "",
    situationOf(members[0] ?? finding),
    waived?.reason ?? "",
  ];
  return texts.map((text) => ({ text: text.replace(/\s+/g, " ").trim() }));
}

/** What was seen, without what the clerk was asked to do: that is done. */
function situationOf({ message }: Finding): string {
  const at = message.lastIndexOf("，请");
  return at > 0 ? `${message.slice(0, at)}。` : message;
}
