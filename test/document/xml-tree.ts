import { SaxesParser } from "saxes";

/** One element of a parsed part. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside it. */
  readonly text: string;
}

interface Draft {
  name: string;
  attributes: Record<string, string>;
  children: Draft[];
  text: string;
}

/** Throws on XML that is not well-formed. */
export function parseXml(xml: string): Element {
  const root: Draft = { name: "", attributes: {}, children: [], text: "" };
  const open: Draft[] = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type declaration");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Draft = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** The element and everything below it, in the order of the document. */
export function* walk(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function all(element: Element, name: string): Element[] {
  return [...walk(element)].filter((found) => found.name === name);
}

export function child(element: Element, name: string): Element | undefined {
  return element.children.find((found) => found.name === name);
}

/** w:val of a child: val(style, "w:name"). */
export function val(element: Element, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}
