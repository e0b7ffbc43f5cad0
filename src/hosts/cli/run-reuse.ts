import path from "node:path";
import { existsSync } from "node:fs";
import { parseBindings } from "../../reuse.ts";
import { bindingsJson } from "../../reuse/bindings.ts";
import type { FilledReport } from "../../reuse/fill-report.ts";
import { fillFrom, filledFile, learnReport } from "../../reuse-document.ts";
import type { Report } from "../../document/source/open-report.ts";
import type { Arguments } from "./args.ts";
import type { Console } from "./console.ts";
import { DONE, DONE_WITH_ERRORS, Failure } from "./failure.ts";
import { readInput, writeOutputs } from "./files.ts";
import type { Output } from "./files.ts";
import { findingCounts, hasErrors } from "./findings-text.ts";
import { loadInspection } from "./load.ts";
import { loadReport } from "./report-file.ts";
import { reuseJson } from "./reuse-json.ts";
import { generator } from "./version.ts";

/** Fills last year's report with this year's figures, and says what was not filled. */
export function runReuse(args: Arguments, console: Console): number {
  const [file = "", workbook = ""] = args.files;
  const bindingsFile = args.text("bindings");
  const kept = bindingsFile !== null && existsSync(bindingsFile) ? readKept(bindingsFile) : null;
  const report = loadReport(file, console);
  const output = outputFile(args.text("output"), file, report);
  const learnt = learnReport(report);
  if (!learnt.mentions.some(({ class: kind }) => kind === "metric" || kind === "derived")) {
    throw new Failure(`“${path.basename(file)}”里没有可换的数，请确认选的是往年总结。`);
  }
  const inspection = loadInspection(args, console, 1);
  console.progress("正在套用……");
  const filled = fillFrom(report, learnt, inspection, kept ?? []);
  const outputs: Output[] = [
    { file: output, bytes: filledFile(report, filled, inspection, generator), ending: endingOf(report) },
  ];
  if (bindingsFile !== null && kept === null) outputs.push(textOutput(bindingsFile, bindingsJson(filled.bindings)));
  const json = args.text("json");
  if (json !== null) outputs.push(textOutput(json, `${JSON.stringify(reuseJson(filled), null, 1)}\n`));
  const lastYear = args.text("last-year");
  const read = [
    file,
    workbook,
    ...(lastYear === null ? [] : [lastYear]),
    ...(kept === null ? [] : [bindingsFile ?? ""]),
  ];
  writeOutputs(outputs, { force: args.flag("force"), inputs: read });
  const { findings } = inspection;
  for (const line of resultLines(filled)) console.say(line);
  console.say(`检查结果：${findingCounts(findings)}`);
  for (const each of outputs) console.data(each.file);
  return hasErrors(findings) ? DONE_WITH_ERRORS : DONE;
}

function readKept(file: string) {
  return parseBindings(path.basename(file), new TextDecoder().decode(readInput(file)));
}

function textOutput(file: string, text: string): Output {
  return { file, bytes: new TextEncoder().encode(text) };
}

function endingOf({ kind }: Report): string {
  return kind === "docx" ? ".docx" : ".txt";
}

/** The new file is of the kind of the old one: a text has no formatting to take over. */
function outputFile(asked: string | null, file: string, report: Report): string {
  const ending = endingOf(report);
  const output = asked ?? `${path.basename(file, path.extname(file))}（本期）${ending}`;
  if (report.kind === "docx" && path.extname(output).toLowerCase() !== ".docx") {
    throw new Failure(`往年总结是 Word 文件，新总结也是，请把“${output}”写成 .docx 结尾。`);
  }
  return output;
}

/** How many were filled, and every one that was not, with its sentence. */
function resultLines({ slots, remarks }: FilledReport): string[] {
  const figures = slots.filter(({ told, state }) => told !== null || state !== "filled");
  const count = (state: string): number => figures.filter((slot) => slot.state === state).length;
  const open = figures.filter(({ state }) => state === "unfilled" || state === "ambiguous");
  return [
    ...open.map(({ old, state, note, binding, candidates }) => {
      const names = (binding === null ? candidates : [binding])
        .slice(0, 3)
        .map(({ of }) => of.map(({ metric }) => metric).join("、"));
      const meant = names.length === 0 ? "" : `（${[...new Set(names)].join(" / ")}）`;
      return `${state === "unfilled" ? "没有填" : "请选择"}  ${old}${meant}  ${note ?? ""}`;
    }),
    ...remarks.map(({ text, note }) => `请看一下  ${text}  ${note}`),
    `共${figures.length}个数：换上本期的${count("filled")}个，没有值的${count("unfilled")}个，要选择的${count("ambiguous")}个，照旧的${count("kept")}个。`,
  ];
}
