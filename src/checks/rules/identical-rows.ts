import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dateColumn } from "../../model/ledger.ts";
import { inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { identicalTwins } from "../twin-rows.ts";

export const identicalRows: Rule = {
  id: "identical-rows",
  code: "L01",
  stage: "ledger",
  severity: "warning",
  title: "两行完全一样",
  why: "多半是复制后忘了改，会多计",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, null, "warning", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const key = dateColumn(where.ledger)?.spec.key ?? "found";
  for (const { event, first } of identicalTwins(where)) {
    const other = (where.ledger.rows[first] ?? 0) + 1;
    yield { event, key, say: () => `第${other}、${(where.ledger.rows[event] ?? 0) + 1}行完全一样，多了就删掉一行。` };
  }
}
