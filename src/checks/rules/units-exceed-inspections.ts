import { epochOfDay } from "../../model/calendar.ts";
import { compare } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { daysInMonth } from "../../model/period.ts";
import { placeIn } from "../../model/workbook.ts";
import { timesOf } from "../amounts.ts";
import { amountOf, familiesOf } from "../families.ts";
import { eventDays } from "../ledger-days.ts";
import { eventText, ledgersOf } from "../ledgers.ts";
import type { LedgerSheet } from "../ledgers.ts";
import { clip, nameOf } from "../say.ts";
import { unitNameKey } from "../unit-names.ts";

export const unitsExceedInspections: Rule = {
  id: "units-exceed-inspections",
  code: "X04",
  stage: "cross",
  severity: "error",
  title: "台账的单位比检查单位多",
  why: "一家单位至少检查一次，台账里的单位不会多于检查单位数",
  *check(seen: Seen): Iterable<Complaint> {
    for (const where of ledgersOf(seen)) {
      if (where.ledger.spec.id !== "hazards" || !where.ledger.columns.has("unit")) continue;
      const complaint = complaintOf(where, seen);
      if (complaint !== null) yield complaint;
    }
  },
};

function complaintOf(where: LedgerSheet, seen: Seen): Complaint | null {
  const whole = timesOf(seen).at(-1);
  const row = familiesOf(seen)
    .map((family) => family.get("inspections-units"))
    .find((one) => one !== undefined && one.series.scope === null && one.series.subject === null);
  const typed = row === undefined || whole === undefined ? null : amountOf(row, whole);
  if (row === undefined || typed === null) return null;
  const count = BigInt(unitsIn(where, seen).size);
  if (compare({ n: count, d: 1n }, typed.high) <= 0) return null;
  const heading = placeIn(where.sheet, where.ledger.headerRow, where.ledger.columns.get("unit")?.index ?? 0);
  const message = `${nameOf(row.series)}填${typed.shown}，“${clip(where.sheet.name, 10)}”里有${count}家单位，请核对。`;
  return { at: typed.at, value: typed.shown, expected: null, message, related: [...typed.cells.slice(1), heading] };
}

/** The different units, however they are spelled, whose hazards were found in the report period. */
function unitsIn(where: LedgerSheet, { period }: Seen): Set<string> {
  const units = new Set<string>();
  const days = eventDays(where.ledger);
  const first = epochOfDay({ ...period.first, day: 1 });
  const last = epochOfDay({ ...period.last, day: daysInMonth(period.last) });
  for (let event = 0; event < days.length; event++) {
    const day = days[event] ?? NaN;
    if (day >= first && day < last + 1) units.add(unitNameKey(eventText(where, "unit", event)));
  }
  units.delete("");
  return units;
}
