import { Unreadable } from "../model/unreadable.ts";
import { MAX_CELLS, MAX_SHEETS } from "./limits.ts";

/**
 * The sentences for workbooks that cannot be used, beside those for any package (`ooxml/refuse.ts`). `readXlsx` puts the
 * file's name in front.
 */
export function tooManySheets(count: number): Unreadable {
  return new Unreadable(`有${count}张工作表，超过上限${MAX_SHEETS}张，请删去无关的工作表后再试。`);
}

export function tooManyCells(): Unreadable {
  return new Unreadable(`有数据的单元格过多（上限${MAX_CELLS / 10_000}万个），请删去无关的行列后再试。`);
}

export function tooMuchFormula(at: string): Unreadable {
  return new Unreadable(`的公式过长或过多（${at}），请把公式改为数值或简化后再试。`);
}

export function withoutSheets(): Unreadable {
  return new Unreadable("没有可读的工作表，请选择填好数据的工作簿。");
}
