import { describe, expect, it } from "vitest";
import { openReport } from "../../src/document/source/open-report.ts";
import { readRecord } from "../../src/document/read-record.ts";
import { bindingsXml } from "../../src/document/docx/bindings-part.ts";
import { withCustomPart } from "../../src/document/source/with-custom-part.ts";
import { recordPart } from "../../src/document/record-part.ts";
import { keptInReport, fillFrom, filledFile, learnReport } from "../../src/reuse-document.ts";
import type { FilledReport } from "../../src/reuse/fill-report.ts";
import type { Inspection } from "../../src/summary.ts";
import { inspect } from "../../src/summary.ts";
import { lintPackage } from "../document/package-lint.ts";
import { sample, withCells, write } from "../report.ts";

const decode = (): string => {
  throw new Error("no text is read here");
};

const inspectSample = (name: string, cells: Record<string, number> = {}): Inspection =>
  inspect(withCells(sample(name), cells), { period: null, lastYear: null });

/** A report as a file, filled from a workbook into a file. */
function reuse(docx: Uint8Array, inspection: Inspection): { filled: FilledReport; file: Uint8Array; text: string } {
  const report = openReport("往年.docx", docx, decode);
  const filled = fillFrom(report, learnReport(report), inspection, []);
  const file = filledFile(report, filled, inspection, "test");
  return { filled, file, text: openReport("新.docx", file, decode).document.text };
}

const SAMPLES = ["2023-first-half.xlsx", "full-year.xlsx"];

describe("a generated report", () => {
  it.each(SAMPLES)("filled from its own workbook says what it said, every number in a control: %s", async (name) => {
    const { docx } = await write(sample(name));
    const { filled, text, file } = reuse(docx, inspectSample(name));
    expect(text).toBe(openReport("a.docx", docx, decode).document.text);
    const open = filled.slots.filter(({ state }) => state !== "filled");
    const lines = open.map(({ old, note }) => `${old} | ${note ?? ""}\n`).join("");
    await expect(lines).toMatchFileSnapshot(`open-figures/${name}.txt`);
    const record = readRecord(recordPart(file) ?? "");
    expect(record?.numbers.length).toBe(filled.slots.filter(({ told }) => told !== null).length);
    expect(lintPackage(file)).toEqual([]);
  });

  it("takes over what changed in the workbook, and its words of direction", async () => {
    const { docx } = await write(sample("2023-first-half.xlsx"));
    const { text } = reuse(docx, inspectSample("2023-first-half.xlsx", { "党建!P4": 5, "党建!I4": 0, "接警!Q4": 320 }));
    expect(text).toContain("召开党委会议5次");
    expect(text).toMatch(/接警出动305起，同比(?:下降|减少)4\.7%/);
  });

  it("says in its table what a fresh one says, when a rise has become a fall and a fall a rise", async () => {
    const rows = (bytes: Uint8Array): string[] =>
      openReport("a.docx", bytes, decode)
        .document.text.split("\n")
        .filter((line) => /^\d+\t/.test(line));
    const { docx } = await write(sample("full-year.xlsx"));
    const before = rows(docx);
    const [saved, rescued] = ["抢救财产价值", "抢救被困人员"].map(
      (name) => before.find((row) => row.includes(name)) ?? "",
    );
    const changes = { "接警!Q21": 600, "接警!Q18": 200 };
    const fresh = rows((await write(sample("full-year.xlsx", changes))).docx);
    const { file } = reuse(docx, inspectSample("full-year.xlsx", changes));
    expect(fresh).not.toContain(saved);
    expect(fresh).not.toContain(rescued);
    expect(rows(file)).toEqual(fresh);
  });

  it("that two reports were put into keeps the bindings of both", async () => {
    const { docx } = await write(sample("2023-first-half.xlsx"));
    const { file } = reuse(docx, inspectSample("2023-first-half.xlsx"));
    const other = bindingsXml(
      JSON.stringify({ bindings: [{ start: 1, end: 3, raw: "12", before: "宣", after: "场", keep: true }] }),
    );
    const elsewhere = { namespace: "urn:other", itemId: "{00000000-0000-4000-8000-000000000001}" };
    const both = withCustomPart(file, elsewhere, other);
    const kept = (bytes: Uint8Array) => keptInReport(openReport("c.docx", bytes, decode));
    const added = kept(both).filter(({ binding }) => binding === null);
    expect(added.map(({ raw, before }) => [raw, before])).toEqual([["12", "宣"]]);
    expect(kept(both)).toHaveLength(kept(file).length + 1);
  });

  it("keeps its bindings, so that the next year needs no grammar", async () => {
    const { docx } = await write(sample("2023-first-half.xlsx"));
    const first = reuse(docx, inspectSample("2023-first-half.xlsx"));
    const again = openReport("b.docx", first.file, decode);
    const kept = keptInReport(again);
    for (const { from, told } of first.filled.slots) {
      if (told === null) continue;
      expect(kept.filter(({ start, end }) => start <= from.start && end >= from.end).length).toBeGreaterThan(0);
    }
    const second = reuse(first.file, inspectSample("2023-first-half.xlsx"));
    expect(second.text).toBe(first.text);
  });
});
