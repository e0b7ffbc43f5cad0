import { BINDINGS_PART } from "./docx/bindings-part.ts";
import { recordTags } from "./record-tags.ts";
import { readCustomPart } from "./source/custom-part.ts";

/** The bindings' JSON kept in a .docx; null when it keeps none, or what it keeps is damaged. Throws `Unreadable`. */
export function bindingsText(docx: Uint8Array): string | null {
  const xml = readCustomPart(docx, BINDINGS_PART.namespace);
  const [root] = xml === null ? [] : (recordTags(xml) ?? []);
  return root?.name === "bindings" && root.namespace === BINDINGS_PART.namespace ? root.text : null;
}
