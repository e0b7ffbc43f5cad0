import type { Desk } from "./desk.ts";
import type { Engine } from "./engine.ts";
import { WorkerEngine } from "./engine.ts";

declare global {
  /** Left by the engine's script (inline.ts), which stands in the page below the pane's own. */
  var makeDesk: (() => Desk) | undefined;
}

/** The engine of the page that works from disk: its script stands in the page and is started again as a worker. */
export function connectInlineEngine(): Engine {
  return new WorkerEngine({
    spawn: () => {
      const text = document.getElementById("engine")?.textContent ?? "";
      if (text === "") return null;
      const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      return new Worker(address, { name: "engine" });
    },
    local: () => {
      if (globalThis.makeDesk === undefined) return Promise.reject(new Error("The engine's script is missing."));
      return Promise.resolve(globalThis.makeDesk());
    },
  });
}
