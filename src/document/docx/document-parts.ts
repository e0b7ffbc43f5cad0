import type { Narrative } from "../../model/narrative.ts";
import type { Settings } from "../../model/settings.ts";
import { attachmentBlocks, attachmentOrientation } from "./attachment-table.ts";
import { footers } from "./footer.ts";
import type { Layout } from "./layout.ts";
import type { Part } from "./package.ts";
import { TYPES } from "./package.ts";
import type { FooterReference, Orientation } from "./page.ts";
import { sectionProperties, textWidthOf } from "./page.ts";
import { blockParagraphs } from "./paragraphs.ts";
import { runSetter } from "./runs.ts";
import type { ToldNumbers } from "./told-numbers.ts";
import { element, NS, xmlPart } from "./xml.ts";

interface Hand {
  readonly pageNumbers: Settings["pageNumbers"];
  readonly numbers: ToldNumbers;
}

interface Section {
  readonly orientation: Orientation;
  /** Its content. `section`: its properties, which the last paragraph takes; "" when they close the document. */
  readonly write: (section: string) => string;
}

/** word/document.xml and the footers of its sections. */
export function documentParts(narrative: Narrative, layout: Layout, { pageNumbers, numbers }: Hand): Part[] {
  const footerParts: Part[] = [];
  const addFooter = (xml: string): string => {
    const id = `footer${footerParts.length + 1}`;
    const relation = { id, kind: `${NS.office}/footer` };
    footerParts.push({ path: `word/${id}.xml`, xml, type: TYPES.footer, relation });
    return id;
  };
  const all = sections(narrative, layout, numbers);
  const content = all.map(({ orientation, write }, index) => {
    const references = footers(layout, orientation, pageNumbers).map(({ pages, xml }): FooterReference => ({
      pages,
      id: addFooter(xml),
    }));
    const properties = sectionProperties(layout, orientation, references);
    return index < all.length - 1 ? write(properties) : write("") + properties;
  });
  const names = { "xmlns:r": NS.office, "xmlns:w": NS.w };
  const xml = xmlPart(element("w:document", names, element("w:body", {}, ...content)));
  return [{ path: "word/document.xml", xml, type: TYPES.document }, ...footerParts];
}

/** The report, then every attachment in a section of its own. */
function sections({ blocks, attachments }: Narrative, layout: Layout, numbers: ToldNumbers): Section[] {
  const { line } = layout;
  const setRuns = runSetter(numbers);
  const body: Section = {
    orientation: "portrait",
    write: (section) => blockParagraphs(blocks, setRuns, { line, section }),
  };
  const annexes = attachments.map((attachment, index): Section => {
    const orientation = attachmentOrientation(attachment);
    const width = textWidthOf(layout, orientation);
    return { orientation, write: (section) => attachmentBlocks(attachment, index, setRuns, { width, line, section }) };
  });
  return blocks.length === 0 && annexes.length > 0 ? annexes : [body, ...annexes];
}
