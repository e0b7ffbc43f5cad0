import { beforeAll, describe, expect, test } from "vitest";
import { readRecord } from "../../../src/document/read-record.ts";
import { recordPart } from "../../../src/document/record-part.ts";
import type { NumberAudit } from "../../../src/refresh.ts";
import { auditNumbers, refreshedRecord, remake } from "../../../src/refresh.ts";
import type { WordDoor } from "../../../src/hosts/doors.ts";
import type { Workbook } from "../../../src/model/workbook.ts";
import { TRANSPORT } from "../../office-host/protocol/host-error.ts";
import type { DocumentData } from "../../office-host/word/document-data.ts";
import { replaceText } from "../../office-host/word/edit.ts";
import { readDocx } from "../../office-host/word/read-docx.ts";
import { controlContent } from "../../office-host/word/story.ts";
import type { Report } from "../../report.ts";
import { sample, withCells, write } from "../../report.ts";
import { failCall, FAILURES, isPlainFailure, openDoor, stateOf } from "./open.ts";

/** The base of the alarms, the meetings of the party committee and the reviews of June are corrected. */
const CHANGES = { "接警!Q4": 280, "党建!P4": 7, "党建!I4": 1, "训练!P33": 6, "训练!I33": 2 };

let report: Report;
let fresh: Workbook;
beforeAll(async () => {
  report = await write(sample("2023-first-half.xlsx"));
  fresh = withCells(report.workbook, CHANGES);
});

const open = (...options: Parameters<typeof openDoor> extends [unknown, ...infer Rest] ? Rest : never) =>
  openDoor(readDocx(report.docx), ...options);

async function audit(door: WordDoor, workbook: Workbook): Promise<NumberAudit> {
  const { numbers, record: xml } = await door.numbers();
  const record = readRecord(xml ?? "");
  return auditNumbers({ controls: numbers, record }, remake(record, workbook, null));
}

/** What the pane does: audits, then refreshes all that can be. */
async function plan(door: WordDoor) {
  const { verdicts } = await audit(door, fresh);
  const stale = verdicts.filter(({ update }) => update !== null);
  const record = refreshedRecord(readRecord((await door.numbers()).record!)!, stale, fresh);
  return { stale, updates: stale.map(({ update }) => update!), record };
}

function textOf(document: DocumentData, id: number): string {
  const control = document.controls.find((each) => each.id === id)!;
  return control.story.text(controlContent(control));
}

function type(document: DocumentData, id: number, words: string): void {
  const control = document.controls.find((each) => each.id === id)!;
  replaceText(control.story, controlContent(control), words);
}

describe("refreshing", () => {
  test.each(["2021", "365", "web"] as const)("puts in the new numbers and nothing else in Word %s", async (profile) => {
    const { door, host, document } = await open({ profile });
    const before = document.text;
    const { updates, record } = await plan(door);
    expect(updates.length).toBeGreaterThanOrEqual(5);
    host.requests.clear();
    await expect(door.refresh(updates, record)).resolves.toEqual({ done: updates.length, left: [] });
    expect(host.requests.data).toHaveLength(2);
    for (const { id, to } of updates) expect(textOf(document, id)).toBe(to);
    const after = await audit(door, fresh);
    expect(after.verdicts.map(({ state }) => state)).toEqual(after.verdicts.map(() => "equal"));
    expect(document.parts.all.map(({ xml }) => xml)).toEqual([record]);
    expect(document.text.replaceAll(/\d/g, "").length).toBe(before.replaceAll(/\d/g, "").length);
  });

  test("200 numbers takes two requests", async () => {
    const year = await write(sample("full-year.xlsx"));
    const { door, host, document } = await openDoor(readDocx(year.docx));
    const { numbers } = await door.numbers();
    const updates = numbers.slice(0, 200).map(({ id, text }) => ({ id, from: text, to: `${text}1` }));
    host.requests.clear();
    await expect(door.refresh(updates, recordPart(year.docx))).resolves.toEqual({ done: 200, left: [] });
    expect(host.requests.data).toHaveLength(2);
    for (const { id, to } of updates) expect(textOf(document, id)).toBe(to);
  });

  test("leaves what somebody changed, locked or deleted meanwhile", async () => {
    const { door, document } = await open();
    const { updates, record } = await plan(door);
    const [changed, locked, gone, ...others] = updates;
    type(document, changed!.id, "六");
    document.controls.find(({ id }) => id === locked!.id)!.cannotEdit = true;
    const control = document.controls.find(({ id }) => id === gone!.id)!;
    const { story } = control;
    story.nodes.splice(story.indexOf(control.open), 3);
    const left = [changed!, locked!, gone!].map(({ id }) => id);
    await expect(door.refresh(updates, record)).resolves.toEqual({ done: others.length, left });
    expect(textOf(document, changed!.id)).toBe("六");
    expect(textOf(document, locked!.id)).toBe(locked!.from);
    const after = await audit(door, fresh);
    const states = new Map(after.verdicts.map(({ control: { id }, state }) => [id, state]));
    expect([states.get(changed!.id), states.get(locked!.id)]).toEqual(["edited", "stale"]);
  });

  test("gives back what somebody typed between the two requests", async () => {
    const { door, host, document } = await open();
    const { updates, record } = await plan(door);
    const [typed, ...others] = updates;
    host.faults.beforeRequest(2, () => {
      type(document, typed!.id, "改过了");
    });
    host.requests.clear();
    await expect(door.refresh(updates, record)).resolves.toEqual({ done: others.length, left: [typed!.id] });
    expect(textOf(document, typed!.id)).toBe("改过了");
    expect(host.requests.data).toHaveLength(3);
  });

  test("leaves the tracking of changes as it is", async () => {
    const { door, document } = await open();
    document.trackChanges = "TrackAll";
    const { updates, record } = await plan(door);
    await door.refresh(updates, record);
    expect(document.trackChanges).toBe("TrackAll");
  });

  test("of nothing writes nothing", async () => {
    const { door, host, document } = await open();
    const { record } = await plan(door);
    const before = stateOf(document);
    host.requests.clear();
    await expect(door.refresh([{ id: 1, from: "no such", to: "5" }], record)).resolves.toEqual({ done: 0, left: [1] });
    expect(stateOf(document)).toEqual(before);
    expect(host.requests.writes).toBe(0);
  });

  test("keeps the record of another report in the same document", async () => {
    const other = recordPart((await write(sample("full-year.xlsx"))).docx)!;
    const content = readDocx(report.docx);
    const { door, document } = await openDoor({ ...content, parts: [...content.parts!, other] });
    const { updates, record } = await plan(door);
    await door.refresh(updates, record);
    expect(document.parts.all.map(({ xml }) => xml)).toEqual([other, record]);
  });
});

describe("refreshing that fails", () => {
  const matrix = FAILURES.flatMap((failure) =>
    (
      [
        [1, 0],
        [2, 0],
        [2, 9],
        [2, 16],
      ] as const
    ).map(([nth, actions]) => [failure, nth, actions] as const),
  );

  test.each(matrix)("with %s at request %i after %i actions leaves every number as it was", async (...fault) => {
    const [failure, nth, actions] = fault;
    const { door, host, document } = await open();
    const { updates, record } = await plan(door);
    const before = stateOf(document);
    host.faults.failRequest(nth, failure, actions);
    const error: unknown = await door.refresh(updates, record).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(stateOf(document)).toEqual(before);
  });

  test("by its answer alone is found to be done", async () => {
    const { door, host, document } = await open();
    const { updates, record } = await plan(door);
    host.faults.failRequest(2, TRANSPORT.invalidOrTimedOutSession, 10_000);
    await expect(door.refresh(updates, record)).resolves.toEqual({ done: updates.length, left: [] });
    for (const { id, to } of updates) expect(textOf(document, id)).toBe(to);
    expect(document.parts.all.map(({ xml }) => xml)).toEqual([record]);
  });

  test("half-way and cannot be put back says so", async () => {
    const { door, host } = await open();
    const { updates, record } = await plan(door);
    host.faults.failRequest(2, "GeneralException", 9);
    host.faults.failRequest(3, TRANSPORT.invalidOrTimedOutSession);
    const error: unknown = await door.refresh(updates, record).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(String(error)).toContain("可能只改了一部分，请按Ctrl+Z撤销");
  });

  test("in a protected document leaves the numbers and the record", async () => {
    const { door, document } = await open();
    const { updates, record } = await plan(door);
    document.isProtected = true;
    const before = stateOf(document);
    await expect(door.refresh(updates, record)).rejects.toThrow("文稿受保护或者只能看");
    expect(stateOf(document)).toEqual(before);
  });

  test.each([130, 128])("at call %i for the record leaves the numbers", async (call) => {
    const { door, host, document } = await open();
    const { updates, record } = await plan(door);
    const before = stateOf(document);
    failCall(host, call);
    const error: unknown = await door.refresh(updates, record).catch((caught: unknown) => caught);
    expect(isPlainFailure(error)).toBe(true);
    expect(stateOf(document)).toEqual(before);
  });

  test("to take out the old record is done all the same", async () => {
    const { door, host } = await open();
    const { updates, record } = await plan(door);
    failCall(host, 133);
    await expect(door.refresh(updates, record)).resolves.toEqual({ done: updates.length, left: [] });
    expect((await door.numbers()).record).toBe(record);
  });
});
