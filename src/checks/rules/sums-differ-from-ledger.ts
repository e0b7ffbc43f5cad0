import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differenceComplaint, ledgerDifferences } from "../ledger-differences.ts";

export const sumsDifferFromLedger: Rule = {
  id: "sums-differ-from-ledger",
  code: "X14",
  stage: "cross",
  severity: "error",
  title: "指标表与台账相加的数对不上",
  why: "台账各行相加，应与指标表相同",
  *check(seen: Seen): Iterable<Complaint> {
    for (const difference of ledgerDifferences(seen, "sums-differ-from-ledger")) yield differenceComplaint(difference);
  },
};
