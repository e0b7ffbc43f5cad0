import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const responsiblePerson: Rule = {
  id: "responsible-person",
  code: "L17",
  stage: "ledger",
  severity: "info",
  title: "整改责任人没填或填了电话",
  why: "出了问题找不到人",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "info", faults);
  },
};

const PHONE = /^[\d\s-]{7,20}$/;

/** Blank ones are only asked for where the ledger names people at all. */
function* faults(where: LedgerSheet): Iterable<Fault> {
  const column = where.ledger.columns.get("person");
  if (column === undefined) return;
  const texts = Array.from(where.ledger.rows, (_, event) => eventText(where, "person", event));
  const asked = texts.some((text) => text !== "");
  const label = clip(column.label, 8);
  for (let event = 0; event < texts.length; event++) {
    const text = texts[event] ?? "";
    if (PHONE.test(text)) yield { event, key: "person", say: () => `“${label}”栏是电话号码，请写姓名。` };
    else if (asked && text === "")
      yield { event, key: "person", say: () => `${rowWords(where, event)}没有填“${label}”。` };
  }
}
