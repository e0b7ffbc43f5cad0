import type { Tools } from "../tools.ts";
import { checkWorkbook } from "./open.ts";

/** A workbook that takes longer than this to check is not checked again after every change. */
const QUICK = 1500;

/** Keeps the results in step with the open workbook: checks again after a change, or says that it has changed. */
export async function followChanges(tools: Tools): Promise<void> {
  const { excel, store } = tools;
  if (excel === null) return;
  let took = 0;
  const check = async (): Promise<void> => {
    if (store.get().name === null) return;
    if (took > QUICK) {
      store.send({ type: "stale" });
      return;
    }
    const begun = performance.now();
    await checkWorkbook(tools, { keepNotice: true });
    took = performance.now() - begun;
  };
  try {
    await excel.watch(() => void check());
  } catch {
    // Without events the results stay right until something is changed: 重新检查 is always there.
    store.send({ type: "unwatched" });
  }
}
