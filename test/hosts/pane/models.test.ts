import { safeChanges } from "../../../src/checks/safe-changes.ts";
import { describe, expect, it } from "vitest";
import type { Direction } from "../../../src/model/catalog.ts";
import { exact } from "../../../src/model/exact.ts";
import type { Change } from "../../../src/model/figure.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { known, missing } from "../../../src/model/outcome.ts";
import { parsePeriod, period } from "../../../src/model/period.ts";
import { changeText, outcomeText, valueText } from "../../../src/hosts/pane/models/amount-text.ts";
import { factGroups, filterFacts } from "../../../src/hosts/pane/models/fact-groups.ts";
import type { FindingFilter } from "../../../src/hosts/pane/models/finding-groups.ts";
import { countFindings, findingsText, groupFindings } from "../../../src/hosts/pane/models/finding-groups.ts";
import { inYear, periodOptions, yearOf } from "../../../src/hosts/pane/models/period-choice.ts";
import { choiceName, fallbackName, settingGroups } from "../../../src/hosts/pane/models/setting-groups.ts";
import { isDark } from "../../../src/hosts/pane/office-context.ts";
import { openedSample, reportOf } from "./make.ts";

const finding = (sheet: string, cell: string, more: Partial<Finding> = {}): Finding => ({
  rule: "broken-total",
  severity: "error",
  at: { sheet, cell },
  value: "305",
  expected: "298",
  message: `${cell}合计不对。`,
  related: [],
  fix: null,
  waived: null,
  ...more,
});

const change = (cell: string, to: number) => ({ at: { sheet: "接警", cell }, from: "x", to });

describe("findings", () => {
  const all = [
    finding("接警", "P4", { severity: "warning" }),
    finding("火灾", "P5"),
    finding("接警", "D4"),
    finding("接警", "E4", { severity: "info", message: "像估计数。" }),
  ];
  const cells = (filter: FindingFilter): string[][] =>
    groupFindings(all, filter).map(({ sheet, findings }) => [sheet, ...findings.map(({ at }) => at.cell ?? "")]);

  it.each<[string, FindingFilter, string[][]]>([
    [
      "all, by sheet, the most serious first",
      { severity: null, words: "" },
      [
        ["接警", "D4", "P4", "E4"],
        ["火灾", "P5"],
      ],
    ],
    [
      "of one severity",
      { severity: "error", words: "" },
      [
        ["火灾", "P5"],
        ["接警", "D4"],
      ],
    ],
    ["by a word of the message", { severity: null, words: " 估计 " }, [["接警", "E4"]]],
    ["by the cell, in small letters", { severity: null, words: "火灾!p5" }, [["火灾", "P5"]]],
    ["none", { severity: "info", words: "合计" }, []],
  ])("are listed: %s", (_what, filter, expected) => {
    expect(cells(filter)).toEqual(expected);
  });

  it("are counted by severity", () => {
    expect(countFindings(all)).toEqual({ error: 2, warning: 1, info: 1, waived: 0 });
  });

  it("are mended together where that is safe, a cell once", () => {
    const fix = (safe: boolean, ...changes: ReturnType<typeof change>[]) => ({ safe, label: "改", changes });
    const mended = safeChanges([
      finding("接警", "D4", { fix: fix(true, change("D4", 1)) }),
      finding("接警", "D5", { fix: fix(false, change("D5", 2)) }),
      finding("接警", "D6", { fix: fix(true, change("D6", 3), change("D4", 9)) }),
      finding("接警", "D7", { fix: fix(true, change("D7", 4)) }),
    ]);
    expect(mended).toEqual({ changes: [change("D4", 1), change("D7", 4)], fixes: 2 });
  });

  it("make a list to work through, one line each", () => {
    const lines = findingsText([finding("接警", "E4", { severity: "info", message: "两\n行" }), finding("火灾", "P5")]);
    expect(lines).toBe("必须改\t火灾!P5\tP5合计不对。\n提醒\t接警!E4\t两 行");
  });
});

describe("amounts", () => {
  it.each([
    ["305", null, "305"],
    ["85.40", null, "85.4"],
    ["5000", "余", "5000余"],
    ["300", "约", "约300"],
    ["300", "左右", "300左右"],
  ] as const)("%s with %s reads %s", (value, marker, text) => {
    expect(valueText(exact(value), marker)).toBe(text);
  });

  it("that are missing say why", () => {
    expect(outcomeText(known(exact("12"), []))).toBe("12");
    expect(outcomeText(missing("not-filled"))).toBe("未填");
    expect(outcomeText(missing("in-doubt"))).toBe("待核");
  });

  const difference = exact("-3");
  it.each<[Change, Direction, [text: string, trend: string, good: boolean | null]]>([
    [{ kind: "none" }, "up", ["—", "none", null]],
    [{ kind: "equal" }, "up", ["持平", "flat", null]],
    [{ kind: "about-equal", difference }, "up", ["基本持平", "flat", null]],
    [{ kind: "rate", rate: exact("5.172"), difference: exact("15") }, "up", ["+5.2%", "up", true]],
    [{ kind: "rate", rate: exact("-5.172"), difference }, "down", ["−5.2%", "down", true]],
    [{ kind: "rate", rate: exact("5.172"), difference: exact("15") }, "neutral", ["+5.2%", "up", null]],
    [
      { kind: "multiple", times: exact("1.8"), rate: exact("180"), difference: exact("9") },
      "down",
      ["+1.8倍", "up", false],
    ],
    [{ kind: "points", points: exact("2.4") }, "up", ["+2.4个百分点", "up", true]],
    [{ kind: "difference", difference }, "neutral", ["−3起", "down", null]],
    [{ kind: "from-zero", difference: exact("3") }, "down", ["+3起", "up", false]],
    [{ kind: "to-zero", difference }, "down", ["−3起", "down", true]],
  ])("change: %o", (given, direction, [text, trend, good]) => {
    expect(changeText(given, { unit: "起", direction, rateDecimals: 1 })).toEqual({ text, trend, good });
  });
});

describe("figures", () => {
  it("stand under their domains, derived ones after the rows they come from", async () => {
    const { figures, rateDecimals } = reportOf(await openedSample("2023-first-half"));
    const groups = factGroups(figures, rateDecimals);
    const hazards = groups.find(({ domain }) => domain === "隐患");
    expect(hazards?.rows.find(({ name }) => name === "整改率")).toMatchObject({
      now: "85.4",
      unit: "%",
      formula: "督促整改火灾隐患或违法行为÷发现火灾隐患或违法行为×100%",
      change: { text: "+2.4个百分点", trend: "up", good: true },
    });
    const total = groups.find(({ domain }) => domain === "接警")?.rows[0];
    expect(total).toMatchObject({ name: "接警出动总数", now: "305", base: "290", shape: "bars" });
    expect(total?.months.map(({ text }) => text)).toEqual(["42", "38", "53", "53", "57", "62"]);
    expect(total?.cells).toEqual([{ sheet: "接警", cell: "P4" }]);
  });

  it("show what is in doubt and leave out blank rows", async () => {
    const { figures, rateDecimals } = reportOf(await openedSample("with-errors"));
    const rows = factGroups(figures, rateDecimals).flatMap((group) => group.rows);
    expect(rows.some(({ doubted, now }) => doubted && now === "待核")).toBe(true);
    expect(rows.some(({ now }) => now === "未填")).toBe(false);
  });

  it("show how far the year's target is reached", async () => {
    const { figures, rateDecimals } = reportOf(await openedSample("2023-first-half"));
    const rows = factGroups(figures, rateDecimals).flatMap((group) => group.rows);
    expect(rows.find(({ target }) => target !== null)?.target).toEqual({ text: "850", done: "52%", percent: 52 });
  });

  it("are found by name, scope and domain", async () => {
    const { figures, rateDecimals } = reportOf(await openedSample("2023-first-half"));
    const all = factGroups(figures, rateDecimals);
    expect(filterFacts(all, "整改率").map(({ domain }) => domain)).toEqual(["隐患"]);
    expect(filterFacts(all, "没有这个")).toEqual([]);
    expect(filterFacts(all, " ")).toEqual(all);
  });
});

describe("the period", () => {
  it("can be every span the sheet offers", () => {
    const options = periodOptions(2023, null);
    expect(options.slice(0, 4)).toEqual([
      { value: "2023H1", name: "上半年" },
      { value: "2023", name: "全年" },
      { value: "2023H2", name: "下半年" },
      { value: "2023Q1", name: "第一季度" },
    ]);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(options.every(({ value }) => parsePeriod(value) !== null)).toBe(true);
  });

  it("keeps an odd span of the workbook on the list", () => {
    expect(periodOptions(2023, period(2023, 4, 10)).at(-1)).toEqual({ value: "2023-04..2023-10", name: "4—10月" });
    expect(periodOptions(2024, period(2023, 4, 10)).map(({ value }) => value)).not.toContain("2023-04..2023-10");
  });

  it("keeps its months in another year", () => {
    expect(inYear(period(2023, 4, 6), 2024)).toEqual(period(2024, 4, 6));
    expect(inYear(null, 2024)).toEqual(period(2024, 1, 6));
  });

  it.each([
    ["2023", 2023],
    [" 2023 ", 2023],
    ["1989", null],
    ["23", null],
    ["二〇二三", null],
  ])("takes %s for the year %s", (text, year) => {
    expect(yearOf(text)).toBe(year);
  });
});

describe("settings", () => {
  it("are all listed once, but for the period that has a control of its own", async () => {
    const { fields } = await openedSample("2023-first-half");
    const listed = settingGroups(fields).flatMap((group) => group.fields.map(({ id }) => id));
    expect([...listed, "year", "period"].sort()).toEqual(fields.map(({ id }) => id).sort());
  });

  it("call choices by their names", async () => {
    const { fields } = await openedSample("2023-first-half");
    const length = fields.find(({ id }) => id === "length")!;
    expect([choiceName(length, "brief"), choiceName(length, "别的"), fallbackName(length)]).toEqual([
      "简报",
      "别的",
      "标准",
    ]);
  });
});

it.each([
  ["ffffff", false],
  ["262626", true],
  ["000000", true],
  ["f3f2f1", false],
])("the colour %s is dark: %s", (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
