import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { toDecimal } from "../../src/model/exact.ts";
import { formatMonths, parsePeriod } from "../../src/model/period.ts";
import { placeText } from "../../src/model/place.ts";
import type { Reading, Readings, Series } from "../../src/model/reading.ts";
import { showValue } from "../../src/model/workbook.ts";
import { readBook } from "../book.ts";

/**
 * The books of the layouts: what is read from each stands in the golden file beside it, one reading a line. Review a
 * golden file against its book like prose: every cell, period, township and metric.
 */
const FOLDER = new URL("layouts/", import.meta.url);
const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

function open(name: string): Readings {
  const book = readBook(readFileSync(new URL(name, FOLDER), "utf8"), name.replace(".md", ".xlsx"));
  return readMetrics(book.workbook, catalog, parsePeriod(book.words.get("period") ?? ""));
}

function line(role: string, reading: Reading | null): string[] {
  if (reading === null) return [];
  const { at, period, value, marker, raw } = reading;
  const number = value === null ? `?${showValue(raw)}` : `${toDecimal(value)}${marker ?? ""}`;
  return [`    ${placeText(at)} ${formatMonths(period)} ${role} ${number}`];
}

function linesOf(series: Series): string[] {
  const { domain, id, metric, scope, subject, unit, labelAt } = series;
  const of = [
    id ?? `*${metric}`,
    ...(scope === null ? [] : [`@${scope}`]),
    ...(subject === null ? [] : [`<${subject}>`]),
  ];
  return [
    `  ${domain} ${of.join(" ")} [${unit ?? "-"}] ${placeText(labelAt)}`,
    ...series.months.flatMap((month) => line("month", month)),
    ...line("total", series.total),
    ...line("last-year", series.lastYear),
    ...line("target", series.target),
    ...line("change", series.change),
    ...line("change-rate", series.changeRate),
    ...series.spans.flatMap((span) => line("span", span)),
  ];
}

function shown({ tables, series }: Readings): string {
  const lines = tables.map(({ sheet, domain, layout, headerRow, unmatched = [], reason }) => {
    const unknown = unmatched.map(({ label, at }) => `${label} ${at.cell ?? ""}`);
    const why = reason === undefined ? "" : ` (${reason})`;
    return `${sheet}: ${domain ?? "-"} ${layout}${why}, header ${(headerRow ?? -1) + 1}, unmatched: ${unknown.join(", ")}`;
  });
  return [...lines, ...series.flatMap(linesOf), ""].join("\n");
}

describe("the books of the layouts", () => {
  it.each(BOOKS)("%s is read as its golden file says", async (name) => {
    await expect(shown(open(name))).toMatchFileSnapshot(new URL(name.replace(".md", ".golden.txt"), FOLDER).pathname);
  });

  it.each(BOOKS)("%s bears the name of the layout that is found in it", (name) => {
    const layout = name.split(".")[0];
    expect(open(name).tables.some((table) => table.layout === layout)).toBe(true);
  });
});
