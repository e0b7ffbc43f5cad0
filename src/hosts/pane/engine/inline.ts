import { Desk } from "./desk.ts";
import { serve } from "./serve.ts";

/**
 * The engine as one script, for the page that works from disk. Inside a worker it answers requests; in the page itself
 * it leaves a maker of desks behind, for browsers that start no worker there.
 */
if (typeof document === "undefined") serve(self);
else Object.assign(globalThis, { makeDesk: () => new Desk() });
