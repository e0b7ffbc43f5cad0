/** What a table says of one of its cells. */
export interface Cell {
  /** Of the cell's words: what its column (or row) is called; "" where neither names what it tells. */
  readonly head: string;
  readonly unit: string | null;
  /** The row's own label where the column tells the metric: 第一阶段. */
  readonly label: string | null;
  /** Its column holds the year before, or how much has changed since, beside one that holds the values. */
  readonly column: "value" | "base" | "change";
  /** A change in per cent, told by its column (同比, 增幅) and not by 增减. */
  readonly isRate: boolean;
}

interface Piece {
  readonly start: number;
  readonly words: string;
}

/**
 * Cells of a line, parted by tabs, bars, ideographic or several plain spaces. Between tabs, which part the cells of a
 * real table, blank ones count.
 */
function piecesOf(line: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  if (line.includes("\t")) {
    let start = offset;
    for (const words of line.split("\t")) {
      pieces.push({ start: start + words.length - words.trimStart().length, words: words.trim() });
      start += words.length + 1;
    }
    return pieces;
  }
  for (const match of line.matchAll(/[^\t\u3000|│ ]+(?: [^\t\u3000|│ ]+)*/g))
    pieces.push({ start: offset + match.index, words: match[0] });
  return pieces;
}

const NUMBER = /^[+-]?[\d*Xx×○_,.]+(?:[余多]?万?|%)?$/;
const VALUE_COLUMN = /^(?:本期|合计|数量|数值|数据|完成|累计|总数|\d{1,2}月|\d{4}年|今年|上半年|本年|实绩)/;
const BASE_COLUMN = /^(?:上年|去年|上一年|同期)/;
const CHANGE_COLUMN = /^(?:同比|增减|增幅|升降|比上年|较上年|比去年|较去年|变化)/;
const UNIT_COLUMN = /^(?:计量)?单位$/;
const SERIAL_COLUMN = /^(?:序号|编号|No\.?)$/i;
/** Columns that tell of the row what is neither its value nor how that changed. */
const BESIDE_COLUMN = /^(?:环比|增长|年度目标|目标|完成率|占比)/;

/** "检查单位（家次）" → 检查单位 in 家次. */
function headOf(words: string): { readonly head: string; readonly unit: string | null } {
  const match = /^([^（(]+)[（(]([^）)]{1,6})[）)]$/.exec(words);
  return match === null ? { head: words, unit: null } : { head: match[1] ?? words, unit: match[2] ?? null };
}

/** What a column holds; null for one that names a metric of its own, or a year further back. */
function columnOf(header: readonly Piece[], head: string): Cell["column"] | null {
  if (CHANGE_COLUMN.test(head)) return "change";
  if (BASE_COLUMN.test(head)) return "base";
  const yearIn = (words: string): number => Number(/^(\d{4})年/.exec(words)?.[1] ?? NaN);
  const year = yearIn(head);
  if (Number.isNaN(year)) return VALUE_COLUMN.test(head) ? "value" : null;
  const newest = Math.max(...header.map(({ words }) => yearIn(words)).filter((one) => !Number.isNaN(one)));
  return year === newest ? "value" : year === newest - 1 ? "base" : null;
}

function cellOf(header: readonly Piece[], row: readonly Piece[], column: number): Cell {
  const { head, unit } = headOf(header[column]?.words ?? "");
  const labelled = header.findIndex(({ words }, i) => !SERIAL_COLUMN.test(words) && !NUMBER.test(row[i]?.words ?? ""));
  const label = row[labelled]?.words ?? null;
  const kind = columnOf(header, head);
  if (kind === null) {
    const isBeside = BESIDE_COLUMN.test(head) && header.some(({ words }) => VALUE_COLUMN.test(headOf(words).head));
    if (!isBeside) return { head, unit, label, column: "value", isRate: false };
    // Named after its row it would be filled with the row's value: nobody names it but a record or a person.
    const percent = /率|比|%/.test(head + (unit ?? "")) ? "%" : null;
    return { head: "", unit: percent, label: null, column: "value", isRate: false };
  }
  const units = header.findIndex(({ words }) => UNIT_COLUMN.test(words));
  const own = headOf(label ?? "");
  return {
    head: own.head,
    unit: kind === "change" ? unit : (row[units]?.words ?? own.unit ?? unit),
    label: null,
    column: kind,
    isRate: /同比|[率幅]/.test(head),
  };
}

/** Every cell of a text's tables that holds a number and nothing else, by the offset it begins at. */
export function cellsOf(text: string): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  let header: readonly Piece[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const row = piecesOf(line, offset);
    offset += line.length + 1;
    const numbers = row.filter(({ words }) => NUMBER.test(words));
    const isSerial = (column: number): boolean => SERIAL_COLUMN.test(header[column]?.words ?? "");
    if (row.length < 2 || (numbers.length > 0 && row.length !== header.length)) header = [];
    else if (numbers.length === 0) header = row;
    else
      row.forEach(({ start, words }, column) => {
        if (column > 0 && NUMBER.test(words) && !isSerial(column))
          cells.set(start + (/^[+-]/.test(words) ? 1 : 0), cellOf(header, row, column));
      });
  }
  return cells;
}
