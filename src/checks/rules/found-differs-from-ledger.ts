import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differenceComplaint, ledgerDifferences } from "../ledger-differences.ts";

export const foundDiffersFromLedger: Rule = {
  id: "found-differs-from-ledger",
  code: "X02",
  stage: "cross",
  severity: "error",
  title: "发现隐患与台账对不上",
  why: "台账一行一处，按月数出来应与指标表相同",
  *check(seen: Seen): Iterable<Complaint> {
    for (const difference of ledgerDifferences(seen, "found-differs-from-ledger"))
      yield differenceComplaint(difference);
  },
};
