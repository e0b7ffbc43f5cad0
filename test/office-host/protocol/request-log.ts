import type { RequestBody } from "./wire.ts";
import { ACTION, PATH, scriptName } from "./wire.ts";

/** One request as it arrived, and what came of it. */
export interface LoggedRequest {
  readonly body: RequestBody;
  readonly flags: number;
  /** Loads, and method calls that answer with a value. */
  readonly queries: number;
  /** Names of methods called, script spelling: "getItem", "insertParagraph". References are left out. */
  readonly calls: readonly string[];
  /** Only releases references at the end of a run, or is the client's own start-up message: nobody waits for it. */
  readonly housekeeping: boolean;
  /** UTF-8 bytes of the request's JSON. */
  readonly bytesIn: number;
  bytesOut: number;
  /** Changes made to the document. */
  writes: number;
  /** Code of the host error, or the transport status, it ended with. */
  failure: string | number | null;
}

const INTERNAL_SERVICE = "Microsoft.InternalService.";
const BOOKKEEPING = new Set(["_KeepReference", "_RemoveReference"]);

/** Every request since the host was opened or the log was cleared. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  get all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** Requests with a query or a write: what budgets count. */
  get data(): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => entry.queries > 0 || entry.writes > 0);
  }

  /** Everything a person waits for. */
  get roundTrips(): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => !entry.housekeeping);
  }

  get writes(): number {
    return this.#entries.reduce((sum, entry) => sum + entry.writes, 0);
  }

  get bytesIn(): number {
    return this.#entries.reduce((sum, entry) => sum + entry.bytesIn, 0);
  }

  get bytesOut(): number {
    return this.#entries.reduce((sum, entry) => sum + entry.bytesOut, 0);
  }

  clear(): void {
    this.#entries = [];
  }

  add(body: RequestBody, flags: number, bytesIn: number): LoggedRequest {
    const entry = { ...describeRequest(body), body, flags, bytesIn, bytesOut: 0, writes: 0, failure: null };
    this.#entries.push(entry);
    return entry;
  }
}

function describeRequest(body: RequestBody): Pick<LoggedRequest, "queries" | "calls" | "housekeeping"> {
  const called = body.Actions.filter((action) => action.ActionType === ACTION.method).map(
    (action) => action.Name ?? "",
  );
  const methods = called.filter((name) => !BOOKKEEPING.has(name));
  const objects = Object.values(body.ObjectPaths).filter((path) => path.ObjectPathType === PATH.method);
  const loads = body.Actions.filter((action) =>
    [ACTION.query, ACTION.recursiveQuery, ACTION.queryAsJson].some((type) => type === action.ActionType),
  );
  const internal = Object.values(body.ObjectPaths).every((path) => (path.Name ?? "").startsWith(INTERNAL_SERVICE));
  const changes = body.Actions.some(
    (action) => action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update,
  );
  return {
    queries: loads.length + methods.filter((name) => /^(Get|get)/.test(name)).length,
    calls: [...objects.map((path) => path.Name ?? ""), ...methods].map(scriptName),
    housekeeping:
      internal || (called.includes("_RemoveReference") && methods.length === 0 && loads.length === 0 && !changes),
  };
}
