import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { choiceOf } from "../../model/ledger.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const majorHazardUnlisted: Rule = {
  id: "major-hazard-unlisted",
  code: "L18",
  stage: "ledger",
  severity: "warning",
  title: "重大隐患没填挂牌级别",
  why: "重大火灾隐患要挂牌督办",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  if (!ledger.columns.has("listing")) return;
  for (let event = 0; event < ledger.rows.length; event++) {
    if (choiceOf(ledger, "grade", event) !== "major" || eventText(where, "listing", event) !== "") continue;
    const say = (): string => `${rowWords(where, event)}是重大隐患，没有填挂牌级别，请补填。`;
    yield { event, key: "listing", others: ["grade"], say };
  }
}
