import { periodName } from "../../../model/period.ts";
import type { Layout, Table } from "../../../model/reading.ts";
import { read } from "../../../summary.ts";
import { readPeriod } from "../args.ts";
import { DONE } from "../failure.ts";
import { readJson } from "../json.ts";
import { loadWorkbook } from "../load.ts";
import { padEnd } from "../width.ts";
import type { Command } from "./command.ts";

const LAYOUTS: Readonly<Record<Layout, string>> = {
  "metrics-by-month": "指标按行、月份按列",
  "months-by-metric": "月份按行、指标按列",
  "period-columns": "本月、累计、上年同期",
  ledger: "台账",
  "units-by-metric": "乡镇（队站）按行",
  "monthly-sheets": "一月一表",
  settings: "报告设置",
  texts: "文稿要点",
  guide: "填表说明",
  waivers: "核查说明",
  mapping: "对应关系",
  unknown: "没有认出",
};

/** What was recognised: every reading with its place. */
export const readCommand: Command = {
  name: "read",
  usage: "read 数据.xlsx [--period 2023H1] [--json]",
  about: "列出认出了哪些表、哪些数",
  syntax: { options: { period: { type: "string" }, json: { type: "boolean" } }, files: ["数据.xlsx"] },
  run(args, console) {
    const readings = read(loadWorkbook(args.files[0] ?? "", console), readPeriod(args.text("period")));
    const json = readJson(readings);
    if (args.flag("json")) console.data(JSON.stringify(json, null, 1));
    else {
      const { period } = readings;
      console.data(`报告期：${period === null ? "没有写明" : periodName(period)}`);
      for (const table of readings.tables) {
        const count = json.readings.filter(({ sheet }) => sheet === table.sheet).length;
        console.data(tableLine(table, count));
      }
      for (const { metric, scope, period: months, value, marker, unit, sheet, cell } of json.readings) {
        const name = scope === null ? metric : `${metric}（${scope}）`;
        console.data(
          `${padEnd(`${sheet}!${cell ?? ""}`, 16)}${padEnd(months, 18)}${name} ${value}${marker ?? ""}${unit ?? ""}`,
        );
      }
    }
    return DONE;
  },
};

function tableLine({ sheet, domain, layout }: Table, count: number): string {
  const numbers = count > 0 ? `，${count}个数` : "";
  return `${padEnd(sheet, 14)}${domain === null ? "" : `${domain}，`}${LAYOUTS[layout]}${numbers}`;
}
