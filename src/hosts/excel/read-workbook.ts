import type { Workbook } from "../../model/workbook.ts";
import { HostFailure } from "../doors.ts";
import { askBlock } from "./ask-block.ts";
import type { Extent } from "./blocks.ts";
import { takeBlocks } from "./blocks.ts";
import { errorLocation, hostCode } from "./host-error.ts";
import { runExcel } from "./session.ts";
import { SheetGrid } from "./sheet-grid.ts";
import type { SheetSurvey } from "./survey.ts";
import { askExtents, askSheets, isDate1904, sameSurvey, surveyOf } from "./survey.ts";

/** Excel on the web answers with 5 MB at most. A cell of a metric sheet takes 30 to 80 bytes, of a ledger up to 110. */
const CELLS_PER_REQUEST = 40_000;
/** An answer that is too long is asked for in halves, down to this; then single cells must be enormous. */
const LEAST_CELLS = 300;

/** One sheet on its way. */
interface Part {
  readonly sheet: Excel.Worksheet;
  readonly survey: SheetSurvey;
  readonly grid: SheetGrid;
}

type Block = Extent & { readonly part: Part };

/**
 * The open workbook as reading its file would give it, in three data requests (more only above 40,000 cells): the
 * sheets, their used ranges, their cells. The last one asks for sheets and used ranges again: when they are no longer
 * the same, everything is read once more, so that no row is lost that came in meanwhile.
 */
export function readWorkbook(): Promise<Workbook> {
  return runExcel(async (context) => {
    const workbook = (await readSteady(context)) ?? (await readSteady(context));
    if (workbook === null) throw new HostFailure("读取时表格一直在变动，请等改动停下来后再试。");
    return workbook;
  });
}

/** null when sheets or used ranges changed, or a sheet was deleted, while they were being read. */
async function readSteady(context: Excel.RequestContext): Promise<Workbook | null> {
  try {
    return await readOnce(context);
  } catch (error) {
    if (["ItemNotFound", "InvalidReference"].includes(hostCode(error) ?? "")) return null;
    throw error;
  }
}

async function readOnce(context: Excel.RequestContext): Promise<Workbook | null> {
  const asked = askSheets(context);
  await context.sync();
  const extents = askExtents(asked.sheets.items);
  await context.sync();
  const parts = extents.map((extent): Part => {
    const survey = surveyOf(extent);
    return { sheet: extent.sheet, survey, grid: new SheetGrid(survey) };
  });
  if (!(await readCells(context, parts))) return null;
  const sheets = parts.map(({ grid }) => grid.finish());
  return { name: asked.workbook.name, date1904: isDate1904(asked), sheets };
}

/** Fills the grids, block by block; false when the last request saw other sheets or used ranges than were surveyed. */
async function readCells(context: Excel.RequestContext, parts: readonly Part[]): Promise<boolean> {
  let blocks: readonly Block[] = parts.flatMap((part) => {
    const { extent } = part.survey;
    return extent === null ? [] : [{ part, ...extent }];
  });
  let isSame = (): boolean => true;
  for (let most = CELLS_PER_REQUEST; blocks.length > 0;) {
    const { now, later } = takeBlocks(blocks, most);
    const answers = now.map((block) => ({ block, fill: askBlock(block.part.sheet, block.part.survey, block) }));
    if (later.length === 0) isSame = askAgain(context, parts);
    if (await answered(context, most)) {
      for (const { block, fill } of answers) fill(block.part.grid);
      blocks = later;
    } else most /= 2;
  }
  return isSame();
}

/** Asks for the survey once more; what is returned compares, after the sync. */
function askAgain(context: Excel.RequestContext, parts: readonly Part[]): () => boolean {
  const sheets = context.workbook.worksheets.load("items/id");
  const extents = askExtents(parts.map(({ sheet }) => sheet.load("id,name,visibility")));
  return () => {
    const ids = parts.map(({ survey }) => survey.id).join();
    const surveys = parts.map(({ survey }) => survey);
    return sheets.items.map(({ id }) => id).join() === ids && sameSurvey(extents.map(surveyOf), surveys);
  };
}

/** Sends a request; false when its answer is too long and less should be asked for. */
async function answered(context: Excel.RequestContext, cells: number): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (hostCode(error) === "ResponsePayloadSizeLimitExceeded" && cells > LEAST_CELLS) return false;
    if (!errorLocation(error).includes("getMergedAreas")) throw error;
    throw new HostFailure("合并单元格太多，Excel 送不全，请取消不必要的合并后再试。", { cause: error });
  }
}
