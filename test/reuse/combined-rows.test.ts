import { describe, expect, it } from "vitest";
import { learn } from "../../src/reuse.ts";
import type { KeptBinding } from "../../src/reuse/bindings.ts";
import { surroundings } from "../../src/reuse/bindings.ts";
import type { Aspect } from "../../src/model/narrative.ts";
import type { Operation, RowKey } from "../../src/model/reuse.ts";
import { fill } from "./case.ts";

const BOOK = `period: 2023-01..2023-06

## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 上年同期 |
| 火灾扑救 | 起 | 10 | 10 | 10 | 10 | 10 | 10 | 50 |
| 抢险救援 | 起 | 5 | 5 | 5 | 5 | 5 | 5 | 24 |
| 社会救助 | 起 | 2 | 2 | 2 | 2 | 2 | 2 | 9 |
| 出动车辆 | 辆次 | 20 | 20 | 20 | 20 | 20 | 20 | 90 |
`;
const OLD = "上半年，灭火、救援和救助合计83起，同比上升12%，上年同期为74起。";

const row = (metric: string): RowKey => ({ domain: "接警", metric, scope: null, subject: null });

/** Fills one number of the text from several rows. */
function filledFrom(raw: string, metrics: readonly string[], operation: Operation, aspect: Aspect | null = null) {
  const start = OLD.indexOf(raw);
  const end = start + raw.length;
  const of = metrics.map(row);
  const kept: KeptBinding = { start, end, raw, ...surroundings(OLD, start, end), binding: { of, operation, aspect } };
  expect(learn(OLD).mentions.some((mention) => mention.start === start)).toBe(true);
  const { slots } = fill(OLD, BOOK, [kept]);
  const slot = slots.find(({ from }) => from.start === start);
  return { state: slot?.state, new: slot?.new, note: slot?.note };
}

describe("a figure bound to several rows", () => {
  it.each([
    ["sum", ["火灾扑救", "抢险救援", "社会救助"], "102"],
    ["sum", ["火灾扑救", "抢险救援"], "90"],
    ["difference", ["火灾扑救", "抢险救援"], "30"],
    ["average", ["火灾扑救", "抢险救援", "社会救助"], "34"],
  ] as const)("is their %s", (operation, metrics, is) => {
    expect(filledFrom("83", metrics, operation)).toMatchObject({ state: "filled", new: is });
  });

  it("is the sum of last year's values where it tells last year's", () => {
    expect(filledFrom("74", ["火灾扑救", "抢险救援"], "sum", "base")).toMatchObject({ state: "filled", new: "74" });
    expect(filledFrom("74", ["火灾扑救", "社会救助"], "sum", "base")).toMatchObject({ state: "filled", new: "59" });
  });

  it("stays old where it tells a change: the sum must never stand in the place of a rate", () => {
    expect(filledFrom("12", ["火灾扑救", "抢险救援"], "sum", "yoy-rate")).toMatchObject({
      state: "unfilled",
      note: "这个数要按全文另算，没有改，请核对",
    });
  });

  it("stays old when the rows count different things", () => {
    expect(filledFrom("83", ["火灾扑救", "出动车辆"], "sum")).toMatchObject({
      state: "unfilled",
      note: "这几行有约数或单位不同，合不起来，数没有改",
    });
  });

  it("stays old when one of the rows is missing", () => {
    expect(filledFrom("83", ["火灾扑救", "没有的行"], "sum")).toMatchObject({ state: "unfilled" });
  });
});
