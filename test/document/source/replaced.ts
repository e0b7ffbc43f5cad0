import { strFromU8, unzipSync } from "fflate";
import { openDocx } from "../../../src/document/source/open-docx.ts";
import { replaceInDocx } from "../../../src/document/source/replace-in-docx.ts";
import type { Edit } from "../../../src/document/source/source-document.ts";
import { docxOf, p, r } from "./docx-fixture.ts";

export const TOLD = { tag: "bs1|接警|1||出动|", title: "出动" };
export const OPEN =
  '<w:sdt><w:sdtPr><w:alias w:val="出动"/><w:tag w:val="bs1|接警|1||出动|"/><w:id w:val="1"/><w:text/></w:sdtPr><w:sdtContent>';
export const CLOSE = "</w:sdtContent></w:sdt>";
export const YELLOW = '<w:highlight w:val="yellow"/>';

interface Change {
  readonly old: string;
  readonly text: string;
}

export type Wish = Pick<Edit, "control" | "highlight">;

/** The document with `old` replaced by `text`, and the XML of one of its parts. */
export function replaced(bytes: Uint8Array, { old, text }: Change, wish: Wish = {}): string {
  const document = openDocx(bytes);
  const start = document.text.indexOf(old);
  if (start < 0) throw new Error(`no ${old} in ${document.text}`);
  const result = replaceInDocx(document, [{ start, end: start + old.length, text, ...wish }]);
  return strFromU8(unzipSync(result)["word/document.xml"]!);
}

/** What the first paragraph of a document of these runs becomes. */
export function paragraph(children: readonly string[], { old, text }: Change, wish?: Wish): string {
  const xml = replaced(docxOf(p(...children)), { old, text }, wish);
  return /<w:p [^>]*>(.*)<\/w:p><w:sectPr/s.exec(xml)![1]!;
}

export const own = (text: string, properties = ""): string => r(text, properties).replace(' w:rsidRPr="00C3"', "");
