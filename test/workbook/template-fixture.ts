import { waiverColumns } from "../../src/catalog/waiver-columns.ts";
import { planBook } from "../../src/workbook/template-book.ts";
import type { TemplateOptions } from "../../src/workbook/template-options.ts";
import type { BookPlan, CellPlan, SheetPlan } from "../../src/workbook/template-plan.ts";
import type { Catalog, MetricSpec } from "../../src/model/catalog.ts";
import { cellName, parseCellName } from "../../src/model/place.ts";
import type { CellValue as Value } from "../../src/model/workbook.ts";
import type { Cells } from "../../src/workbook/formula-value.ts";

const metric = (id: string, name: string, differs: Partial<MetricSpec> = {}): MetricSpec => ({
  id,
  name,
  unit: "起",
  kind: "flow",
  good: "neutral",
  tell: [name],
  ...differs,
});

/** Two domains with every kind of metric; ratios within a sheet and across sheets. */
export const smallCatalog: Catalog = {
  domains: [
    {
      id: "alarms",
      name: "接警",
      sheet: "接警",
      aliases: [],
      metrics: [
        metric("alarms-total", "接警出动总数", { unitAliases: ["次"], aliases: ["接警总数"] }),
        metric("alarms-fire", "火灾扑救", { unitAliases: ["次"], partOf: "alarms-total" }),
        metric("alarms-forest", "接警.森林火灾", { label: "其中：森林火灾", partOf: "alarms-fire" }),
        metric("alarms-property-saved", "抢救财产价值", { unit: "万元", decimals: 2 }),
        metric("alarms-staff", "在岗人数", { unit: "人", kind: "stock" }),
      ],
    },
    {
      id: "hazards",
      name: "隐患",
      sheet: "隐患整改",
      aliases: [],
      metrics: [
        metric("hazards-found", "发现隐患", { unit: "处" }),
        metric("hazards-rectified", "督促整改", { unit: "处" }),
        metric("hazards-rate", "整改率", {
          unit: "%",
          kind: "ratio",
          decimals: 1,
          ratioOf: ["hazards-rectified", "hazards-found"],
        }),
        metric("hazards-per-alarm", "警均隐患", {
          unit: "%",
          kind: "ratio",
          ratioOf: ["hazards-found", "alarms-total"],
        }),
        metric("hazards-units", "检查单位", { unit: "家", kind: "distinct" }),
        metric("hazards-pass", "合格率", { unit: "%", kind: "ratio", decimals: 2 }),
      ],
    },
  ],
  figures: [],
  relations: [],
  bounds: [],
  implications: [],
  columns: [],
  settings: [
    { id: "unit", name: "填报单位", fallback: "", help: "单位全称" },
    { id: "year", name: "年度", fallback: "", help: "四位数" },
    {
      id: "period",
      name: "报告期",
      fallback: "",
      help: "哪几个月",
      choices: [
        { name: "上半年", value: "H1" },
        { name: "全年", value: "01..12" },
        { name: "第三季度", value: "Q3" },
        { name: "前三季度", value: "01..09" },
        { name: "5月", value: "05" },
      ],
    },
    {
      id: "length",
      name: "详略",
      fallback: "standard",
      help: "默认标准",
      choices: [
        { name: "简报", value: "brief" },
        { name: "标准", value: "standard" },
      ],
    },
    { id: "tinyBase", name: "小基数", fallback: "10", help: "默认10" },
  ],
  textSlots: [
    { id: "opening", name: "开头", aliases: [], help: "第一段" },
    { id: "problem", name: "存在问题", aliases: [], help: "一行一个" },
  ],
  ledgers: [],
  waiverColumns,
  archiveColumns: [],
  sheets: {
    guide: "填表说明",
    settings: "报告设置",
    texts: "文稿要点",
    ledger: "隐患台账",
    waivers: "核查说明",
    mapping: "对应关系",
    archive: "上报存档",
  },
};

export function plan(options: Partial<TemplateOptions> = {}, catalog = smallCatalog): BookPlan {
  return planBook(catalog, { year: 2023, unit: "××县消防救援大队", ...options });
}

export function sheetOf(book: BookPlan, name: string): SheetPlan {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The cell at "P4". */
export function cellAt(sheet: SheetPlan, name: string): CellPlan {
  const found = sheet.cells.find((cell) => cellName(cell.row, cell.column) === name);
  if (found === undefined) throw new Error(`no cell ${name}`);
  return found;
}

/** The row number (as Excel counts) whose label is this. */
export function rowOf(sheet: SheetPlan, label: string, scope: string | null = null): number {
  const labels = sheet.cells.filter((cell) => cell.column === 0 && cell.row >= 3 && cell.value === label);
  const found = labels.find(({ row }) => cellAt(sheet, cellName(row, 1)).value === scope);
  if (found === undefined) throw new Error(`no row ${label}`);
  return found.row + 1;
}

/** What a formula of `own` sees: the plan's values and names, with `instead` in some cells ("F2" of own, "报告设置!B6"). */
export function cellsOf(book: BookPlan, own: string, instead: Readonly<Record<string, Value>> = {}): Cells {
  const values = new Map<string, Value>();
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells) values.set(`${sheet.name}!${cellName(cell.row, cell.column)}`, cell.value);
  }
  for (const [place, value] of Object.entries(instead))
    values.set(place.includes("!") ? place : `${own}!${place}`, value);
  return {
    at: (sheet, row, column) => values.get(`${sheet === "" ? own : sheet}!${cellName(row, column)}`) ?? null,
    name: (name) => book.names.find((one) => one.name === name)?.refersTo ?? null,
  };
}

/** Whether a range ("D4:O9 Q4:R9") holds a cell. */
export function holds(range: string, cell: string): boolean {
  const at = parseCellName(cell);
  return range.split(" ").some((part) => {
    const [from = "", to = from] = part.split(":");
    const [start, end] = [parseCellName(from), parseCellName(to)];
    if (at === null || start === null || end === null) return false;
    return start.row <= at.row && at.row <= end.row && start.column <= at.column && at.column <= end.column;
  });
}
