import { strFromU8, unzipSync } from "fflate";
import type { DocumentContent } from "./content.ts";
import { readOoxml } from "./ooxml-read.ts";

/**
 * A .docx as the emulated Word opens it: body, style names and custom XML parts. Small and lenient: a reader for
 * tests, not the project's own.
 */
export function readDocx(bytes: Uint8Array): DocumentContent {
  const files = unzipSync(bytes);
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const { blocks, styles = [] } = readOoxml(read("word/document.xml"));
  const parts = Object.keys(files).filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const names = [...read("word/styles.xml").matchAll(/<w:style [^>]*w:styleId="([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return { blocks, styles: [...new Set([...styles, ...names])], parts: parts.sort().map(read) };
}
