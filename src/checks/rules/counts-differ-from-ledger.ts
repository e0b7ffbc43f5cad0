import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differenceComplaint, ledgerDifferences } from "../ledger-differences.ts";

export const countsDifferFromLedger: Rule = {
  id: "counts-differ-from-ledger",
  code: "X13",
  stage: "cross",
  severity: "error",
  title: "指标表与台账的起数、次数对不上",
  why: "台账按月数出来的行数，应与指标表相同",
  *check(seen: Seen): Iterable<Complaint> {
    for (const difference of ledgerDifferences(seen, "counts-differ-from-ledger"))
      yield differenceComplaint(difference);
  },
};
