import fc from "fast-check";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { openDocx } from "../../../src/document/source/open-docx.ts";
import { replaceInDocx } from "../../../src/document/source/replace-in-docx.ts";
import type { Entry } from "../../../src/ooxml/zip-directory.ts";
import { readDirectory } from "../../../src/ooxml/zip-directory.ts";
import { docx } from "./docx-fixture.ts";
import { FINISHED_REPORTS } from "./finished-reports.ts";
import { lintEdit } from "./lint-edit.ts";
import { edited, editsOf, randomDocx, wishes } from "./random-edits.ts";

/** The compressed bytes of an entry. */
function packed(bytes: Uint8Array, { offset, packedSize }: Entry): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return Buffer.from(bytes.subarray(start, start + packedSize));
}

/** Parts that hold the same have the same compressed bytes; the names of the others. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(now)).toEqual(Object.keys(old));
  const entries = new Map(readDirectory(after).map((entry) => [entry.name, entry]));
  return readDirectory(before).flatMap((entry) => {
    if (!Buffer.from(old[entry.name]!).equals(Buffer.from(now[entry.name]!))) return [entry.name];
    expect(packed(after, entries.get(entry.name)!).equals(packed(before, entry))).toBe(true);
    return [];
  });
}

function holds(bytes: Uint8Array, list: Parameters<typeof editsOf>[1]): void {
  const document = openDocx(bytes);
  const edits = editsOf(document, list);
  const result = replaceInDocx(document, edits);
  const wanted = edited(document.text, edits);
  const again = openDocx(result);
  expect(again.text).toBe(wanted.text);
  expect(lintEdit(bytes, result)).toEqual([]);
  const touched = new Set(
    edits.flatMap(({ start, end }) =>
      document.pieces
        .filter(({ offset, length }) => offset < end && offset + length > start)
        .map(({ run }) => run.part),
    ),
  );
  const names = [...touched].map((part) => document.parts[part]!.name);
  for (const name of changedParts(bytes, result)) expect(names).toContain(name);
  const back = replaceInDocx(again, wanted.back);
  expect(openDocx(back).text).toBe(document.text);
  expect(lintEdit(bytes, back)).toEqual([]);
}

describe("edits", () => {
  test.each(FINISHED_REPORTS)("of a report by %s are read back, undone, and touch nothing else", (_, make) => {
    const bytes = make();
    fc.assert(
      fc.property(wishes, (list) => {
        holds(bytes, list);
      }),
      { numRuns: 25 },
    );
  });

  test("of any document are read back, undone, and touch nothing else", () => {
    fc.assert(
      fc.property(randomDocx, wishes, (fixture, list) => {
        holds(docx(fixture), list);
      }),
      { numRuns: 80 },
    );
  });

  test.each(FINISHED_REPORTS)("that change nothing give the very bytes of a report by %s", (_, make) => {
    const document = openDocx(make());
    const edits = document.pieces.map(({ offset, length }) => ({
      start: offset,
      end: offset + length,
      text: document.text.slice(offset, offset + length),
    }));
    expect(
      replaceInDocx(
        document,
        edits.filter(({ text }) => !/[\t\n]/.test(text)),
      ),
    ).toBe(document.bytes);
    expect(replaceInDocx(document, [])).toBe(document.bytes);
  });

  test.each(FINISHED_REPORTS)("of every number in a report by %s are what mammoth reads", async (_, make) => {
    const document = openDocx(make());
    const { start, end } = document.stories[0]!;
    const body = document.text.slice(start, end);
    const edits = [...body.matchAll(/\d+/g)].map(({ index, 0: number }, i) => ({
      start: start + index,
      end: start + index + number.length,
      text: `${i}07`,
      control: { tag: `bs1|接警|${i}||出动|`, title: "出动" },
    }));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(replaceInDocx(document, edits)) });
    for (const line of edited(body, edits).text.split(/[\n\t]/)) expect(value).toContain(line.trim());
  });
});
