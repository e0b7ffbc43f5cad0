import { catalog } from "../../../catalog/catalog.ts";
import { period } from "../../../model/period.ts";
import { Failure, DONE } from "../failure.ts";
import { writeOutputs } from "../files.ts";
import type { Command } from "./command.ts";

/** 新建模板. */
export const templateCommand: Command = {
  name: "template",
  usage: "template -o 模板.xlsx [--year 2023] [--unit ××县消防救援大队] [--force]",
  about: "新建一套空白指标表",
  syntax: {
    options: {
      output: { type: "string", short: "o" },
      year: { type: "string" },
      unit: { type: "string" },
      force: { type: "boolean" },
    },
    files: [],
  },
  async run(args, console) {
    const year = readYear(args.text("year"));
    const file = args.text("output") ?? `${year}年消防工作指标表.xlsx`;
    const { writeTemplate } = await import(/* webpackChunkName: "write-xlsx" */ "../../../workbook/write-xlsx.ts");
    const bytes = await writeTemplate(catalog, { year, unit: args.text("unit") ?? "", period: period(year, 1, 6) });
    writeOutputs([{ file, bytes, ending: ".xlsx" }], { force: args.flag("force"), inputs: [] });
    console.data(file);
    console.say("模板已建好。请先看“填表说明”，在“报告设置”里选报告期，填好后用 check 检查。");
    return DONE;
  },
};

function readYear(text: string | null): number {
  if (text === null) return new Date().getFullYear();
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < 1990 || year > 2100) throw new Failure(`年度“${text}”没看懂，请写成四位数字，如 2023。`);
  return year;
}
