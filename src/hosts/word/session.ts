import { inPlainWords } from "./host-error.ts";

/** Runs a piece of work on the open document. What Word answers with an error is thrown as a HostFailure. */
export async function runWord<T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(work);
  } catch (error) {
    throw inPlainWords(error);
  }
}
