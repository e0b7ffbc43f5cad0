import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differenceComplaint, ledgerDifferences } from "../ledger-differences.ts";

export const majorHazardsDifferFromLedger: Rule = {
  id: "major-hazards-differ-from-ledger",
  code: "X06",
  stage: "cross",
  severity: "warning",
  title: "挂牌数与台账的重大隐患对不上",
  why: "台账标“重大”的隐患，应与挂牌督办数相符",
  *check(seen: Seen): Iterable<Complaint> {
    for (const difference of ledgerDifferences(seen, "major-hazards-differ-from-ledger"))
      yield differenceComplaint(difference);
  },
};
