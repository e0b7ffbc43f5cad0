import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { choiceOf } from "../../model/ledger.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const statusAgainstDate: Rule = {
  id: "status-against-date",
  code: "L09",
  stage: "ledger",
  severity: "error",
  title: "整改状态与完成日期矛盾",
  why: "不知道整改了没有，整改数和整改率都会错",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "error", faults);
  },
};

/** 当场整改 needs no date of its own. */
function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  if (!ledger.columns.has("status") || !ledger.columns.has("done")) return;
  for (let event = 0; event < ledger.rows.length; event++) {
    const status = choiceOf(ledger, "status", event);
    const dated = eventText(where, "done", event) !== "";
    if (status === "open" && dated) {
      const say = (): string =>
        `${rowWords(where, event)}写“${clip(eventText(where, "status", event), 8)}”，却有完成日期，请改正一处。`;
      yield { event, key: "status", others: ["done"], say };
    } else if (status === "done" && !dated && choiceOf(ledger, "manner", event) !== "on-spot") {
      const say = (): string =>
        `${rowWords(where, event)}写“${clip(eventText(where, "status", event), 8)}”，没有完成日期，请补填。`;
      yield { event, key: "done", others: ["status"], say };
    }
  }
}
