import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { numbersOf } from "../../model/ledger.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const travelSpeed: Rule = {
  id: "travel-speed",
  code: "L20",
  stage: "ledger",
  severity: "warning",
  title: "到场太慢或车速不合理",
  why: "按里程和时间算出的车速、到场用时不合常理，多半是时间或里程填错",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["alarms", "dispatches"], "warning", faults);
  },
};

/** km/h and minutes, as the 119 system asks. Short ways say nothing of the speed. */
const SPEED = { least: 20, most: 120, from: 3 };
const MOST_MINUTES = 60;

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  const [left, arrived] = [
    numbersOf(ledger, "dispatched") ?? numbersOf(ledger, "called"),
    numbersOf(ledger, "arrived"),
  ];
  const ways = numbersOf(ledger, "distance");
  if (left === null || arrived === null) return;
  for (let event = 0; event < ledger.rows.length; event++) {
    const minutes = Math.round(((arrived[event] ?? NaN) - (left[event] ?? NaN)) * 1440);
    const way = ways?.[event] ?? NaN;
    const speed = Math.round((way / minutes) * 60);
    if (!(minutes > 0) || Number.isInteger(arrived[event])) continue;
    const odd = way >= SPEED.from && (speed < SPEED.least || speed > SPEED.most);
    if (odd)
      yield {
        event,
        key: "arrived",
        others: ["distance"],
        say: () => `${rowWords(where, event)}按里程算时速${speed}公里，请核对到场时间。`,
      };
    else if (minutes > MOST_MINUTES)
      yield { event, key: "arrived", say: () => `${rowWords(where, event)}出动${minutes}分钟才到场，请核对。` };
  }
}
