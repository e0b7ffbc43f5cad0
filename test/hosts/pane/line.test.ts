import { describe, expect, it } from "vitest";
import { Line } from "../../../src/hosts/pane/line.ts";

describe("a line of work", () => {
  it("lets one thing at a time through, in the order it was asked for", async () => {
    const line = new Line();
    const done: string[] = [];
    const pass = async (key: string): Promise<void> => {
      if (!(await line.enter(key))) return;
      done.push(`${key} begins`);
      await Promise.resolve();
      done.push(`${key} ends`);
      line.leave();
    };
    await Promise.all([pass("read"), pass("check"), pass("write")]);
    expect(done).toEqual(["read begins", "read ends", "check begins", "check ends", "write begins", "write ends"]);
  });

  it("does the later of two that wait for the same", async () => {
    const line = new Line();
    expect(await line.enter("check")).toBe(true);
    const waiting = [line.enter("check"), line.enter("write"), line.enter("check")];
    line.leave();
    expect(await waiting[1]).toBe(true);
    line.leave();
    expect(await Promise.all(waiting)).toEqual([false, true, true]);
    line.leave();
    expect(await line.enter("check")).toBe(true);
  });
});
