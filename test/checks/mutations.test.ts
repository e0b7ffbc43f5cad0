import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import { placeText } from "../../src/model/place.ts";
import { period } from "../../src/model/period.ts";
import type { Workbook } from "../../src/model/workbook.ts";
import { BASE } from "./mutations/base.ts";
import { FIGURES } from "./mutations/figures.ts";
import type { Mutation, Spot } from "./mutations/mutation.ts";
import { nameOf } from "./mutations/mutation.ts";
import { OWN_BASE } from "./mutations/own-base.ts";
import { OWN_LAYOUTS } from "./mutations/own-layouts.ts";
import { WHOLE_SHEETS } from "./mutations/sheets.ts";
import { WRITTEN } from "./mutations/written.ts";
import { see } from "./open-book.ts";

const MUTATIONS: readonly Mutation[] = [...WRITTEN, ...FIGURES, ...WHOLE_SHEETS, ...OWN_LAYOUTS];
const FIRST_HALF = period(2023, 1, 6);
const TRIES = 20;

const found = (workbook: Workbook) => runChecks(see(workbook, FIRST_HALF));

interface Trial {
  readonly mutation: Mutation;
  readonly spot: Spot;
  readonly isFound: boolean;
}

/** The slip at random places, the same ones every time. */
function trialsOf(mutation: Mutation, index: number): Trial[] {
  const known = new Map<Spot, Trial>();
  return fc.sample(fc.nat(), { numRuns: TRIES, seed: 2023 + index }).map((number) => {
    const spot = mutation.spots[number % mutation.spots.length];
    if (spot === undefined) throw new Error(`${mutation.name} has no spot`);
    const trial = known.get(spot) ?? tried(mutation, spot);
    known.set(spot, trial);
    return trial;
  });
}

function tried(mutation: Mutation, spot: Spot): Trial {
  const { workbook, at, rules } = mutation.apply(BASE, spot);
  const isFound = found(workbook).some((finding) => rules.includes(finding.rule) && placeText(finding.at) === at);
  return { mutation, spot, isFound };
}

describe("slips of clerks", () => {
  const trials = MUTATIONS.flatMap(trialsOf);

  it("are at least 40 kinds, each with a name of its own", () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
  });

  it("start from a workbook in order", () => {
    expect(found(BASE)).toEqual([]);
    expect(found(OWN_BASE)).toEqual([]);
  });

  it("are found at the right cell by the right rule in at least 95 of 100 cases", () => {
    expect(trials.length).toBe(MUTATIONS.length * TRIES);
    expect(trials.filter(({ isFound }) => isFound).length / trials.length).toBeGreaterThanOrEqual(0.95);
  });

  it("that are not found are told in the manual", async () => {
    await expect(page(trials)).toMatchFileSnapshot("../../docs/limits.md");
  });
});

function page(trials: readonly Trial[]): string {
  const missed = MUTATIONS.map((mutation) => {
    const places = trials
      .filter((trial) => trial.mutation === mutation && !trial.isFound)
      .map(({ spot }) => nameOf(spot));
    return { name: mutation.name, places: [...new Set(places)], count: places.length };
  }).filter(({ count }) => count > 0);
  const all = trials.filter(({ isFound }) => isFound).length;
  return [
    "# 查不出来的差错",
    "",
    "<!-- 本页由测试生成，不要手改：npx vitest run test/checks/mutations.test.ts -u -->",
    "",
    `拿一套没有问题的表，把${MUTATIONS.length}种常见差错各在${TRIES}处试一遍，共${trials.length}处，找对格子、找对原因的有${all}处（${((all / trials.length) * 100).toFixed(1)}%）。没有全部找到的差错如下，填表时请自己多看一眼。`,
    "",
    "| 差错 | 没找到 | 在哪些格子 |",
    "| --- | --- | --- |",
    ...missed.map(
      ({ name, count, places }) => `| ${name} | ${TRIES}处里${count}处 | ${places.slice(0, 6).join("、")} |`,
    ),
    "",
    "单独一行的数，改了一两位仍在平常范围里，又没有别的数可以对，这样的差错只能靠和原始记录核对。",
    "",
  ].join("\n");
}
