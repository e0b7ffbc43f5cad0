import { describe, expect, it } from "vitest";
import { summedColumns } from "../../src/checks/sum-formula.ts";

describe("the columns a formula adds up", () => {
  it.each([
    ["SUM(D4:I4)", [3, 4, 5, 6, 7, 8]],
    ["=SUM($D$4:$F$4)", [3, 4, 5]],
    ["sum( D4 , F4:H4 )", [3, 5, 6, 7]],
    ["SUM(F4:D4)", [3, 4, 5]],
    ["D4+E4+G4", [3, 4, 6]],
    ["+D4", [3]],
  ])("%s", (formula, columns) => {
    expect([...(summedColumns(formula, 3) ?? [])].sort((a, b) => a - b)).toEqual(columns);
  });

  it.each([
    "SUM(D5:I5)",
    "SUM(D4:I9)",
    "SUM(接警!D4:I4)",
    "SUM(INDEX(D4:O4,1,1):INDEX(D4:O4,1,6))",
    'IF(COUNT(D4:I4)=0,"",SUM(D4:I4))',
    "AVERAGE(D4:I4)",
    "SUM(D4:I4)/6",
    "D4-E4",
    "SUM(A4:XFD4)",
    "",
  ])("says nothing of %s", (formula) => {
    expect(summedColumns(formula, 3)).toBeNull();
  });
});
