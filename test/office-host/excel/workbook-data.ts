import type { CellValue } from "../../../src/model/workbook.ts";
import type { DocumentModel, RichEvent } from "../document-model.ts";
import { CustomParts } from "../protocol/custom-parts.ts";
import { HostError, Unmodelled } from "../protocol/host-error.ts";
import { HostObject } from "../protocol/host-object.ts";
import type { Block } from "./address.ts";
import { blockAddress, parseCells, splitAddress } from "./address.ts";
import type { Content } from "./cells.ts";
import { typeOf, valueOf } from "./cells.ts";
import type { CommentData } from "./comments.ts";
import type { NameData } from "./names.ts";
import type { Protection, Visibility } from "./sheet-data.ts";
import { SheetData } from "./sheet-data.ts";
import type { TableData } from "./tables.ts";
import { WorkbookEvents } from "./workbook-events.ts";
import { workbookType } from "./workbook.ts";

/** What the emulator cannot know by itself. */
export interface WorkbookCallbacks {
  /** Reads the bytes of an .xlsx for `insertWorksheetsFromBase64`: fills the sheets of an empty workbook. */
  readonly readXlsx?: (bytes: Uint8Array) => WorkbookData;
  /** The result of a formula that was written or came without one. */
  readonly evaluate?: (formula: string, sheet: string, cell: string) => CellValue;
}

export interface Area {
  readonly sheet: SheetData;
  readonly block: Block;
}

/** An open workbook. Methods named after what a person does raise the events Excel would raise. */
export class WorkbookData implements DocumentModel {
  readonly root = HostObject.of(workbookType, this);
  readonly services = new Map<string, () => HostObject>();
  readonly settings = new Map<string, string>();
  readonly parts = new CustomParts();
  readonly events = new WorkbookEvents();
  readonly callbacks: WorkbookCallbacks;
  readonly sheets: SheetData[] = [];
  readonly names: NameData[] = [];
  readonly tables: TableData[] = [];
  readonly comments: CommentData[] = [];
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  readonly opened: Uint8Array[] = [];
  name: string;
  readOnly = false;
  /** Serial 0 is 1904-01-01. */
  date1904 = false;
  calculationMode = "Automatic";
  /** Set by `suspendApiCalculationUntilNextSync`, `suspendScreenUpdatingUntilNextSync` within one request. */
  readonly suspended = new Set<"calculation" | "screen">();
  /** Protection of the structure: sheets cannot be added, moved, renamed or deleted. */
  structure: Protection | null = null;
  /** Another workbook has the focus: nothing can be selected in this one. */
  inBackground = false;
  editing = false;
  changes = 0;
  #active: SheetData | null = null;
  #selection: Block = { row: 0, column: 0, rows: 1, columns: 1 };
  #nextId = 1;

  constructor(name: string, callbacks: WorkbookCallbacks = {}) {
    this.name = name;
    this.callbacks = callbacks;
  }

  get active(): SheetData {
    const active = this.#active ?? this.sheets[0];
    if (active === undefined) throw new Error("The workbook has no sheets");
    return active;
  }

  get selection(): Area {
    return { sheet: this.active, block: this.#selection };
  }

  /** "接警!B2:D5". */
  get selectionAddress(): string {
    return `${this.active.name}!${blockAddress(this.#selection)}`;
  }

  endRequest(): void {
    this.suspended.clear();
  }

  takeEvents(): readonly RichEvent[] {
    return this.events.take();
  }

  newId(): string {
    return `{${String(this.#nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  /** Adds a sheet at a position (the end when left out), without events. */
  addSheet(name: string, position = this.sheets.length): SheetData {
    const sheet = new SheetData(this.newId(), name);
    this.sheets.splice(position, 0, sheet);
    return sheet;
  }

  findSheet(key: string): SheetData | null {
    const folded = key.toLowerCase();
    const byId = this.sheets.find((sheet) => sheet.id.toLowerCase() === folded);
    return byId ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === folded) ?? null;
  }

  /** The sheet of that name; for tests, so a missing one is the test's mistake. */
  sheet(name: string): SheetData {
    const sheet = this.findSheet(name);
    if (sheet === null) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  /** "接警!B2:D5" → where that is; an address without a sheet is on the given one. */
  area(address: string, sheet: SheetData | null = null): Area {
    const [sheetName, cells] = splitAddress(address);
    const where = sheetName === null ? sheet : this.findSheet(sheetName);
    const block = parseCells(cells);
    if (where === null || block === null) throw new HostError("InvalidArgument");
    return { sheet: where, block };
  }

  /** The value of the one cell at "接警!P4", as `Range.values` has it. */
  value(address: string): string | number | boolean {
    const { sheet, block } = this.area(address);
    return valueOf(sheet.at(block.row, block.column));
  }

  /** The fill of the one cell at "接警!P4"; null when it has none. */
  fill(address: string): string | null {
    const { sheet, block } = this.area(address);
    return sheet.at(block.row, block.column)?.fill ?? null;
  }

  /** A person types into one cell. */
  type(address: string, content: Content | null): void {
    const { sheet, block } = this.area(address);
    const cell = sheet.open(block.row, block.column);
    const before = { valueBefore: valueOf(cell), valueTypeBefore: typeOf(cell) };
    delete cell.formula;
    delete cell.uncalculated;
    delete cell.text;
    if (content === null) delete cell.content;
    else cell.content = content;
    const details = { ...before, valueAfter: valueOf(cell), valueTypeAfter: typeOf(cell) };
    this.noteChange(sheet, block, details);
  }

  noteChange(sheet: SheetData, block: Block, details: Readonly<Record<string, unknown>>): void {
    this.changes += 1;
    const address = blockAddress(block);
    const referenceId = `${sheet.id}!${address}`;
    const common = { address, referenceId, changeType: "RangeEdited", shiftDirection: "None" };
    this.events.raise("changed", sheet.id, { ...common, ...details });
  }

  rename(sheet: SheetData, name: string): void {
    const nameBefore = sheet.name;
    sheet.name = name;
    this.changes += 1;
    this.events.raise("nameChanged", sheet.id, { nameBefore, nameAfter: name });
  }

  remove(sheet: SheetData): void {
    if (this.active === sheet) this.#active = null;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.changes += 1;
    this.events.raise("deleted", sheet.id);
  }

  show(sheet: SheetData, visibility: Visibility): void {
    const visibilityBefore = sheet.visibility;
    sheet.visibility = visibility;
    this.changes += 1;
    this.events.raise("visibilityChanged", sheet.id, { visibilityBefore, visibilityAfter: visibility });
  }

  protect(sheet: SheetData, protection: Protection | null): void {
    sheet.protection = protection;
    this.changes += 1;
    this.events.raise("protectionChanged", sheet.id, { isProtected: protection !== null });
  }

  activate(sheet: SheetData): void {
    const before = this.active;
    this.#active = sheet;
    if (before === sheet) return;
    this.#selection = { row: 0, column: 0, rows: 1, columns: 1 };
    this.events.raise("deactivated", before.id);
    this.events.raise("activated", sheet.id);
  }

  select(sheet: SheetData, block: Block): void {
    this.activate(sheet);
    this.#selection = block;
    this.events.raise("selectionChanged", sheet.id, { address: blockAddress(block) });
  }

  /** The result of a formula without one; when the test gives no `evaluate`, asking for it fails the test. */
  calculate(formula: string, sheet: SheetData, block: Block): CellValue {
    const cell = blockAddress(block);
    const { evaluate } = this.callbacks;
    if (evaluate === undefined) throw new Unmodelled(`the result of ${formula} in ${sheet.name}!${cell}`);
    return evaluate(formula, sheet.name, cell);
  }
}
