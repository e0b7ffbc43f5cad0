import { describe, expect, it } from "vitest";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor } from "./open.ts";

describe("large workbooks", () => {
  const ledger = (rows: number, text: string) =>
    fromRows([
      ["台账", Array.from({ length: rows }, (_, row) => [row, ...Array<string>(19).fill(text)])],
      ["接警", [[1]]],
    ]);

  it.each(["365", "web"] as const)("reads 200,000 cells in row blocks (%s)", async (profile) => {
    const { door, host } = openDoor(ledger(10_000, "已整改"), { profile });
    const [read, small] = (await door.read()).sheets;
    expect(read?.values).toHaveLength(10_000);
    expect(read?.values.every((line, row) => line?.[0] === row && line[19] === "已整改")).toBe(true);
    expect(small?.values).toEqual([[1]]);
    expect(host.requests.data).toHaveLength(8);
    expect(Math.max(...host.requests.all.map(({ bytesOut }) => bytesOut))).toBeLessThan(5 * 1024 * 1024);
  });

  it("asks for less at a time when the answers come out too long", async () => {
    const { door, host } = openDoor(ledger(2_000, "责令限期改正。".repeat(10)), { profile: "web" });
    const [read] = (await door.read()).sheets;
    expect(read?.values).toHaveLength(2_000);
    expect(read?.values[1_999]?.[0]).toBe(1_999);
    expect(host.requests.data.some(({ failure }) => failure !== null)).toBe(true);
  });

  it("gives up in plain words when single rows are too long", async () => {
    const { door, host } = openDoor(fromRows([["台账", [["长".repeat(30_000)]]]]));
    host.payloadLimit = 50_000;
    await expect(door.read()).rejects.toThrow("单元格里的文字太多，Excel 送不出来，请删短后再试。");
  });

  it("is not led astray by a colour far below the last value", async () => {
    const workbook = fromRows([["接警", [["指标", 1]]]]);
    workbook.sheet("接警").cell("S1048576").fill = "#FFFF00";
    const { door, host } = openDoor(workbook);
    expect((await door.read()).sheets[0]?.values).toEqual([["指标", 1]]);
    expect(host.requests.data).toHaveLength(3);
  });

  it("takes a sheet of nothing but formats for empty", async () => {
    const workbook = fromRows([["接警", []]]);
    workbook.sheet("接警").cell("S1048576").fill = "#FFFF00";
    workbook.sheet("接警").cell("A1").fill = "#FFFF00";
    const { door } = openDoor(workbook);
    expect((await door.read()).sheets[0]?.values).toEqual([]);
  });
});
