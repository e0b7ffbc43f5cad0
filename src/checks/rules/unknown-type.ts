import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { eventText, inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const unknownType: Rule = {
  id: "unknown-type",
  code: "L21",
  stage: "ledger",
  severity: "error",
  title: "警情类型不在类别里",
  why: "认不出的类型没有计入任何一类",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["alarms", "dispatches"], "error", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const column = where.ledger.columns.get("type");
  for (const event of column?.odd ?? []) {
    const text = eventText(where, "type", event);
    const meant = column?.spec.choices?.find(({ hints = [] }) => hints.some((hint) => text.includes(hint)))?.words[0];
    const ask = meant === undefined ? "请改成规定的类别" : `是“${meant}”吗`;
    const say = (): string => `“${clip(text, 10)}”不在警情类别里，${ask}${meant === undefined ? "。" : "？"}`;
    yield { event, key: "type", say, ...(meant === undefined ? {} : { expected: meant }) };
  }
}
