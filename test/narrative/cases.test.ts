import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Narrative } from "../../src/model/narrative.ts";
import { outlines } from "../../src/narrative/outlines.ts";
import { writeNarrative } from "../../src/narrative/write-narrative.ts";
import { readBook } from "../book.ts";
import { periodOf } from "./build.ts";
import { toMarkdown } from "./markdown.ts";

const folder = join(import.meta.dirname, "cases");
const names = readdirSync(folder).sort();

/** A cell marked {in-doubt} in the book stands under a 必须改 finding. */
function findingAt(mark: string): Finding {
  const [place = "", rule = ""] = mark.split(" ");
  const [sheet = "", cell = ""] = place.split("!");
  return {
    rule,
    severity: "error",
    at: { sheet, cell },
    value: null,
    expected: null,
    message: "",
    related: [],
    fix: null,
    waived: null,
  };
}

function writeCase(name: string): { narrative: Narrative; outline: string | null } {
  const book = readBook(readFileSync(join(folder, name, "book.md"), "utf8"));
  const words = book.words.get("period");
  const readings = readMetrics(book.workbook, catalog, words === undefined ? null : periodOf(words));
  const period = readings.period;
  if (period === null) throw new Error(`${name}: no period`);
  const findings = book.marks.map(findingAt);
  const figures = deriveFigures({ readings, catalog, period, findings, lastYear: null });
  const outline = book.words.get("outline") ?? null;
  return { narrative: writeNarrative({ figures, readings, catalog, findings, outline }), outline };
}

describe("whole reports", () => {
  it.each(names)("%s reads as its golden text", async (name) => {
    await expect(toMarkdown(writeCase(name).narrative)).toMatchFileSnapshot(join(folder, name, "narrative.md"));
  });

  it("has a case for every outline", () => {
    const told = new Set(names.map((name) => writeCase(name).outline));
    expect(outlines.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });
});
