import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Sheet, Workbook } from "../../src/model/workbook.ts";
import { fingerprint } from "../../src/workbook/fingerprint.ts";

function book(values: Sheet["values"], name = "接警"): Workbook {
  const empty = { formulas: new Map(), uncalculated: new Set<number>(), formats: new Map(), merges: [] };
  const sheet = {
    name,
    state: "visible",
    values,
    ...empty,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return { name: "数据.xlsx", date1904: false, sheets: [sheet as Sheet] };
}

const print = (values: Sheet["values"], name?: string): string => fingerprint(book(values, name));

describe("a fingerprint", () => {
  it("is sixteen hex digits that stay the same from version to version", () => {
    expect(print([["接警出动总数", 305, 0.1, true, { error: "#N/A" }, null]])).toMatchInlineSnapshot(
      `"ab5113c6b63b353b"`,
    );
  });

  it("does not see what changes no value", () => {
    const seen = print([["指标", 1.5], undefined, [null, 2]]);
    expect(print([["指标", 1.5, null, ""], [], [null, 2], [null]])).toBe(seen);
    expect(print([["指标", 1.5], [""], ["", 2]])).toBe(seen);
    expect(fingerprint({ ...book([["指标", 1.5], [], [null, 2]]), name: "副本.xlsx" } as Workbook)).toBe(seen);
    expect(print([[-0]])).toBe(print([[0]]));
    expect(print([[0.30000000000000004]])).toBe(print([[0.3]]));
  });

  const PAIRS: readonly (readonly [string, Sheet["values"], Sheet["values"]])[] = [
    ["another number", [[305]], [[306]]],
    ["another sign", [[1]], [[-1]]],
    ["a text in place of a number", [[12]], [["12"]]],
    ["a text in place of an error", [["#N/A"]], [[{ error: "#N/A" }]]],
    ["TRUE in place of FALSE", [[true]], [[false]]],
    ["FALSE in place of nothing", [[false]], [[null]]],
    ["one column further right", [[1]], [[null, 1]]],
    ["one row further down", [[1]], [undefined, [1]]],
    ["two values exchanged", [[1, 2]], [[2, 1]]],
    ["a text cut elsewhere", [["接警", "总数"]], [["接", "警总数"]]],
    ["a text longer by a NUL", [["接警总"]], [["接警总\0"]]],
  ];
  it.each(PAIRS)("sees %s", (_, one, two) => {
    expect(print(one)).not.toBe(print(two));
  });

  it("sees the names and the order of sheets, and where the dates start", () => {
    expect(print([[1]], "火灾")).not.toBe(print([[1]]));
    const [a, b] = [book([[1]], "A"), book([[1]], "B")];
    const both = (sheets: Sheet[]): string => fingerprint({ ...a, sheets });
    expect(both([...a.sheets, ...b.sheets])).not.toBe(both([...b.sheets, ...a.sheets]));
    expect(fingerprint({ ...a, date1904: true })).not.toBe(fingerprint(a));
  });

  it("differs in both halves for near neighbours", () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.string(),
      fc.boolean(),
    ) as fc.Arbitrary<CellValue>;
    const prints = new Map<string, number>();
    for (let i = 0; i < 20_000; i += 1)
      for (const half of split(print([[i]]))) prints.set(half, (prints.get(half) ?? 0) + 1);
    expect([...prints.values()].filter((count) => count > 2)).toStrictEqual([]);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.nat(), (line, at) => {
        const changed = line.map((old, i) => (i === at % line.length ? `${JSON.stringify(old)}x` : old));
        expect(split(print([changed]))[0]).not.toBe(split(print([line]))[0]);
        expect(split(print([changed]))[1]).not.toBe(split(print([line]))[1]);
      }),
      { seed: 20230630 },
    );
  });
});

function split(hex: string): [string, string] {
  return [`a${hex.slice(0, 8)}`, `b${hex.slice(8)}`];
}
