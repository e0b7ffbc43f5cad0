import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../src/catalog/catalog.ts";
import { rules } from "../src/checks/rules.ts";
import { runChecks } from "../src/checks/run-checks.ts";
import { readMetrics } from "../src/metrics/read-metrics.ts";
import type { Finding, Seen } from "../src/model/finding.ts";
import { parsePeriod, yearBefore } from "../src/model/period.ts";
import { placeText } from "../src/model/place.ts";
import { readBook } from "./book.ts";

const FOLDER = new URL("./checks/", import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && !name.endsWith(".last-year.md"));

/** A book and what must be found in it; sheets without a cell stand in its line `expects: 接警 sheet-copy; …`. */
function openBook(name: string): { seen: Seen; expected: string[] } {
  const book = readBook(readFileSync(new URL(name, FOLDER), "utf8"), name.replace(".md", ".xlsx"));
  const period = parsePeriod(book.words.get("period") ?? "");
  if (period === null) throw new Error(`${name} says no period`);
  const readings = readMetrics(book.workbook, catalog, period);
  const expects = book.words.get("expects")?.split("; ") ?? [];
  const lastYear = book.words.has("last-year") ? openLastYear(name, yearBefore(period)) : null;
  return {
    seen: { workbook: book.workbook, readings, catalog, period, lastYear },
    expected: [...book.marks, ...expects].sort(),
  };
}

function openLastYear(name: string, period: Seen["period"]): Seen["lastYear"] {
  const book = readBook(readFileSync(new URL(name.replace(".md", ".last-year.md"), FOLDER), "utf8"), "去年.xlsx");
  return readMetrics(book.workbook, catalog, period);
}

const shown = ({ at, rule }: Finding): string => `${placeText(at)} ${rule}`;

describe("the books of the rules", () => {
  it.each(NAMES)("%s: what is marked is found, and nothing else", (name) => {
    const { seen, expected } = openBook(name);
    expect(runChecks(seen).map(shown).sort()).toEqual(expected);
  });

  it.each(rules.map(({ id }) => id))("%s has a book of its own that it speaks in", (id) => {
    expect(existsSync(new URL(`${id}.md`, FOLDER))).toBe(true);
    expect(openBook(`${id}.md`).expected.some((mark) => mark.endsWith(` ${id}`))).toBe(true);
  });
});
