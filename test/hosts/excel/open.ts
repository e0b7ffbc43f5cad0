import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, vi } from "vitest";
import { HostFailure } from "../../../src/hosts/doors.ts";
import { openExcel } from "../../../src/hosts/excel/open-excel.ts";
import type { Workbook } from "../../../src/model/workbook.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import type { Rows } from "../../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../../office-host/excel/workbook-data.ts";
import type { OpenOptions } from "../../office-host/open-office.ts";
import { openOffice } from "../../office-host/open-office.ts";

const SAMPLES = path.join(import.meta.dirname, "..", "..", "..", "samples");

/** The sheet 报告设置 of the first quarter of 2023. */
export const SETTINGS: readonly [string, Rows] = [
  "报告设置",
  [
    ["项目", "内容"],
    ["年度", 2023],
    ["报告期", "第一季度"],
  ],
];

/** The door of the emulated Excel with that workbook open, through the real client library. */
export function openDoor(workbook: WorkbookData, options: OpenOptions = {}) {
  const office = openOffice("Excel", workbook, options);
  vi.stubGlobal("Excel", office.Excel);
  vi.stubGlobal("Office", office.Office);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return { door: openExcel(), host: office.host, workbook };
}

/** A sample as the command line reads it. */
export function sample(name: string): Workbook {
  return readXlsx(name, readFileSync(path.join(SAMPLES, name)));
}

/** The sentence with which a piece of work was refused. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostFailure);
  return (error as HostFailure).message;
}
