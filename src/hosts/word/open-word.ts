import type { WordDoor } from "../doors.ts";
import { insertReport } from "./insert.ts";
import { clearNumberMarks, markNumbers } from "./marks.ts";
import { readNumbers } from "./numbers.ts";
import { refreshNumbers } from "./refresh-numbers.ts";
import { runWord } from "./session.ts";

/** The document open in this Word; to be called after `Office.onReady` reported Word. */
export function openWord(): WordDoor {
  return {
    insert: insertReport,
    numbers: readNumbers,
    refresh: refreshNumbers,
    mark: markNumbers,
    clearMarks: clearNumberMarks,
    text: readText,
    goTo,
  };
}

/** Paragraphs apart by \n and table cells by \t, as `toText` has them: Word itself ends them in \r and \u0007. */
function readText(): Promise<string> {
  return runWord(async (context) => {
    const { body } = context.document;
    body.load("text");
    await context.sync();
    return body.text.replace(/\r?\u0007/g, "\t").replace(/\r\n|[\r\v]/g, "\n");
  });
}

function goTo(id: number): Promise<void> {
  return runWord(async (context) => {
    context.document.contentControls.getById(id).select("Select");
    await context.sync();
  });
}
