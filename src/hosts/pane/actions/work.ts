import { Unreadable } from "../../../model/unreadable.ts";
import { HostFailure } from "../../doors.ts";
import { Cancelled } from "../engine/engine.ts";
import type { Tools } from "../tools.ts";

/** The sentence for something that went wrong. Faults of ours have one too: nobody is left in front of a dead button. */
export function sentenceFor(error: unknown): string {
  if (error instanceof HostFailure || error instanceof Unreadable) return error.message;
  return "这一步出了意外，没有做完；请再试一次，还不行就重新打开本页。";
}

/** How a piece of work ended. skipped: the same was asked for again before its turn came. */
export type Ended<Value> = { readonly how: "done"; readonly value: Value } | { readonly how: "stopped" | "skipped" };

export interface Work<Value> {
  /** What is being done, 正在读取: shown, and the same for work that need not be done twice in a row. */
  readonly step: string;
  /** What the same work goes by when `step` does not tell it from others: of two that wait, the earlier is left out. */
  readonly key?: string;
  readonly doing: (progress: (step: string) => void) => Promise<Value>;
  /** What was said before stays: this work was not asked for by the person. */
  readonly keepNotice?: boolean;
}

/**
 * Does one piece of work at a time, in the order it was asked for, with its progress on show. A failure is said as a
 * notice; 取消 is not a failure.
 */
export async function work<Value>(
  { store, line }: Pick<Tools, "store" | "line">,
  { step, key = step, doing, keepNotice = false }: Work<Value>,
): Promise<Ended<Value>> {
  if (!(await line.enter(key))) return { how: "skipped" };
  if (!keepNotice) store.send({ type: "notice", notice: null });
  store.send({ type: "working", step });
  try {
    const value = await doing((next) => {
      store.send({ type: "step", step: next });
    });
    return { how: "done", value };
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      store.send({ type: "notice", notice: { tone: "stopped", text: sentenceFor(error) } });
    }
    return { how: "stopped" };
  } finally {
    store.send({ type: "rested" });
    line.leave();
  }
}

/** 取消. What cannot be stopped goes on, and says so. */
export function cancel({ store, engine }: Pick<Tools, "store" | "engine">): void {
  if (engine.cancel()) return;
  store.send({ type: "notice", notice: { tone: "stopped", text: "这一步不能中途停下，请稍等片刻。" } });
}
