import { describe, expect, it } from "vitest";
import { HostFailure } from "../../../src/hosts/doors.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor } from "./open.ts";

describe("a workbook that changes while it is read", () => {
  const open = () =>
    openDoor(
      fromRows([
        ["接警", [["火灾扑救", 1]]],
        ["火灾", [["起数", 2]]],
      ]),
    );

  it.each([2, 3])("is read anew when a sheet is deleted before request %i", async (request) => {
    const { door, host, workbook } = open();
    host.faults.beforeRequest(request, () => {
      workbook.remove(workbook.sheet("火灾"));
    });
    expect((await door.read()).sheets.map(({ name }) => name)).toEqual(["接警"]);
  });

  it.each([2, 3])("is read anew when a sheet is renamed before request %i", async (request) => {
    const { door, host, workbook } = open();
    host.faults.beforeRequest(request, () => {
      workbook.rename(workbook.sheet("火灾"), "火灾情况");
    });
    expect((await door.read()).sheets.map(({ name }) => name)).toEqual(["接警", "火灾情况"]);
  });

  it("loses no row that comes in after the used ranges were asked for", async () => {
    const { door, host, workbook } = open();
    host.faults.beforeRequest(3, () => {
      workbook.type("接警!B9", 99);
    });
    const { sheets } = await door.read();
    expect(sheets[0]?.values[8]).toEqual([null, 99]);
  });

  it("sees a sheet that is added meanwhile", async () => {
    const { door, host, workbook } = open();
    host.faults.beforeRequest(3, () => {
      workbook.addSheet("检查单位");
    });
    expect((await door.read()).sheets).toHaveLength(3);
  });

  it("is given up when it does not come to rest", async () => {
    const { door, host, workbook } = open();
    for (const request of [3, 6]) {
      host.faults.beforeRequest(request, () => {
        workbook.type(`接警!B${request + 5}`, request);
      });
    }
    const failure = await door.read().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostFailure);
    expect(String(failure)).toContain("读取时表格一直在变动，请等改动停下来后再试。");
  });
});

it("waits while a cell is being edited", async () => {
  const { door, host, workbook } = openDoor(fromRows([["接警", [["火灾扑救", 1]]]]));
  host.faults.beforeRequest(3, () => {
    host.beginCellEdit();
  });
  const reading = door.read();
  await new Promise((turn) => setTimeout(turn, 20));
  workbook.type("接警!B1", 12);
  host.endCellEdit();
  expect((await reading).sheets[0]?.values).toEqual([["火灾扑救", 12]]);
});

it("reads an empty workbook", async () => {
  const { door } = openDoor(fromRows([["Sheet1", []]]));
  expect((await door.read()).sheets).toMatchObject([{ name: "Sheet1", state: "visible", values: [] }]);
});
