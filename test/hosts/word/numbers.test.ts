import { describe, expect, test } from "vitest";
import { recordPart } from "../../../src/document/record-part.ts";
import { paragraph, tagged, text } from "../../office-host/word/content.ts";
import { readDocx } from "../../office-host/word/read-docx.ts";
import { numbered, sample, write } from "../../report.ts";
import { failCall, FAILURES, isPlainFailure, openDoor, stateOf } from "./open.ts";

const report = await write(sample("2023-first-half.xlsx"));
const record = recordPart(report.docx)!;

describe("the numbers of a report", () => {
  test.each(["2021", "365"] as const)("come with the record in three requests in Word %s", async (profile) => {
    const { door, host, common } = await openDoor(readDocx(report.docx), { profile });
    const { numbers, record: found } = await door.numbers();
    expect(numbers.map(({ tag, text: shown }) => ({ tag, text: shown }))).toEqual(
      numbered(report.docx).controls.map(({ tag, text: shown }) => ({ tag, text: shown })),
    );
    expect(found).toBe(record);
    expect(host.requests.data.length + common()).toBe(3);
    expect(host.requests.writes).toBe(0);
  });

  test("are only those in content controls of ours", async () => {
    const pieces = [text("出动"), tagged("bs1|接警|1||接警出动总数|", "305"), tagged("日期", "6月30日")];
    const { door } = await openDoor({ blocks: [paragraph(pieces)] });
    const { numbers, record: found } = await door.numbers();
    expect(numbers.map(({ text: shown }) => shown)).toEqual(["305"]);
    expect(found).toBeNull();
  });

  test("come with the record that fits them when there are several", async () => {
    const other = recordPart((await write(sample("full-year.xlsx"))).docx)!;
    for (const parts of [
      [record, other],
      [other, record],
    ]) {
      const { door } = await openDoor({ ...readDocx(report.docx), parts });
      expect((await door.numbers()).record).toBe(record);
    }
  });

  test("are none in an empty document", async () => {
    const { door } = await openDoor({ blocks: [paragraph("")] });
    await expect(door.numbers()).resolves.toEqual({ numbers: [], record: null });
  });

  test.each(FAILURES)("that cannot be read because of %s end in a sentence", async (failure) => {
    const { door, host, document } = await openDoor(readDocx(report.docx));
    const before = stateOf(document);
    host.faults.failRequest(1, failure);
    const error: unknown = await door.numbers().catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(stateOf(document)).toEqual(before);
  });

  test("whose record cannot be read end in a sentence", async () => {
    const { door, host } = await openDoor(readDocx(report.docx));
    failCall(host, 131);
    const error: unknown = await door.numbers().catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
  });
});

describe("the text", () => {
  test("comes with a line per paragraph and tabs between the cells of a table", async () => {
    const rows = [[[paragraph("接警出动")], [paragraph("305")]]];
    const { door, host } = await openDoor({
      blocks: [paragraph("一、基本情况"), { kind: "table", rows }, paragraph("完")],
    });
    await expect(door.text()).resolves.toBe("一、基本情况\n接警出动\t305\n完");
    expect(host.requests.data).toHaveLength(1);
  });
});

describe("going to a number", () => {
  test("selects its content control", async () => {
    const { door, host, document } = await openDoor(readDocx(report.docx));
    const { numbers } = await door.numbers();
    host.requests.clear();
    await door.goTo(numbers[3]!.id);
    const { selection } = document;
    const control = document.controls.find(({ id }) => id === numbers[3]!.id)!;
    expect(control.story.indexOf(selection!.start)).toBeGreaterThan(control.story.indexOf(control.open));
    expect(control.story.indexOf(selection!.end)).toBeLessThan(control.story.indexOf(control.close));
    expect(host.requests.roundTrips).toHaveLength(1);
  });

  test("that is gone says so", async () => {
    const { door } = await openDoor(readDocx(report.docx));
    await expect(door.goTo(987_654)).rejects.toThrow("这一处已不在文稿里，请重新核对数字。");
  });
});
