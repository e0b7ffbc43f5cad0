import { inPlainWords } from "./host-error.ts";

/**
 * Runs a piece of work on the open workbook. While a cell is being edited it waits for the person to finish instead of
 * failing. What Excel answers with an error is thrown as a HostFailure.
 */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw inPlainWords(error);
  }
}
