import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { numbersOf } from "../../model/ledger.ts";
import { inLedgers, rowWords } from "../ledgers.ts";
import type { Fault, LedgerSheet } from "../ledgers.ts";

export const vehiclesWithoutPeople: Rule = {
  id: "vehicles-without-people",
  code: "L22",
  stage: "ledger",
  severity: "warning",
  title: "有车没有人，或有人没有车",
  why: "出动一次，车和人都要有",
  *check(seen: Seen): Iterable<Complaint> {
    yield* inLedgers(seen, ["alarms", "dispatches"], "warning", faults);
  },
};

function* faults(where: LedgerSheet): Iterable<Fault> {
  const { ledger } = where;
  const compound = ledger.columns.has("forces");
  const vehicles = numbersOf(ledger, compound ? "forces" : "vehicles");
  const people = numbersOf(ledger, compound ? "forces" : "people", compound ? 1 : 0);
  if (vehicles === null || people === null) return;
  for (let event = 0; event < ledger.rows.length; event++) {
    const [cars, crew] = [vehicles[event] || 0, people[event] || 0];
    if (cars > 0 === crew > 0) continue;
    const say = (): string =>
      `${rowWords(where, event)}${cars}车${crew}人，${cars > 0 ? "有车没有人" : "有人没有车"}，请核对。`;
    yield { event, key: compound ? "forces" : cars > 0 ? "people" : "vehicles", say };
  }
}
