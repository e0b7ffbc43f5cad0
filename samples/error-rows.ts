import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { FilledRow } from "../src/workbook/template-options.ts";
import { addUp, splitByMonth } from "./split.ts";

type Months = readonly (number | string | null)[];

/** Months of 2023 with some of the first six replaced: [month, what is typed there]. */
function months(
  total: number,
  turn: number,
  ...typed: readonly (readonly [month: number, value: number | string | null])[]
): Months {
  const values: (number | string | null)[] = splitByMonth(total, 6, turn);
  for (const [month, value] of typed) values[month - 1] = value;
  return values;
}

const NOTICES = addUp([splitByMonth(300, 6, 0), splitByMonth(310, 6, 0)]);

/** One typical slip a row, of the kinds clerks make; what each breaks stands beside it. */
export const errorRows: readonly FilledRow[] = [
  { domain: "接警", metric: "接警出动总数", months: months(305, 0), lastYear: 290 },
  { domain: "接警", metric: "火灾扑救", months: months(121, 0, [2, "１２"]), lastYear: 115 }, // 全角数字
  { domain: "接警", metric: "抢险救援", months: months(62, 0, [3, "9起"]), lastYear: 60 }, // 带单位
  { domain: "接警", metric: "社会救助", months: months(80, 0, [4, null]), lastYear: 76 }, // 漏填
  { domain: "接警", metric: "公务执勤", months: months(12, 0, [1, "2"], [5, -2]), lastYear: 11 }, // 负数
  { domain: "接警", metric: "其他出动", months: months(30, 0, [6, "三"]), lastYear: 28 }, // 汉字数
  { domain: "接警", metric: "出动车辆", months: months(459, 0, [5, "12车60人"]), lastYear: 437 }, // 一格两数
  { domain: "接警", metric: "出动人员", months: months(2545, 0, [4, 61]), lastYear: 2421 }, // 人少于车
  { domain: "接警", metric: "抢救被困人员", months: months(23, 0, [3, "*"]), lastYear: 19 }, // 没填数
  { domain: "火灾", metric: "火灾起数", months: months(123, 0, [6, 12.5]), lastYear: 118 }, // 小数
  { domain: "火灾", metric: "死亡人数", months: months(1, 3), lastYear: 0 }, // 有亡人却无亡人火灾
  { domain: "火灾", metric: "亡人火灾起数", months: months(0, 0), lastYear: 0 },
  { domain: "火灾", metric: "直接财产损失", months: months(88, 0, [2, 352000]), lastYear: 86.4 }, // 元填进万元列
  { domain: "检查", metric: "检查单位", months: months(442, 0), total: 424, lastYear: 424, target: 850 }, // 合计写错
  {
    domain: "检查",
    metric: "责令改正通知书",
    months: NOTICES.map((notices, i) => (i === 4 ? (notices ?? 0) + 2 : notices)),
    lastYear: 583,
  },
  { domain: "检查", metric: "立即改正通知书", months: months(300, 0), lastYear: 290 },
  { domain: "检查", metric: "限期改正通知书", months: months(310, 0), lastYear: 293 }, // 5月分项之和不等
  { domain: "检查", metric: "行政处罚决定书", months: [0, 0, 0, 0, 0, 0], lastYear: 17 },
  { domain: "检查", metric: "罚款金额", months: [0, 0, 2.5, 0, 0, 0], lastYear: 11.2 }, // 有罚款无处罚
  { domain: "隐患", metric: "期初未整改", total: 5 },
  { domain: "隐患", metric: "发现火灾隐患或违法行为", months: months(676, 0), lastYear: 641 },
  { domain: "隐患", metric: "督促整改火灾隐患或违法行为", months: months(710, 0), lastYear: 532 }, // 整改多于可整改
  { domain: "宣传", metric: "消防知识培训次数", months: months(26, 0, [7, 3]), lastYear: 22 }, // 后面月份已有数
  { domain: "宣传", metric: "培训人数", months: [0.2, 0.1, 0.3, 0.3, 0.4, 30], lastYear: 1.1, unit: "万人次" }, // 多写了零
  { domain: "宣传", metric: "队站开放次数", months: [12, 30, 58, 91, 130, 178], lastYear: 65 }, // 填了累计数
  { domain: "宣传", metric: "发放宣传资料", months: [500, 400, 900, 800, " 600 ", 1800], lastYear: 4300 }, // 多了空格
  { domain: "党建", metric: "党委会次数", months: [1, 0, 1, "l", 1, 1], lastYear: 5 }, // 字母当数字
  { domain: "党建", metric: "党委会研究议题数", months: months(74, 0, [6, "20，9"]), lastYear: 68 }, // 中文逗号
];

/** The party sheet of the standard workbook. */
const PARTY = "xl/worksheets/sheet8.xml";

/** What a row cannot do: on the party sheet February's header says 3月 as well, two months are merged, one shows #DIV/0!. */
export function breakStructure(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts[PARTY] ?? new Uint8Array());
  const march = /<c r="F3"([^>]*)>(.*?)<\/c>/.exec(xml);
  if (march === null) throw new Error("the party sheet has no header in row 3");
  xml = replaced(xml, /<c r="E3"[^>]*>.*?<\/c>/, `<c r="E3"${march[1] ?? ""}>${march[2] ?? ""}</c>`);
  xml = replaced(xml, /<c r="H4"( s="\d+")[^>]*>.*?<\/c>/, '<c r="H4"$1 t="e"><f>6/0</f><v>#DIV/0!</v></c>');
  xml = replaced(
    xml,
    /<mergeCells count="2">(.*?)<\/mergeCells>/,
    '<mergeCells count="3">$1<mergeCell ref="F5:G5"/></mergeCells>',
  );
  const files = Object.entries({ ...parts, [PARTY]: strToU8(xml) });
  return zipSync(Object.fromEntries(files.map(([name, part]) => [name, [part, { mtime: "1980-01-01", level: 6 }]])));
}

function replaced(xml: string, pattern: RegExp, by: string): string {
  if (!pattern.test(xml)) throw new Error(`nothing to break at ${pattern.source}`);
  return xml.replace(pattern, by);
}
