import { describe, expect, it } from "vitest";
import { openReport } from "../../../src/document/source/open-report.ts";
import { generator } from "../../../src/hosts/cli/version.ts";
import { Desk } from "../../../src/hosts/pane/engine/desk.ts";
import type { OldReport, OldReportSource } from "../../../src/hosts/pane/engine/old-report.ts";
import { NO_CHOICES } from "../../../src/hosts/pane/engine/report.ts";
import { textKey } from "../../../src/hosts/pane/engine/text-key.ts";
import { withWords, withoutWords } from "../../../src/hosts/pane/models/review.ts";
import { bindingsJson } from "../../../src/reuse/bindings.ts";
import type { KeptBinding } from "../../../src/reuse/bindings.ts";
import { fillFrom, filledFile, learnReport } from "../../../src/reuse-document.ts";
import { inspect } from "../../../src/summary.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { docxOf, p } from "../../document/source/docx-fixture.ts";
import { sample, withCells } from "../../report.ts";
import { deskWith, quiet, sampleBytes, sampleSource } from "./make.ts";

const LINES = [
  "云岭县消防救援大队2022年上半年工作总结",
  "2022年上半年，大队共接警出动290起，同比下降3.5%；出动车辆430辆次，抢救被困人员21人。",
  "检查单位400家次，发现问题500处，整理台账88本。",
];
const TEXT = LINES.join("\n");
const docx = (): Uint8Array => docxOf(...LINES.map((line) => p(line)));

const SOURCES: readonly (readonly [string, OldReportSource])[] = [
  ["a Word file", { name: "往年.docx", bytes: docx() }],
  ["a text file", { name: "往年.txt", bytes: new TextEncoder().encode(TEXT) }],
  ["pasted text", { name: "往年", text: TEXT }],
];

async function deskOf(source: OldReportSource): Promise<{ desk: Desk; old: OldReport }> {
  const desk = await deskWith(sampleSource("2023-first-half"));
  await desk.run(NO_CHOICES, quiet);
  const old = await desk.openOld(source, quiet);
  if (old === null) throw new Error("The report did not open.");
  return { desk, old };
}

/** What the corridors make of it, as the command line does. */
function expected(source: { readonly name: string; readonly bytes: Uint8Array }, kept: readonly KeptBinding[]) {
  const workbook = readXlsx("2023-first-half.xlsx", sampleBytes("2023-first-half"));
  const inspection = inspect(workbook, { period: null, lastYear: null });
  const report = openReport(source.name, source.bytes, () => "");
  const filled = fillFrom(report, learnReport(report), inspection, kept);
  return { filled, file: filledFile(report, filled, inspection, generator) };
}

describe("a finished report on the desk", () => {
  it.each(SOURCES)("is opened with every figure at its place (%s)", async (_, source) => {
    const { old } = await deskOf(source);
    expect(old.places.map(({ raw }) => raw)).toEqual(["290", "3.5", "430", "21", "400", "500", "88"]);
    for (const { start, end, raw } of old.places) expect(TEXT.slice(start, end)).toBe(raw);
    expect(old.key).toBe(textKey(TEXT));
    expect(old.levels).toHaveLength(LINES.length);
  });

  it.each(SOURCES)("is filled from the open workbook, one item for a figure (%s)", async (_, source) => {
    const { desk, old } = await deskOf(source);
    const review = await desk.review([], quiet);
    expect(review.items.map(({ id }) => id)).toEqual(old.places.map(({ start }) => start));
    const alarms = review.items[0];
    expect(alarms).toMatchObject({ old: "290", new: "305", state: "filled", unit: "起" });
    expect(alarms?.cells).toContainEqual({ sheet: "接警", cell: "P4" });
    expect(review.text).toContain("2023年上半年，大队共接警出动305起，同比上升5.2%");
    expect(review.words.map(({ old: before, new: now }) => `${before}→${now}`)).toEqual(
      expect.arrayContaining(["2022→2023", "下降→上升"]),
    );
    expect(structuredClone(review)).toEqual(review);
  });

  it("offers rows with the number that would stand there, whatever was decided", async () => {
    const { desk } = await deskOf({ name: "往年", text: TEXT });
    const [first] = (await desk.review([], quiet)).items;
    if (first === undefined) throw new Error("There is no item.");
    expect(first.offers[0]).toMatchObject({ binding: { of: [{ metric: "接警出动总数" }] }, text: "305" });
    const kept = await desk.review([{ ...first.place, binding: null }], quiet);
    expect(kept.items[0]).toMatchObject({ state: "kept", new: "290" });
    expect(kept.items[0]?.offers).toEqual(first.offers);
  });

  it.each(SOURCES.slice(0, 2))("gives the bytes of the command line for the same decisions (%s)", async (_, source) => {
    if (!("bytes" in source)) throw new Error("A file is needed.");
    const { desk, old } = await deskOf(source);
    const [, , , last] = old.places;
    if (last === undefined) throw new Error("There is no such figure.");
    const decisions = [{ ...last, binding: null }];
    const { file, filled } = expected(source, decisions);
    expect(Buffer.from(desk.reviewFile(decisions)).equals(file)).toBe(true);
    expect((await desk.review(decisions, quiet)).text).toBe(filled.text);
  });

  it("takes its rows from the workbook as it is by then", async () => {
    const { desk } = await deskOf({ name: "往年", text: TEXT });
    await desk.review([], quiet);
    const workbook = withCells(sample("2023-first-half.xlsx"), { "接警!P4": 311, "接警!I4": 68 });
    await desk.open({ kind: "book", workbook }, quiet);
    await desk.run(NO_CHOICES, quiet);
    expect((await desk.review([], quiet)).items[0]?.new).toBe("311");
  });

  it("takes decisions from a file, each to its figure, also after the text was edited", async () => {
    const { old } = await deskOf({ name: "往年", text: TEXT });
    const json = bindingsJson(old.places.slice(0, 2).map((place) => ({ ...place, binding: null })));
    const { desk, old: moved } = await deskOf({ name: "往年", text: `编者按。\n${TEXT}` });
    const decisions = desk.decisionsIn("进度.json", json);
    expect(decisions.map(({ start, binding }) => [start, binding])).toEqual(
      moved.places.slice(0, 2).map(({ start }) => [start, null]),
    );
    expect(() => desk.decisionsIn("别的.json", "{}")).toThrow("“别的.json”不是对应关系文件");
  });

  it("comes back to its decisions from what is remembered, which has no word and no number of the text", async () => {
    const { old } = await deskOf({ name: "往年", text: TEXT });
    const decisions = old.places.slice(2, 4).map((place) => ({ ...place, binding: null }));
    const kept = withoutWords(decisions);
    expect(JSON.stringify(kept)).not.toMatch(/430|出动|辆/);
    expect(withWords(kept, old.places)).toEqual(decisions);
    expect(withWords(kept, old.places.slice(3))).toEqual(decisions.slice(1));
  });

  it.each([
    [{ name: "空.txt", bytes: new Uint8Array() }, "“空.txt”是空文件"],
    [{ name: "粘贴", text: " \n" }, "“粘贴”里没有文字"],
    [{ name: "旧.doc", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) }, "“旧.doc”"],
  ] as const)("is refused in words when it is none: %o", async (source, words) => {
    const { desk } = await deskOf({ name: "往年", text: TEXT });
    await expect(desk.openOld(source, quiet)).rejects.toThrow(words);
    await expect(desk.review([], quiet)).rejects.toThrow("还没有打开往年总结");
  });

  it("is not filled before there is a workbook", async () => {
    const desk = new Desk();
    await desk.openOld({ name: "往年", text: TEXT }, quiet);
    await expect(desk.review([], quiet)).rejects.toThrow("还没有可用的指标表");
  });

  it("says what it is doing", async () => {
    const steps: string[] = [];
    const { desk } = await deskOf({ name: "往年", text: TEXT });
    await desk.openOld({ name: "往年", text: TEXT }, (step) => void steps.push(step));
    await desk.review([], (step) => void steps.push(step));
    expect(steps).toEqual(["正在读取往年总结", "正在找出文中的数", "正在换数"]);
  });
});

describe("a new row", () => {
  const asked = { domain: "接警", metric: "整理台账", scope: null, unit: "本" };

  it("goes below the last metric of its sheet, and is found by the next reading", async () => {
    const { desk } = await deskOf({ name: "往年", text: TEXT });
    const { sheets } = await desk.review([], quiet);
    expect(sheets).toContain("接警");
    const { at, row, changes } = desk.newRow({ ...asked, scope: "百日攻坚" });
    expect(at.cell?.endsWith(String(row))).toBe(true);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      [null, "整理台账"],
      [null, "百日攻坚"],
      [null, "本"],
    ]);
    const cells = Object.fromEntries(changes.map(({ at: { sheet, cell }, to }) => [`${sheet}!${cell ?? ""}`, to]));
    const workbook = withCells(sample("2023-first-half.xlsx"), cells);
    await desk.open({ kind: "book", workbook }, quiet);
    await desk.run(NO_CHOICES, quiet);
    const { sources } = await desk.review([], quiet);
    expect(sources.map(({ key }) => key)).toContainEqual({
      ...{ domain: "接警", metric: "整理台账", scope: "百日攻坚" },
      subject: null,
    });
  });

  it("is refused in words where there is no such sheet", async () => {
    const { desk } = await deskOf({ name: "往年", text: TEXT });
    expect(() => desk.newRow({ ...asked, domain: "天气" })).toThrow("没有找到能加行的“天气”表");
  });
});
