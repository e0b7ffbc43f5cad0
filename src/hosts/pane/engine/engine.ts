import { Unreadable } from "../../../model/unreadable.ts";
import type { Desk } from "./desk.ts";
import type { Answer, Request, TaskName, Tasks } from "./messages.ts";
import { carryOut } from "./messages.ts";

/** The person pressed 取消. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** The engine as the pane sees it: it does not matter where it runs. */
export interface Engine {
  /** Does one task; rejects with Unreadable (a sentence for the clerk), Cancelled, or a fault of ours. */
  ask<Name extends TaskName>(
    task: Name,
    asks: Tasks[Name]["asks"],
    progress?: (step: string) => void,
  ): Promise<Tasks[Name]["gives"]>;
  /** Stops what is being done; false when it cannot be stopped. What was open before stays open. */
  cancel(): boolean;
}

/** As much of a Worker as is used here. */
export interface EngineWorker {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface EngineParts {
  /** Starts a worker; null or an exception where there can be none. */
  readonly spawn: () => EngineWorker | null;
  /** The desk in this page, in place of a worker. */
  readonly local: () => Promise<Desk>;
}

interface Waiting {
  readonly resolve: (gives: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: ((step: string) => void) | undefined;
}

/** Tasks that put something on the desk, in the order in which a fresh worker has to do them again. */
const LASTING = ["openLastYear", "open", "run", "audit", "openOld"] as const satisfies readonly TaskName[];

/** Runs the engine in a worker, and in the page itself where no worker starts. */
export class WorkerEngine implements Engine {
  readonly #parts: EngineParts;
  readonly #waiting = new Map<number, Waiting>();
  readonly #lasting = new Map<TaskName, unknown>();
  /** Workbooks that lie on the desk, but were not run yet: called off before that, those before them come back. */
  readonly #pending = new Map<TaskName, unknown>();
  #place: Promise<EngineWorker | Desk> | null = null;
  #worker: EngineWorker | null = null;
  #last = 0;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  async ask<Name extends TaskName>(
    task: Name,
    asks: Tasks[Name]["asks"],
    progress?: (step: string) => void,
  ): Promise<Tasks[Name]["gives"]> {
    const gives = await this.#do(await this.#placeFor(task), task, asks, progress).catch((error: unknown) => {
      if (task === "open" && error instanceof Unreadable) this.#forgetWorkbook();
      throw error;
    });
    if ((LASTING as readonly TaskName[]).includes(task)) this.#keep(task, asks);
    return gives;
  }

  /** One that could not be made is tried again by the next task. */
  async #placeFor(task: TaskName): Promise<EngineWorker | Desk> {
    const place = (this.#place ??= this.#begin(task));
    try {
      return await place;
    } catch (error) {
      if (this.#place === place) this.#place = null;
      throw error;
    }
  }

  /** What a fresh worker has to do again: a workbook only once its report is the one on show. */
  #keep(task: TaskName, asks: unknown): void {
    if (task === "open" || (task === "openLastYear" && this.#lasting.has("open"))) {
      this.#pending.set(task, asks);
      return;
    }
    if (task === "run") {
      for (const [before, asked] of this.#pending) this.#lasting.set(before, asked);
      this.#pending.clear();
      // The comparison was made with the workbook before.
      this.#lasting.delete("audit");
    }
    this.#lasting.set(task, asks);
  }

  #forgetWorkbook(): void {
    for (const task of ["open", "run", "audit"] as const) this.#lasting.delete(task);
    this.#pending.delete("open");
  }

  cancel(): boolean {
    if (this.#worker === null) return false;
    this.#worker.terminate();
    this.#worker = null;
    this.#place = null;
    this.#pending.clear();
    for (const { reject } of this.#waiting.values()) reject(new Cancelled());
    this.#waiting.clear();
    return true;
  }

  /** A fresh place for the desk, with everything on it that the next task does not replace. */
  async #begin(next: TaskName): Promise<EngineWorker | Desk> {
    const place = await this.#start();
    for (const task of LASTING) {
      if (this.#lasting.has(task) && !replaces(next, task)) {
        await this.#do(place, task, this.#lasting.get(task) as never, undefined);
      }
    }
    return place;
  }

  #do<Name extends TaskName>(
    place: EngineWorker | Desk,
    task: Name,
    asks: Tasks[Name]["asks"],
    progress: ((step: string) => void) | undefined,
  ): Promise<Tasks[Name]["gives"]> {
    if (!("postMessage" in place)) {
      return carryOut(place, task, asks, async (step) => {
        progress?.(step);
        await painted();
      });
    }
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (gives: unknown) => void, reject, progress });
      place.postMessage({ id, task, asks });
    });
  }

  async #start(): Promise<EngineWorker | Desk> {
    const worker = this.#spawn();
    const started = worker !== null && (await this.#ready(worker));
    if (!started) return this.#parts.local();
    this.#worker = worker;
    return worker;
  }

  #spawn(): EngineWorker | null {
    try {
      return this.#parts.spawn();
    } catch {
      return null;
    }
  }

  /** Whether the worker's script arrived and runs. */
  #ready(worker: EngineWorker): Promise<boolean> {
    return new Promise((resolve) => {
      worker.onerror = () => {
        resolve(false);
        this.#fail();
      };
      worker.onmessage = ({ data }) => {
        if (data.kind === "ready") resolve(true);
        else this.#receive(data);
      };
    });
  }

  #receive(answer: Exclude<Answer, { kind: "ready" }>): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    if (answer.kind === "progress") {
      waiting.progress?.(answer.step);
      return;
    }
    this.#waiting.delete(answer.id);
    if (answer.kind === "done") waiting.resolve(answer.gives);
    else waiting.reject(answer.told ? new Unreadable(answer.message) : new Error(answer.message));
  }

  /** The worker broke down outside a task: nothing that waits for it will be answered. */
  #fail(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("The engine's worker broke down."));
    this.#waiting.clear();
  }
}

/** Whether a task makes another one needless, or will be followed by it. */
function replaces(next: TaskName, task: TaskName): boolean {
  if (task === next) return true;
  return (task === "run" && next === "open") || (task === "audit" && (next === "open" || next === "run"));
}

/** Until the browser had a chance to draw. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}
