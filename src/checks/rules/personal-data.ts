import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { placeIn } from "../../model/workbook.ts";
import { eventText, ledgersOf } from "../ledgers.ts";
import { clip } from "../say.ts";

export const personalData: Rule = {
  id: "personal-data",
  code: "L27",
  stage: "ledger",
  severity: "info",
  title: "表里有身份证号",
  why: "个人信息不应随表外传；总结和附件里不会用到",
  *check(seen: Seen): Iterable<Complaint> {
    for (const where of ledgersOf(seen)) {
      const { ledger, sheet } = where;
      const column = ledger.columns.get("id-number");
      if (column === undefined || !ledger.rows.some((_, event) => eventText(where, "id-number", event) !== ""))
        continue;
      const message = `表里有“${clip(column.label, 8)}”，对外发送前请删去这一列。`;
      yield { at: placeIn(sheet, ledger.headerRow, column.index), value: null, expected: null, message };
    }
  },
};
