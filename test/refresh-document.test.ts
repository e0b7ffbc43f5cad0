import { describe, expect, test } from "vitest";
import { readRecord } from "../src/document/read-record.ts";
import type { Verdict } from "../src/refresh-verdicts.ts";
import type { NumberedDocument } from "../src/refresh.ts";
import { auditNumbers, refreshedRecord, remake } from "../src/refresh.ts";
import type { Changes } from "./report-audit.ts";
import { audit, document, report, unequal } from "./report-audit.ts";
import { sample, withCells } from "./report.ts";

describe("a number changed by hand", () => {
  const edited = (metric: string, text: string): NumberedDocument => {
    const index = document.controls.findIndex(({ tag }) => tag.includes(`||${metric}|`));
    return { ...document, controls: document.controls.map((each, at) => (at === index ? { ...each, text } : each)) };
  };

  test.each<[string, Changes, string]>([
    ["8", {}, "edited 党委会次数 8→6 !"],
    ["8", { "党建!I4": 1, "党建!P4": 7 }, "edited 党委会次数 8→7 !"],
    ["", {}, "edited 党委会次数 →6 !"],
    ["6余", {}, "edited 党委会次数 6余→6 !"],
    ["8", { "党建!C4": "届" }, "edited 党委会次数 8→6 !"],
    ["8", { "党建!P4": 14 }, "in-doubt 党委会次数 8→? !"],
  ])("to “%s” is never refreshed", (text, changes, expected) => {
    expect(unequal(audit(changes, edited("党委会次数", text)))).toContain(expected);
  });

  test.each(["６", "6.0", " 6 "])("to %j is the same number", (text) => {
    expect(unequal(audit({}, edited("党委会次数", text)))).toEqual([]);
  });

  test("to what the sheets say now is right", () => {
    expect(unequal(audit({ "党建!I4": 1, "党建!P4": 7 }, edited("党委会次数", "7")))).toEqual([]);
  });

  test("says what was written, what stands there and what the sheets say", () => {
    const [verdict] = audit({ "党建!I4": 1, "党建!P4": 7 }, edited("党委会次数", "8")).verdicts.filter(
      ({ state }) => state === "edited",
    );
    expect(verdict?.message).toBe("手工改过：写入的是6，现为8，表中是7");
  });
});

describe("a document", () => {
  test("of another period is not compared", () => {
    const year = sample("full-year.xlsx");
    const inspection = remake(null, year, null);
    expect(auditNumbers(document, inspection)).toMatchObject({
      obstacle: "文稿写的是2023年上半年，表中是2023年，请换对应的表，或者重新生成总结。",
      verdicts: [],
    });
  });

  test("of another unit is compared with a warning", () => {
    const settings = report.workbook.sheets.find(({ name }) => name === "报告设置")!;
    const row = settings.values.findIndex((cells) => cells?.[0] === "填报单位");
    const result = audit({ [`报告设置!B${row + 1}`]: "临江县消防救援大队" });
    expect(result.notices).toEqual(["文稿是“云岭县消防救援大队”的，表是“临江县消防救援大队”的，请确认没有拿错。"]);
  });

  test("without a record is compared by its tags and never refreshed", () => {
    const doc = { ...document, record: null };
    const result = audit({ "党建!I4": 1, "党建!P4": 7 }, doc);
    expect(result.notices).toHaveLength(1);
    expect(result.verdicts.every(({ update }) => update === null)).toBe(true);
    const meetings = result.verdicts.find(({ control }) => control.tag.includes("党委会次数"));
    expect(meetings).toMatchObject({
      state: "in-doubt",
      expected: "7",
      message: "这个数没有写入记录，表中是7，请人工核对",
    });
    const topics = result.verdicts.find(({ control }) => control.tag.includes("党委会研究议题数"));
    expect(topics).toMatchObject({ state: "equal" });
  });

  test("with a paragraph pasted from another report does not take its keys for its own", () => {
    const pasted = { id: 900, tag: "bs1|火灾|1||火灾起数|", text: "6" };
    const result = audit({}, { ...document, controls: [...document.controls, pasted] });
    expect(unequal(result)).toHaveLength(1);
    expect(result.verdicts.at(-1)).toMatchObject({ state: "no-source", update: null });
  });

  test("that lost numbers says how many were not compared", () => {
    const controls = document.controls.filter(({ tag }) => !tag.includes("党委会"));
    expect(audit({}, { ...document, controls }).absent).toBe(2);
  });

  test("keeps content controls of others out", () => {
    const other = { id: 901, tag: "日期", text: "6月30日" };
    expect(audit({}, { ...document, controls: [other] }).verdicts).toEqual([]);
  });
});

describe("the record after a refresh", () => {
  const changes: Changes = { "党建!I4": 1, "党建!P4": 7, "接警!Q4": 280 };

  function refreshed(locked: (verdict: Verdict) => boolean): NumberedDocument {
    const stale = audit(changes).verdicts.filter(({ update }) => update !== null);
    const xml = refreshedRecord(document.record!, stale, withCells(report.workbook, changes));
    const texts = new Map(stale.filter((each) => !locked(each)).map(({ update }) => [update!.id, update!.to]));
    const controls = document.controls.map((control) => ({ ...control, text: texts.get(control.id) ?? control.text }));
    return { controls, record: readRecord(xml) };
  }

  test("agrees with the document and the sheets", () => {
    const doc = refreshed(() => false);
    expect(unequal(audit(changes, doc))).toEqual([]);
    expect(doc.record?.head).toEqual({ ...document.record!.head, fingerprint: doc.record!.head.fingerprint });
    expect(doc.record?.head.fingerprint).not.toBe(document.record!.head.fingerprint);
    const untouched = document.record!.numbers.filter(({ told }) => told.metric === "出动车辆");
    for (const number of untouched) expect(doc.record?.numbers).toContainEqual(number);
  });

  test("still knows the text of a number that could not be written", () => {
    const doc = refreshed(({ told }) => told?.metric === "党委会次数");
    expect(unequal(audit(changes, doc))).toEqual(["stale 党委会次数 6→7"]);
  });

  test("knows a number that Word gives with its tracked change", () => {
    const doc = refreshed(() => false);
    const controls = doc.controls.map((each) => (each.tag.includes("|党委会次数|") ? { ...each, text: "67" } : each));
    expect(unequal(audit(changes, { ...doc, controls }))).toEqual([]);
    const next = { ...changes, "党建!I4": 2, "党建!P4": 8 };
    expect(unequal(audit(next, { ...doc, controls }))).toEqual(["stale 党委会次数 67→8"]);
  });

  test("refreshed back and forth ends where it began", () => {
    const doc = refreshed(() => false);
    const back = audit({}, doc).verdicts.filter(({ update }) => update !== null);
    const record = readRecord(refreshedRecord(doc.record!, back, report.workbook))!;
    const texts = new Map(back.map(({ update }) => [update!.id, update!.to]));
    const controls = doc.controls.map((control) => ({ ...control, text: texts.get(control.id) ?? control.text }));
    expect(controls).toEqual(document.controls);
    expect(record.numbers.map(({ key, told, text }) => ({ key, told, text }))).toEqual(document.record!.numbers);
  });
});
