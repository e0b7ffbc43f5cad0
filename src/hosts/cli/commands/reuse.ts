import { WORKBOOK_OPTIONS } from "../load.ts";
import type { Command } from "./command.ts";

/** 套用往年总结. */
export const reuseCommand: Command = {
  name: "reuse",
  usage:
    "reuse 往年总结.docx|.txt 数据.xlsx -o 新总结.docx [--period …] [--last-year 去年.xlsx] [--bindings 对应.json] [--json 结果.json] [--force]",
  about: "把往年总结里的数换成本期的，别的一字不动",
  syntax: {
    options: {
      ...WORKBOOK_OPTIONS,
      output: { type: "string", short: "o" },
      bindings: { type: "string" },
      json: { type: "string" },
      force: { type: "boolean" },
    },
    files: ["往年总结.docx", "数据.xlsx"],
  },
  async run(args, console) {
    const { runReuse } = await import(/* webpackChunkName: "reuse" */ "../run-reuse.ts");
    return runReuse(args, console);
  },
};
