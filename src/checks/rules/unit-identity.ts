import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { isCreditCode } from "../credit-code.ts";
import { eventText, inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const unitIdentity: Rule = {
  id: "unit-identity",
  code: "L14",
  stage: "ledger",
  severity: "info",
  title: "单位名称没填或信用代码不对",
  why: "说不清是哪家单位，去重和复查都会出错",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["hazards", "inspections"], "info", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  for (let event = 0; event < ledger.rows.length; event++) {
    const name = eventText(where, "unit", event);
    if (name.length < 2 || /^[-—/无\d]+$/.test(name)) {
      yield { event, key: "unit", say: () => `${rowWords(where, event)}没有写明单位名称，请补填。` };
    }
  }
  if (!ledger.columns.has("credit-code")) return;
  for (let event = 0; event < ledger.rows.length; event++) {
    const code = eventText(where, "credit-code", event);
    if (code === "" || isCreditCode(code)) continue;
    const say = (): string => `信用代码“${clip(code, 20)}”${code.length === 18 ? "校验位不对" : "不是18位"}，请核对。`;
    yield { event, key: "credit-code", say };
  }
}
