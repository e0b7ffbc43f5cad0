import { onTestFinished, vi } from "vitest";
import { associateCommands } from "../../../src/hosts/commands/associate-commands.ts";
import type { CommandDoors, PaneRequest } from "../../../src/hosts/commands/pane-door.ts";
import type { BrowserDoor, ExcelDoor } from "../../../src/hosts/doors.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../../office-host/excel/workbook-data.ts";
import { startOffice } from "../../office-host/open-office.ts";

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What the commands may be given instead of the doors of a machine where all goes well. */
export interface Given {
  readonly excel?: Partial<ExcelDoor>;
  readonly download?: ReturnType<BrowserDoor["download"]>;
  /** The workbook open in Excel. */
  readonly workbook?: WorkbookData;
}

/** The ribbon in the real client library, started as in Excel for Windows, with the commands tied to it. */
export async function ribbon({ excel = {}, download = "started", workbook = blank() }: Given) {
  const downloads: Download[] = [];
  const shown: PaneRequest[] = [];
  const doors: CommandDoors = {
    excel: { ...unused, ...excel },
    browser: {
      pick: () => Promise.reject(new Error("not asked for")),
      copy: () => Promise.reject(new Error("not asked for")),
      download(name, bytes, type) {
        if (download === "started") downloads.push({ name, bytes, type });
        return download;
      },
    },
    pane: { show: (request) => shown.push(request) },
  };
  const { Office, Excel, host } = await startOffice("Excel", workbook);
  vi.stubGlobal("Office", Office);
  vi.stubGlobal("Excel", Excel);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  associateCommands(doors);
  host.requests.clear();
  return {
    host,
    downloads,
    shown,
    /** Resolves when the command says that it has completed. */
    press: (name: string) => host.pressButton(name, name),
    paneIsOpen: () => host.outside.some(([what, state]) => what === "runtimeState" && state === "Visible"),
  };
}

const blank = () => fromRows([["Sheet1", [["指标"]]]]);
const refuse = () => Promise.reject(new Error("not asked for"));

const unused: ExcelDoor = {
  read: refuse,
  goTo: refuse,
  change: refuse,
  writeTable: refuse,
  appendRows: refuse,
  takeRows: refuse,
  mark: refuse,
  clearMarks: refuse,
  insertTemplate: refuse,
  watch: refuse,
};
