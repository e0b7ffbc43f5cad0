import { describe, expect, it } from "vitest";
import { terminalData } from "../../../src/hosts/cli/console.ts";

const HOSTILE = "接警\u001b[31m\u009b2J\u202e数\r\u0007";

describe("what goes to a terminal", () => {
  it("shows control signs and marks of direction instead of sending them", () => {
    expect(terminalData(`${HOSTILE}\tB\n`)).toBe("接警\\u001b[31m\\u009b2J\\u202e数\\u000d\\u0007\tB\n");
  });

  it("leaves the meaning of JSON as it is", () => {
    const json = terminalData(JSON.stringify({ label: HOSTILE }, null, 1));
    expect(json).not.toMatch(/[\u0000-\u0009\u007f-\u009f\u202e]/);
    expect(JSON.parse(json)).toEqual({ label: HOSTILE });
  });
});
