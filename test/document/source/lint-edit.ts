import { strFromU8, unzipSync } from "fflate";
import { misplaced } from "../schema-order.ts";
import type { Element } from "../xml-tree.ts";
import { parseXml, val } from "../xml-tree.ts";

/** Where the schema lets runs and inline controls stand (EG_ContentRunContent), and what lets runs only. */
const RUN_PARENTS = new Set("p ins moveTo hyperlink smartTag customXml dir bdo fldSimple sdtContent".split(" "));
const RUNS_ONLY = new Set(["rubyBase", "rt", "del", "moveFrom"]);
const ONLY_PLAIN = new Set(["text", "date", "comboBox", "dropDownList"]);

/** What is wrong with the XML of an edited .docx that was not wrong before. */
export function lintEdit(before: Uint8Array, after: Uint8Array): string[] {
  const old = new Set(problems(before));
  return problems(after).filter((problem) => !old.has(problem));
}

function problems(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, data]) => {
    try {
      const root = parseXml(strFromU8(data));
      return [...check(root, []), ...idsOf(root)].map((problem) => `${path}: ${problem}`);
    } catch (error) {
      return [`${path}: not well-formed: ${String(error)}`];
    }
  });
}

function check(element: Element, above: readonly Element[]): string[] {
  const local = (each: Element | undefined): string => each?.name.replace(/^w:/, "") ?? "";
  const parent = local(above.at(-1));
  const found = [
    ...misplaced(
      element.name,
      element.children.map(({ name }) => name),
    ),
  ];
  const name = local(element);
  if (name === "r" && !RUN_PARENTS.has(parent) && !RUNS_ONLY.has(parent)) found.push(`a run in ${parent}`);
  if (name === "t" && !["r", "Choice"].includes(parent)) found.push(`a text in ${parent}`);
  if (name === "sdt" && isInline(above)) {
    if (!RUN_PARENTS.has(parent)) found.push(`a control in ${parent}`);
    for (const [i, outer] of above.entries()) {
      if (local(outer) !== "sdt" || above.slice(i).some((each) => local(each) === "txbxContent")) continue;
      if (isInline(above.slice(0, i)) || isPlain(outer)) found.push("a control in a control that holds none");
    }
  }
  if (element.text.trim() !== "" && !["t", "instrText", "delText"].includes(name)) found.push(`text in ${name}`);
  return [...found, ...element.children.flatMap((child) => check(child, [...above, element]))];
}

function isInline(above: readonly Element[]): boolean {
  const holders = above.filter(({ name }) => ["w:p", "w:txbxContent", "w:tc", "w:body"].includes(name));
  return holders.at(-1)?.name === "w:p";
}

function isPlain(control: Element): boolean {
  return control.children[0]!.children.some(({ name }) => ONLY_PLAIN.has(name.replace(/^w:/, "")));
}

function idsOf(root: Element): string[] {
  const ids: string[] = [];
  const visit = (element: Element): void => {
    if (element.name === "w:sdtPr") ids.push(val(element, "w:id") ?? "none");
    element.children.forEach(visit);
  };
  visit(root);
  return ids.filter((id, i) => id !== "none" && ids.indexOf(id) !== i).map((id) => `control id ${id} twice`);
}
