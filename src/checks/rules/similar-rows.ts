import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { similarTwins } from "../twin-rows.ts";

export const similarRows: Rule = {
  id: "similar-rows",
  code: "L02",
  stage: "ledger",
  severity: "warning",
  title: "两行像是同一条隐患",
  why: "同一单位同一天、内容差不多，可能记了两遍",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  for (const { event, first } of similarTwins(where)) {
    const other = (where.ledger.rows[first] ?? 0) + 1;
    const say = (): string => `第${other}、${(where.ledger.rows[event] ?? 0) + 1}行像是同一条隐患，请比较一下。`;
    yield { event, key: "text", others: ["unit"], say };
  }
}
