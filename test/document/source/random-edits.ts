import fc from "fast-check";
import { cleanText } from "../../../src/document/clean-text.ts";
import { withoutInvisible } from "../../../src/document/source/invisible.ts";
import type { DocxDocument } from "../../../src/document/source/open-docx.ts";
import type { Edit } from "../../../src/document/source/source-document.ts";
import { hostileText } from "../hostile.ts";
import type { Fixture } from "./docx-fixture.ts";
import { field, p, sdt, textBox } from "./docx-fixture.ts";

interface Wish {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly isControlled: boolean;
  readonly highlight: boolean | null;
}

/** Edits before it is known of which document. */
export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    at: fc.nat(5_000),
    length: fc.integer({ min: 1, max: 8 }),
    // A text box that lost all its text would be no story any more, and take its line end with it.
    text: fc.oneof(
      fc.constantFrom("46", "5000余", "12.5", " 7 ", "【待核】", "＊＊"),
      // What nobody sees is written but not read back.
      hostileText.map(withoutInvisible).filter((text) => cleanText(text) !== ""),
    ),
    isControlled: fc.boolean(),
    highlight: fc.option(fc.boolean()),
  }),
  { maxLength: 12 },
);

/** The wishes that can be had of a document: inside of lines, not over each other, no character cut in two. */
export function editsOf(document: DocxDocument, list: readonly Wish[]): Edit[] {
  const { text } = document;
  const covered = new Set<number>();
  for (const { offset, length } of document.pieces) for (let i = 0; i < length; i += 1) covered.add(offset + i);
  const edits: Edit[] = [];
  for (const { at, length, text: wanted, isControlled, highlight } of list) {
    if (text === "") break;
    const start = at % text.length;
    const end = Math.min(text.length, start + length);
    const old = text.slice(start, end);
    // Tabs and line breaks can be taken away but not be put back: an edit writes one line of plain text.
    const whole = !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(old) && !/[\t\n]/.test(old);
    const free = Array.from({ length: end - start }, (_, i) => start + i).every((unit) => covered.delete(unit));
    if (!free || !whole) continue;
    edits.push({
      start,
      end,
      text: wanted,
      ...(isControlled ? { control: { tag: `bs1|接警|${edits.length + 1}||出动|`, title: "出动" } } : {}),
      ...(highlight === null ? {} : { highlight }),
    });
  }
  return edits;
}

/** The text with the edits done, and the edits that undo them. */
export function edited(text: string, edits: readonly Edit[]): { text: string; back: Edit[] } {
  let result = "";
  let from = 0;
  const back: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const added = cleanText(edit.text);
    result += text.slice(from, edit.start);
    back.push({ start: result.length, end: result.length + added.length, text: text.slice(edit.start, edit.end) });
    result += added;
    from = edit.end;
  }
  return { text: result + text.slice(from), back };
}

const words = fc.oneof(
  fc.constantFrom(
    "接警305起",
    "**",
    "19万余元",
    " 7 ",
    "A&amp;B",
    "&#x4E00;&#65;",
    "𠮷野家3",
    "3&#x200B;0\u200E5",
    "甲<!-- 乙 -->丙",
    "甲<![CDATA[<1>&]]>",
    "x\r\ny",
    "",
  ),
  fc.stringMatching(/^[一-龥0-9 ]{0,6}$/),
);

const properties = fc.constantFrom(
  "",
  "<w:rPr/>",
  "<w:rPr></w:rPr>",
  "<w:rPr><w:b/><w:sz w:val='32'/><w:u w:val='single'/></w:rPr>",
  "<w:rPr><w:highlight w:val='green'/><w:lang w:val='zh-CN'/><w14:glow/></w:rPr>",
);

const content = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom("<w:t>", '<w:t xml:space="preserve">', "<w:t xml:space='default'>"), words)
      .map(([tag, text]) => `${tag}${text}</w:t>`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "<w:tab/>",
      "<w:noBreakHyphen></w:noBreakHyphen>",
      "<w:br/>",
      "<w:lastRenderedPageBreak/>",
      "<w:t/>",
    ),
  },
);

const run = fc
  .tuple(properties, fc.array(content, { maxLength: 3 }))
  .map(([set, list]) => `<w:r w:rsidR="00E5">${set}${list.join("")}</w:r>`);

/** Ids of controls are made different when the paragraph is put together. */
const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string }>((tie) => {
  const several = fc.array(tie("inline"), { maxLength: 3 }).map((list) => list.join(""));
  return {
    inline: fc.oneof(
      { maxDepth: 3 },
      run,
      several.map((inside) => `<w:ins w:id="1" w:author="甲">${inside}</w:ins>`),
      several.map((inside) => `<w:hyperlink w:anchor="a">${inside}</w:hyperlink>`),
      several.map((inside) => `<w:smartTag w:element="x">${inside}</w:smartTag>`),
      run.map((inside) => sdt('<w:tag w:val="bs1|接警|9||出动|"/><w:id w:val="ID"/><w:text/>', inside)),
      run.map((inside) => sdt('<w:id w:val="ID"/><w:dataBinding w:xpath="/a"/>', inside)),
      fc.tuple(fc.constantFrom("PAGE", "HYPERLINK x"), run).map(([name, result]) => field(name, result)),
      run.map((inside) => textBox(`<w:p>${inside}</w:p>`)),
      fc.constantFrom(
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        '<w:del w:id="2"><w:r><w:delText>3</w:delText></w:r></w:del>',
      ),
    ),
  };
}).inline;

const paragraph = fc.array(inline, { maxLength: 5 }).map((list) => p(...list));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: paragraph.map(
      (inside) => `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${inside}</w:tc><w:tc>${inside}</w:tc></w:tr></w:tbl>`,
    ),
  },
  { weight: 1, arbitrary: paragraph.map((inside) => sdt('<w:id w:val="ID"/>', inside)) },
);

/** Documents no program would write, of everything that may stand in one. */
export const randomDocx: fc.Arbitrary<Fixture> = fc
  .record({ body: fc.array(block, { maxLength: 4 }), header: paragraph })
  .map(({ body, header }) => {
    let id = 0;
    const numbered = (xml: string): string => xml.replaceAll('w:val="ID"', () => `w:val="${(id += 1)}"`);
    return { body: numbered(body.join("")), headers: [numbered(header)] };
  });
