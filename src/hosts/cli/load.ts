import path from "node:path";
import type { Workbook } from "../../model/workbook.ts";
import type { Inspection } from "../../summary.ts";
import { inspect } from "../../summary.ts";
import { readXlsx } from "../../workbook/read-xlsx.ts";
import type { Arguments } from "./args.ts";
import { readPeriod } from "./args.ts";
import type { Console } from "./console.ts";
import { readInput } from "./files.ts";
import { inflate } from "./inflate.ts";

export function loadWorkbook(file: string, console: Console): Workbook {
  console.progress(`正在读取${file}……`);
  return readXlsx(path.basename(file), readInput(file), inflate);
}

/** A checked workbook with what it was read from. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly inspection: Inspection;
  /** Last year's workbook, when given. */
  readonly lastYear: Workbook | null;
}

/** Reads and checks the command's workbook, with --period and --last-year. `at`: which of its files is the workbook. */
export function loadInspection(args: Arguments, console: Console, at = 0): Inspection {
  return loadFile(args, console, at).inspection;
}

/** The same, with the bytes of the file. */
export function loadFile(args: Arguments, console: Console, at = 0): Loaded {
  const period = readPeriod(args.text("period"));
  const file = args.files[at] ?? "";
  console.progress(`正在读取${file}……`);
  const bytes = readInput(file);
  const workbook = readXlsx(path.basename(file), bytes, inflate);
  const lastYearFile = args.text("last-year");
  const lastYear = lastYearFile === null ? null : loadWorkbook(lastYearFile, console);
  console.progress("正在检查数据……");
  return { bytes, inspection: inspect(workbook, { period, lastYear }), lastYear };
}

/** Every file the command reads: none of them is ever written over. */
export function inputsOf(args: Arguments): readonly string[] {
  const lastYear = args.text("last-year");
  return lastYear === null ? args.files : [...args.files, lastYear];
}

export const WORKBOOK_OPTIONS = {
  period: { type: "string" },
  "last-year": { type: "string" },
} as const;
