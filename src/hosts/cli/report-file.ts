import { openReport } from "../../document/source/open-report.ts";
import type { Report } from "../../document/source/open-report.ts";
import type { Console } from "./console.ts";
import { readInput } from "./files.ts";

/** Opens a finished report, .docx or text. Throws Unreadable or Failure, one sentence each. */
export function loadReport(file: string, console: Console): Report {
  console.progress("正在读取往年总结……");
  return openReport(file.split(/[\\/]/).at(-1) ?? file, readInput(file), (bytes, encoding) =>
    new TextDecoder(encoding).decode(bytes),
  );
}
