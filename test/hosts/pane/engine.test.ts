import { describe, expect, it, vi } from "vitest";
import type { EngineWorker } from "../../../src/hosts/pane/engine/engine.ts";
import { Cancelled, WorkerEngine } from "../../../src/hosts/pane/engine/engine.ts";
import { Desk } from "../../../src/hosts/pane/engine/desk.ts";
import type { Answer, Request } from "../../../src/hosts/pane/engine/messages.ts";
import type { Choices } from "../../../src/hosts/pane/engine/report.ts";
import { NO_CHOICES } from "../../../src/hosts/pane/engine/report.ts";
import { serve } from "../../../src/hosts/pane/engine/serve.ts";
import { Unreadable } from "../../../src/model/unreadable.ts";
import { sampleSource } from "./make.ts";

/** A worker in this process: everything crosses as a structured clone, in turns of its own. */
class FakeWorker implements EngineWorker {
  onmessage: EngineWorker["onmessage"] = null;
  onerror: EngineWorker["onerror"] = null;
  readonly asked: Request[] = [];
  #live = true;
  #listen: (event: { readonly data: unknown }) => void = () => undefined;

  readonly #starts: boolean;

  constructor(starts = true) {
    this.#starts = starts;
  }

  /** Its script runs in a later turn than the one that spawns it. */
  spawned(): this {
    setTimeout(() => {
      if (!this.#starts) this.onerror?.({} as ErrorEvent);
      else {
        serve({
          postMessage: (answer) => {
            this.#say(answer);
          },
          addEventListener: (_type, listener) => {
            this.#listen = listener;
          },
        });
      }
    });
    return this;
  }

  postMessage(request: Request): void {
    this.asked.push(request);
    const data: unknown = structuredClone(request);
    setTimeout(() => {
      if (this.#live) this.#listen({ data });
    });
  }

  terminate(): void {
    this.#live = false;
  }

  #say(answer: Answer): void {
    const data = structuredClone(answer);
    setTimeout(() => {
      if (this.#live) this.onmessage?.({ data } as MessageEvent<Answer>);
    });
  }
}

function engineOn(...workers: FakeWorker[]) {
  const waiting = [...workers];
  const local = vi.fn(() => Promise.resolve(new Desk()));
  return { engine: new WorkerEngine({ spawn: () => waiting.shift()?.spawned() ?? null, local }), local };
}

const PERIOD: Choices = { ...NO_CHOICES, period: "2023Q2" };

describe("the engine", () => {
  it("works in a worker, with its progress", async () => {
    const worker = new FakeWorker();
    const { engine, local } = engineOn(worker);
    const steps: string[] = [];
    await engine.ask("open", sampleSource("2023-first-half"), (step) => steps.push(step));
    const { outcome } = await engine.ask("run", NO_CHOICES, (step) => steps.push(step));
    expect("report" in outcome && outcome.report.unit).toBe("云岭县消防救援大队");
    expect(steps).toEqual(["正在读取", "正在检查数据", "正在写总结"]);
    expect(local).not.toHaveBeenCalled();
  });

  it.each([
    ["there are no workers", () => new WorkerEngine({ spawn: () => null, local: () => Promise.resolve(new Desk()) })],
    ["the worker's script does not come", () => engineOn(new FakeWorker(false)).engine],
    [
      "the page's policy forbids it",
      () =>
        new WorkerEngine({
          spawn: () => {
            throw new DOMException("no", "SecurityError");
          },
          local: () => Promise.resolve(new Desk()),
        }),
    ],
  ])("works in the page where %s", async (_why, make) => {
    const engine = make();
    await engine.ask("open", sampleSource("2023-first-half"));
    const { name } = await engine.ask("run", NO_CHOICES);
    expect(name).toBe("2023-first-half.xlsx");
    expect(engine.cancel()).toBe(false);
  });

  it("has the finished report on its desk again after a review was called off", async () => {
    const { engine } = engineOn(new FakeWorker(), new FakeWorker());
    await engine.ask("open", sampleSource("2023-first-half"));
    await engine.ask("run", NO_CHOICES);
    await engine.ask("openOld", { name: "往年", text: "2022年上半年工作总结\n接警出动290起。" });
    const review = engine.ask("review", []);
    setTimeout(() => engine.cancel());
    await expect(review).rejects.toThrow(Cancelled);
    expect((await engine.ask("review", [])).text).toBe("2023年上半年工作总结\n接警出动305起。");
  });

  it("hands sentences for the clerk over as such, and faults of ours as faults", async () => {
    const { engine } = engineOn(new FakeWorker());
    const bytes = new TextEncoder().encode("这不是表");
    const refused = engine.ask("open", { kind: "file", name: "数据.xlsx", bytes });
    await expect(refused).rejects.toThrow(Unreadable);
    await expect(refused).rejects.toThrow("数据.xlsx");
    const fault = engine
      .ask("open", { kind: "book", workbook: null as never })
      .then(() => engine.ask("run", NO_CHOICES));
    await expect(fault).rejects.toThrow("还没有打开工作簿");
    await expect(engine.ask("peek", null as never)).resolves.toBeNull();
  });

  it("can be called off, and has on its desk afterwards what was there before", async () => {
    const [first, second] = [new FakeWorker(), new FakeWorker()];
    const { engine } = engineOn(first, second);
    await engine.ask("open", sampleSource("2023-first-half"));
    await engine.ask("run", PERIOD);
    const written = await engine.ask("docx", null);
    const called = engine.ask("open", sampleSource("full-year"));
    const refused = expect(called).rejects.toThrow(Cancelled);
    // Asked in this turn, answered in a later one.
    for (let i = 0; i < 100 && first.asked.length < 4; i++) await Promise.resolve();
    expect(first.asked.map(({ task }) => task)).toEqual(["open", "run", "docx", "open"]);
    expect(engine.cancel()).toBe(true);
    await refused;
    expect(Buffer.from(await engine.ask("docx", null)).equals(written)).toBe(true);
    expect(second.asked.map(({ task }) => task)).toEqual(["open", "run", "docx"]);
  });

  it("has the report on show on its desk when the next workbook was called off before its own was made", async () => {
    const [first, second] = [new FakeWorker(), new FakeWorker()];
    const { engine } = engineOn(first, second);
    await engine.ask("open", sampleSource("2023-first-half"));
    await engine.ask("run", PERIOD);
    const written = await engine.ask("docx", null);
    await engine.ask("openLastYear", sampleSource("full-year"));
    await engine.ask("open", sampleSource("full-year"));
    const refused = expect(engine.ask("run", NO_CHOICES)).rejects.toThrow(Cancelled);
    for (let i = 0; i < 100 && first.asked.length < 6; i++) await Promise.resolve();
    engine.cancel();
    await refused;
    expect(Buffer.from(await engine.ask("docx", null)).equals(written)).toBe(true);
    expect(second.asked.map(({ task }) => task)).toEqual(["open", "run", "docx"]);
  });

  it("has the last comparison of a document on its desk again, until the workbook is run anew", async () => {
    const workers = [new FakeWorker(), new FakeWorker(), new FakeWorker()] as const;
    const { engine } = engineOn(...workers);
    await engine.ask("open", sampleSource("2023-first-half"));
    await engine.ask("run", NO_CHOICES);
    await engine.ask("audit", { controls: [{ id: 1, tag: "x", text: "305" }], record: null });
    engine.cancel();
    await engine.ask("refreshed", []);
    expect(workers[1].asked.map(({ task }) => task)).toEqual(["open", "run", "audit", "refreshed"]);
    await engine.ask("run", PERIOD);
    engine.cancel();
    await engine.ask("refreshed", []);
    expect(workers[2].asked.map(({ task }) => task)).toEqual(["open", "run", "refreshed"]);
  });

  it("puts no workbook back that another one was to replace and could not be read", async () => {
    const [first, second] = [new FakeWorker(), new FakeWorker()];
    const { engine } = engineOn(first, second);
    await engine.ask("open", sampleSource("2023-first-half"));
    await engine.ask("run", PERIOD);
    const bytes = new TextEncoder().encode("这不是表");
    await expect(engine.ask("open", { kind: "file", name: "数据.xlsx", bytes })).rejects.toThrow(Unreadable);
    engine.cancel();
    await expect(engine.ask("docx", null)).rejects.toThrow("还没有写成总结");
  });

  it("tries again after the page could not load what stands in for a worker", async () => {
    const local = vi.fn(() => Promise.resolve(new Desk()));
    local.mockImplementationOnce(() => Promise.reject(new Error("no network")));
    const engine = new WorkerEngine({ spawn: () => null, local });
    await expect(engine.ask("openLastYear", null)).rejects.toThrow("no network");
    await expect(engine.ask("openLastYear", null)).resolves.toBeNull();
  });

  it("does not do again what the next task replaces", async () => {
    const [first, second] = [new FakeWorker(), new FakeWorker()];
    const { engine } = engineOn(first, second);
    await engine.ask("openLastYear", null);
    await engine.ask("open", sampleSource("2023-first-half"));
    await engine.ask("run", PERIOD);
    engine.cancel();
    await engine.ask("open", sampleSource("full-year"));
    expect(second.asked.map(({ task }) => task)).toEqual(["openLastYear", "open"]);
  });

  it("leaves nobody waiting when the worker breaks down", async () => {
    const worker = new FakeWorker();
    const { engine } = engineOn(worker);
    await engine.ask("openLastYear", null);
    const asked = engine.ask("template", { year: 2023, unit: "" });
    const failed = expect(asked).rejects.toThrow("broke down");
    await vi.waitFor(() => {
      expect(worker.asked).toHaveLength(2);
    });
    worker.onerror?.({} as ErrorEvent);
    await failed;
  });
});
