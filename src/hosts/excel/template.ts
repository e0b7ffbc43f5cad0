import { HostFailure } from "../doors.ts";
import { toBase64 } from "./base64.ts";
import { hostCode, inPlainWords } from "./host-error.ts";
import { runExcel } from "./session.ts";
import { askDirectory, sheetNamed } from "./sheet-directory.ts";

/** Codes of hosts that claim the requirement set and still cannot insert (iPad, policies of the organisation). */
const CANNOT = new Set(["ApiNotFound", "NotImplemented", "UnsupportedFeature"]);

/**
 * Puts those sheets of a template into the open workbook whose names are not taken yet, behind the others. Where Excel
 * cannot insert sheets the template opens as a new workbook; where it cannot do that either, nothing happens.
 */
export async function insertTemplate(bytes: Uint8Array): Promise<"inserted" | "opened" | "unsupported"> {
  const { requirements } = Office.context;
  try {
    if (requirements.isSetSupported("ExcelApi", "1.13")) return await insertSheets(bytes);
    if (!requirements.isSetSupported("ExcelApi", "1.8")) return "unsupported";
    await Excel.createWorkbook(toBase64(bytes));
    return "opened";
  } catch (error) {
    const cause: unknown = error instanceof HostFailure ? error.cause : error;
    if (CANNOT.has(hostCode(cause) ?? "")) return "unsupported";
    throw inPlainWords(error);
  }
}

function insertSheets(bytes: Uint8Array): Promise<"inserted"> {
  return runExcel<"inserted">(async (context) => {
    // The reader is not part of the first script.
    const { readXlsx } = await import("../../workbook/read-xlsx.ts");
    const offered = readXlsx("模板.xlsx", bytes).sheets.map(({ name }) => name);
    const directory = askDirectory(context);
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    if (protection.protected) throw new HostFailure("工作簿的结构受保护，插不进工作表；请先撤销工作簿保护。");
    const wanted = offered.filter((name) => sheetNamed(directory.items, name) === null);
    const [first] = wanted;
    if (first === undefined) throw new HostFailure("模板里的工作表都已经有了，没有再插入。");
    context.workbook.insertWorksheetsFromBase64(toBase64(bytes), { sheetNamesToInsert: wanted, positionType: "End" });
    context.workbook.worksheets.getItem(first).activate();
    try {
      await context.sync();
    } catch (error) {
      await requireInserted(context, wanted, error);
    }
    return "inserted";
  });
}

/** After a failure: whether the sheets are there all the same (only showing them failed, or the answer got lost). */
async function requireInserted(
  context: Excel.RequestContext,
  wanted: readonly string[],
  error: unknown,
): Promise<void> {
  const directory = askDirectory(context);
  await context.sync();
  const present = wanted.filter((name) => sheetNamed(directory.items, name) !== null);
  if (present.length === wanted.length) return;
  if (present.length === 0) throw error;
  const names = present.join("”“");
  throw new HostFailure(`模板只插入了一部分，请删去“${names}”后再点“新建模板”。`, { cause: error });
}
