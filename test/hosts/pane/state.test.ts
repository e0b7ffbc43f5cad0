import { describe, expect, it } from "vitest";
import type { Opened } from "../../../src/hosts/pane/engine/report.ts";
import { NO_CHOICES } from "../../../src/hosts/pane/engine/report.ts";
import type { Event, State } from "../../../src/hosts/pane/state.ts";
import { firstState, reduce } from "../../../src/hosts/pane/state.ts";
import { createStore } from "../../../src/hosts/pane/store.ts";
import { openedSample } from "./make.ts";

const after = (state: State, ...events: Event[]): State => events.reduce(reduce, state);

describe("the state of the pane", () => {
  it.each(["excel", "page"] as const)("begins with the findings (%s)", (host) => {
    expect(firstState(host)).toMatchObject({ host, tab: "check", report: null, work: null });
  });

  it("begins in Word with the document", () => {
    expect(firstState("word").tab).toBe("word");
  });

  it("shows a report and forgets what was wrong before", async () => {
    const opened = await openedSample("2023-first-half");
    const state = after(
      firstState("page"),
      { type: "troubled", trouble: "打不开。" },
      { type: "opened", opened, choices: NO_CHOICES },
    );
    expect(state.trouble).toBeNull();
    expect(state.name).toBe("2023-first-half.xlsx");
    expect(state.report?.unit).toBe("云岭县消防救援大队");
  });

  it("keeps the settings of a workbook that cannot be worked with", async () => {
    const { fields, ...rest } = await openedSample("2023-first-half");
    const opened: Opened = { ...rest, fields, outcome: { trouble: "没有写明报告期。" } };
    const state = after(firstState("page"), { type: "opened", opened, choices: NO_CHOICES });
    expect(state).toMatchObject({ report: null, trouble: "没有写明报告期。", fields });
  });

  it("has nothing left of a workbook that was replaced by an unreadable one", async () => {
    const opened = await openedSample("2023-first-half");
    const state = after(
      firstState("page"),
      { type: "opened", opened, choices: NO_CHOICES },
      { type: "troubled", trouble: "打不开。" },
    );
    expect(state).toMatchObject({ report: null, name: null, fields: [], trouble: "打不开。" });
  });

  it("forgets the numbers picked out and compared when a report is made anew", async () => {
    const opened = await openedSample("2023-first-half");
    const audit = { obstacle: null, notices: [], verdicts: [], absent: 0, unwritten: [] };
    const state = after(
      firstState("word"),
      { type: "opened", opened, choices: NO_CHOICES },
      { type: "picked", places: [{ sheet: "接警", cell: "P4" }] },
      { type: "audited", audit },
      { type: "stale" },
      { type: "opened", opened, choices: NO_CHOICES },
    );
    expect(state).toMatchObject({ picked: [], audit: null, stale: false });
  });

  it("shows picked cells in the report, and keeps the tab that stands beside it", () => {
    const places = [{ sheet: "接警", cell: "P4" }];
    const state = after(firstState("page"), { type: "tab", tab: "figures" }, { type: "picked", places });
    expect(state).toMatchObject({ tab: "summary", side: "figures", picked: places });
  });

  it("takes progress only while something is under way", () => {
    const resting = firstState("page");
    expect(after(resting, { type: "step", step: "正在写总结" }).work).toBeNull();
    const working = after(resting, { type: "working", step: "正在读取" }, { type: "step", step: "正在写总结" });
    expect(working.work).toBe("正在写总结");
    expect(after(working, { type: "rested" }).work).toBeNull();
  });

  it("filters by severity and words independently", () => {
    const state = after(firstState("page"), { type: "severity", severity: "error" }, { type: "words", words: "接警" });
    expect(state.filter).toEqual({ severity: "error", words: "接警" });
  });
});

describe("the store", () => {
  it("tells of changes only, and only those who still listen", () => {
    const store = createStore(1, (state: number, event: number) => state + event);
    let heard = 0;
    const stop = store.subscribe(() => (heard += 1));
    store.send(0);
    store.send(2);
    stop();
    store.send(1);
    expect([store.get(), heard]).toEqual([4, 1]);
  });
});
