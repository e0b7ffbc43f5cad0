import { describe, expect, it } from "vitest";
import { explain } from "../../../src/hosts/pane/actions/waivers.ts";
import { changeCells } from "../../../src/hosts/pane/actions/fix.ts";
import { Line } from "../../../src/hosts/pane/line.ts";
import { firstState, reduce } from "../../../src/hosts/pane/state.ts";
import { createStore } from "../../../src/hosts/pane/store.ts";
import type { Tools } from "../../../src/hosts/pane/tools.ts";
import type { CellChange, Finding } from "../../../src/model/finding.ts";

/** Tools of a pane in Excel that notes what it is asked, while something else is being done. */
function busyTools() {
  const asked: string[] = [];
  const note = (what: unknown) => {
    asked.push(JSON.stringify(what));
    return Promise.resolve({ changes: [] });
  };
  const line = new Line();
  const tools = {
    store: createStore(firstState("excel"), reduce),
    line,
    engine: { ask: (_task: string, asks: unknown) => Promise.resolve(asks), cancel: () => false },
    excel: { change: note, writeTable: note, read: () => Promise.resolve(null) },
  } as unknown as Tools;
  return {
    tools,
    asked,
    begin: () => line.enter("别的"),
    end: () => {
      line.leave();
    },
  };
}

const finding = (cell: string): Finding =>
  ({ rule: "last-year-missing", at: { sheet: "接警", cell }, severity: "info" }) as unknown as Finding;

const change = (from: number, to: number): CellChange => ({ at: { sheet: "接警", cell: "D4" }, from, to });

describe("actions that wait for their turn", () => {
  it("write the 说明 of every finding that was explained meanwhile", async () => {
    const { tools, asked, begin, end } = busyTools();
    await begin();
    const written = ["Q3", "P4"].map((cell) => explain(tools, finding(cell), { reason: "已核对", by: "张三" }));
    end();
    expect(await Promise.all(written)).toEqual([true, true]);
    expect(asked.map((one) => (JSON.parse(one) as { finding: Finding }).finding.at.cell)).toEqual(["Q3", "P4"]);
  });

  it("do a fix and then its 撤销", async () => {
    const { tools, asked, begin, end } = busyTools();
    await begin();
    const done = [changeCells(tools, [change(1, 2)], "改好。"), changeCells(tools, [change(2, 1)], "撤销。")];
    end();
    expect(await Promise.all(done)).toEqual([true, true]);
    expect(asked).toHaveLength(2);
  });
});
