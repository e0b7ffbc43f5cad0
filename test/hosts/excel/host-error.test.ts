import { describe, expect, it } from "vitest";
import { HostFailure } from "../../../src/hosts/doors.ts";
import { errorLocation, hostCode, inPlainWords } from "../../../src/hosts/excel/host-error.ts";

/** Every code of Excel, of its client library, and of the layer below (Excel.ErrorCodes, OfficeExtension.ErrorCodes). */
const CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "Conflict",
  "GeneralException",
  "InvalidArgument",
  "InvalidObjectPath",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidReference",
  "InvalidRequestContext",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "PropertyNotLoaded",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RunMustReturnPromise",
  "ServiceNotAvailable",
  "UnsupportedFeature",
  "WriteNotSupportedWhenModalDialogOpen",
  "SomethingNew",
];

const hostError = (code: string) => Object.assign(new Error("There was an internal error."), { code });

describe("what Excel answers", () => {
  it.each(CODES)("is one plain Chinese sentence: %s", (code) => {
    const failure = inPlainWords(hostError(code));
    expect(failure).toBeInstanceOf(HostFailure);
    const { message, cause } = failure as HostFailure;
    expect(message).toMatch(/^[^。]{6,40}。$/);
    expect(message.replaceAll("Excel", "")).not.toMatch(/[A-Za-z]/);
    expect(message).toMatch(/请/);
    expect(hostCode(cause)).toBe(code);
  });

  it("keeps apart what a clerk has to do something different about", () => {
    const message = (code: string) => (inPlainWords(hostError(code)) as Error).message;
    const different = ["AccessDenied", "InvalidOperationInCellEditMode", "ItemNotFound", "ActivityLimitReached"];
    expect(new Set(different.map(message)).size).toBe(different.length);
    expect(message("InvalidOperationInCellEditMode")).toContain("回车");
    expect(message("SomethingNew")).toBe(message("GeneralException"));
  });
});

describe("other errors", () => {
  it.each([new TypeError("x is not a function"), new HostFailure("没有找到。"), "text", null])(
    "stay what they are",
    (error) => {
      expect(inPlainWords(error)).toBe(error);
      expect(hostCode(error)).toBeNull();
      expect(errorLocation(error)).toBe("");
    },
  );
});
