import { readFileSync } from "node:fs";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import type { Finding, Seen } from "../../src/model/finding.ts";
import type { Period } from "../../src/model/period.ts";
import { parsePeriod, yearBefore } from "../../src/model/period.ts";
import { placeText } from "../../src/model/place.ts";
import type { Workbook } from "../../src/model/workbook.ts";
import type { Book } from "../book.ts";
import { readBook } from "../book.ts";

/** The folder of the books. */
export const FOLDER = new URL("./", import.meta.url);

export interface OpenBook {
  readonly seen: Seen;
  /** "接警!P4 broken-total", sorted. */
  readonly expected: readonly string[];
}

/**
 * The book test/checks/`name` and what must be found in it: its marks, and for whole sheets its line
 * `expects: 接警 (2) sheet-copy; …`. `last-year: yes` opens `<rule>.last-year.md` beside it.
 */
export function openBook(name: string): OpenBook {
  const book = readBook(readFileSync(new URL(name, FOLDER), "utf8"), name.replace(".md", ".xlsx"));
  const period = periodOf(book, name);
  const expects = book.words.get("expects")?.split("; ") ?? [];
  const lastYear = book.words.has("last-year")
    ? readingsOf(name.replace(".md", ".last-year.md"), yearBefore(period))
    : null;
  return { seen: { ...see(book.workbook, period), lastYear }, expected: [...book.marks, ...expects].sort() };
}

function readingsOf(name: string, period: Period): Seen["lastYear"] {
  const book = readBook(readFileSync(new URL(name, FOLDER), "utf8"), name);
  return readMetrics(book.workbook, catalog, period);
}

function periodOf(book: Book, name: string): Period {
  const period = parsePeriod(book.words.get("period") ?? "");
  if (period === null) throw new Error(`${name} says no period`);
  return period;
}

/** What the rules see of a workbook. */
export function see(workbook: Workbook, period: Period): Seen {
  return { workbook, readings: readMetrics(workbook, catalog, period), catalog, period, lastYear: null };
}

/** The same for a book written in a test. */
export function seeText(markdown: string): Seen {
  const book = readBook(markdown);
  return see(book.workbook, periodOf(book, "the book"));
}

export function shown({ at, rule }: Finding): string {
  return `${placeText(at)} ${rule}`;
}
