/** The sheets of the open workbook with their protection, asked for; to be used after the next sync. */
export function askDirectory({ workbook }: Excel.RequestContext): Excel.WorksheetCollection {
  return workbook.worksheets.load("items/id,items/name,items/protection/protected,items/protection/options");
}

/** Excel takes 接警 and 接警 in other capitals for one name. */
export function sheetNamed(sheets: readonly Excel.Worksheet[], name: string): Excel.Worksheet | null {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}
