import { describe, expect, it } from "vitest";
import { toBase64 } from "../../../src/hosts/excel/base64.ts";
import { bandsOf, cellsIn, takeBlocks } from "../../../src/hosts/excel/blocks.ts";
import { outcomeOf } from "../../../src/hosts/excel/mark-spots.ts";
import { parseAreas } from "../../../src/hosts/excel/merged-areas.ts";

const block = (row: number, rows: number, columns: number) => ({ row, column: 0, rows, columns });

describe("row blocks", () => {
  it("take whole blocks while they fit and cut the next between two rows", () => {
    const { now, later } = takeBlocks([block(0, 10, 5), block(2, 10, 8), block(0, 1, 1)], 100);
    expect(now).toEqual([block(0, 10, 5), block(2, 6, 8)]);
    expect(later).toEqual([block(8, 4, 8), block(0, 1, 1)]);
  });

  it("take at least one row, however wide", () => {
    expect(takeBlocks([block(0, 3, 16_384)], 100)).toEqual({
      now: [block(0, 1, 16_384)],
      later: [block(1, 2, 16_384)],
    });
  });

  it("lose no cell and keep within the limit", () => {
    const blocks = [block(0, 977, 19), block(0, 1, 3), block(5, 4_321, 12)];
    let rest: readonly ReturnType<typeof block>[] = blocks;
    let cells = 0;
    while (rest.length > 0) {
      const { now, later } = takeBlocks(rest, 1_000);
      const size = now.reduce((sum, one) => sum + cellsIn(one), 0);
      expect(size).toBeLessThanOrEqual(1_000);
      cells += size;
      rest = later;
    }
    expect(cells).toBe(blocks.reduce((sum, one) => sum + cellsIn(one), 0));
  });

  it("are cut into bands without gaps", () => {
    expect(bandsOf(block(7, 5, 2), 2)).toEqual([block(7, 2, 2), block(9, 2, 2), block(11, 1, 2)]);
  });
});

describe("addresses of merged areas", () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

  it.each([
    ["接警!A1:S1", [area(0, 0, 0, 18)]],
    ["接警!A1:B2,接警!C3", [area(0, 0, 1, 1), area(2, 2, 2, 2)]],
    ["接警!A1:B2, 接警!C3:D4", [area(0, 0, 1, 1), area(2, 2, 3, 3)]],
    ["'甲!A1,''乙'!$A$1:$B$2,'甲!A1,''乙'!C3:D4", [area(0, 0, 1, 1), area(2, 2, 3, 3)]],
    ["A1:B2", [area(0, 0, 1, 1)]],
    ["", []],
  ])("are read: %s", (address, areas) => {
    expect(parseAreas(address)).toEqual(areas);
  });

  it.each(["接警!A1:B2,接警!A1:B", "接警!A:A", "接警!", "A1 B2", "接警!A1:B2..."])(
    "are refused when cut short: %s",
    (address) => {
      expect(parseAreas(address)).toBeNull();
    },
  );
});

describe("a cell with stripes or a gradient", () => {
  const sheet = { id: "1", name: "接警" } as unknown as Excel.Worksheet;
  const striped = { color: "#FFFFFF", pattern: "Gray50" } as const;

  it("is not coloured, because it could not be given back what it had", () => {
    const outcome = outcomeOf({ sheet, cell: "B1", marks: [], colour: "#FFC9C7" }, striped);
    expect(outcome).toEqual({ stroke: null, mark: null, refused: true });
  });

  it("is left alone when it was marked and a person has striped it since", () => {
    const mark = { sheetId: "1", sheetName: "接警", cell: "B1", fill: null, colour: "#FFC9C7" };
    const outcome = outcomeOf({ sheet, cell: "B1", marks: [mark], colour: null }, striped);
    expect(outcome).toEqual({ stroke: null, mark: null, refused: false });
  });
});

it("writes Base64 as everyone reads it, also for large files", () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 7) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  expect(toBase64(new Uint8Array())).toBe("");
});
