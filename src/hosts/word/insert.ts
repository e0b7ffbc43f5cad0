import { bindingsPart, recordPart } from "../../document/record-part.ts";
import { HostFailure } from "../doors.ts";
import { toBase64 } from "../excel/base64.ts";
import { blankness } from "./blank-body.ts";
import { isOurs } from "./numbers.ts";
import { addParts, removePart } from "./record-parts.ts";
import { runWord } from "./session.ts";

/** What shows whether a report went in. */
interface Sight {
  readonly text: string;
  /** How many of our content controls there are. */
  readonly ours: number;
}

/** How the report goes in. A page set up by somebody, or words of somebody, are never replaced. */
type Way = "whole" | "replace-body" | "append";

const UNKNOWN = "Word没有回应，不知道总结插进去没有，请看一下文稿：没有就再插一次。";
const UNSEEN = "Word没有报错，但文稿里看不到总结，请改用“下载”得到的文件。";

/**
 * Puts a report into the open document, in at most three requests. An empty document takes it over whole, page setup,
 * page numbers and styles as well, where Word can do that (WordApi 1.5); else its body. The record goes in first, and the
 * bindings of a report that was filled; both are taken out again when the report does not follow, so that a document has
 * all or nothing.
 */
export async function insertReport(docx: Uint8Array): Promise<"whole" | "body-only"> {
  const { before, way } = await runWord(survey);
  const record = recordPart(docx);
  const parts = await addParts([record, bindingsPart(docx)].filter((xml) => xml !== null));
  const undo = async (): Promise<void> => {
    for (const part of parts) await removePart(part);
  };
  let after: Sight;
  try {
    after = await runWord((context) => insert(context, toBase64(docx), way));
  } catch (error) {
    // A lost answer says nothing about the document: only looking at it does.
    const seen = await runWord(look).catch(() => null);
    if (seen === null) throw new HostFailure(UNKNOWN, { cause: error });
    if (!isIn(before, seen, record)) {
      await undo();
      throw error;
    }
    after = seen;
  }
  if (!isIn(before, after, record)) {
    await undo();
    throw new HostFailure(UNSEEN);
  }
  return way === "whole" ? "whole" : "body-only";
}

async function survey(context: Word.RequestContext): Promise<{ before: Sight; way: Way }> {
  const before = await look(context);
  if (before.text.trim() !== "") return { before, way: "append" };
  const ooxml = context.document.body.getOoxml();
  await context.sync();
  const blank = blankness(ooxml.value);
  if (blank === "something") return { before, way: "append" };
  return { before, way: blank === "nothing" && takesWhole(context.document) ? "whole" : "replace-body" };
}

/** The library that is served with the add-in may be older than Word itself. */
function takesWhole(document: Word.Document): boolean {
  const known: Partial<Word.Document> = document;
  return known.insertFileFromBase64 !== undefined && supports("1.5");
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("WordApi", version);
}

async function insert(context: Word.RequestContext, base64: string, way: Way): Promise<Sight> {
  const { document } = context;
  if (way === "whole") {
    document.insertFileFromBase64(base64, "Replace", {
      importTheme: true,
      importStyles: true,
      importParagraphSpacing: true,
      ...(supports("1.7") ? { importDifferentOddEvenPages: true } : {}),
    });
  } else {
    document.body.insertFileFromBase64(base64, way === "append" ? "End" : "Replace");
  }
  return look(context);
}

async function look(context: Word.RequestContext): Promise<Sight> {
  const { body, contentControls } = context.document;
  body.load("text");
  contentControls.load("items/tag");
  await context.sync();
  return { text: body.text, ours: contentControls.items.filter(({ tag }) => isOurs(tag)).length };
}

/** A report of numbers shows by its content controls, any other by its text. */
function isIn(before: Sight, after: Sight, record: string | null): boolean {
  if (record?.includes("<number ") === true) return after.ours > before.ours;
  return after.text.length > before.text.length;
}
