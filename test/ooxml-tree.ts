import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** A workbook taken apart; `say` collects the faults. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly trees: ReadonlyMap<string, Element>;
  readonly say: (fault: string) => void;
}

export interface StyleCounts {
  readonly cells: number;
  readonly differential: number;
}

/** The elements of an XML part; null when it is none. What is wrong with it is said. */
export function parse(xml: string, say: (problem: string) => void): Element | null {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) say("holds a control character");
  const root: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    say(error.message);
  });
  parser.on("opentag", (tag) => {
    const attributes = new Map(Object.entries(tag.attributes).map(([name, value]) => [name, value]));
    const element: Element = { name: tag.name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? null;
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);
export const all = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];
export const get = (element: Element, name: string): string => element.attributes.get(name) ?? "";

/** Children stand in the order of the schema (ISO/IEC 29500-1 A.2), and only conditionalFormatting comes twice. */
export function lintOrder(
  where: string,
  element: Element | undefined,
  order: string,
  say: (fault: string) => void,
): void {
  const places = order.split(" ");
  let last = -1;
  for (const { name } of element?.children ?? []) {
    const place = places.indexOf(name);
    if (place < 0) say(`${where}: ${name} is unknown here`);
    else if (place < last) say(`${where}: ${name} stands too late`);
    else if (place === last && name !== "conditionalFormatting") say(`${where}: ${name} twice`);
    last = Math.max(last, place);
  }
}

/** Those that occur more than once, each once. */
export function duplicates(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
