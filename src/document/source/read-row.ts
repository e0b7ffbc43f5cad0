import type { Context } from "./reading-context.ts";
import type { WordScanner } from "./word-scanner.ts";

/**
 * Reads a row of a table, which the scanner has just entered: its cells stand on one line, as they are written out by
 * `toText`. `children` reads what stands in the element the scanner is at.
 */
export function readRow(xml: WordScanner, context: Context, children: (context: Context) => void): void {
  const { depth } = xml;
  let cells = 0;
  const inside = { ...context, line: null, run: null };
  const visit = (parent: number): void => {
    while (xml.nextChild(parent)) {
      const word = xml.word();
      if (word === "tc") {
        if (cells > 0) context.story.separator = "\t";
        cells += 1;
        children(inside);
      } else if (word === "sdt" || word === "sdtContent" || word === "customXml") visit(xml.depth);
    }
  };
  visit(depth);
}
