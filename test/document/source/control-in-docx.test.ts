import { describe, expect, test } from "vitest";
import { docx, docxOf, field, p, sdt } from "./docx-fixture.ts";
import { CLOSE, OPEN, own, paragraph, replaced, TOLD } from "./replaced.ts";

describe("a control around a text", () => {
  const run = (text: string): string =>
    `<w:r w:rsidRPr="00C3"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  test("declares the prefix that its run has declared for itself only", () => {
    const xmlns = ' xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    for (const text of ["305", "接警305起"]) {
      const xml = paragraph([`<q:r${xmlns}><q:t>${text}</q:t></q:r>`], { old: "305", text: "46" }, { control: TOLD });
      expect(xml).toContain(`<q:sdt${xmlns}><q:sdtPr>`);
    }
  });

  test.each<[string, readonly string[], string, string]>([
    ["parts the run it stands in", [run("接警305起")], "305", run("接警") + OPEN + run("46") + CLOSE + run("起")],
    ["stands before the rest of the run", [run("305起")], "305", OPEN + run("46") + CLOSE + run("起")],
    ["stands behind the rest of the run", [run("接警305")], "305", run("接警") + OPEN + run("46") + CLOSE],
    [
      "holds the run when that holds nothing else",
      [run("接警"), run("305")],
      "305",
      run("接警") + OPEN + run("46") + CLOSE,
    ],
    ["takes the first run only", [run("30"), own("5起")], "305", OPEN + run("46") + CLOSE + own("起")],
    [
      "stands in an insertion",
      [`<w:ins w:id="3" w:author="甲">${run("305起")}</w:ins>`],
      "305",
      `<w:ins w:id="3" w:author="甲">${OPEN}${run("46")}${CLOSE}${run("起")}</w:ins>`,
    ],
    [
      "stands in a link and a smart tag",
      [`<w:hyperlink w:anchor="a"><w:smartTag w:element="x">${run("305")}</w:smartTag></w:hyperlink>`],
      "305",
      `<w:hyperlink w:anchor="a"><w:smartTag w:element="x">${OPEN}${run("46")}${CLOSE}</w:smartTag></w:hyperlink>`,
    ],
    [
      "keeps the rest of the run in order",
      ["<w:r><w:tab/><w:t>3</w:t><w:footnoteReference w:id='1'/></w:r>"],
      "3",
      `<w:r><w:tab/><w:t></w:t></w:r>${OPEN}<w:r><w:t xml:space="preserve">46</w:t></w:r>${CLOSE}<w:r><w:t xml:space="preserve"></w:t><w:footnoteReference w:id='1'/></w:r>`,
    ],
  ])("%s", (_, children, old, expected) => {
    expect(paragraph(children, { old, text: "46" }, { control: TOLD })).toBe(expected);
  });

  test.each<[string, readonly string[], string, string]>([
    ["a control of another", [sdt('<w:tag w:val="甲"/>', run("305"))], "305", sdt('<w:tag w:val="甲"/>', run("46"))],
    [
      "a part of one of ours",
      [sdt('<w:tag w:val="bs1|检查|2||单位|"/>', run("共305"))],
      "305",
      sdt('<w:tag w:val="bs1|检查|2||单位|"/>', run("共46")),
    ],
    ["the result of a field", [field("HYPERLINK x", run("305"))], "305", field("HYPERLINK x", run("46"))],
    [
      "a simple field",
      [`<w:fldSimple w:instr="FORMTEXT">${run("305")}</w:fldSimple>`],
      "305",
      `<w:fldSimple w:instr="FORMTEXT">${run("46")}</w:fldSimple>`,
    ],
    [
      "what a phonetic guide stands over",
      [`<w:r><w:ruby><w:rubyBase>${run("305")}</w:rubyBase></w:ruby></w:r>`],
      "305",
      `<w:r><w:ruby><w:rubyBase>${run("46")}</w:rubyBase></w:ruby></w:r>`,
    ],
    [
      "an alternative inside of a run",
      ['<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>305</w:t></mc:Choice></mc:AlternateContent></w:r>'],
      "305",
      '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>46</w:t></mc:Choice></mc:AlternateContent></w:r>',
    ],
    ["a text that becomes nothing", [run("接警"), run("305")], "305", run("接警") + run("")],
  ])("is left out in %s", (_, children, old, expected) => {
    const text = expected.includes("46") ? "46" : "";
    expect(paragraph(children, { old, text }, { control: TOLD })).toBe(expected);
  });

  test("is left out in a block that holds one plain text, and stands in a rich one", () => {
    const plain = sdt("<w:text/>", p(run("305")));
    expect(replaced(docxOf(plain), { old: "305", text: "46" }, { control: TOLD })).toContain(
      sdt("<w:text/>", p(run("46"))),
    );
    const rich = sdt("<w:richText/>", p(run("305")));
    expect(replaced(docxOf(rich), { old: "305", text: "46" }, { control: TOLD })).toContain(
      sdt("<w:richText/>", p(OPEN + run("46") + CLOSE)),
    );
  });

  test("of ours that is filled anew gets the new tag", () => {
    const old = sdt('<w:alias w:val="单位"/><w:tag w:val="bs1|检查|2||单位|"/><w:id w:val="1"/><w:text/>', run("305"));
    expect(paragraph([old], { old: "305", text: "46" }, { control: TOLD })).toBe(OPEN + run("46") + CLOSE);
  });

  test("has an id nobody else has", () => {
    const other = (id: number): string => sdt(`<w:id w:val="${id}"/>`, run("甲"));
    const xml = replaced(
      docx({ body: p(other(1), run("305"), other(3)), headers: [p(other(2))] }),
      { old: "305", text: "46" },
      {
        control: TOLD,
      },
    );
    expect(xml).toContain('<w:id w:val="4"/><w:text/>');
  });

  test("has no more than 64 characters in its name and tag, and no empty name", () => {
    const control = { tag: `bs1|${"甲".repeat(80)}`, title: "" };
    const xml = replaced(docxOf(p("305")), { old: "305", text: "46" }, { control });
    expect(xml).toContain(`<w:sdtPr><w:tag w:val="bs1|${"甲".repeat(60)}"/>`);
  });

  test("lets nothing write over what stands in the control around it", () => {
    const bound =
      '<w:placeholder/><w:showingPlcHdr/><w:dataBinding w:xpath="/a"/><w15:dataBinding w:xpath="/b"></w15:dataBinding><w:text/>';
    expect(paragraph([sdt(bound, run("305"))], { old: "305", text: "46" })).toBe(
      sdt("<w:placeholder/><w:text/>", run("46")),
    );
  });
});
