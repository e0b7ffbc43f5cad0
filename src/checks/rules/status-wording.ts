import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { LedgerChoice } from "../../model/ledger.ts";
import { eventText, inLedgers } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const statusWording: Rule = {
  id: "status-wording",
  code: "L10",
  stage: "ledger",
  severity: "info",
  title: "整改状态的写法不统一",
  why: "同一个意思几种写法，筛选和计数容易漏",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards"], "info", faults);
  },
};

/** Only where one meaning is written in several ways; a column headed 是否… is answered with 是 or 否. */
function* faults(where: LedgerSheet): Iterable<Fault> {
  const column = where.ledger.columns.get("status");
  if (column === undefined) return;
  const yesNo = column.label.includes("是否");
  const codes = column.values[0] ?? [];
  const wordings = new Map<number, Set<string>>();
  for (let event = 0; event < codes.length; event++) {
    const code = codes[event] ?? NaN;
    if (!(code >= 0)) continue;
    const seen = wordings.get(code) ?? new Set<string>();
    wordings.set(code, seen.add(eventText(where, "status", event)));
  }
  for (let event = 0; event < codes.length; event++) {
    const code = codes[event] ?? NaN;
    if ((wordings.get(code)?.size ?? 0) < 2) continue;
    const standard = standardOf(column.spec.choices?.[code], yesNo);
    const text = eventText(where, "status", event);
    if (text === standard) continue;
    const say = (): string => `“${clip(text, 8)}”与别的行写法不同，统一为“${standard}”。`;
    yield { event, key: "status", expected: standard, mend: standard, say };
  }
}

function standardOf(choice: LedgerChoice | undefined, yesNo: boolean): string {
  const word = yesNo ? choice?.words.find((one) => one === "是" || one === "否") : undefined;
  return word ?? choice?.words[0] ?? "";
}
