import { describe, expect, test } from "vitest";
import { paragraph, tagged, text } from "../../office-host/word/content.ts";
import type { Font, InlineContent } from "../../office-host/word/content.ts";
import type { DocumentData } from "../../office-host/word/document-data.ts";
import { controlContent, walk } from "../../office-host/word/story.ts";
import { failCall, FAILURES, isPlainFailure, openDoor } from "./open.ts";

const YELLOW = "#FFFF00";

function number(at: number, value: string, ...fonts: Font[]): InlineContent {
  const control = { tag: `bs1|接警|${at}||接警出动总数|` };
  return { kind: "control", control, content: fonts.map((font) => ({ kind: "text", text: value, font })) };
}

/** Four numbers: plain, green, in two colours, yellow by hand. */
const CONTENT = {
  blocks: [
    paragraph([text("出动"), number(1, "305", {}), text("起，救出"), number(2, "23", { highlightColor: "#00FF00" })]),
    paragraph([number(3, "4", {}, { highlightColor: "#FF0000" }), number(4, "9", { highlightColor: YELLOW })]),
    paragraph([tagged("日期", "6月30日")]),
  ],
};

/** The highlights of each content control, by its text pieces. */
function highlights(document: DocumentData) {
  return document.controls.map((control) =>
    [...walk(control.story, controlContent(control))].flatMap(([, node]) =>
      node.kind === "text" ? [node.font.highlightColor ?? null] : [],
    ),
  );
}

async function open() {
  const opened = await openDoor(CONTENT);
  const { numbers } = await opened.door.numbers();
  opened.host.requests.clear();
  return { ...opened, ids: numbers.map(({ id }) => id), before: highlights(opened.document) };
}

describe("marking numbers", () => {
  test("highlights them in two requests, and gives every highlight back exactly", async () => {
    const { door, document, host, ids, before } = await open();
    await expect(door.mark([ids[0]!, ids[1]!, ids[3]!])).resolves.toEqual({ marked: 3, refused: 0 });
    expect(host.requests.data).toHaveLength(2);
    expect(highlights(document)).toEqual([[YELLOW], [YELLOW], [null, "#FF0000"], [YELLOW], [null]]);
    await door.clearMarks();
    expect(highlights(document)).toEqual(before);
    expect([...document.settings.keys()]).toEqual([]);
  });

  test("takes the earlier marks away first", async () => {
    const { door, document, ids } = await open();
    await door.mark([ids[0]!]);
    await door.mark([ids[1]!]);
    expect(highlights(document).slice(0, 2)).toEqual([[null], [YELLOW]]);
    await door.clearMarks();
    expect(highlights(document).slice(0, 2)).toEqual([[null], ["#00FF00"]]);
  });

  test("leaves what it could not give back: several colours, locked, gone", async () => {
    const { door, document, ids, before } = await open();
    document.controls[1]!.cannotEdit = true;
    await expect(door.mark([ids[1]!, ids[2]!, 987_654])).resolves.toEqual({ marked: 0, refused: 3 });
    expect(highlights(document)).toEqual(before);
    expect([...document.settings.keys()]).toEqual([]);
  });

  test("leaves a colour that a person gave meanwhile", async () => {
    const { door, document, ids } = await open();
    await door.mark([ids[0]!]);
    const control = document.controls[0]!;
    for (const [, node] of walk(control.story, controlContent(control))) {
      if (node.kind === "text") node.font = { highlightColor: "#00FFFF" };
    }
    await door.clearMarks();
    expect(highlights(document)[0]).toEqual(["#00FFFF"]);
  });

  test.each(FAILURES)("that fails with %s ends in a sentence, and can be undone", async (failure) => {
    for (const request of [1, 2]) {
      const { door, document, host, ids, before } = await open();
      host.faults.failRequest(request, failure);
      const error: unknown = await door.mark(ids).catch((caught: unknown) => caught);
      expect(isPlainFailure(error)).toBe(true);
      await door.clearMarks();
      expect(highlights(document)).toEqual(before);
    }
  });

  test("colours nothing when the document cannot remember it", async () => {
    const { door, document, host, ids, before } = await open();
    failCall(host, 76);
    await expect(door.mark(ids)).rejects.toThrow("没有存下标记的记录");
    expect(highlights(document)).toEqual(before);
  });
});
