import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import { placeIn } from "../../model/workbook.ts";
import type { Series } from "../../model/reading.ts";
import { specOf } from "../rows.ts";
import { ledgersOf } from "../ledgers.ts";
import { crossTablesOf, seriesIn } from "../metric-tables.ts";
import { clip, nameOf } from "../say.ts";
import { gridsOf } from "../tables.ts";
import { isMoneyUnit } from "../units.ts";

const MONEY_WORDS = /罚款|罚没|损失|财产|经费|资金|金额|投入|补助|预算|拨款/;

export const moneyWithoutUnit: Rule = {
  id: "money-without-unit",
  code: "S17",
  stage: "structure",
  severity: "warning",
  title: "金额没有写单位",
  why: "元和万元差一万倍",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { sheet, columns, used } of gridsOf(seen)) {
      const unitColumn = columns.find(({ role }) => role === "unit");
      for (const series of used) {
        if (series.typedUnit !== null || !isMoney(series, seen)) continue;
        const at = unitColumn === undefined ? series.labelAt : placeIn(sheet, series.row, unitColumn.index);
        const message = `${nameOf(series)}没写单位，是元还是万元？请写上。`;
        yield { at, value: null, expected: null, message };
      }
    }
    yield* moneyHeads(seen);
    yield* moneyColumns(seen);
  },
};

/** Metrics as columns: the head says it once for all its numbers. */
function* moneyHeads(seen: Seen): Iterable<Complaint> {
  const said = new Set<string>();
  for (const series of crossTablesOf(seen).flatMap(seriesIn)) {
    const key = placeText(series.labelAt);
    if (series.typedUnit !== null || said.has(key) || !isMoney(series, seen)) continue;
    said.add(key);
    const message = `“${clip(series.metric)}”没写单位，是元还是万元？请写在列名里。`;
    yield { at: series.labelAt, value: null, expected: null, message };
  }
}

/** A column of money in a ledger is not summed before its heading says 元 or 万元. */
function* moneyColumns(seen: Seen): Iterable<Complaint> {
  for (const { ledger, sheet } of ledgersOf(seen)) {
    for (const { spec, unit, index, label, values } of ledger.columns.values()) {
      if (spec.holds !== "money" || unit !== null || values[0]?.some((value) => value > 0) !== true) continue;
      const message = `“${clip(label)}”没写单位，是元还是万元？列名里写上才计入。`;
      yield { at: placeIn(sheet, ledger.headerRow, index), value: null, expected: null, message };
    }
  }
}

/** 罚款（万元） in the label is a unit too. */
function isMoney(series: Series, { catalog }: Seen): boolean {
  if (/元[)）]?$/.test(series.label.trim())) return false;
  const spec = specOf(catalog, series);
  return spec === null ? series.unit === null && MONEY_WORDS.test(series.label) : isMoneyUnit(spec.unit);
}
