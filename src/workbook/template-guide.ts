import type { Catalog } from "../model/catalog.ts";
import { linesIn } from "./template-measure.ts";
import type { CellPlan, SheetPlan } from "./template-plan.ts";
import { sheetPlan } from "./template-plan.ts";
import type { StyleName } from "./template-styles.ts";

/** What a clerk must know before filling in, in the order they meet it. A heading and its lines. */
type Chapter = readonly [heading: string, lines: readonly string[]];

function chaptersOf(catalog: Catalog, notes: readonly string[]): Chapter[] {
  const { settings, texts, ledger } = catalog.sheets;
  const chapters: Chapter[] = [
    [
      "一、按这个顺序做",
      [
        `先填“${settings}”：填报单位、年度、报告期；其余不改也能用。`,
        "再填各张指标表，每月填一列。没有的工作、用不到的行留空即可，不必删。",
        `“${ledger}”选填，一行写一处隐患；“${texts}”写数字以外的内容：亮点做法、存在问题、下步计划等。`,
        "填完先点“检查数据”，照提示改好，再点“生成总结”。",
      ],
    ],
    [
      "二、填数",
      [
        "没有发生填0；不掌握、还没统计的留空。空格不会当成0。",
        "各月填当月数，不填从1月起的累计数。一格一个数，不带单位（不写“12起”“3车15人”）。",
        "概数照写：5000余、约300、近2万。某月是概数时蓝格不显示合计，生成总结时会一并算上。",
        "上年同期填去年同一段时间的数，不是去年全年数。没有就留空，也可以另外提供去年的整本工作簿。",
        "年度目标填全年任务数，没有任务的留空。备注写数字的来源和口径。",
      ],
    ],
    [
      "三、本期合计怎么来",
      [
        "累加的指标（起数、人次、份、万元等）：报告期内各月相加，自动算。",
        "时点的指标（人数、车辆数等某一时刻的数）：取报告期最后一个月，自动算。",
        "整改率、同比、占比等在生成总结时自动算，不用填；表里列出的比率，白格直接填，蓝格自动算。",
        "去重的数（如“检查单位（去重）”，同一家只算一次）不能按月相加，请直接填本期合计。",
        "只有合计、没有分月数的，直接在本期合计里填数，盖掉公式没有关系。",
      ],
    ],
    [
      "四、范围和自加的行",
      [
        "同一指标要分专项行动、分城乡另报的，在它下面插入一行，指标照抄，范围写明，如“百日攻坚专项行动”。",
        "表里没有的指标，写在表末的空行里，或在任意位置插入一行，写明指标和单位，一样会检查、写进总结。",
        "插入的行可以不填合计，系统按各月相加；不该相加的（如人数、家数）请直接填合计。",
        "请不要改表名、表头和表里已有的指标名称。",
        "表格有保护，没有密码。确需改动时：“审阅”—“撤销工作表保护”。",
      ],
    ],
  ];
  return notes.length === 0 ? chapters : [...chapters, ["五、本单位说明", notes]];
}

const LEGEND: readonly (readonly [StyleName, string, string])[] = [
  ["legend-typed", "白", "请填写"],
  ["legend-computed", "蓝", "自动算出；只有合计数时可以直接填"],
  ["legend-outside", "灰", "不在报告期内的月份，可以不填"],
  ["legend-missing", "黄", "中间漏了月份，或合计还缺月份"],
];

const LINE_HEIGHT = 17;
/** Columns: number or colour, text. */
const WIDTHS = [6, 108] as const;

/** The sheet 填表说明. `notes` are lines of the brigade's own. */
export function planGuide(catalog: Catalog, notes: readonly string[]): SheetPlan {
  const cells: CellPlan[] = [{ row: 0, column: 0, value: catalog.sheets.guide, style: "title" }];
  const heights = new Map([[0, 36]]);
  const write = (row: number, column: number, value: string, style: StyleName): void => {
    cells.push({ row, column, value, style });
    const lines = column === 1 ? linesIn(value, WIDTHS[1]) : 1;
    heights.set(row, Math.max(heights.get(row) ?? 0, 6 + lines * LINE_HEIGHT));
  };
  let row = 1;
  let number = 1;
  for (const [heading, lines] of chaptersOf(catalog, notes)) {
    write(row++, 0, heading, "guide-heading");
    for (const line of lines) {
      write(row, 0, `${number++}.`, "guide-number");
      write(row++, 1, line, "guide");
    }
  }
  write(row++, 0, "颜色", "guide-heading");
  for (const [style, colour, meaning] of LEGEND) {
    write(row, 0, colour, style);
    write(row++, 1, meaning, "guide");
  }
  return sheetPlan(catalog.sheets.guide, {
    tab: "C00000",
    widths: WIDTHS,
    heights,
    cells,
    merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
    isProtected: true,
    landscape: false,
    printArea: `$A$1:$B$${row}`,
  });
}
