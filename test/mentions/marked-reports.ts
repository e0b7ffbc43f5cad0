import { readdirSync, readFileSync } from "node:fs";
import { readMarked, type MarkedText } from "./marked-text.ts";

const FOLDER = new URL("reports/", import.meta.url);

export interface MarkedReport extends MarkedText {
  /** Its file name. */
  readonly name: string;
  /** The file as it stands, marks and all. */
  readonly source: string;
}

/** Every marked report of the folder, by name. Throws when one is not well formed. */
export const markedReports: readonly MarkedReport[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => {
    const source = readFileSync(new URL(name, FOLDER), "utf8");
    return { name, source, ...readMarked(source) };
  });
