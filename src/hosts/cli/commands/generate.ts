import { placeText } from "../../../model/place.ts";
import { catalog } from "../../../catalog/catalog.ts";
import { summarise } from "../../../summary.ts";
import type { Output } from "../files.ts";
import { writeOutputs } from "../files.ts";
import { DONE, DONE_WITH_ERRORS, Failure } from "../failure.ts";
import { findingsTable } from "../findings-table.ts";
import { findingCounts, hasErrors } from "../findings-text.ts";
import { generateJson } from "../json.ts";
import { loadInspection, WORKBOOK_OPTIONS } from "../load.ts";
import { generator } from "../version.ts";
import type { Command } from "./command.ts";

/** 生成总结. */
export const generateCommand: Command = {
  name: "generate",
  usage:
    "generate 数据.xlsx -o 总结.docx [--period …] [--outline 文稿类型] [--last-year 去年.xlsx] [--json 结果.json] [--force]",
  about: "检查、推算、写成 Word 工作总结",
  syntax: {
    options: {
      ...WORKBOOK_OPTIONS,
      output: { type: "string", short: "o" },
      outline: { type: "string" },
      json: { type: "string" },
      force: { type: "boolean" },
    },
    files: ["数据.xlsx"],
  },
  async run(args, console) {
    const outline = readOutline(args.text("outline"));
    const inspection = loadInspection(args, console);
    console.progress("正在写总结……");
    const summary = summarise(inspection, outline);
    const file = args.text("output") ?? `${summary.narrative.title}.docx`;
    const { summaryDocx } = await import(/* webpackChunkName: "write-docx" */ "../../../summary-docx.ts");
    const outputs: Output[] = [{ file, bytes: await summaryDocx(inspection, summary, generator), ending: ".docx" }];
    const { findings, period } = inspection;
    const json = args.text("json");
    if (json !== null) {
      const { text, spans } = summary.told;
      const content = JSON.stringify(generateJson(period, text, spans, findings), null, 1);
      outputs.push({ file: json, bytes: new TextEncoder().encode(`${content}\n`) });
    }
    const lastYear = args.text("last-year");
    writeOutputs(outputs, {
      force: args.flag("force"),
      inputs: lastYear === null ? args.files : [...args.files, lastYear],
    });
    const sheets = inspection.workbook.sheets.map(({ name }) => name);
    for (const line of findingsTable(findings, sheets, console.width)) console.say(line);
    console.say(`检查结果：${findingCounts(findings)}`);
    const doubtful = new Set(
      summary.told.spans.flatMap(({ told }) => (told.value === null ? told.cells.map(placeText) : [])),
    );
    if (doubtful.size > 0) console.say(`正文有数印作【待核】，改好表里的${doubtful.size}处后重新生成。`);
    for (const output of outputs) console.data(output.file);
    return hasErrors(findings) ? DONE_WITH_ERRORS : DONE;
  },
};

/** An outline by its id or its Chinese name; null when not asked for. */
function readOutline(text: string | null): string | null {
  if (text === null) return null;
  const choices = catalog.settings.find(({ id }) => id === "outline")?.choices ?? [];
  const choice = choices.find(({ name, value }) => value !== "" && (value === text || name === text));
  if (choice === undefined) {
    const names = choices.flatMap(({ name, value }) => (value === "" ? [] : [`${value}（${name}）`]));
    throw new Failure(`没有“${text}”这种文稿类型，可用的有：${names.join("、")}。`);
  }
  return choice.value;
}
