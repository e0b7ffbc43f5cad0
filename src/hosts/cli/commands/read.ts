import { periodName } from "../../../model/period.ts";
import { mappingRows } from "../../../metrics/read-mapping.ts";
import type { Layout, Marker, Readings, Table, UnknownReason } from "../../../model/reading.ts";
import { read } from "../../../summary.ts";
import { readPeriod } from "../args.ts";
import { DONE } from "../failure.ts";
import { readJson } from "../json.ts";
import { loadWorkbook } from "../load.ts";
import { padEnd } from "../width.ts";
import { clipTo, plainLine } from "../wrap.ts";
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
  archive: "上报存档",
  unknown: "没有认出",
};

const REASONS: Readonly<Record<UnknownReason, string>> = {
  "no-domain": "不知道是哪类业务",
  "no-header": "没有找到表头",
  "no-time": "没写是哪个月份",
  events: "像台账，认不出是哪一种",
};

/** Columns of a terminal: a whole sheet can be pasted into one cell, and then its name fills the screen. */
const WIDEST_NAME = 80;
const WIDEST_UNIT = 20;
/** A label is found again by its first 200 signs. */
const WIDEST_LABEL = 600;

/** What was recognised: every reading with its place. */
export const readCommand: Command = {
  name: "read",
  usage: "read 数据.xlsx [--period 2023H1] [--json]",
  about: "列出认出了哪些表、哪些数，没认出来的列成“对应关系”表的行",
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
      for (const { metric, scope, subject, period: months, value, marker, unit, sheet, cell } of json.readings) {
        const of = [scope, subject].filter((each) => each !== null).join("，");
        const name = clipTo(of === "" ? metric : `${metric}（${of}）`, WIDEST_NAME);
        const number = approximate(value, marker, clipTo(unit ?? "", WIDEST_UNIT));
        console.data(plainLine(`${padEnd(`${sheet}!${cell ?? ""}`, 16)} ${padEnd(months, 18)}${name} ${number}`));
      }
      for (const line of mappingLines(readings)) console.data(line);
    }
    return DONE;
  },
};

/** 5000余份, 约300人, 300人左右: as the word is used. */
function approximate(value: string, marker: Marker | null, unit: string): string {
  if (marker === null) return value + unit;
  if (marker === "左右" || marker === "以上") return value + unit + marker;
  return marker === "余" || marker === "多" ? value + marker + unit : marker + value + unit;
}

/** What was not recognised, as rows to be pasted into the sheet 对应关系: cells parted by tabs, as Excel takes them. */
function mappingLines(readings: Readings): string[] {
  const rows = mappingRows(readings);
  if (rows.length < 2) return [];
  return [
    "",
    "没有认出的。写进“对应关系”表一次，以后就认得：从下一行起复制到那张表，补上业务和指标，不要的行删去。",
    ...rows.map((row) => row.map((cell) => clipTo(cell, WIDEST_LABEL)).join("\t")),
  ];
}

function tableLine({ sheet, domain, layout, reason }: Table, count: number): string {
  const numbers = count > 0 ? `，${count}个数` : "";
  const why = reason === undefined ? "" : `（${REASONS[reason]}）`;
  return `${padEnd(plainLine(sheet), 14)}${domain === null ? "" : `${domain}，`}${LAYOUTS[layout]}${why}${numbers}`;
}
