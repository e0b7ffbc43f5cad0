import { parseCellName } from "../src/model/place.ts";

/**
 * A small calculator for the formulas of the standard workbook, so that a test can say what Excel would show. It knows
 * what those formulas use and throws for everything else. Blank cells are null; errors are values, as in Excel.
 */
export interface Cells {
  /** The value of a cell; `sheet` is "" for the formula's own. Zero-based. */
  at(sheet: string, row: number, column: number): Value;
  /** What a defined name refers to, "'报告设置'!$F$2"; null when there is none. */
  name(name: string): string | null;
}

export type Value = number | string | boolean | null | Failure;

export interface Failure {
  readonly failure: string;
}

interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type Operand = Value | Area;

/** The result of a formula without "=". */
export function calculate(formula: string, cells: Cells): Value {
  const reader = new Reader(tokens(formula), cells);
  const result = reader.comparison();
  if (reader.peek() !== undefined) throw new Error(`formula: ${formula} goes on after its end`);
  return scalar(result, cells);
}

const TOKEN =
  /\s*("(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\d(])|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_.]*|<=|>=|<>|[=<>&+\-*/:,()])/uy;

function tokens(formula: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (match === null) throw new Error(`formula: not understood at ${formula.slice(at)}`);
    found.push(match[1] ?? "");
  }
  return found;
}

class Reader {
  private readonly words: readonly string[];
  private readonly cells: Cells;
  private next = 0;

  constructor(words: readonly string[], cells: Cells) {
    this.words = words;
    this.cells = cells;
  }

  peek(): string | undefined {
    return this.words[this.next];
  }

  private take(expected?: string): string {
    const word = this.words[this.next++];
    if (word === undefined || (expected !== undefined && word !== expected)) {
      throw new Error(`formula: ${expected ?? "more"} expected, ${word ?? "nothing"} found`);
    }
    return word;
  }

  comparison(): Operand {
    return this.chain(["=", "<>", "<", ">", "<=", ">="], () =>
      this.chain(["&"], () => this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.range()))),
    );
  }

  private chain(operators: readonly string[], part: () => Operand): Operand {
    let left = part();
    for (let sign = this.peek(); sign !== undefined && operators.includes(sign); sign = this.peek()) {
      this.take();
      left = apply(sign, scalar(left, this.cells), scalar(part(), this.cells));
    }
    return left;
  }

  private range(): Operand {
    const left = this.term();
    if (this.peek() !== ":") return left;
    this.take();
    const right = this.term();
    if (!isArea(left) || !isArea(right))
      return isFailure(left) ? left : isFailure(right) ? right : { failure: "#VALUE!" };
    return { ...left, bottom: right.bottom, right: right.right };
  }

  private term(): Operand {
    const word = this.take();
    if (word === "-") return apply("-", 0, scalar(this.term(), this.cells));
    if (word === "(") {
      const inner = this.comparison();
      this.take(")");
      return inner;
    }
    if (word.startsWith('"')) return word.slice(1, -1).replaceAll('""', '"');
    if (word.startsWith("'")) return { ...cellArea(this.take()), sheet: word.slice(1, -2).replaceAll("''", "'") };
    if (/^\d/.test(word)) return Number(word);
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    if (this.peek() === "(") return this.call(word);
    return /^\$?[A-Z]{1,3}\$?\d+$/.test(word) ? cellArea(word) : this.named(word);
  }

  private named(name: string): Operand {
    const meaning = this.cells.name(name);
    return meaning === null ? { failure: "#NAME?" } : new Reader(tokens(meaning), this.cells).term();
  }

  private call(name: string): Operand {
    this.take("(");
    const given: Operand[] = [];
    while (this.peek() !== ")") {
      given.push(this.comparison());
      if (this.peek() === ",") this.take();
    }
    this.take(")");
    const run = FUNCTIONS[name];
    if (run === undefined) throw new Error(`formula: no function ${name}`);
    return run(given, this.cells);
  }
}

type Function = (given: readonly Operand[], cells: Cells) => Operand;

const FUNCTIONS: Readonly<Record<string, Function>> = {
  IF: ([test = null, yes = true, no = false], cells) => {
    const answer = scalar(test, cells);
    return isFailure(answer) ? answer : truth(answer) ? yes : no;
  },
  IFERROR: ([value = null, instead = null], cells) => (isFailure(scalar(value, cells)) ? instead : value),
  AND: (given, cells) => logical(given, cells, (answers) => answers.every(truth)),
  OR: (given, cells) => logical(given, cells, (answers) => answers.some(truth)),
  COUNT: (given, cells) => valuesOf(given, cells).filter((value) => typeof value === "number").length,
  COUNTA: (given, cells) => valuesOf(given, cells).filter((value) => value !== null).length,
  SUM: (given, cells) => {
    const values = valuesOf(given, cells);
    return (
      values.find(isFailure) ?? values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0)
    );
  },
  INDEX: ([area = null, row = null, column = null], cells) => {
    const [down, across] = [scalar(row, cells), scalar(column, cells)];
    if (!isArea(area) || typeof down !== "number" || typeof across !== "number") return { failure: "#VALUE!" };
    const [top, left] = [area.top + down - 1, area.left + across - 1];
    if (top > area.bottom || left > area.right) return { failure: "#REF!" };
    return { ...area, top, left, bottom: top, right: left };
  },
  VLOOKUP: ([sought = null, table = null, column = null], cells) => {
    const key = scalar(sought, cells);
    const nth = scalar(column, cells);
    if (!isArea(table) || typeof nth !== "number") return { failure: "#VALUE!" };
    for (let row = table.top; row <= table.bottom; row++) {
      if (cells.at(table.sheet, row, table.left) === key && key !== null) {
        return cells.at(table.sheet, row, table.left + nth - 1);
      }
    }
    return { failure: "#N/A" };
  },
  ISNUMBER: ([value = null], cells) => typeof scalar(value, cells) === "number",
  INT: ([value = null], cells) => Math.floor(Number(scalar(value, cells))),
  COLUMN: ([area = null]) => (isArea(area) ? area.left + 1 : { failure: "#VALUE!" }),
  SUBSTITUTE: ([text = null, from = null, to = null], cells) =>
    shown(scalar(text, cells)).replaceAll(shown(scalar(from, cells)), shown(scalar(to, cells))),
  VALUE: ([text = null], cells) => {
    const plain = shown(scalar(text, cells)).trim();
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : { failure: "#VALUE!" };
  },
};

function apply(sign: string, left: Value, right: Value): Value {
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  if (sign === "&") return shown(left) + shown(right);
  if (["+", "-", "*", "/"].includes(sign)) return arithmetic(sign, Number(left ?? 0), Number(right ?? 0));
  const order = compareValues(left, right);
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function arithmetic(sign: string, left: number, right: number): Value {
  if (Number.isNaN(left) || Number.isNaN(right)) return { failure: "#VALUE!" };
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  if (sign === "*") return left * right;
  return right === 0 ? { failure: "#DIV/0!" } : left / right;
}

/** Excel's order: numbers before texts before truths; a blank equals 0 and "". */
function compareValues(left: Value, right: Value): number {
  const fill = (value: Value, other: Value): Value => value ?? (typeof other === "string" ? "" : 0);
  const [a, b] = [fill(left, right), fill(right, left)];
  const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return shown(a) === shown(b) ? 0 : shown(a) < shown(b) ? -1 : 1;
}

function logical(given: readonly Operand[], cells: Cells, join: (answers: Value[]) => boolean): Operand {
  const answers = given.map((one) => scalar(one, cells));
  return answers.find(isFailure) ?? join(answers);
}

function truth(value: Value): boolean {
  return value !== null && value !== 0 && value !== false && value !== "";
}

function shown(value: Value): string {
  return value === null || isFailure(value) ? "" : String(value);
}

function isArea(value: Operand | undefined): value is Area {
  return typeof value === "object" && value !== null && "top" in value;
}

function isFailure(value: Operand | undefined): value is Failure {
  return typeof value === "object" && value !== null && "failure" in value;
}

function scalar(value: Operand, cells: Cells): Value {
  return isArea(value) ? cells.at(value.sheet, value.top, value.left) : value;
}

function valuesOf(given: readonly Operand[], cells: Cells): Value[] {
  return given.flatMap((one) => {
    if (!isArea(one)) return [one];
    const values: Value[] = [];
    for (let row = one.top; row <= one.bottom; row++) {
      for (let column = one.left; column <= one.right; column++) values.push(cells.at(one.sheet, row, column));
    }
    return values;
  });
}

function cellArea(name: string): Area {
  const at = parseCellName(name);
  if (at === null) throw new Error(`formula: no cell ${name}`);
  return { sheet: "", top: at.row, left: at.column, bottom: at.row, right: at.column };
}
