import type { IXmlableObject, ParagraphChild } from "docx";
import { FileChild, XmlComponent } from "docx";

/**
 * Elements that come ready-made, in the shape docx describes them: `{ name: content }`. Runs and table cells are most of
 * a document, and docx would build ten objects for each; content controls it does not have at all.
 */
export function prepared(xml: IXmlableObject): ParagraphChild {
  // docx keeps a closed list of what a paragraph may hold: hence the cast.
  return new PreparedRun(xml) as unknown as ParagraphChild;
}

/** The same for a paragraph or table of a section. */
export function preparedBlock(xml: IXmlableObject): FileChild {
  return new PreparedBlock(xml);
}

/** An element with attributes and nothing inside. */
export function leaf(name: string, attributes: Readonly<Record<string, string | number>>): IXmlableObject {
  return { [name]: { _attr: attributes } };
}

/** An element of one w:val. */
export function value(name: string, content: string | number): IXmlableObject {
  return leaf(name, { "w:val": content });
}

class PreparedRun extends XmlComponent {
  readonly #xml: IXmlableObject;

  constructor(xml: IXmlableObject) {
    super(nameOf(xml));
    this.#xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return this.#xml;
  }
}

class PreparedBlock extends FileChild {
  readonly #xml: IXmlableObject;

  constructor(xml: IXmlableObject) {
    super(nameOf(xml));
    this.#xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return this.#xml;
  }
}

function nameOf(xml: IXmlableObject): string {
  return Object.keys(xml)[0] ?? "";
}
