import { describe, expect, it } from "vitest";
import {
  bindingName,
  itemName,
  newName,
  resultText,
  searchSources,
} from "../../../src/hosts/pane/models/review-words.ts";
import type { ReuseState } from "../../../src/hosts/pane/models/review.ts";
import {
  bindingTo,
  certainItems,
  countStates,
  decide,
  decisionList,
  filled,
  firstChoice,
  neighbour,
  offersOf,
  opened,
  replaced,
  takesRow,
  undone,
  visibleItems,
  withRow,
} from "../../../src/hosts/pane/models/review.ts";
import { item, OLD, review, row, to } from "./review-items.ts";
import { exact } from "../../../src/model/exact.ts";
import { known, missing } from "../../../src/model/outcome.ts";
import { period } from "../../../src/model/period.ts";
import type { RowKey } from "../../../src/model/reuse.ts";

const ITEMS = [
  item(0, "filled"),
  item(10, "ambiguous"),
  item(20, "unfilled"),
  item(30, "ambiguous"),
  item(40, "filled", { note: "请看一下" }),
  item(50, "kept"),
];
const open = (items = ITEMS): ReuseState => filled(opened(OLD, []), review(items), null);

describe("a review", () => {
  it("sets out with what has to be chosen, else with what has no value, else with all", () => {
    expect([open().filter, open().current]).toEqual(["ambiguous", 10]);
    expect([open([item(0, "filled"), item(20, "unfilled")])].map(({ filter, current }) => [filter, current])).toEqual([
      ["unfilled", 20],
    ]);
    expect([open([item(5, "filled")])].map(({ filter, current }) => [filter, current])).toEqual([[null, 5]]);
    expect(open([]).current).toBeNull();
  });

  it("counts every item once", () => {
    expect(countStates(ITEMS)).toEqual({ filled: 2, ambiguous: 2, unfilled: 1, kept: 1 });
  });

  it("lists what passes the filter, and what is in hand besides", () => {
    expect(visibleItems(open()).map(({ id }) => id)).toEqual([10, 30]);
    expect(visibleItems({ ...open(), current: 40 }).map(({ id }) => id)).toEqual([10, 30, 40]);
    expect(visibleItems({ ...open(), filter: null })).toHaveLength(6);
  });

  it("goes from item to item and stops at both ends", () => {
    const state = open();
    expect([neighbour(state, 10, 1), neighbour(state, 30, 1), neighbour(state, 10, -1)]).toEqual([30, null, null]);
    expect([neighbour(state, null, 1), neighbour(state, null, -1)]).toEqual([10, 30]);
  });

  it("decides the item in hand and takes the next", () => {
    const [, second] = ITEMS;
    if (second === undefined) throw new Error("There is no item.");
    const state = decide(open(), [{ item: second, binding: to("火灾") }]);
    expect(decisionList(state)).toEqual([{ ...second.place, binding: to("火灾") }]);
    expect(state.current).toBe(30);
  });

  it("takes back step by step, each with its item in hand", () => {
    const [first, second] = ITEMS;
    if (first === undefined || second === undefined) throw new Error("There is no item.");
    const once = decide(open(), [{ item: second, binding: null }]);
    const twice = decide(once, [{ item: first, binding: null }]);
    expect(undone(twice)).toMatchObject({ decisions: once.decisions, current: first.id });
    expect(undone(undone(twice))).toMatchObject({ decisions: new Map(), current: second.id, earlier: [] });
    expect(undone(open())).toEqual(open());
  });

  it("accepts at once what is certain: filled, without a remark, not looked at yet", () => {
    const certain = certainItems(open());
    expect(certain.map(({ id }) => id)).toEqual([0]);
    const state = decide(
      open(),
      [...certain, ...certain].map((each) => ({ item: each, binding: each.binding })),
    );
    expect(certainItems(state)).toEqual([]);
    expect(state.current).toBe(10);
    expect(undone(state).decisions.size).toBe(0);
  });

  it("takes the decisions of a file in place of its own, and can go back", () => {
    const [first] = ITEMS;
    if (first === undefined) throw new Error("There is no item.");
    const state = replaced(open(), [{ ...first.place, binding: null }]);
    expect([...state.decisions.keys()]).toEqual([0]);
    expect(undone(state).decisions.size).toBe(0);
  });

  it("keeps filter and place when it is filled again", () => {
    const state = { ...open(), filter: null, current: 40 };
    expect(filled(state, review(ITEMS.slice(0, 2)), null)).toMatchObject({ filter: null, current: 40 });
  });

  it("lets Enter take what stands there, else the likeliest", () => {
    expect(firstChoice(item(0, "filled", { binding: to("甲") }))).toEqual(to("甲"));
    expect(firstChoice(item(0, "ambiguous"))).toEqual(to("出动车辆"));
    expect(firstChoice(item(0, "unfilled", { binding: null, offers: [] }))).toBeNull();
  });

  it("adds up rows one after another, none twice, and no changes", () => {
    const two = withRow(to("火灾扑救"), row("抢险救援"));
    expect(two).toEqual({ of: [row("火灾扑救"), row("抢险救援")], operation: "sum", aspect: null });
    expect(withRow(two, row("抢险救援"))).toBe(two);
    expect(withRow(two, row("抢险救援", "百日攻坚")).of).toHaveLength(3);
    expect(bindingName(two)).toBe("火灾扑救＋抢险救援");
    expect([to("甲"), two].map(takesRow)).toEqual([true, true]);
    const others = [null, bindingTo(row("甲"), "yoy-rate"), { ...two, operation: "average" as const }];
    expect(others.map(takesRow)).toEqual([false, false, false]);
  });

  it("offers the row that was chosen by hand as well", () => {
    const chosen = item(0, "filled", { binding: to("乙") });
    expect(offersOf(chosen).map(({ binding, text }) => [binding.of[0]?.metric, text])).toEqual([
      ["乙", "15"],
      ["出动车辆", "15"],
    ]);
    expect(offersOf(item(0, "filled"))).toHaveLength(1);
  });
});

describe("the words of a review", () => {
  it("name what a figure stands for", () => {
    expect(bindingName(bindingTo(row("检查单位", "百日攻坚"), "yoy-rate"))).toBe("检查单位（百日攻坚） · 同比");
    const of = [row("甲"), row("乙")];
    expect(bindingName({ of, operation: "sum", aspect: null })).toBe("甲＋乙");
    expect(bindingName({ of, operation: "difference", aspect: null })).toBe("甲－乙");
    expect(bindingName({ of, operation: "average", aspect: null })).toBe("（甲＋乙）÷2");
    expect(itemName(item(0, "ambiguous"))).toBe("出动车辆");
    const nobody = { domain: null, metric: null, scope: null };
    expect(itemName(item(0, "unfilled", { binding: null, offers: [], names: nobody }))).toBe("不知道说的是什么");
  });

  it("say how many numbers are still the old ones", () => {
    const all = review(ITEMS);
    expect(resultText(all, "docx")).toBe("换上2个数，照旧1个；没有值的1个、没选定的2个还是旧数，Word 里标黄。");
    expect(resultText(all, "text")).toBe("换上2个数，照旧1个；没有值的1个、没选定的2个还是旧数。");
    expect(resultText(review([item(0, "filled")]), "docx")).toBe("换上1个数。");
  });

  it.each([
    ["2022年上半年工作总结.docx", 2022, "2023年上半年工作总结"],
    ["工作总结.docx", 2022, "工作总结（本期）"],
    ["2022年总结", null, "2023年总结"],
    ["v1.2 2020总结.txt", 2022, "v1.2 2020总结（本期）"],
  ])("name the new file after %s (%s)", (old, year, name) => {
    expect(newName(old, year === null ? null : period(year, 1, 6), period(2023, 1, 6))).toBe(name);
  });

  it("find rows by hanzi or letters, in the name first, then in domain and scope", () => {
    const source = (key: RowKey, value: number | null) => ({
      ...{ key, unit: "起" },
      now: value === null ? missing("not-filled") : known(exact(value), []),
    });
    const sources = [
      source(row("火灾扑救", "百日攻坚"), 3),
      source(row("火灾扑救"), 7),
      source(row("接警出动总数"), null),
    ];
    const found = (typed: string) => searchSources(sources, typed).map(({ name, now }) => `${name} ${now}`);
    expect(found("hzpj")).toEqual(["火灾扑救 7起", "火灾扑救（百日攻坚） 3起"]);
    expect(found("hz brgj")).toEqual(["火灾扑救（百日攻坚） 3起"]);
    expect(found("接警")[0]).toBe("接警出动总数 未填");
    expect(found(" ")).toEqual([]);
    expect(found("没有这项")).toEqual([]);
  });
});
