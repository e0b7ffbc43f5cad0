import type { DocumentNumber, WordDoor } from "../doors.ts";
import { recordOf } from "./record-parts.ts";
import { runWord } from "./session.ts";

/** Tags of our content controls begin so (see `tagOf` of the document room). */
const OURS = "bs1|";

export const isOurs = (tag: string): boolean => tag.startsWith(OURS);

/** Every content control of ours and the record: one request for the controls, two for the record. */
export async function readNumbers(): ReturnType<WordDoor["numbers"]> {
  const numbers = await runWord(async (context): Promise<readonly DocumentNumber[]> => {
    const { contentControls } = context.document;
    contentControls.load("items/id,items/tag,items/text");
    await context.sync();
    return contentControls.items.filter(({ tag }) => isOurs(tag)).map(({ id, tag, text }) => ({ id, tag, text }));
  });
  return { numbers, record: (await recordOf(numbers))?.xml ?? null };
}
