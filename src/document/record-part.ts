import { Unreadable } from "../model/unreadable.ts";
import { BINDINGS_PART } from "./docx/bindings-part.ts";
import { RECORD_NAMESPACE } from "./docx/record.ts";
import { readCustomPart } from "./source/custom-part.ts";

/**
 * The XML of the record inside a .docx: of its custom parts the one in our namespace. null when there is none or the
 * bytes are no package.
 */
export function recordPart(docx: Uint8Array): string | null {
  return partIn(docx, RECORD_NAMESPACE);
}

/** The XML of the bindings kept in a .docx, as `recordPart`. */
export function bindingsPart(docx: Uint8Array): string | null {
  return partIn(docx, BINDINGS_PART.namespace);
}

function partIn(docx: Uint8Array, namespace: string): string | null {
  try {
    return readCustomPart(docx, namespace);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
