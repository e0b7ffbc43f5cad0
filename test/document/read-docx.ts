import { strFromU8, unzipSync } from "fflate";
import type { Element } from "./xml-tree.ts";
import { all, parseXml, walk } from "./xml-tree.ts";

/** One part of a .docx, parsed. */
export function partOf(bytes: Uint8Array, path: string): Element {
  const data = unzipSync(bytes)[path];
  if (data === undefined) throw new Error(`no part ${path}`);
  return parseXml(strFromU8(data));
}

/** The words of the document as `toText` lays them out: a line a paragraph, a line a table row with tabs between cells. */
export function linesOf(bytes: Uint8Array): string[] {
  const body = partOf(bytes, "word/document.xml").children[0]!;
  return body.children.flatMap((element) => {
    if (element.name === "w:p") return styleOf(element) === "TableEnd" ? [] : [textOf(element)];
    if (element.name !== "w:tbl") return [];
    return all(element, "w:tr").map((row) => all(row, "w:tc").map(textOf).join("\t"));
  });
}

export function styleOf(paragraph: Element): string | undefined {
  return all(paragraph, "w:pStyle")[0]?.attributes["w:val"];
}

/** Content controls in order: tag, name and content. */
export function controlsOf(bytes: Uint8Array): { tag: string; alias: string; text: string }[] {
  return all(partOf(bytes, "word/document.xml"), "w:sdt").map((control) => ({
    tag: all(control, "w:tag")[0]?.attributes["w:val"] ?? "",
    alias: all(control, "w:alias")[0]?.attributes["w:val"] ?? "",
    text: textOf(control),
  }));
}

export function textOf(element: Element): string {
  return [...walk(element)].map((found) => (found.name === "w:t" ? found.text : "")).join("");
}
