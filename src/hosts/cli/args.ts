import { parseArgs } from "node:util";
import type { Period } from "../../model/period.ts";
import { parsePeriod } from "../../model/period.ts";
import { Failure } from "./failure.ts";

/** What may follow a command: the options by name, and how many files it takes. */
export interface Syntax {
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
  /** What each file is, for the message when one is missing: "数据.xlsx". */
  readonly files: readonly string[];
}

export interface Arguments {
  readonly files: readonly string[];
  text(name: string): string | null;
  flag(name: string): boolean;
}

/** Reads a command's arguments strictly: anything unknown or missing is a Failure that says what to write. */
export function readArguments(words: readonly string[], syntax: Syntax): Arguments {
  const parsed = parse(words, syntax);
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === "") throw new Failure(`--${name} 后面没有内容，请补上。`);
  }
  const { positionals } = parsed;
  const lacking = syntax.files[positionals.length];
  if (lacking !== undefined) throw new Failure(`没有写是哪个文件，请在命令后写上${lacking}。`);
  const extra = positionals[syntax.files.length];
  if (extra !== undefined) throw new Failure(`多写了“${extra}”，请核对；文件名里有空格时要用引号括起来。`);
  return {
    files: positionals,
    text: (name) => {
      const value = parsed.values[name];
      return typeof value === "string" ? value : null;
    },
    flag: (name) => parsed.values[name] === true,
  };
}

function parse(words: readonly string[], { options }: Syntax) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const word = /'(?:-\w, )?(--?[^\s'<]+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new Failure(`没看懂“${word ?? words.join(" ")}”，请用 brigade-summary --help 看用法。`);
  }
}

/** The value of --period; null when it was not given. */
export function readPeriod(text: string | null): Period | null {
  if (text === null) return null;
  const period = parsePeriod(text);
  if (period === null) {
    throw new Failure(`报告期“${text}”没看懂，请写成 2023H1、2023Q2、2023-05、2023-01..2023-09 或 2023。`);
  }
  return period;
}
