import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differenceComplaint, ledgerDifferences } from "../ledger-differences.ts";

export const rectifiedDiffersFromLedger: Rule = {
  id: "rectified-differs-from-ledger",
  code: "X03",
  stage: "cross",
  severity: "error",
  title: "督促整改与台账对不上",
  why: "台账里当月完成的处数，应与指标表相同",
  *check(seen: Seen): Iterable<Complaint> {
    for (const difference of ledgerDifferences(seen, "rectified-differs-from-ledger"))
      yield differenceComplaint(difference);
  },
};
