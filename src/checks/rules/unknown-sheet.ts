import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { UnknownReason } from "../../model/reading.ts";
import { clip } from "../say.ts";

const REASONS: Readonly<Record<UnknownReason, string>> = {
  "no-domain": "没认出是哪类业务的表，数没有读；要用请在“对应关系”表里写一次",
  "no-header": "没认出哪一行是表头，数没有读；请写上指标、月份等列名",
  "no-time": "没写是哪年哪月的数，没有读；请在标题或列名里写明年月",
  events: "像一行一条的台账，认不出是哪一种，数没有读；列名请写成“接警时间”“警情类型”这样的",
};

/** Those that say enough without the labels nobody knows. */
const SAID_ALWAYS: ReadonlySet<UnknownReason> = new Set<UnknownReason>(["no-time", "events"]);

/** A sheet of numbers that no layout could read. One that bears metrics of its domain is said by header-not-found. */
export const unknownSheet: Rule = {
  id: "unknown-sheet",
  code: "S21",
  stage: "structure",
  severity: "info",
  title: "有没认出来的表",
  why: "没认出来的表不参与统计；写进“对应关系”一次，以后就认得",
  *check({ workbook, readings }: Seen): Iterable<Complaint> {
    for (const { sheet, reason, unmatched = [] } of readings.tables) {
      const isSeen = workbook.sheets.some(({ name, state }) => name === sheet && state === "visible");
      if (reason === undefined || !isSeen || (!SAID_ALWAYS.has(reason) && unmatched.length === 0)) continue;
      const message = `“${clip(sheet)}”${REASONS[reason]}。`;
      yield { at: { sheet }, value: null, expected: null, message, related: unmatched.map(({ at }) => at) };
    }
  },
};
