import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differenceComplaint, ledgerDifferences } from "../ledger-differences.ts";

export const noticesDifferFromLedger: Rule = {
  id: "notices-differ-from-ledger",
  code: "X05",
  stage: "cross",
  severity: "warning",
  title: "限期改正份数与台账文书号对不上",
  why: "一份限期改正通知书对应一个文书号",
  *check(seen: Seen): Iterable<Complaint> {
    for (const difference of ledgerDifferences(seen, "notices-differ-from-ledger"))
      yield differenceComplaint(difference);
  },
};
