import { describe, expect, it } from "vitest";
import type { MemoryDoor } from "../../../src/hosts/doors.ts";
import { recall, remember } from "../../../src/hosts/pane/actions/reuse-memory.ts";
import type { OldReport } from "../../../src/hosts/pane/engine/old-report.ts";
import { item, OLD, to } from "./review-items.ts";

const ITEMS = [item(0, "filled"), item(10, "ambiguous"), item(20, "unfilled")];

describe("what is remembered of a review", () => {
  function memory(first: string | null = null): MemoryDoor & { text: string | null } {
    return {
      text: first,
      read() {
        return this.text;
      },
      write(_, text) {
        this.text = text;
      },
    };
  }
  const old = (key: string): OldReport => ({ ...OLD, key, places: ITEMS.map(({ place }) => place) });
  const decisions = ITEMS.slice(0, 2).map(({ place }) => ({ ...place, binding: to("出动车辆") }));

  it("comes back for the same text only", () => {
    const door = memory();
    remember(door, old("a"), decisions);
    expect(recall(door, old("a"))).toEqual(decisions);
    expect(recall(door, old("b"))).toEqual([]);
    remember(door, old("a"), []);
    expect(door.text).toBeNull();
  });

  it("is that of the last five reports", () => {
    const door = memory();
    for (const key of ["a", "b", "c", "d", "e", "f"]) remember(door, old(key), decisions);
    expect(recall(door, old("a"))).toEqual([]);
    expect(recall(door, old("b"))).toEqual(decisions);
  });

  it.each(["", "{", "[1]", '[{"key":"a","bindings":"?"}]', '{"key":"a"}'])(
    "is nothing when it is spoilt: %s",
    (text) => {
      expect(recall(memory(text), old("a"))).toEqual([]);
    },
  );
});
