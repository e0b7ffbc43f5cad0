import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { CellChange, Fix } from "../../model/finding.ts";
import { numbersOf } from "../../model/ledger.ts";
import { cellKey } from "../../model/workbook.ts";
import type { LedgerSheet } from "../ledgers.ts";
import { eventPlace, eventValue, ledgersOf } from "../ledgers.ts";

export const serialSequence: Rule = {
  id: "serial-sequence",
  code: "L03",
  stage: "ledger",
  severity: "info",
  title: "序号跳号或重号",
  why: "序号连续，行数才好核对",
  *check(seen: Seen): Iterable<Complaint> {
    for (const where of ledgersOf(seen)) {
      const complaint = complaintOf(where);
      if (complaint !== null) yield complaint;
    }
  },
};

/** More rows are not renumbered by one click. */
const MOST_CHANGES = 5000;

/** The first break of each ledger. A number may begin again at 1: a new page, a new month. */
function complaintOf(where: LedgerSheet): Complaint | null {
  const serials = numbersOf(where.ledger, "serial");
  if (serials === null) return null;
  let last = NaN;
  for (let event = 0; event < serials.length; event++) {
    const serial = serials[event] ?? NaN;
    if (Number.isNaN(serial)) continue;
    if (!Number.isNaN(last) && serial !== last + 1 && serial !== 1) {
      const gap = serial > last + 1;
      const message = gap ? `序号跳了${last + 1}号，请重新编号。` : `序号${serial}重复或倒序了，请重新编号。`;
      const at = eventPlace(where, "serial", event);
      return {
        at,
        value: String(serial),
        expected: String(last + 1),
        message,
        fix: renumbered(where, event, last + 1),
      };
    }
    last = serial;
  }
  return null;
}

/** Numbers from here on, as long as no formula makes them. */
function renumbered(where: LedgerSheet, from: number, first: number): Fix | null {
  const { ledger, sheet } = where;
  const column = ledger.columns.get("serial")?.index ?? 0;
  const changes: CellChange[] = [];
  if (ledger.rows.length - from > MOST_CHANGES) return null;
  for (let event = from; event < ledger.rows.length; event++) {
    if (sheet.formulas.has(cellKey(ledger.rows[event] ?? 0, column))) return null;
    const to = first + event - from;
    const value = eventValue(where, "serial", event);
    if (value !== to) changes.push({ at: eventPlace(where, "serial", event), from: value, to });
  }
  return { safe: true, label: "重新编号", changes };
}
