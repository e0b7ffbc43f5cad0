import type { Engine } from "./engine.ts";
import { WorkerEngine } from "./engine.ts";

/** The engine of a served page: a worker from our own folder, else the same code in the page. */
export function connectEngine(): Engine {
  return new WorkerEngine({
    spawn: () => new Worker(new URL("./worker.ts", import.meta.url), { name: "engine" }),
    local: async () => {
      const { Desk } = await import(/* webpackChunkName: "desk" */ "./desk.ts");
      return new Desk();
    },
  });
}
