import { parseCellName } from "../model/place.ts";
import type { CellValue } from "../model/workbook.ts";
import { FUNCTIONS } from "./formula-functions.ts";
import type { CellArea, Cells, Operand } from "./formula-value.ts";
import { apply, Incalculable, isArea, isError, scalar } from "./formula-value.ts";

/** Deeper nesting is no formula of a clerk; Excel itself stops at 64. */
const DEEPEST = 64;

/**
 * The result of a formula without "=" as Excel would store it: the plain functions of metric sheets, and nothing else.
 * Throws Incalculable for whatever it does not know, so that no number is ever guessed.
 */
export function calculate(formula: string, cells: Cells): CellValue {
  const reader = new Reader(tokens(formula), cells, 0);
  const result = reader.comparison();
  if (reader.peek() !== undefined) throw new Incalculable("goes on after its end");
  return scalar(result, cells) ?? 0;
}

const TOKEN =
  /\s*("(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\d(_.])|\d+(?:\.\d+)?(?![\p{L}_])|[\p{L}_][\p{L}\p{N}_.]*|<=|>=|<>|[=<>&+\-*/:,()])\s*/uy;

function tokens(formula: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (match === null) throw new Incalculable("not understood");
    found.push(match[1] ?? "");
  }
  return found;
}

class Reader {
  private readonly words: readonly string[];
  private readonly cells: Cells;
  private depth: number;
  private next = 0;

  constructor(words: readonly string[], cells: Cells, depth: number) {
    this.words = words;
    this.cells = cells;
    this.depth = depth;
  }

  peek(): string | undefined {
    return this.words[this.next];
  }

  private take(expected?: string): string {
    const word = this.words[this.next++];
    if (word === undefined || (expected !== undefined && word !== expected)) throw new Incalculable("incomplete");
    return word;
  }

  comparison(): Operand {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Incalculable("nested too deep");
    const result = this.chain(["=", "<>", "<", ">", "<=", ">="], () =>
      this.chain(["&"], () => this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.range()))),
    );
    this.depth -= 1;
    return result;
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
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (!isArea(left) || !isArea(right)) throw new Incalculable("range");
    return {
      sheet: left.sheet,
      top: Math.min(left.top, right.top),
      left: Math.min(left.left, right.left),
      bottom: Math.max(left.bottom, right.bottom),
      right: Math.max(left.right, right.right),
    };
  }

  private term(): Operand {
    const word = this.take();
    if (word === "-" || word === "+") return this.signed(word);
    if (word === "(") {
      const inner = this.comparison();
      this.take(")");
      return inner;
    }
    if (word.startsWith('"')) return word.slice(1, -1).replaceAll('""', '"');
    if (word.startsWith("'")) return { ...cellArea(this.take()), sheet: word.slice(1, -2).replaceAll("''", "'") };
    if (word.endsWith("!")) return { ...cellArea(this.take()), sheet: word.slice(0, -1) };
    if (/^\d/.test(word)) return Number(word);
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    if (this.peek() === "(") return this.call(word);
    return /^\$?[A-Z]{1,3}\$?\d+$/.test(word) ? cellArea(word) : this.named(word);
  }

  private signed(sign: string): Operand {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Incalculable("nested too deep");
    const value = this.term();
    this.depth -= 1;
    return sign === "+" ? value : apply("-", 0, scalar(value, this.cells));
  }

  private named(name: string): Operand {
    const meaning = this.cells.name(name);
    if (meaning === null) throw new Incalculable("unknown name");
    const reader = new Reader(tokens(meaning), this.cells, this.depth + 1);
    const result = reader.comparison();
    if (reader.peek() !== undefined) throw new Incalculable("name");
    return result;
  }

  private call(name: string): Operand {
    this.take("(");
    const given: Operand[] = [];
    while (this.peek() !== ")") {
      given.push(this.comparison());
      if (this.peek() === ",") this.take();
      else if (this.peek() !== ")") throw new Incalculable("arguments");
    }
    this.take(")");
    const run = FUNCTIONS.get(name.toUpperCase());
    if (run === undefined) throw new Incalculable(`no function ${name}`);
    return run(given, this.cells);
  }
}

function cellArea(name: string): CellArea {
  const at = parseCellName(name);
  if (at === null) throw new Incalculable(`no cell ${name}`);
  return { sheet: "", top: at.row, left: at.column, bottom: at.row, right: at.column };
}
