import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { eventText, inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const vagueText: Rule = {
  id: "vague-text",
  code: "L15",
  stage: "ledger",
  severity: "warning",
  title: "内容写得不具体",
  why: "“同上”“见附件”在筛选、排序以后就不知道指什么",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", faults);
  },
};

const VAGUE = /^(?:同上|同前|见附件|详见附件|见附表|见通知书|见文书|〃|″|"|如上|略|-|—|\/|等)[。.]?$/;

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  const label = clip(ledger.columns.get("text")?.label ?? "", 8);
  for (let event = 0; event < ledger.rows.length; event++) {
    const text = eventText(where, "text", event);
    if (text.length > 6 || !VAGUE.test(text)) continue;
    yield { event, key: "text", say: () => `“${label}”只写了“${clip(text, 8)}”，请写具体。` };
  }
}
