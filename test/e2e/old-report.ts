import { readFileSync } from "node:fs";
import path from "node:path";
import { docx, p, r } from "../document/source/docx-fixture.ts";
import { readMarked } from "../mentions/marked-text.ts";
import type { PickedBook } from "./books.ts";
import { ROOT } from "./built-pane.ts";

/** A finished report of the brigade of the samples, for the first half of 2022. */
export const OLD_TEXT = readMarked(
  readFileSync(path.join(ROOT, "test", "mentions", "reports", "brigade-half-year.txt"), "utf8"),
).text.replaceAll("2023", "2022");

const BIG = '<w:b/><w:sz w:val="44"/>';

/** The same as a Word document: a title, then a paragraph a line. */
export function oldDocx(): Uint8Array {
  const [title = "", ...lines] = OLD_TEXT.split("\n");
  return docx({ body: [p(r(title, BIG)), ...lines.map((line) => p(r(line)))].join("") });
}

export function oldReport(kind: "docx" | "txt"): PickedBook {
  const buffer = Buffer.from(kind === "docx" ? oldDocx() : OLD_TEXT);
  return { name: `2022年上半年工作总结.${kind}`, mimeType: "", buffer };
}
