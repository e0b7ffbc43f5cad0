import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const severalHazardsInRow: Rule = {
  id: "several-hazards-in-row",
  code: "L16",
  stage: "ledger",
  severity: "warning",
  title: "一行写了几处隐患",
  why: "按“处”统计，一行应写一处；写了几条就按几处计",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { items } = where.ledger;
  for (let event = 0; event < items.length; event++) {
    const count = items[event] ?? 1;
    if (count < 2) continue;
    const say = (): string => `${rowWords(where, event)}有${count}个问题，按“处”计${count}，最好分成${count}行。`;
    yield { event, key: "text", say };
  }
}
