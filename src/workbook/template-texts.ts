import type { Catalog, TextSlotSpec } from "../model/catalog.ts";
import type { FilledText } from "./template-options.ts";
import { linesIn } from "./template-measure.ts";
import type { CellPlan, SheetPlan } from "./template-plan.ts";
import { sheetPlan } from "./template-plan.ts";
import { choiceRule } from "./template-validations.ts";

const FIRST_ROW = 3;
/** How many rows stand ready for each place in the text. */
const READY: Readonly<Record<TextSlotSpec["id"], number>> = {
  opening: 1,
  highlight: 3,
  practice: 3,
  problem: 3,
  plan: 4,
  closing: 1,
};
const SPARE_ROWS = 3;
const LAST_RULED_ROW = 500;

const WIDTHS = [12, 12, 30, 90] as const;

const NOTE = "写表格里没有的内容，一行一条，会原样写进总结；空行不写，不够用时接着往下写。各位置写什么：";
const SLOT = "请从下拉列表中选择要放进总结的位置。";
const DOMAIN = "请从下拉列表中选择领域；不专属某个领域的留空。";

interface TextRow {
  readonly slot: TextSlotSpec | null;
  readonly filled: FilledText | null;
}

/** The sheet 文稿要点: what was handed in, rows with their place already named, and blank ones. */
export function planTexts(catalog: Catalog, texts: readonly FilledText[]): SheetPlan {
  const name = catalog.sheets.texts;
  const rows = rowsOf(catalog, texts);
  const slots = catalog.textSlots.map((slot) => slot.name);
  const domains = catalog.domains.map((domain) => domain.name);
  const help = catalog.textSlots.map((slot) => `${slot.name}：${slot.help}`).join("\n");
  return sheetPlan(name, {
    tab: "548235",
    widths: WIDTHS,
    heights: new Map([
      [0, 32],
      [1, 22 + 16 * catalog.textSlots.length],
      [2, 24],
      ...rows.map(({ filled }, i) => [FIRST_ROW + i, heightOf(filled?.body ?? "")] as const),
    ]),
    cells: [
      { row: 0, column: 0, value: name, style: "title" },
      { row: 1, column: 0, value: `${NOTE}\n${help}`, style: "note" },
      ...["位置", "领域", "标题", "内容"].map((value, column): CellPlan => ({
        row: 2,
        column,
        value,
        style: "header",
      })),
      ...rows.flatMap((row, index) => cellsOf(row, FIRST_ROW + index)),
    ],
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: 3 })),
    validations: [
      ...choiceRule(`A${FIRST_ROW + 1}:A${LAST_RULED_ROW}`, slots, SLOT),
      ...choiceRule(`B${FIRST_ROW + 1}:B${LAST_RULED_ROW}`, domains, DOMAIN),
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    repeatRows: `$${FIRST_ROW}:$${FIRST_ROW}`,
  });
}

/** In points; Excel takes no row above 409. */
function heightOf(body: string): number {
  return Math.min(400, Math.max(36, 6 + 14 * linesIn(body, WIDTHS[3])));
}

function rowsOf(catalog: Catalog, texts: readonly FilledText[]): TextRow[] {
  const rows = catalog.textSlots.flatMap((slot): TextRow[] => {
    const mine = texts.filter((text) => text.slot === slot.id);
    const ready = Math.max(0, READY[slot.id] - mine.length);
    return [
      ...mine.map((filled) => ({ slot, filled })),
      ...Array.from({ length: ready }, () => ({ slot, filled: null })),
    ];
  });
  return [...rows, ...Array.from({ length: SPARE_ROWS }, () => ({ slot: null, filled: null }))];
}

function cellsOf({ slot, filled }: TextRow, row: number): CellPlan[] {
  const values = [slot?.name, filled?.domain, filled?.heading, filled?.body];
  return values.map((value = "", column) => ({
    row,
    column,
    value: value === "" ? null : value,
    style: column < 2 ? "unit" : "text",
  }));
}
