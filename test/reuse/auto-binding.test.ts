import { describe, expect, test } from "vitest";
import { period } from "../../src/model/period.ts";
import { reportPeriod } from "../../src/reuse/report-period.ts";
import type { Outcome } from "../../tools/auto-binding.ts";
import { autoBind } from "../../tools/auto-binding.ts";
import { markedReports } from "../mentions/marked-reports.ts";
import { knownFigures } from "./known-figures.ts";

/** Passages in everyday words, whose figures the catalogue often cannot name. */
const plain = markedReports.filter(({ name }) => name.startsWith("plain-"));
const inGenre = markedReports.filter((report) => !plain.includes(report));

function bindAll(reports: typeof markedReports, holds: (row: number) => boolean): Outcome[] {
  return reports.map((report) => {
    const span = reportPeriod(report.text) ?? period(2023, 1, 6);
    return autoBind({ text: report.text, figures: knownFigures(report), period: span }, holds);
  });
}

type Count = "right" | "wrong" | "ambiguous" | "unfilled" | "stolen" | "lacking";

const sum = (all: readonly Outcome[], count: Count): number => all.reduce((total, each) => total + each[count], 0);

describe("rows found without bindings", () => {
  test("when the workbook holds every row, nearly all figures find theirs and at most 3 in 1000 another", () => {
    const all = bindAll(inGenre, () => true);
    const figures = sum(all, "right") + sum(all, "wrong") + sum(all, "ambiguous") + sum(all, "unfilled");
    expect(sum(all, "lacking")).toBe(0);
    expect(figures).toBeGreaterThan(800);
    expect(sum(all, "right") / figures).toBeGreaterThan(0.9);
    expect(sum(all, "wrong") / figures).toBeLessThanOrEqual(0.003);
  });

  test("in everyday words fewer find theirs, and few another", () => {
    const all = bindAll(plain, () => true);
    const figures = sum(all, "right") + sum(all, "wrong") + sum(all, "ambiguous") + sum(all, "unfilled");
    expect(figures).toBeGreaterThan(380);
    expect(sum(all, "right") / figures).toBeGreaterThan(0.75);
    expect(sum(all, "wrong") / figures).toBeLessThanOrEqual(0.003);
  });

  test("when it lacks a half of the rows, figures without a row are not filled from another one", () => {
    const all = [0, 1].flatMap((odd) => bindAll(inGenre, (row) => ((row * 7919) % 97) % 2 === odd));
    expect(sum(all, "lacking")).toBeGreaterThan(600);
    expect(sum(all, "stolen") / sum(all, "lacking")).toBeLessThanOrEqual(0.005);
    expect(sum(all, "wrong") / (sum(all, "right") + sum(all, "wrong"))).toBeLessThanOrEqual(0.003);
  });
});
