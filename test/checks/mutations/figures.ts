import { cellKey, valueAt } from "../../../src/model/workbook.ts";
import { BASE, COLUMNS, sumOf } from "./base.ts";
import type { Mutation, Spot } from "./mutation.ts";
import { changing, columnSpots, isCount, isMoney, monthSpots, put, rowsOf, typing } from "./mutation.ts";

const { total, base, change, rate, firstMonth, months } = COLUMNS;
const isFlow = ({ unit }: { unit: string }): boolean => unit !== "%";
const totals = columnSpots(BASE, total, isFlow);
const isLive = ({ metric }: { metric: string }): boolean => metric !== "死亡人数" && metric !== "亡人火灾起数";
const nextDoor: readonly string[] = ["火灾扑救", "抢险救援", "社会救助", "责令立即改正通知书", "责令限期改正通知书"];
const loners: readonly string[] = ["队站开放次数", "发放宣传资料", "发布提示短信", "培训人数"];

/** Formula of a total over some of the months, with what it then shows. */
function summing(
  name: string,
  { rules, from, to }: { readonly rules: readonly string[]; from: string; to: string },
): Mutation {
  const first = from.charCodeAt(0) - 65;
  const last = to.charCodeAt(0) - 65;
  const live = columnSpots(BASE, total, (row) => isFlow(row) && isLive(row));
  return changing(name, live, {
    rules,
    change: (sheet, { row }) => {
      const value = sumOf((sheet.values[row] ?? []).slice(first, last + 1));
      const put_ = put(sheet, [[row, total, value]]);
      return {
        ...put_,
        formulas: new Map([...put_.formulas, [cellKey(row, total), `SUM(${from}${row + 1}:${to}${row + 1})`]]),
      };
    },
  });
}

/** The months of the row as running sums. */
function runningSums(values: readonly unknown[], row: number): [number, number, number][] {
  let sum = 0;
  return values.slice(firstMonth, firstMonth + months).map((value, i) => {
    sum += Number(value);
    return [row, firstMonth + i, Number(sum.toFixed(6))];
  });
}

const isCumulable = ({ metric }: { metric: string }): boolean => nextDoor.includes(metric) || loners.includes(metric);

/** Numbers that are numbers, and wrong. */
export const FIGURES: readonly Mutation[] = [
  typing(
    "合计手填",
    columnSpots(BASE, total, (row) => isFlow(row) && isLive(row)),
    {
      rules: ["hand-typed-total"],
      to: (value) => value,
    },
  ),
  typing("合计手填又填错", totals, { rules: ["broken-total"], to: (value) => value + 9 }),
  summing("求和漏了末月", { rules: ["short-sum-range"], from: "C", to: "G" }),
  summing("求和漏了首月", { rules: ["short-sum-range"], from: "D", to: "H" }),
  changing("合计把上年同期也加进去", totals, {
    rules: ["total-counted-twice"],
    change: (sheet, { row }) => ({
      ...sheet,
      formulas: new Map([...sheet.formulas, [cellKey(row, total), `SUM(C${row + 1}:H${row + 1},K${row + 1})`]]),
    }),
  }),
  changing("公式引用了别的文件", totals, {
    rules: ["broken-reference"],
    change: (sheet, { row }) => ({
      ...sheet,
      formulas: new Map([...sheet.formulas, [cellKey(row, total), `[1]接警!P${row + 1}`]]),
    }),
  }),
  changing(
    "月份里填了累计数",
    rowsOf(BASE, isCumulable).map(({ sheet, row }): Spot => ({ sheet, row, column: firstMonth })),
    {
      rules: ["cumulative-in-months", "part-exceeds-whole", "parts-differ-from-total", "notices-differ"],
      change: (sheet, { row }) => put(sheet, runningSums(sheet.values[row] ?? [], row)),
    },
  ),
  changing(
    "累计列里填了当月数",
    [1, 2, 3].map((row): Spot => ({ sheet: "社会服务", row, column: 4 })),
    {
      rules: ["cumulative-differs", "cumulative-falls"],
      change: (sheet, { row, column }) => put(sheet, [[row, column, valueAt(sheet, row, column - 1)]]),
    },
  ),
  typing("一个月把元填进万元", monthSpots(BASE, isMoney), {
    rules: ["mixed-units"],
    to: (value) => Math.round(value * 10_000),
  }),
  changing(
    "整行把元填进万元",
    rowsOf(BASE, isMoney).map(({ sheet, row }): Spot => ({ sheet, row, column: firstMonth })),
    {
      rules: ["fine-per-penalty", "loss-per-fire", "property-saved-large"],
      change: (sheet, { row }) =>
        put(
          sheet,
          Array.from({ length: months }, (_, i) => {
            const value = Number(valueAt(sheet, row, firstMonth + i));
            return [row, firstMonth + i, Math.round(value * 10_000)] as const;
          }),
        ),
    },
  ),
  typing(
    "多写一个0",
    monthSpots(BASE, isCount, (value) => value >= 10),
    {
      rules: [
        ...["tenfold-jump", "month-jump", "part-exceeds-whole", "parts-differ-from-total", "notices-differ"],
        ...["people-per-vehicle", "people-fewer-than-vehicles", "vehicles-per-alarm", "trainees-per-training"],
        ...["dispatches-fewer", "hazards-per-unit", "notices-per-unit", "rectification-over-100", "wrong-rate"],
      ],
      to: (value) => value * 10,
    },
  ),
  typing(
    "分项和总数差几起",
    monthSpots(BASE, ({ metric }) => ["接警出动总数", "责令改正通知书"].includes(metric)),
    {
      rules: ["parts-differ-from-total", "notices-differ"],
      to: (value) => value + 2,
    },
  ),
  typing(
    "其中项大于总项",
    monthSpots(BASE, ({ metric }) => metric === "轻微火灾"),
    {
      rules: ["part-exceeds-whole"],
      to: (value) => value + 12,
    },
  ),
  typing(
    "人员填成比车辆少",
    monthSpots(BASE, ({ metric }) => metric === "出动人员"),
    {
      rules: ["people-fewer-than-vehicles"],
      to: (value) => Math.round(value / 10),
    },
  ),
  typing(
    "有人死亡没有亡人火灾",
    monthSpots(BASE, ({ metric }) => metric === "死亡人数"),
    {
      rules: ["deaths-without-fatal-fire"],
      to: () => 1,
    },
  ),
  typing(
    "整改率算错",
    columnSpots(BASE, total, ({ unit }) => unit === "%"),
    { rules: ["wrong-rate"], to: (value) => value + 1.4 },
  ),
  typing("增减正负写反", columnSpots(BASE, change, isLive), { rules: ["wrong-change"], to: (value) => -value }),
  typing(
    "同比算错",
    columnSpots(BASE, rate, (row) => isFlow(row) && isLive(row)),
    {
      rules: ["wrong-change"],
      to: (value) => Number((value + 3).toFixed(1)),
    },
  ),
  changing(
    "上年是0写了百分之百",
    columnSpots(BASE, rate, (row) => isFlow(row) && isLive(row)),
    {
      rules: ["percent-on-zero-base"],
      change: (sheet, { row }) =>
        put(sheet, [
          [row, base, 0],
          [row, change, valueAt(sheet, row, total)],
          [row, rate, 100],
        ]),
    },
  ),
  typing(
    "末两位数字颠倒",
    monthSpots(
      BASE,
      ({ metric }) => loners.includes(metric),
      (value) => value >= 100,
    ),
    {
      rules: ["month-jump", "tenfold-jump", "trainees-per-training"],
      to: (value) => Number(String(value).replace(/(\d)(\d)$/, "$2$1")),
    },
  ),
];
