import type { CellChange } from "../../../model/finding.ts";
import { formatPeriod, periodName } from "../../../model/period.ts";
import { Unreadable } from "../../../model/unreadable.ts";
import type { Inspection } from "../../../summary.ts";
import { read } from "../../../summary.ts";
import type { Arguments } from "../args.ts";
import { readPeriod } from "../args.ts";
import type { AskedArchive } from "../archive-output.ts";
import { archiveDate, archivedLine, archiveOutput, refuseMixed } from "../archive-output.ts";
import { fileEnding, problemOutput, reportOutput } from "../check-outputs.ts";
import type { Console } from "../console.ts";
import { DONE, DONE_WITH_ERRORS, Failure } from "../failure.ts";
import type { Output } from "../files.ts";
import { writeOutputs } from "../files.ts";
import { findingsTable } from "../findings-table.ts";
import { findingCounts, hasErrors } from "../findings-text.ts";
import { askLines, changeLines } from "../fix-lines.ts";
import { changesJson, findingsJson } from "../json.ts";
import type { Loaded } from "../load.ts";
import { inputsOf, loadFile, loadWorkbook, WORKBOOK_OPTIONS } from "../load.ts";
import { saySignature } from "../signature-line.ts";
import type { Command } from "./command.ts";

/** 检查数据. */
export const checkCommand: Command = {
  name: "check",
  usage:
    "check 数据.xlsx [--period 2023H1] [--last-year 去年.xlsx] [--fix -o 新.xlsx] [--report 核查结果.xlsx|.html]\n" +
    "                  [--archive -o 新.xlsx [--archive-date 2023-07-03]] [--problem-report 问题报告.txt|.json] [--json] [--force]",
  about:
    "检查数据，列出要改和要核实的地方。--fix 把只是写法不对的改好，另存为新文件；--report 写一份可以上交的核查结果；\n" +
    "      --archive 把这期上报的数存进“上报存档”表，另存为新文件，以后改了会提醒；\n" +
    "      --problem-report 写一份求助用的问题报告，只有表的样子，没有数和名称",
  syntax: {
    options: {
      ...WORKBOOK_OPTIONS,
      json: { type: "boolean" },
      fix: { type: "boolean" },
      archive: { type: "boolean" },
      "archive-date": { type: "string" },
      output: { type: "string", short: "o" },
      report: { type: "string" },
      "problem-report": { type: "string" },
      force: { type: "boolean" },
    },
    files: ["数据.xlsx"],
  },
  async run(args, console) {
    const asked = askedFiles(args);
    const loaded = load(args, console, asked.problem);
    if (loaded === null) return DONE_WITH_ERRORS;
    const outputs: Output[] = [];
    const fixed = asked.fix === null ? null : await fix(loaded, asked.fix, outputs);
    const inspection = fixed?.after ?? loaded.inspection;
    const archived = asked.archive === null ? null : await archiveOutput(loaded, asked.archive, outputs);
    const isChanged = outputs.length > 0;
    if (asked.report !== null) outputs.push(await reportOutput(asked.report, inspection));
    if (asked.problem !== null)
      outputs.push(problemOutput(asked.problem, loaded.inspection, loaded.inspection.findings));
    write(outputs, args);
    if (args.flag("json")) console.data(checkJson(inspection, fixed?.changes ?? null, archived));
    else say(inspection, fixed, console);
    if (archived !== null) console.say(archivedLine(archived, inspection));
    for (const { file } of outputs) console.say(`已写入${file}。`);
    if (isChanged) saySignature(loaded.bytes, console);
    return hasErrors(inspection.findings) ? DONE_WITH_ERRORS : DONE;
  },
};

/** The files the command is to write; null for what was not asked for. */
interface Asked {
  readonly fix: string | null;
  readonly archive: AskedArchive | null;
  readonly report: string | null;
  readonly problem: string | null;
}

function askedFiles(args: Arguments): Asked {
  const report = fileEnding(args.text("report"), "report", [".xlsx", ".html"]);
  const problem = fileEnding(args.text("problem-report"), "problem-report", [".txt", ".json"]);
  const output = args.text("output");
  if (args.flag("fix") && output === null) {
    throw new Failure("--fix 不改原来的文件，请用 -o 写明新文件名，如 -o 改好.xlsx。");
  }
  refuseMixed(args, output);
  const archive = args.flag("archive") && output !== null ? { file: output, on: archiveDate(args) } : null;
  return { fix: args.flag("fix") ? output : null, archive, report, problem };
}

/** A workbook that cannot be checked is what a 问题报告 is asked for: then it is written all the same. */
function load(args: Arguments, console: Console, problem: string | null): Loaded | null {
  try {
    return loadFile(args, console);
  } catch (error) {
    if (problem === null || !(error instanceof Unreadable)) throw error;
    const workbook = loadWorkbook(args.files[0] ?? "", console);
    write(
      [problemOutput(problem, { workbook, readings: read(workbook, readPeriod(args.text("period"))) }, null)],
      args,
    );
    console.say(error.message);
    console.say(`已写入${problem}。`);
    return null;
  }
}

function write(outputs: readonly Output[], args: Arguments): void {
  writeOutputs(outputs, { force: args.flag("force"), inputs: inputsOf(args) });
}

interface FixedFile {
  readonly after: Inspection;
  readonly changes: readonly CellChange[];
}

/** Mends what is safe; a workbook with nothing to mend gives no new file. */
async function fix({ bytes, inspection, lastYear }: Loaded, file: string, outputs: Output[]): Promise<FixedFile> {
  const { fixSafely } = await import(/* webpackChunkName: "fix" */ "../../../fix.ts");
  const fixed = fixSafely(bytes, inspection, { lastYear });
  // Excel refuses macros under .xlsx, and .xlsm without.
  const ending = /\.xlsm$/i.test(inspection.workbook.name) ? ".xlsm" : ".xlsx";
  if (fixed.changes.length > 0) outputs.push({ file, bytes: fixed.bytes, ending });
  return fixed;
}

function say(inspection: Inspection, fixed: FixedFile | null, console: Console): void {
  const { period, findings, workbook } = inspection;
  if (fixed !== null) sayChanges(fixed, console);
  const sheets = workbook.sheets.map(({ name }) => name);
  for (const line of findingsTable(findings, sheets, console.width)) console.data(line);
  const asked = fixed === null ? [] : askLines(findings);
  if (asked.length > 0) console.data("\n以下改法会改变数，请核对后到表里改：");
  for (const line of asked) console.data(line);
  console.say(`${periodName(period)}：${findingCounts(findings)}${fixed === null ? fixHint(inspection) : ""}`);
}

function sayChanges({ changes }: FixedFile, console: Console): void {
  if (changes.length === 0) {
    console.say("没有可以自动改的写法，没有写新文件。");
    return;
  }
  console.data(`改好${changes.length}处写法：`);
  for (const line of changeLines(changes)) console.data(line);
  console.data("");
}

function fixHint({ findings }: Inspection): string {
  const safe = findings.filter((finding) => finding.fix?.safe === true).length;
  return safe === 0 ? "" : `其中${safe}条只是写法不对，加 --fix -o 新.xlsx 可以改好。`;
}

function checkJson(
  { period, findings }: Inspection,
  changes: readonly CellChange[] | null,
  archived: number | null,
): string {
  const json = {
    period: formatPeriod(period),
    findings: findingsJson(findings),
    ...(changes === null ? {} : { changes: changesJson(changes) }),
    ...(archived === null ? {} : { archived }),
  };
  return JSON.stringify(json, null, 1);
}
