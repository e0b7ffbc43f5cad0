import { Unreadable } from "../../model/unreadable.ts";
import { refuseForeignBytes } from "./foreign-reports.ts";
import type { DocxDocument } from "./open-docx.ts";
import { openDocx } from "./open-docx.ts";
import type { Decode, TextDocument } from "./open-text.ts";
import { openText } from "./open-text.ts";

/** A finished report, told apart by what it is and not by its name. */
export type Report =
  | { readonly kind: "docx"; readonly document: DocxDocument }
  | { readonly kind: "text"; readonly document: TextDocument };

/**
 * Opens a .docx or a plain text. Throws `Unreadable`, one Chinese sentence that starts with the file's name, for what is
 * neither (.doc, .wps, .rtf, a workbook, a file with a password …), is damaged, or would cost too much.
 */
export function openReport(name: string, bytes: Uint8Array, decode: Decode): Report {
  try {
    refuseForeignBytes(name, bytes);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: "docx", document: openDocx(bytes) };
    return { kind: "text", document: openText(bytes, decode) };
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`“${name}”${error.message}`);
    throw error;
  }
}
