import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { archive } from "../../src/archive.ts";
import { inspect } from "../../src/summary.ts";
import { isSigned } from "../../src/workbook/drop-signature.ts";
import { editXlsx } from "../../src/workbook/edit-xlsx.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { lintXlsx } from "../ooxml-lint.ts";
import { signed, SIGNATURE_PARTS } from "./signed.ts";

const SAMPLE = new Uint8Array(readFileSync(new URL("../../samples/2023-first-half.xlsx", import.meta.url)));
const CHANGES = [{ at: { sheet: "接警", cell: "F4" }, from: null, to: 77 }];

const archived = (bytes: Uint8Array): Uint8Array =>
  archive(bytes, inspect(readXlsx("数据.xlsx", bytes), { period: null, lastYear: null }), "2023-07-03").bytes;

describe("a signed workbook", () => {
  it("reads as it did before it was signed", () => {
    expect(lintXlsx(signed(SAMPLE))).toEqual([]);
    expect(isSigned(signed(SAMPLE))).toBe(true);
    expect(isSigned(SAMPLE)).toBe(false);
    expect(readXlsx("数据.xlsx", signed(SAMPLE))).toEqual(readXlsx("数据.xlsx", SAMPLE));
    expect(editXlsx(signed(SAMPLE), [])).toEqual(signed(SAMPLE));
  });

  it.each([
    ["edited", (bytes: Uint8Array) => editXlsx(bytes, CHANGES)],
    ["archived", archived],
  ])("loses the signature and nothing else when it is %s", (_, change) => {
    const after = change(signed(SAMPLE));
    expect(lintXlsx(after)).toEqual([]);
    expect(isSigned(after)).toBe(false);
    const [parts, unsigned] = [unzipSync(after), unzipSync(change(SAMPLE))];
    expect(Object.keys(parts).sort()).toEqual(Object.keys(unsigned).sort());
    for (const name of SIGNATURE_PARTS) expect(parts[name]).toBeUndefined();
    // The default of an ending is for any part that may come, and stays.
    const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
    expect(types).not.toContain("_xmlsignatures");
    for (const [name, content] of Object.entries(unsigned)) {
      if (name !== "[Content_Types].xml") expect(strFromU8(parts[name] ?? new Uint8Array())).toBe(strFromU8(content));
    }
  });

  it("never loses a part of the workbook that a link calls a signature", () => {
    const type = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature";
    const link = `<Relationship Id="rId9" Type="${type}" Target="/xl/workbook.xml"/>`;
    const after = editXlsx(signed(SAMPLE, link), CHANGES);
    expect(Object.keys(unzipSync(after)).sort()).toEqual(Object.keys(unzipSync(editXlsx(SAMPLE, CHANGES))).sort());
    expect(lintXlsx(after)).toEqual([]);
  });
});
