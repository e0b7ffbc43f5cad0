import { describe, expect, it } from "vitest";
import type { ExcelDoor } from "../../../src/hosts/doors.ts";
import { HostFailure } from "../../../src/hosts/doors.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import type { CellChange, Finding } from "../../../src/model/finding.ts";
import { period } from "../../../src/model/period.ts";
import type { RowsPlan, TablePlan } from "../../../src/model/table-plan.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { writeTemplate } from "../../../src/workbook/write-xlsx.ts";
import { fromRows, fromWorkbook } from "../../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../../office-host/excel/workbook-data.ts";
import type { Failure } from "../../office-host/protocol/faults.ts";
import type { HostCode } from "../../office-host/protocol/host-error.ts";
import { TRANSPORT } from "../../office-host/protocol/host-error.ts";
import { openDoor } from "./open.ts";

const HOST_CODES: readonly HostCode[] = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "Conflict",
  "GeneralException",
  "InvalidArgument",
  "InvalidObjectPath",
  "InvalidOperation",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "ServiceNotAvailable",
  "UnsupportedFeature",
];

/** The request arrives and is carried out, but its answer is lost. */
const ANSWER_LOST = Number.MAX_SAFE_INTEGER;

const CHANGES: readonly CellChange[] = [
  { at: { sheet: "接警", cell: "B1" }, from: "12", to: 12 },
  { at: { sheet: "接警", cell: "C1" }, from: 30, to: "=SUM(B1:B1)" },
  { at: { sheet: "火灾", cell: "B1" }, from: 2, to: null },
];

function finding(sheet: string, cell: string, severity: Finding["severity"]): Finding {
  const said = { rule: "text-number", message: "写成了文字。", value: null, expected: null };
  return { ...said, severity, at: { sheet, cell }, related: [], fix: null, waived: null };
}

const EARLIER = [finding("接警", "B1", "error"), finding("接警", "C1", "warning")];
const FINDINGS = [finding("接警", "C1", "error"), finding("火灾", "B1", "info")];
const TEMPLATE = await writeTemplate(catalog, { year: 2023, unit: "", period: period(2023, 1, 6) });

/** 核查说明 made anew, with a row. */
const PLAN: TablePlan = {
  sheet: "核查说明",
  isNew: true,
  widths: [20, 40],
  header: ["规则", "说明"],
  rows: [["P01", "=职责移交"]],
  changes: ["规则", "说明", "P01", "=职责移交"].map((to, i) => ({
    at: { sheet: "核查说明", cell: `${i % 2 === 0 ? "A" : "B"}${i < 2 ? 1 : 2}` },
    from: null,
    to,
  })),
};

const ROWS: RowsPlan = {
  sheet: "上报存档",
  isNew: true,
  widths: [18, 10],
  firstRow: 0,
  rows: [
    ["期间", "上报数"],
    ["2023年1月", 40],
  ],
  count: 1,
};

interface Operation {
  readonly name: string;
  readonly run: (door: ExcelDoor) => Promise<unknown>;
  /** Marks there before. */
  readonly marks?: readonly Finding[];
  /** Rows there before. */
  readonly rows?: RowsPlan;
  /** A result that also means: nothing was changed. */
  readonly declined?: string;
}

const OPERATIONS: readonly Operation[] = [
  { name: "read", run: (door) => door.read() },
  { name: "goTo", run: (door) => door.goTo({ sheet: "火灾", cell: "B1" }) },
  { name: "change", run: async (door) => (await door.change(CHANGES)).changes.length },
  { name: "write table", run: async (door) => (await door.writeTable(PLAN)).changes.length },
  { name: "append rows", run: (door) => door.appendRows(ROWS) },
  { name: "take rows", run: (door) => door.takeRows(ROWS), rows: ROWS },
  { name: "mark", run: (door) => door.mark(FINDINGS), marks: EARLIER },
  { name: "first mark", run: (door) => door.mark(FINDINGS) },
  { name: "clearMarks", run: (door) => door.clearMarks(), marks: EARLIER },
  { name: "insertTemplate", run: (door) => door.insertTemplate(TEMPLATE), declined: "unsupported" },
  { name: "watch", run: async (door) => (await door.watch(() => undefined))() },
];

/** Everything an operation may change, as text. */
function stateOf(workbook: WorkbookData): string {
  const sheets = workbook.sheets.map(({ name, cells }) => {
    const filled = [...cells].map(([key, cell]) => [key, Object.entries(cell).sort()] as const);
    return [name, filled.filter(([, cell]) => cell.length > 0).sort(([a], [b]) => a - b)];
  });
  return JSON.stringify([sheets, [...workbook.settings]]);
}

/** Takes the workbook back to what it was, so that one client serves a whole test. */
function keep(workbook: WorkbookData): () => void {
  const settings = [...workbook.settings];
  const sheets = workbook.sheets.map(
    (sheet) => [sheet, [...sheet.cells].map(([key, cell]) => [key, { ...cell }] as const)] as const,
  );
  return () => {
    workbook.sheets.splice(0, workbook.sheets.length, ...sheets.map(([sheet]) => sheet));
    workbook.settings.clear();
    for (const [key, value] of settings) workbook.settings.set(key, value);
    for (const [sheet, cells] of sheets) {
      sheet.cells.clear();
      for (const [key, cell] of cells) sheet.cells.set(key, { ...cell });
    }
  };
}

async function open({ run, marks = [], rows, declined }: Operation) {
  const workbook = fromRows(
    [
      ["接警", [["火灾扑救", "12", 30]]],
      ["火灾", [["起数", 2]]],
    ],
    { evaluate: () => 12, readXlsx: (bytes) => fromWorkbook(readXlsx("模板.xlsx", bytes)) },
  );
  workbook.sheet("接警").cell("B1").numberFormat = "@";
  workbook.sheet("接警").cell("C1").fill = "#FFFF00";
  const { door, host } = openDoor(workbook);
  await door.mark(marks);
  if (rows !== undefined) await door.appendRows(rows);
  const reset = keep(workbook);
  const before = stateOf(workbook);
  host.requests.clear();
  const result = await run(door);
  const complete = stateOf(workbook);
  const actions = host.requests.roundTrips.map(({ body }) => body.Actions.length);
  /** Runs with a fault: it must end complete, or in a clear sentence with everything as it was. */
  const fails = async (request: number, failure: Failure, after: number): Promise<string> => {
    reset();
    host.faults.failRequest(request, failure, after);
    const where = `${String(failure)} at request ${request} after ${after} actions`;
    try {
      const ended = await run(door);
      if (declined !== undefined && ended === declined) {
        expect(stateOf(workbook), where).toBe(before);
        return "unchanged";
      }
      expect(ended, where).toEqual(result);
      expect(stateOf(workbook), where).toBe(complete);
      return "complete";
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      expect(error.message, where).toMatch(/^[^。A-Za-z]*(?:Excel[^。A-Za-z]*)*。$/);
      expect(stateOf(workbook), where).toBe(before);
      return "unchanged";
    }
  };
  return { actions, fails };
}

describe.each(OPERATIONS)("$name", (operation) => {
  it("survives each host error at every request: at its first and its last action", async () => {
    const { actions, fails } = await open(operation);
    const ends = new Set<string>();
    for (const code of HOST_CODES) {
      for (const [index, count] of actions.entries()) {
        for (const after of new Set([0, count - 1])) ends.add(await fails(index + 1, code, after));
      }
    }
    expect(ends).toContain("unchanged");
  });

  it("survives a failure at every single action", async () => {
    const { actions, fails } = await open(operation);
    for (const [index, count] of actions.entries()) {
      for (let after = 0; after < count; after += 1) await fails(index + 1, "GeneralException", after);
    }
  });

  it("survives each failure of the connection at every request, before it and after it was carried out", async () => {
    const { actions, fails } = await open(operation);
    for (const status of Object.values(TRANSPORT)) {
      for (const request of actions.keys()) {
        await fails(request + 1, status, 0);
        await fails(request + 1, status, ANSWER_LOST);
      }
    }
  });
});

it("can still unmark everything when putting back failed as well", async () => {
  const workbook = fromRows([["接警", [["火灾扑救", 1, 2]]]]);
  workbook.sheet("接警").cell("C1").fill = "#FFFF00";
  const before = stateOf(workbook);
  const { door, host } = openDoor(workbook);
  await door.mark([finding("接警", "B1", "error")]);
  host.faults.failMember("RangeFill.color", "GeneralException", 4);
  host.faults.failRequest(4, "ServiceNotAvailable");
  await expect(door.mark([finding("接警", "B1", "info"), finding("接警", "C1", "info")])).rejects.toThrow(HostFailure);
  expect([workbook.fill("接警!B1"), workbook.fill("接警!C1")]).toEqual(["#D4E8FB", "#FFFF00"]);
  await door.clearMarks();
  expect(stateOf(workbook)).toBe(before);
});
