import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor } from "./open.ts";

/** Lets the client library hand out the events it was sent. */
async function turn(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await vi.advanceTimersByTimeAsync(1);
}

async function open() {
  const opened = openDoor(fromRows([["接警", [["火灾扑救", 1]]]]));
  const changed = vi.fn();
  const stop = await opened.door.watch(changed);
  const type = async (value: number): Promise<void> => {
    opened.workbook.type("接警!B1", value);
    opened.host.flushEvents();
    await turn();
  };
  return { ...opened, changed, stop, type };
}

describe("watching for changes", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("calls back once, when typing has come to rest", async () => {
    const { changed, type } = await open();
    await type(2);
    await vi.advanceTimersByTimeAsync(500);
    await type(3);
    await vi.advanceTimersByTimeAsync(500);
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(changed).toHaveBeenCalledOnce();
  });

  it("notices sheets that come and go", async () => {
    const { changed, host, workbook } = await open();
    workbook.events.raise("added", workbook.addSheet("火灾").id);
    host.flushEvents();
    await turn();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changed).toHaveBeenCalledTimes(1);
    workbook.remove(workbook.sheet("火灾"));
    host.flushEvents();
    await turn();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("takes its handlers off when stopped and forgets what it was waiting for", async () => {
    const { changed, stop, type, workbook } = await open();
    await type(2);
    await stop();
    await stop();
    await type(3);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).not.toHaveBeenCalled();
    expect(
      ["changed", "added", "deleted"].map((name) => workbook.events.listeners(name as "changed", "Workbook")),
    ).toEqual([0, 0, 0]);
  });
});
