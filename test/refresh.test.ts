import { describe, expect, test } from "vitest";
import type { NumberAudit } from "../src/refresh.ts";
import { auditNumbers, remake } from "../src/refresh.ts";
import type { Changes } from "./report-audit.ts";
import { audit, unequal } from "./report-audit.ts";
import { numbered, sample, write } from "./report.ts";

const unwritten = (result: NumberAudit): string[] =>
  result.unwritten.map(({ text, told: { metric, aspect } }) => `${metric} ${aspect ?? ""} ${text}`);

describe("a report against its own workbook", () => {
  test.each(["2023-first-half.xlsx", "full-year.xlsx", "with-errors.xlsx"])("%s holds nothing stale", async (name) => {
    const { workbook, docx } = await write(sample(name));
    const doc = numbered(docx);
    const { inspection, summary } = remake(doc.record, workbook, null);
    const result = auditNumbers(doc, { inspection, summary });
    expect(result).toMatchObject({ obstacle: null, notices: [], absent: 0, unwritten: [] });
    expect(result.verdicts).toHaveLength(summary.told.spans.length);
    const doubtful = summary.told.spans.filter(({ told }) => told.value === null).length;
    expect(result.verdicts.filter(({ state }) => state === "in-doubt")).toHaveLength(doubtful);
    expect(result.verdicts.filter(({ state }) => state === "equal")).toHaveLength(result.verdicts.length - doubtful);
  });
});

describe("after a change in the sheets exactly these numbers are listed", () => {
  const cases: readonly (readonly [string, Changes, readonly string[], readonly string[]])[] = [
    ["a count that is told once", { "党建!I4": 1, "党建!P4": 7 }, ["stale 党委会次数 6→7"], []],
    [
      "a count with its rates, in the text and in the table",
      { "接警!I15": 90, "接警!P15": 465 },
      [
        "stale 出动车辆 459→465",
        "stale 出动车辆 459→465",
        "stale 出动车辆 yoy-difference 22→28",
        "stale 出动车辆 yoy-rate 5→6.4",
      ],
      [],
    ],
    [
      "a base that turns a rise into a fall: the sentence has to be rewritten, the table not",
      { "接警!Q4": 320 },
      [
        "stale 接警出动总数 yoy-rate↑ 5.2→4.7 !",
        "stale 接警出动总数 base 290→320",
        "stale 接警出动总数 yoy-difference 15→-15",
        "stale 接警出动总数 yoy-rate 5.2→-4.7",
      ],
      [],
    ],
    [
      "a base that makes it level: no number stands there any more",
      { "接警!Q4": 305 },
      [
        "stale 接警出动总数 yoy-rate↑ 5.2→? !",
        "stale 接警出动总数 base 290→305",
        "stale 接警出动总数 yoy-difference 15→? !",
        "stale 接警出动总数 yoy-rate 5.2→? !",
      ],
      [],
    ],
    [
      "a base so small that a difference is told instead of a rate",
      { "宣传培训!Q12": 4 },
      [
        "stale 消防知识培训次数 yoy-rate↑ 18.2→? !",
        "stale 消防知识培训次数 base 22→4",
        "stale 消防知识培训次数 yoy-difference 4→22",
        "stale 消防知识培训次数 yoy-rate 18.2→? !",
      ],
      ["消防知识培训次数 yoy-difference 22"],
    ],
    [
      "an approximate sum of money, once in 万元 with its scale and once in the table without",
      { "接警!P21": "21余" },
      ["stale 抢救财产价值 19万余→21万余", "stale 抢救财产价值 19余→21余"],
      [],
    ],
    [
      "an approximate count that became exact and takes its words along",
      { "宣传培训!P38": 5230 },
      ["stale 发放宣传资料 5000余→5230", "stale 发放宣传资料 5000余→5230"],
      [],
    ],
    [
      "the month of the peak, which the sentence names",
      { "接警!H4": 63, "接警!I4": 56 },
      ["stale 接警出动总数 peak 62→63 !"],
      [],
    ],
    [
      "a row of the table that was level: the new numbers have no place to go",
      { "检查单位!I23": 3, "检查单位!P23": 9 },
      ["stale 临时查封决定书 7→9", "stale 临时查封决定书 7→9"],
      ["临时查封决定书 yoy-difference 2"],
    ],
    ["a count that became zero", { "保障!E32": 0, "保障!P32": 0 }, ["stale 增设LED电子屏 1→0"], []],
    [
      "a row that was emptied",
      {
        "保障!D32": null,
        "保障!E32": null,
        "保障!F32": null,
        "保障!G32": null,
        "保障!H32": null,
        "保障!I32": null,
        "保障!P32": null,
      },
      ["no-source 增设LED电子屏 1→? !"],
      [],
    ],
    ["a row that was renamed", { "保障!A32": "增设大屏" }, ["no-source 增设LED电子屏 1→? !"], ["增设大屏  1"]],
    ["a unit that was changed", { "保障!C32": "面" }, ["stale 增设LED电子屏 1→1 !"], []],
    ["a total that is wrong now", { "党建!P4": 14 }, ["in-doubt 党委会次数 6→? !"], []],
    [
      "a target that turns ahead of time into behind",
      { "检查单位!R6": 1000 },
      [
        "stale 检查单位 completion 52→44.2 !",
        "stale 检查单位 progress↑ 2→5.8 !",
        "stale 检查单位 target 850→1000",
        "stale 检查单位 completion 52→44.2 !",
      ],
      [],
    ],
    [
      "a row that was filled in since",
      { "保障!A60": "新购水带", "保障!C60": "米", "保障!P60": 200 },
      [],
      ["新购水带  200"],
    ],
  ];

  test.each(cases)("%s", (_, changes, verdicts, news) => {
    const result = audit(changes);
    expect(unequal(result)).toEqual(verdicts);
    expect(unwritten(result)).toEqual(news);
  });
});

describe("a message", () => {
  const said = (changes: Changes, index = 0): string | null | undefined =>
    audit(changes).verdicts.filter(({ state }) => state !== "equal")[index]?.message;

  test.each<[string, Changes, string]>([
    ["a new value", { "党建!I4": 1, "党建!P4": 7 }, "文稿是6，表中现为7"],
    ["a turn", { "接警!Q4": 320 }, "方向变了：原来增5.2%，现在减4.7%，请改写"],
    ["no change any more", { "接警!Q4": 305 }, "现在应写“与去年同期持平”，请改写这句话"],
    ["another kind of comparison", { "宣传培训!Q12": 4 }, "现在应写“同比增加22次”，请改写这句话"],
    ["a base that is gone", { "接警!Q4": null }, "表中没有上年同期数，请填上或者改写这句话"],
    ["another unit", { "保障!C32": "面" }, "单位变了：原为“块”，表中现为1面，请改写"],
    ["another month", { "接警!H4": 63, "接警!I4": 56 }, "最多的月份变了，现为63，请改写这句话"],
    ["zero", { "保障!E32": 0, "保障!P32": 0 }, "文稿是1，表中现为0；前后的说法请看一下"],
    ["a rise that is no longer notable", { "宣传培训!Q36": 77 }, "文稿是20，表中现为1.3；前后的说法请看一下"],
    ["an error in the sheets", { "党建!P4": 14 }, "表中这个数有必须改的问题，请先改好再核对"],
    ["another row", { "保障!A32": "增设大屏" }, "表中找不到“增设LED电子屏”这一行"],
  ])("of %s says what to do", (_, changes, message) => {
    expect(said(changes)).toBe(message);
  });

  test("stands at the cells that say otherwise", () => {
    const [first] = audit({ "接警!Q4": 320 }).verdicts.filter(({ state }) => state !== "equal");
    expect(first?.cells).toEqual([
      { sheet: "接警", cell: "P4" },
      { sheet: "接警", cell: "Q4" },
    ]);
  });
});
