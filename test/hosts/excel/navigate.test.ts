import { describe, expect, it } from "vitest";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor } from "./open.ts";

function open() {
  return openDoor(
    fromRows([
      ["接警", [["火灾扑救", 1]]],
      ["火灾", [["起数", 2]]],
    ]),
  );
}

describe("going to a place", () => {
  it("shows the sheet and selects the cell, in one request", async () => {
    const { door, host, workbook } = open();
    await door.goTo({ sheet: "火灾", cell: "P4" });
    expect(workbook.selectionAddress).toBe("火灾!P4");
    expect(host.requests.roundTrips).toHaveLength(1);
  });

  it("shows a sheet when no cell is named", async () => {
    const { door, workbook } = open();
    await door.goTo({ sheet: "火灾" });
    expect(workbook.active.name).toBe("火灾");
  });

  it("says that a sheet is gone", async () => {
    const { door } = open();
    await expect(door.goTo({ sheet: "检查单位", cell: "P4" })).rejects.toThrow(
      "没有找到工作表“检查单位”，可能已改名或删除，请重新检查数据。",
    );
  });

  it.each(["Hidden", "VeryHidden"] as const)("says that a sheet is hidden (%s)", async (visibility) => {
    const { door, workbook } = open();
    workbook.sheet("火灾").visibility = visibility;
    await expect(door.goTo({ sheet: "火灾", cell: "P4" })).rejects.toThrow("“火灾”被隐藏，跳不过去；请先取消隐藏。");
    expect(workbook.active.name).toBe("接警");
  });

  it("says what to do when another workbook is in front", async () => {
    const { door, workbook } = open();
    workbook.inBackground = true;
    await expect(door.goTo({ sheet: "火灾", cell: "P4" })).rejects.toThrow(
      "Excel 没能跳过去，请先点一下这个工作簿的窗口，然后再试。",
    );
  });

  it("does not look for last year's workbook in this one", async () => {
    const { door, host } = open();
    await expect(door.goTo({ sheet: "[上年]接警", cell: "P4" })).rejects.toThrow(
      "这一处在上年的文件里，请打开上年的文件查看。",
    );
    expect(host.requests.data).toHaveLength(0);
  });
});
