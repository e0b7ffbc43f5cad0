import { runExcel } from "./session.ts";

/** A person who types does not want a check after every cell. */
const QUIET_MS = 800;

/**
 * Calls back once it has been quiet for a moment after cells were changed or sheets came or went. The result stops it:
 * from then on nothing is called, even should Excel fail to take the handlers off.
 */
export function watchChanges(changed: () => void): Promise<() => Promise<void>> {
  return runExcel(async (context) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const note = (): Promise<void> => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(changed, QUIET_MS);
      return Promise.resolve();
    };
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(note), worksheets.onAdded.add(note), worksheets.onDeleted.add(note)];
    try {
      await context.sync();
    } catch (error) {
      // Some handlers may be on.
      stopped = true;
      throw error;
    }
    return async () => {
      clearTimeout(timer);
      if (stopped) return;
      stopped = true;
      await runExcel(async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      }, context);
    };
  });
}
