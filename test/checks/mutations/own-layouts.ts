import type { CellValue, Sheet } from "../../../src/model/workbook.ts";
import { showValue, valueAt } from "../../../src/model/workbook.ts";
import type { Mutated, Mutation, Spot } from "./mutation.ts";
import { changing, nameOf } from "./mutation.ts";
import { FIRST_HAZARD, HAZARD, HAZARDS, MONTHS, OWN, OWN_BASE, TOWNS } from "./own-base.ts";

type Cell = readonly [row: number, column: number, value: CellValue];

function typed(sheet: Sheet, cells: readonly Cell[]): Sheet {
  const values = sheet.values.map((row) => [...(row ?? [])]);
  for (const [row, column, value] of cells) (values[row] ??= [])[column] = value;
  return { ...sheet, values };
}

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

function spotsIn(sheet: string, rows: readonly number[], columns: readonly number[]): Spot[] {
  return rows.flatMap((row) => columns.map((column) => ({ sheet, row, column })));
}

interface Slip {
  readonly rules: readonly string[];
  readonly cells: (sheet: Sheet, spot: Spot) => readonly Cell[];
  /** Where it is found, a text for a whole sheet; absent: at the spot. */
  readonly at?: (spot: Spot) => Spot | string;
}

/** A slip in the brigade's own tables. */
function slip(name: string, spots: readonly Spot[], { rules, cells, at = (spot) => spot }: Slip): Mutation {
  const made = changing(name, spots, { rules, change: (sheet, spot) => typed(sheet, cells(sheet, spot)) });
  const placeOf = (place: Spot | string): string => (typeof place === "string" ? place : nameOf(place));
  const apply = (_: unknown, spot: Spot): Mutated => ({ ...made.apply(OWN_BASE, spot), at: placeOf(at(spot)) });
  return { ...made, apply };
}

const townCells = spotsIn(OWN.towns, span(TOWNS.first, TOWNS.last), span(TOWNS.left, TOWNS.right));
const atWhole = (spot: Spot): Spot => ({ ...spot, row: TOWNS.last + 1 });
const events = span(FIRST_HAZARD, FIRST_HAZARD + HAZARDS - 1);
const inColumn = (column: number): Spot[] => spotsIn(OWN.hazards, events, [column]);
const textAt = (sheet: Sheet, row: number, column: number): string => showValue(valueAt(sheet, row, column));
const added = (sheet: Sheet, { row, column }: Spot, more: number): Cell => [
  row,
  column,
  Number(valueAt(sheet, row, column)) + more,
];

const TABLES: readonly Mutation[] = [
  slip("乡镇的数改了，合计没改", townCells, {
    rules: ["column-total-differs"],
    cells: (sheet, spot) => [added(sheet, spot, 7)],
    at: atWhole,
  }),
  slip("合计里漏了一个乡镇", townCells, {
    rules: ["column-total-differs"],
    cells: (sheet, { row, column }) => [
      added(sheet, atWhole({ sheet: "", row, column }), -Number(valueAt(sheet, row, column))),
    ],
    at: atWhole,
  }),
  slip("乡镇的表没有合计行", [atWhole({ sheet: OWN.towns, row: TOWNS.last, column: 0 })], {
    rules: ["total-row-missing"],
    cells: (_, { row }) => span(0, TOWNS.right).map((column): Cell => [row, column, null]),
    at: ({ sheet }) => sheet,
  }),
  slip("乡镇的数带了单位", townCells, {
    rules: ["unit-in-cell"],
    cells: (sheet, { row, column }) => [
      [row, column, `${textAt(sheet, row, column)}${["家", "份", "份"][column - 1] ?? ""}`],
    ],
  }),
  slip("两层表头下面少了小项", spotsIn(OWN.months, [MONTHS.head], span(MONTHS.left, MONTHS.right)), {
    rules: ["broken-group-head"],
    cells: (_, { row, column }) => [[row, column, null]],
  }),
  slip("两层表头错了一列", spotsIn(OWN.months, span(MONTHS.first, MONTHS.last), [MONTHS.right]), {
    // The head of the sum slips to the front: what stands under the last item is more than the whole in every month.
    rules: ["part-exceeds-whole", "parts-differ-from-total"],
    cells: () => [
      [MONTHS.head, MONTHS.left, "合计"],
      [MONTHS.head, MONTHS.left + 1, "火灾扑救"],
      [MONTHS.head, MONTHS.left + 2, "抢险救援"],
      [MONTHS.head, MONTHS.left + 3, "社会救助"],
    ],
  }),
];

const LEDGERS: readonly Mutation[] = [
  slip("一行写了几处隐患", inColumn(HAZARD.text), {
    rules: ["several-hazards-in-row"],
    cells: (sheet, { row, column }) => [[row, column, `1.${textAt(sheet, row, column)}；2.插座老化；3.通道上锁`]],
  }),
  slip("写已整改没写完成日期", inColumn(HAZARD.done), {
    rules: ["status-against-date"],
    cells: (_, { row, column }) => [[row, column, null]],
  }),
  slip("写未整改却有完成日期", inColumn(HAZARD.status), {
    rules: ["status-against-date"],
    cells: (_, { row, column }) => [[row, column, "否"]],
  }),
  slip("整改期限早于发现日期", inColumn(HAZARD.due), {
    rules: ["dates-out-of-order"],
    cells: (_, { row, column }) => [[row, column, "2023-03-20"]],
  }),
  slip("完成日期早于发现日期", inColumn(HAZARD.done), {
    rules: ["dates-out-of-order"],
    cells: (_, { row, column }) => [[row, column, "2023-03-28"]],
  }),
  slip("同一条隐患记了两遍", inColumn(HAZARD.text).slice(1), {
    rules: ["similar-rows", "identical-rows"],
    cells: (sheet, { row, column }) =>
      [HAZARD.unit, HAZARD.found, column].map((each): Cell => [row, each, valueAt(sheet, row - 1, each)]),
  }),
  slip("同一家单位两种写法", inColumn(HAZARD.unit).slice(1), {
    rules: ["name-variants"],
    cells: (sheet, { row, column }) => [[row, column, `云岭县 ${textAt(sheet, row - 1, column)}有限公司`]],
  }),
  slip("台账里的日期还没到", inColumn(HAZARD.done), {
    rules: ["date-after-cutoff"],
    cells: (_, { row, column }) => [[row, column, "2023-08-15"]],
  }),
  slip("台账里的日期没有这一天", inColumn(HAZARD.found), {
    rules: ["ledger-date-unreadable"],
    cells: (_, { row, column }) => [[row, column, "2023-06-31"]],
  }),
  slip("期限的年份写错", inColumn(HAZARD.due), {
    rules: ["odd-deadline"],
    cells: (sheet, { row, column }) => [[row, column, textAt(sheet, row, column).replace("2023", "2024")]],
  }),
];

/** Slips in tables by township or month, and in ledgers. */
export const OWN_LAYOUTS: readonly Mutation[] = [...TABLES, ...LEDGERS];
