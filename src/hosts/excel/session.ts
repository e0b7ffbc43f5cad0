import { inPlainWords } from "./host-error.ts";

/**
 * Runs a piece of work on the open workbook. While a cell is being edited it waits for the person to finish instead of
 * failing. What Excel answers with an error is thrown as a HostFailure. `previous` continues an earlier run, to take its
 * event handlers off again.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  previous?: Excel.RequestContext,
): Promise<T> {
  const options = previous === undefined ? {} : { previousObjects: previous };
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, work);
  } catch (error) {
    throw inPlainWords(error);
  }
}
