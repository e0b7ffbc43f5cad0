import { formatDay, readDay } from "../../model/calendar.ts";
import { periodName } from "../../model/period.ts";
import type { Inspection } from "../../summary.ts";
import type { Arguments } from "./args.ts";
import { Failure } from "./failure.ts";
import type { Output } from "./files.ts";
import type { Loaded } from "./load.ts";

/** What --archive is to write, and the day it is submitted. */
export interface AskedArchive {
  readonly file: string;
  readonly on: string;
}

/** The day in --archive-date, else today. Throws a Failure for what is no day. */
export function archiveDate(args: Arguments): string {
  const text = args.text("archive-date");
  if (text === null) {
    const now = new Date();
    return formatDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  }
  const day = readDay(text);
  if (day === null) throw new Failure(`存档日期“${text}”没看懂，请写成 2023-07-03 这样。`);
  return formatDay(day);
}

/** --fix and --archive each write one file of their own; what belongs to neither is said. */
export function refuseMixed(args: Arguments, output: string | null): void {
  const [fixes, archives] = [args.flag("fix"), args.flag("archive")];
  if (fixes && archives) throw new Failure("--fix 和 --archive 请分两次做：先改好写法，核对后再存档。");
  if (archives && output === null) {
    throw new Failure("--archive 不改原来的文件，请用 -o 写明新文件名，如 -o 已上报.xlsx。");
  }
  if (!archives && args.text("archive-date") !== null) {
    throw new Failure("--archive-date 只和 --archive 一起用，请加上 --archive 或去掉日期。");
  }
  if (!fixes && !archives && output !== null) {
    throw new Failure("-o 只和 --fix 或 --archive 一起用；不改文件时请去掉 -o，要改写法请加上 --fix。");
  }
}

/** Adds the file with the numbers of this report in 上报存档; none when they all stand there. The count of new numbers. */
export async function archiveOutput(
  { bytes, inspection }: Loaded,
  { file, on }: AskedArchive,
  outputs: Output[],
): Promise<number> {
  const { archive } = await import(/* webpackChunkName: "archive" */ "../../archive.ts");
  const archived = archive(bytes, inspection, on);
  // Excel refuses macros under .xlsx, and .xlsm without.
  const ending = /\.xlsm$/i.test(inspection.workbook.name) ? ".xlsm" : ".xlsx";
  if (archived.count > 0) outputs.push({ file, bytes: archived.bytes, ending });
  return archived.count;
}

export function archivedLine(count: number, { period }: Inspection): string {
  return count === 0
    ? `${periodName(period)}的数都已存过档，没有变化，没有写新文件。`
    : `${periodName(period)}新存档${count}个数，以后和这次不一样时会提醒。`;
}
