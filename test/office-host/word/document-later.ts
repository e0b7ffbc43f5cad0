import type { Arguments } from "../protocol/arguments.ts";
import { bytesOfBase64 } from "../protocol/base64.ts";
import { Unmodelled } from "../protocol/host-error.ts";
import type { HostObject } from "../protocol/host-object.ts";
import type { DocumentData } from "./document-data.ts";
import { insertBlocks, removeSpan } from "./edit.ts";
import { holdRange, requireEditable } from "./extent.ts";
import { rangeObject } from "./range.ts";

/**
 * `Document.insertFileFromBase64` (WordApi 1.5): with styles and custom parts, unlike the body's. The client library of
 * 2022 does not have it; `addLaterMembers` teaches it. The name on the wire follows the library's custom.
 */
export function insertFile(document: DocumentData, args: Arguments): HostObject {
  const { readDocx } = document.callbacks;
  if (readDocx === undefined) throw new Unmodelled("reading a .docx without readDocx");
  const content = readDocx(bytesOfBase64(args.text(0)));
  const location = args.word(1, ["Replace", "Start", "End"] as const);
  const { body } = document;
  requireEditable(document, body, body.whole);
  for (const style of content.styles ?? []) document.styles.add(style);
  for (const xml of content.parts ?? []) document.parts.add(xml);
  if (location === "Replace") removeSpan(body, body.whole);
  const span = insertBlocks(body, location === "End" ? body.nodes.length : 0, content.blocks);
  document.changes += 1;
  return rangeObject(holdRange(body, span));
}
