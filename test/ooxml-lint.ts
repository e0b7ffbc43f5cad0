import { strFromU8, unzipSync } from "fflate";
import { lintSheet } from "./ooxml-lint-sheet.ts";
import type { Element, Package, StyleCounts } from "./ooxml-tree.ts";
import { all, child, duplicates, get, lintOrder, parse } from "./ooxml-tree.ts";

/**
 * What makes Excel offer to repair a workbook, as far as it is known: neither LibreOffice nor most libraries mind any of
 * it. Sources: ISO/IEC 29500-1 (order of elements, sharing of parts), Excel's limits (names, lists, texts), and the
 * duplicate VML ids that set off the prompt in practice. Returns one English sentence a fault; none for a sound file.
 */
export function lintXlsx(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const faults: string[] = [];
  const trees = new Map<string, Element>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const tree = parse(strFromU8(content), (problem) => faults.push(`${name}: ${problem}`));
    if (tree !== null) trees.set(name, tree);
  }
  const book: Package = { parts, trees, say: (fault) => faults.push(fault) };
  lintContentTypes(book);
  lintRelationships(book);
  const sheets = lintWorkbook(book);
  lintSharedStrings(book);
  const styles = countStyles(book);
  for (const name of sheets) lintSheet(book, name, styles);
  lintVml(book);
  return faults;
}

/** Every part has a type, and every type said for a part has its part. */
function lintContentTypes({ parts, trees, say }: Package): void {
  const types = trees.get("[Content_Types].xml");
  if (types === undefined) {
    say("[Content_Types].xml is missing");
    return;
  }
  const defaults = new Map(
    all(types, "Default").map((one) => [get(one, "Extension").toLowerCase(), get(one, "ContentType")]),
  );
  const named = all(types, "Override").map((one) => get(one, "PartName").replace(/^\//, ""));
  for (const name of duplicates(named)) say(`[Content_Types].xml: ${name} has two types`);
  for (const name of named) if (!parts.has(name)) say(`[Content_Types].xml: ${name} is not in the package`);
  for (const name of parts.keys()) {
    if (name === "[Content_Types].xml" || named.includes(name)) continue;
    const type = defaults.get(name.split(".").at(-1)?.toLowerCase() ?? "");
    if (type === undefined || type === "application/xml") say(`${name}: has no type of its own`);
  }
}

/** Every relationship leads to a part, ids are unique, and every part is led to. */
function lintRelationships({ parts, trees, say }: Package): void {
  const reached = new Set<string>();
  for (const [name, tree] of trees) {
    if (!name.endsWith(".rels")) continue;
    const relationships = all(tree, "Relationship");
    for (const id of duplicates(relationships.map((one) => get(one, "Id")))) say(`${name}: id ${id} twice`);
    for (const one of relationships) {
      if (get(one, "TargetMode") === "External") continue;
      const target = resolve(name, get(one, "Target"));
      reached.add(target);
      if (!parts.has(target)) say(`${name}: ${get(one, "Id")} leads to ${target}, which is not there`);
    }
  }
  for (const name of parts.keys()) {
    if (!name.endsWith(".rels") && name !== "[Content_Types].xml" && !reached.has(name))
      say(`${name}: nothing leads to it`);
  }
}

/** A target as seen from the part that "xl/worksheets/_rels/sheet1.xml.rels" belongs to. */
function resolve(rels: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = rels.replace(/_rels\/[^/]*$/, "");
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Sheet names and defined names. Returns the parts of the sheets. */
function lintWorkbook({ trees, say }: Package): string[] {
  const workbook = trees.get("xl/workbook.xml");
  const relationships = all(trees.get("xl/_rels/workbook.xml.rels"), "Relationship");
  const sheets = all(child(workbook, "sheets"), "sheet");
  const names = sheets.map((sheet) => get(sheet, "name"));
  for (const name of duplicates(names.map((one) => one.toLowerCase()))) say(`sheet ${name}: name twice`);
  for (const id of duplicates(sheets.map((sheet) => get(sheet, "sheetId")))) say(`sheetId ${id}: twice`);
  for (const name of names) {
    const legal =
      name !== "" && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name) && name.toLowerCase() !== "history";
    if (!legal) say(`sheet ${name}: Excel takes no such name`);
  }
  if (!sheets.some((sheet) => get(sheet, "state") === "")) say("no sheet is visible");
  lintOrder("xl/workbook.xml", workbook, WORKBOOK_ORDER, say);
  lintNames(all(child(workbook, "definedNames"), "definedName"), names, say);
  return sheets.map((sheet) => {
    const target = relationships.find((one) => get(one, "Id") === get(sheet, "r:id"));
    return target === undefined ? "" : resolve("xl/_rels/workbook.xml.rels", get(target, "Target"));
  });
}

function lintNames(names: readonly Element[], sheets: readonly string[], say: (fault: string) => void): void {
  const keys = names.map((one) => `${get(one, "name").toLowerCase()} in sheet ${get(one, "localSheetId")}`);
  for (const key of duplicates(keys)) say(`name ${key}: twice`);
  for (const one of names) {
    const name = get(one, "name");
    const bare = name.replace(/^_xlnm\./, "");
    const legal = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(bare);
    const reference =
      /^[A-Za-z]{1,3}[0-9]+$/.test(bare) || /^[Rr][0-9]*([Cc][0-9]*)?$/.test(bare) || /^[Cc][0-9]*$/.test(bare);
    if (!legal || reference) say(`name ${name}: Excel takes no such name`);
    const scope = get(one, "localSheetId");
    if (scope !== "" && sheets[Number(scope)] === undefined) say(`name ${name}: no sheet ${scope}`);
    for (const match of one.text.matchAll(/'((?:[^']|'')+)'!/g)) {
      const sheet = (match[1] ?? "").replaceAll("''", "'");
      if (!sheets.includes(sheet)) say(`name ${name}: no sheet ${sheet}`);
    }
    if (/^[^']*[\s-][^']*!/.test(one.text)) say(`name ${name}: its sheet needs quotation marks`);
  }
}

function lintSharedStrings({ trees, say }: Package): void {
  const table = trees.get("xl/sharedStrings.xml");
  if (table === undefined) return;
  const strings = all(table, "si");
  const unique = table.attributes.get("uniqueCount");
  if (unique !== undefined && Number(unique) !== strings.length) say("xl/sharedStrings.xml: uniqueCount is wrong");
  for (const one of strings) {
    const text = [...all(one, "t"), ...all(one, "r").flatMap((run) => all(run, "t"))].map((t) => t.text).join("");
    if (text.length > 32_767) say("xl/sharedStrings.xml: a text is longer than a cell holds");
  }
}

/** Style indices inside styles.xml are in range; returns how many cell formats there are. */
function countStyles({ trees, say }: Package): StyleCounts {
  const name = "xl/styles.xml";
  const styles = trees.get(name);
  lintOrder(name, styles, STYLES_ORDER, say);
  const count = (list: string, item: string): number => {
    const found = all(child(styles, list), item).length;
    const said = child(styles, list)?.attributes.get("count");
    if (said !== undefined && Number(said) !== found) say(`${name}: ${list} count is wrong`);
    return found;
  };
  const [fonts, fills, borders, bases] = [
    count("fonts", "font"),
    count("fills", "fill"),
    count("borders", "border"),
    count("cellStyleXfs", "xf"),
  ];
  const formats = all(child(styles, "numFmts"), "numFmt").map((one) => Number(get(one, "numFmtId")));
  for (const id of duplicates(formats.map(String))) say(`${name}: numFmt ${id} twice`);
  for (const xf of ["cellStyleXfs", "cellXfs"].flatMap((list) => all(child(styles, list), "xf"))) {
    const inRange =
      Number(get(xf, "fontId")) < fonts &&
      Number(get(xf, "fillId")) < fills &&
      Number(get(xf, "borderId")) < borders &&
      Number(xf.attributes.get("xfId") ?? 0) < bases;
    const format = Number(get(xf, "numFmtId"));
    if (!inRange || (format >= 164 && !formats.includes(format))) say(`${name}: a cell format points outside`);
  }
  for (const dxf of all(child(styles, "dxfs"), "dxf")) lintOrder(`${name} dxf`, dxf, DXF_ORDER, say);
  return { cells: count("cellXfs", "xf"), differential: count("dxfs", "dxf") };
}

const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst";
const STYLES_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst";
const DXF_ORDER = "font numFmt fill alignment border protection extLst";

/** Comment shapes and their id blocks are unique over all sheets: the one thing that sets off the repair prompt at once. */
function lintVml({ parts, say }: Package): void {
  const ids: string[] = [];
  const blocks: string[] = [];
  for (const [name, content] of parts) {
    if (!name.endsWith(".vml")) continue;
    const text = strFromU8(content);
    for (const match of text.matchAll(/<v:shape\s[^>]*?\bid="([^"]*)"/g)) ids.push(match[1] ?? "");
    for (const match of text.matchAll(/<o:idmap\s[^>]*?\bdata="([^"]*)"/g)) blocks.push(...(match[1] ?? "").split(","));
  }
  for (const id of duplicates(ids)) say(`VML shape ${id}: twice`);
  for (const block of duplicates(blocks)) say(`VML id block ${block}: twice`);
}
