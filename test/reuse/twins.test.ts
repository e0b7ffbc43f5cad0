import { expect, it } from "vitest";
import { fill } from "./case.ts";

const BOOK = `period: 2023-01..2023-06

## 廉政
| 指标 | 单位 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 本期合计 | 上年同期 |
| 信访举报 | 件 | 1 | 1 | 2 | 1 | 1 | 2 | 8 | 5 |
| 办结信访 | 件 | 1 | 1 | 1 | 1 | 1 | 2 | 7 | 5 |
`;

it("does not take one row twice in a sentence, though both numbers are what it said", () => {
  const { slots, text } = fill("2022年上半年，受理信访举报5件，办结5件。受理信访举报5件。", BOOK);
  const states = slots.filter(({ old }) => old === "5").map((slot) => [slot.state, slot.new]);
  expect(states).toEqual([
    ["filled", "8"],
    ["ambiguous", "5"],
    ["filled", "8"],
  ]);
  expect(text).toBe("2023年上半年，受理信访举报8件，办结5件。受理信访举报8件。");
});
