import { BINDINGS_PART } from "./docx/bindings-part.ts";
import { recordTags } from "./record-tags.ts";
import { readCustomParts } from "./source/custom-part.ts";

/**
 * The bindings' JSON kept in a .docx, one for each report that was put into it; what is damaged is left out. Throws
 * `Unreadable`.
 */
export function bindingsTexts(docx: Uint8Array): readonly string[] {
  return readCustomParts(docx, BINDINGS_PART.namespace).flatMap((xml) => {
    const [root] = recordTags(xml) ?? [];
    return root?.name === "bindings" && root.namespace === BINDINGS_PART.namespace ? [root.text] : [];
  });
}
