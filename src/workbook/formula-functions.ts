import { fromNumber, round, toDecimal } from "../model/exact.ts";
import type { CellError, CellValue } from "../model/workbook.ts";
import type { Cells, Operand } from "./formula-value.ts";
import {
  apply,
  finite,
  Incalculable,
  isArea,
  isError,
  sameText,
  scalar,
  shown,
  truth,
  valuesOf,
} from "./formula-value.ts";

type Function = (given: readonly Operand[], cells: Cells) => Operand;

/** The functions clerks' sheets and the standard workbook use, each as Excel calculates it; no other is guessed at. */
export const FUNCTIONS: ReadonlyMap<string, Function> = new Map<string, Function>([
  ["IF", choose],
  ["IFERROR", ([value = null, instead = null], cells) => (isError(scalar(value, cells)) ? instead : value)],
  ["AND", (given, cells) => logical(given, cells, (answers) => answers.every((answer) => answer))],
  ["OR", (given, cells) => logical(given, cells, (answers) => answers.some((answer) => answer))],
  ["NOT", ([value = null], cells) => logical([value], cells, ([answer]) => answer !== true)],
  ["COUNT", (given, cells) => valuesOf(given, cells).filter((value) => typeof value === "number").length],
  ["COUNTA", (given, cells) => valuesOf(given, cells).filter((value) => value !== null).length],
  ["SUM", (given, cells) => overNumbers(given, cells, (numbers) => numbers.reduce((sum, value) => sum + value, 0))],
  [
    "MAX",
    (given, cells) => overNumbers(given, cells, (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  ],
  [
    "MIN",
    (given, cells) => overNumbers(given, cells, (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  ],
  ["AVERAGE", (given, cells) => overNumbers(given, cells, average)],
  ["ROUND", roundTo],
  ["ABS", ([value = null], cells) => absolute(apply("+", scalar(value, cells), 0))],
  ["INT", ([value = null], cells) => floor(apply("+", scalar(value, cells), 0))],
  ["ISNUMBER", ([value = null], cells) => typeof scalar(value, cells) === "number"],
  ["COLUMN", ([area = null]) => (isArea(area) ? area.left + 1 : refuse())],
  ["INDEX", index],
  ["VLOOKUP", lookUp],
  ["SUBSTITUTE", substitute],
  ["VALUE", ([text = null], cells) => apply("+", scalar(text, cells), 0)],
]);

function refuse(): never {
  throw new Incalculable("arguments");
}

function choose([test = null, yes = true, no = false]: readonly Operand[], cells: Cells): Operand {
  const answer = truth(scalar(test, cells));
  return typeof answer === "boolean" ? (answer ? yes : no) : answer;
}

function logical(given: readonly Operand[], cells: Cells, join: (answers: readonly boolean[]) => boolean): CellValue {
  const answers = given.map((one) => truth(scalar(one, cells)));
  return (
    answers.find((answer): answer is CellError => typeof answer !== "boolean") ??
    join(answers.map((answer) => answer === true))
  );
}

function overNumbers(
  given: readonly Operand[],
  cells: Cells,
  join: (numbers: readonly number[]) => CellValue | number,
): CellValue {
  const values = valuesOf(given, cells);
  const error = values.find((value) => isError(value));
  if (error !== undefined) return error;
  const result = join(values.filter((value) => typeof value === "number"));
  return typeof result === "number" ? finite(result) : result;
}

function average(numbers: readonly number[]): CellValue {
  return apply(
    "/",
    numbers.reduce((sum, value) => sum + value, 0),
    numbers.length,
  );
}

function absolute(value: CellValue): CellValue {
  return typeof value === "number" ? Math.abs(value) : value;
}

function floor(value: CellValue): CellValue {
  return typeof value === "number" ? Math.floor(value) : value;
}

/** Half away from zero, on the decimal the cell shows. */
function roundTo([value = null, digits = null]: readonly Operand[], cells: Cells): CellValue {
  const number = apply("+", scalar(value, cells), 0);
  const places = scalar(digits, cells) ?? 0;
  if (typeof number !== "number") return number;
  const decimal = fromNumber(number);
  if (decimal === null || typeof places !== "number" || places < 0 || places > 15 || !Number.isInteger(places))
    return refuse();
  return Number(toDecimal(round(decimal, places), places));
}

function index([area = null, row = null, column = null]: readonly Operand[], cells: Cells): Operand {
  const [down, across] = [apply("+", scalar(row, cells), 0), apply("+", scalar(column, cells), 0)];
  if (isError(down)) return down;
  if (isError(across)) return across;
  if (!isArea(area) || typeof down !== "number" || typeof across !== "number" || down < 1 || across < 1)
    return refuse();
  const [top, left] = [area.top + Math.floor(down) - 1, area.left + Math.floor(across) - 1];
  if (top > area.bottom || left > area.right) return { error: "#REF!" };
  return { ...area, top, left, bottom: top, right: left };
}

/** Only the exact kind. */
function lookUp(
  [sought = null, table = null, column = null, near = true]: readonly Operand[],
  cells: Cells,
): CellValue {
  const key = scalar(sought, cells);
  const nth = scalar(column, cells);
  if (isError(key)) return key;
  if (!isArea(table) || typeof nth !== "number" || key === null || truth(scalar(near, cells)) !== false)
    return refuse();
  if (typeof key === "string" && /[*?~]/.test(key)) return refuse();
  if (table.bottom - table.top > 100_000) return refuse();
  for (let row = table.top; row <= table.bottom; row += 1) {
    const found = cells.at(table.sheet, row, table.left);
    const fits = typeof found === "string" && typeof key === "string" ? sameText(found, key) : found === key;
    if (fits) return cells.at(table.sheet, row, table.left + nth - 1);
  }
  return { error: "#N/A" };
}

function substitute([text = null, from = null, to = null, nth]: readonly Operand[], cells: Cells): CellValue {
  if (nth !== undefined) return refuse();
  const [whole, old] = [scalar(text, cells), shown(scalar(from, cells))];
  if (isError(whole)) return whole;
  return old === "" ? shown(whole) : shown(whole).replaceAll(old, () => shown(scalar(to, cells)));
}
