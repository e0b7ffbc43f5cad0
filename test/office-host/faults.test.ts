import { describe, expect, test } from "vitest";
import { fromRows } from "./excel/from-workbook.ts";
import { openOffice } from "./open-office.ts";
import type { HostCode } from "./protocol/host-error.ts";
import { TRANSPORT } from "./protocol/host-error.ts";

const open = () => openOffice("Excel", fromRows([["接警", [["火灾扑救", 12]]]]));

/** Three requests in one run; answers how far it came. */
async function threeRequests({ Excel: excel }: ReturnType<typeof open>): Promise<number> {
  let done = 0;
  await excel.run(async (context) => {
    for (let round = 1; round <= 3; round += 1) {
      context.workbook.worksheets.getItem("接警").load("name");
      await context.sync();
      done = round;
    }
  });
  return done;
}

const codes: [HostCode, number][] = [
  ["AccessDenied", 403],
  ["ActivityLimitReached", 429],
  ["Conflict", 409],
  ["GeneralException", 500],
  ["InvalidOperation", 400],
  ["InvalidSelection", 400],
  ["ItemNotFound", 404],
  ["UnsupportedFeature", 400],
];

describe("a host error", () => {
  for (const nth of [1, 2, 3]) {
    test.each(codes)(`at request ${nth}: %s`, async (code, httpStatusCode) => {
      const office = open();
      office.host.faults.failRequest(nth, code);
      await expect(threeRequests(office)).rejects.toMatchObject({ code, httpStatusCode });
      expect(office.host.requests.roundTrips).toHaveLength(nth);
    });
  }

  test("in mid-request leaves the first write done and the second undone", async () => {
    const { Excel: excel, host, document } = open();
    const write = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("接警");
      sheet.getRange("B1").values = [[13]];
      sheet.getRange("B2").values = [[14]];
      await context.sync();
    });
    host.faults.failMember("Range.values", "AccessDenied", 2);
    await expect(write).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
    expect([document.value("接警!B1"), document.value("接警!B2")]).toEqual([13, ""]);
  });

  test("after so many actions comes at that action", async () => {
    const { Excel: excel, host } = open();
    host.faults.failRequest(1, "GeneralException", 2);
    const failed = excel.run(async (context) => {
      context.workbook.worksheets.getItem("接警").load("name");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      debugInfo: { statement: "var worksheet = worksheets.getItem(...);" },
    });
  });
});

const statuses: [keyof typeof TRANSPORT, string][] = [
  ["invalidApiCallInContext", "InvalidOperationInCellEditMode"],
  ["activityLimitReached", "ActivityLimitReached"],
  ["requestPayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"],
  ["responsePayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"],
  ["invalidOrTimedOutSession", "InvalidOrTimedOutSession"],
  ["writeNotSupportedWhenModalDialogOpen", "WriteNotSupportedWhenModalDialogOpen"],
  ["noCapability", "AccessDenied"],
  ["invalidSheetName", "InvalidRequestContext"],
  ["generalException", "GeneralException"],
];

describe("a transport status", () => {
  for (const nth of [1, 3]) {
    test.each(statuses)(`at request ${nth}: %s`, async (status, code) => {
      const office = open();
      office.host.faults.failRequest(nth, TRANSPORT[status]);
      await expect(threeRequests(office)).rejects.toMatchObject({ code });
      expect(office.host.requests.all.at(-1)?.failure).toBe(TRANSPORT[status]);
    });
  }

  test("after the actions loses the answer although the work is done", async () => {
    const { Excel: excel, host, document } = open();
    host.faults.failRequest(1, TRANSPORT.generalException, Infinity);
    const write = excel.run(async (context) => {
      context.workbook.worksheets.getItem("接警").getRange("B1").values = [[13]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "GeneralException" });
    expect(document.value("接警!B1")).toBe(13);
  });
});

describe("a slow host", () => {
  test("answers when its clock has come that far", async () => {
    const office = open();
    office.host.faults.delayRequest(2, 30_000);
    let done: number | null = null;
    const running = threeRequests(office).then((count) => (done = count));
    await office.host.clock.advance(29_999);
    expect([office.host.clock.waiting, done]).toEqual([1, null]);
    await office.host.clock.advance(1);
    await running;
    expect(done).toBe(3);
  });

  test("can be slow at every request", async () => {
    const office = open();
    office.host.latency = 100;
    const running = threeRequests(office);
    for (let round = 0; round < 3; round += 1) await office.host.clock.advance(100);
    expect(await running).toBe(3);
    expect(office.host.clock.now).toBe(300);
  });
});

describe("cell-edit mode", () => {
  const read = ({ Excel: excel }: ReturnType<typeof open>, options: Excel.RunOptions) =>
    excel.run(options, async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });

  test("refuses a request", async () => {
    const office = open();
    office.host.beginCellEdit();
    await expect(read(office, {})).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  test("lets a request wait that asks for it", async () => {
    const office = open();
    office.host.beginCellEdit();
    let name = "";
    const waiting = read(office, { delayForCellEdit: true }).then((read) => (name = read));
    await office.host.clock.advance(0);
    expect(name).toBe("");
    office.host.endCellEdit();
    await waiting;
    expect(name).toBe("接警");
  });

  test("can be entered between two requests", async () => {
    const office = open();
    office.host.faults.beforeRequest(2, () => {
      office.host.beginCellEdit();
    });
    await expect(threeRequests(office)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(office.host.requests.roundTrips).toHaveLength(2);
  });
});

test("a sheet renamed between two requests is found no more by its name", async () => {
  const office = open();
  office.host.faults.beforeRequest(2, () => {
    office.document.rename(office.document.sheet("接警"), "接警（旧）");
  });
  await expect(threeRequests(office)).rejects.toMatchObject({ code: "ItemNotFound" });
});

describe("payload", () => {
  test("above 5 MB is refused by Excel on the web, by nobody on the desktop", async () => {
    const long = "数".repeat(6_000);
    const rows = Array.from({ length: 300 }, () => [long]);
    const read = async (profile: "web" | "365") => {
      const { Excel: excel } = openOffice("Excel", fromRows([["接警", rows]]), { profile });
      return excel.run(async (context) => {
        const used = context.workbook.worksheets.getFirst().getUsedRange().load("values");
        await context.sync();
        return used.values.length;
      });
    };
    await expect(read("web")).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(await read("365")).toBe(300);
  });

  test("of a request is limited as well", async () => {
    const office = open();
    office.host.payloadLimit = 100;
    await expect(threeRequests(office)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });
});

describe("verification", () => {
  test("complains of what is not modelled, although the add-in caught the error", async () => {
    const { Excel: excel, host } = open();
    const failed = await excel
      .run(async (context) => {
        context.workbook.pivotTables.load("items");
        await context.sync();
      })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "NotImplemented" });
    expect(() => {
      host.verify();
    }).toThrow("not modelled: Workbook.pivotTables");
    host.unmodelled.splice(0);
  });

  test("complains of a property the client knows and the emulator does not", async () => {
    const { Excel: excel, host } = open();
    const read = (name: string) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").load(name);
        await context.sync();
      });
    await expect(read("hasSpill")).rejects.toMatchObject({ code: "NotImplemented" });
    expect(host.unmodelled.splice(0)).toEqual(["Range.hasSpill"]);
    await expect(read("valeus")).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(host.unmodelled).toEqual([]);
  });

  test("complains of a fault that never happened", async () => {
    const office = open();
    office.host.faults.failRequest(4, "AccessDenied");
    office.host.faults.failMember("Range.values", "AccessDenied");
    await threeRequests(office);
    expect(office.host.faults.unmet).toEqual(["a plan for request 4 (3 were made)", "a fault at Range.values"]);
    await expect(threeRequests(office)).rejects.toMatchObject({ code: "AccessDenied" });
    office.host.faults.onMember("Range.other");
    expect(() => {
      office.host.faults.onMember("Range.values");
    }).toThrow();
  });
});

test("clean-up requests neither count nor fail", async () => {
  const { Excel: excel, host } = open();
  host.faults.failRequest(2, "AccessDenied");
  await excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
  });
  await host.clock.advance(0);
  expect(host.requests.all.map((entry) => entry.housekeeping)).toEqual([false, true]);
  expect(host.processor.references.size).toBe(0);
  const second = excel.run(async (context) => {
    context.workbook.worksheets.getFirst().load("name");
    await context.sync();
  });
  await expect(second).rejects.toMatchObject({ code: "AccessDenied" });
});
