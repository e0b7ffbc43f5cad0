import { formatPeriod, periodName } from "../../../model/period.ts";
import { DONE, DONE_WITH_ERRORS } from "../failure.ts";
import { findingCounts, findingLines, hasErrors } from "../findings-text.ts";
import { findingsJson } from "../json.ts";
import { loadInspection, WORKBOOK_OPTIONS } from "../load.ts";
import type { Command } from "./command.ts";

/** 检查数据. */
export const checkCommand: Command = {
  name: "check",
  usage: "check 数据.xlsx [--period 2023H1] [--last-year 去年.xlsx] [--json]",
  about: "检查数据，列出要改和要核实的地方",
  syntax: { options: { ...WORKBOOK_OPTIONS, json: { type: "boolean" } }, files: ["数据.xlsx"] },
  run(args, console) {
    const { period, findings } = loadInspection(args, console);
    if (args.flag("json")) {
      console.data(JSON.stringify({ period: formatPeriod(period), findings: findingsJson(findings) }, null, 1));
    } else {
      for (const line of findingLines(findings)) console.data(line);
      console.say(`${periodName(period)}：${findingCounts(findings)}`);
    }
    return hasErrors(findings) ? DONE_WITH_ERRORS : DONE;
  },
};
