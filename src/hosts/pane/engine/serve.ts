import { Desk } from "./desk.ts";
import type { Answer, Request } from "./messages.ts";
import { carryOut, failure } from "./messages.ts";

/** As much of a worker's global as is used here. */
export interface WorkerScope {
  postMessage(answer: Answer): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Answers the page's requests from inside a worker, one after the other. */
export function serve(scope: WorkerScope): void {
  const desk = new Desk();
  let before: Promise<void> = Promise.resolve();
  scope.addEventListener("message", ({ data }) => {
    // Only our own page can post to this worker.
    const request = data as Request;
    before = before.then(() => answer(desk, scope, request));
  });
  scope.postMessage({ kind: "ready" });
}

async function answer(desk: Desk, scope: WorkerScope, { id, task, asks }: Request): Promise<void> {
  try {
    const gives = await carryOut(desk, task, asks as never, (step) => {
      scope.postMessage({ kind: "progress", id, step });
    });
    scope.postMessage({ kind: "done", id, gives });
  } catch (error) {
    scope.postMessage({ kind: "failed", id, ...failure(error) });
  }
}
