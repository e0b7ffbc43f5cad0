import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { numbersOf } from "../../model/ledger.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";
import { clip } from "../say.ts";

export const timesOutOfOrder: Rule = {
  id: "times-out-of-order",
  code: "L19",
  stage: "ledger",
  severity: "error",
  title: "接警、出动、到场、归队先后不对",
  why: "时间顺序颠倒，多半是填错了时间",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["alarms", "dispatches"], "error", faults);
  },
};

/** Times are kept as fractions of a day: less than a second apart is the same. */
const SECOND = 1 / 86_400;

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  const columns = ledger.spec.order.flatMap((key) => {
    const values = numbersOf(ledger, key);
    return values === null ? [] : [{ key, values, name: clip(ledger.columns.get(key)?.label ?? "", 8) }];
  });
  for (let event = 0; event < ledger.rows.length; event++) {
    let before: (typeof columns)[number] | null = null;
    for (const column of columns) {
      const [moment, last] = [column.values[event] ?? NaN, before?.values[event] ?? NaN];
      if (Number.isNaN(moment)) continue;
      if (before !== null && moment < last - SECOND && !isWholeDay(moment, last)) {
        const names = [column.name, before.name];
        const say = (): string => `${rowWords(where, event)}“${names.join("”早于“")}”，请核对。`;
        yield { event, key: column.key, others: [before.key], say };
        break;
      }
      before = column;
    }
  }
}

/** A day without a time is not before a time of the same day. */
function isWholeDay(a: number, b: number): boolean {
  return (Number.isInteger(a) || Number.isInteger(b)) && Math.floor(a) === Math.floor(b);
}
