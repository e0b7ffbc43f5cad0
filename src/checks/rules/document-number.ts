import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { eventText, inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const documentNumber: Rule = {
  id: "document-number",
  code: "L13",
  stage: "ledger",
  severity: "warning",
  title: "文书号重复或写法不对",
  why: "文书号的年份用六角括号〔〕，一个号只给一家单位",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "warning", faults);
  },
};

/** A year in brackets other than 〔〕. */
const BRACKETS = /[([（［【[](?:19|20)\d{2}[)\]）］】\]]/;

/** One notice may list several hazards of one unit. */
function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  if (!ledger.columns.has("document")) return;
  const owners = new Map<string, { readonly unit: string; readonly event: number }>();
  for (let event = 0; event < ledger.rows.length; event++) {
    const number = eventText(where, "document", event);
    if (number.length < 3 || number.length > 60) continue;
    const unit = eventText(where, "unit", event);
    const owner = owners.get(number);
    if (owner === undefined) owners.set(number, { unit, event });
    if (owner !== undefined && owner.unit !== unit) {
      const say = (): string =>
        `文书号“${clip(number)}”与第${(ledger.rows[owner.event] ?? 0) + 1}行重复，单位却不同，请核对。`;
      yield { event, key: "document", others: ["unit"], say };
    } else if (BRACKETS.test(number)) {
      yield { event, key: "document", say: () => `文书号“${clip(number, 18)}”的年份括号应为〔〕，请改。` };
    }
  }
}
