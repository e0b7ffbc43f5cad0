import path from "node:path";
import type { Workbook } from "../../model/workbook.ts";
import type { Inspection } from "../../summary.ts";
import { inspect } from "../../summary.ts";
import { readXlsx } from "../../workbook/read-xlsx.ts";
import type { Arguments } from "./args.ts";
import { readPeriod } from "./args.ts";
import type { Console } from "./console.ts";
import { readInput } from "./files.ts";

export function loadWorkbook(file: string, console: Console): Workbook {
  console.progress(`正在读取${file}……`);
  return readXlsx(path.basename(file), readInput(file));
}

/** Reads and checks the command's workbook, with --period and --last-year. `at`: which of its files is the workbook. */
export function loadInspection(args: Arguments, console: Console, at = 0): Inspection {
  const period = readPeriod(args.text("period"));
  const workbook = loadWorkbook(args.files[at] ?? "", console);
  const lastYearFile = args.text("last-year");
  const lastYear = lastYearFile === null ? null : loadWorkbook(lastYearFile, console);
  console.progress("正在检查数据……");
  return inspect(workbook, { period, lastYear });
}

export const WORKBOOK_OPTIONS = {
  period: { type: "string" },
  "last-year": { type: "string" },
} as const;
