import type { ColumnRole } from "../../model/catalog.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading } from "../../model/reading.ts";
import { showCell } from "../say.ts";
import type { Slot } from "../slots.ts";
import { slotsOf } from "../slots.ts";

/** So many formulas to one typed number make a habit. */
const MOST_FORMULAS = 4;
/** Totals have a rule of their own: hand-typed-total. */
const ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["month", "last-year", "target", "change", "change-rate"]);

export const overwrittenFormula: Rule = {
  id: "overwritten-formula",
  code: "T20",
  stage: "type",
  severity: "info",
  title: "公式被改成了固定数",
  why: "旁边的格子都会跟着算，这一格不会",
  *check(seen: Seen): Iterable<Complaint> {
    const columns = new Map<string, Reading[]>();
    for (const { reading, role } of slotsOf(seen).filter(isAsked)) {
      const key = `${reading.at.sheet}!${reading.at.cell?.replace(/\d+$/, "") ?? ""} ${role}`;
      const column = columns.get(key);
      if (column === undefined) columns.set(key, [reading]);
      else column.push(reading);
    }
    for (const column of columns.values()) yield* typedAmongFormulas(column);
  },
};

function isAsked({ role }: Slot): boolean {
  return ROLES.has(role);
}

function* typedAmongFormulas(column: readonly Reading[]): Iterable<Complaint> {
  const typed = column.filter(({ formula, raw }) => formula === null && typeof raw === "number");
  const formulas = column.filter(({ formula }) => formula !== null);
  const [first] = formulas;
  if (first === undefined || formulas.length < MOST_FORMULAS * Math.max(typed.length, 1)) return;
  for (const { at, raw } of typed) {
    const value = showCell(raw);
    const message = `同一列都是公式，这一格是填的${value}，不会跟着变，请确认。`;
    yield { at, value, expected: null, message };
  }
}
