import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Layout, Table } from "../../model/reading.ts";
import { clip } from "../say.ts";

const WORDS: ReadonlyMap<Layout, string> = new Map<Layout, string>([
  ["metrics-by-month", "月份在列"],
  ["months-by-metric", "月份在行"],
  ["period-columns", "本月、累计分列"],
  ["units-by-metric", "乡镇在行"],
  ["monthly-sheets", "一月一表"],
  ["ledger", "一事一行"],
]);

/** Last year's workbook is the last time this program can know of. */
export const layoutChanged: Rule = {
  id: "layout-changed",
  code: "S19",
  stage: "structure",
  severity: "info",
  title: "表的样式和去年不同",
  why: "样式换了会重新识别，第一次用新样式时看一眼识别得对不对",
  *check({ readings, lastYear }: Seen): Iterable<Complaint> {
    for (const table of readings.tables) {
      const before = lastYear?.tables.find(({ domain, layout }) => domain === table.domain && WORDS.has(layout));
      const message = before === undefined || table.domain === null ? null : messageOf(table, before);
      if (message !== null) yield { at: { sheet: table.sheet }, value: null, expected: null, message };
    }
  },
};

function messageOf({ sheet, layout }: Table, before: Table): string | null {
  const now = WORDS.get(layout);
  const then = WORDS.get(before.layout);
  if (now === undefined || then === undefined || now === then) return null;
  return `“${clip(sheet)}”去年是${then}，今年是${now}，已重新识别，请看一眼。`;
}
