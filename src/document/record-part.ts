import { RECORD_NAMESPACE } from "./docx/record.ts";
import { readCustomPart } from "./source/custom-part.ts";
import { Unreadable } from "../model/unreadable.ts";

/**
 * The XML of the record inside a .docx: of its custom parts the one in our namespace. null when there is none or the
 * bytes are no package.
 */
export function recordPart(docx: Uint8Array): string | null {
  try {
    return readCustomPart(docx, RECORD_NAMESPACE);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
