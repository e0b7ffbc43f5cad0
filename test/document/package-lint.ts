import { strFromU8, unzipSync } from "fflate";
import { misplaced } from "./schema-order.ts";
import type { Element } from "./xml-tree.ts";
import { all, child, parseXml, val, walk } from "./xml-tree.ts";

/** What makes Word offer to repair a .docx, as far as it can be seen without Word; empty when nothing was found. */
export function lintPackage(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const parts = new Map<string, Element>();
  const problems: string[] = [];
  for (const [path, data] of Object.entries(files)) {
    try {
      parts.set(path, parseXml(strFromU8(data)));
    } catch (error) {
      problems.push(`${path}: not well-formed: ${String(error)}`);
    }
  }
  if (Object.keys(files)[0] !== "[Content_Types].xml") problems.push("content types do not come first");
  if (problems.length > 0) return problems;
  return [
    ...contentTypes(parts),
    ...relations(parts),
    ...[...parts].flatMap(([path, root]) => structure(root).map((problem) => `${path}: ${problem}`)),
    ...references(parts),
    ...record(parts),
  ];
}

type Parts = ReadonlyMap<string, Element>;

function contentTypes(parts: Parts): string[] {
  const types = parts.get("[Content_Types].xml")!.children;
  const defaults = new Map(types.map((type) => [type.attributes["Extension"], type.attributes["ContentType"]]));
  const overrides = types.filter((type) => type.name === "Override").map((type) => type.attributes["PartName"]!);
  const twice = overrides.filter((name, i) => overrides.indexOf(name) !== i);
  const missing = [...parts.keys()].filter(
    (path) =>
      path !== "[Content_Types].xml" &&
      !overrides.includes(`/${path}`) &&
      (defaults.get(path.split(".").at(-1)) === undefined || /^(word|docProps)\/[^_]/.test(path)),
  );
  return [
    ...twice.map((name) => `two content types for ${name}`),
    ...overrides.filter((name) => !parts.has(name.slice(1))).map((name) => `content type for missing ${name}`),
    ...missing.map((path) => `no content type for ${path}`),
  ];
}

/** Every relationship leads to a part, every part is led to, ids are unique. */
function relations(parts: Parts): string[] {
  const problems: string[] = [];
  const reached = new Set(["[Content_Types].xml"]);
  for (const [path, root] of parts) {
    if (!path.endsWith(".rels")) continue;
    reached.add(path);
    const source = path.replace("_rels/", "").replace(/\.rels$/, "");
    if (source !== "" && !parts.has(source)) problems.push(`${path} belongs to no part`);
    const ids = root.children.map((relation) => relation.attributes["Id"]!);
    if (new Set(ids).size < ids.length) problems.push(`${path}: an id twice`);
    for (const { attributes } of root.children) {
      const target = resolve(source, attributes["Target"]!);
      reached.add(target);
      if (!parts.has(target)) problems.push(`${path}: ${attributes["Id"]!} leads to missing ${target}`);
    }
  }
  return [
    ...problems,
    ...[...parts.keys()].filter((path) => !reached.has(path)).map((path) => `nothing leads to ${path}`),
  ];
}

function resolve(source: string, target: string): string {
  const folders = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else folders.push(step);
  }
  return folders.join("/");
}

function structure(root: Element): string[] {
  const problems: string[] = [];
  for (const element of walk(root)) {
    const names = element.children.map(({ name }) => name);
    problems.push(...misplaced(element.name, names));
    if (element.name === "w:t" && element.attributes["xml:space"] !== "preserve") problems.push("w:t without preserve");
    if (element.name === "w:tc" && names.at(-1) !== "w:p") problems.push("a cell that does not end with a paragraph");
    if (element.name === "w:p" && names.lastIndexOf("w:pPr") > 0)
      problems.push("w:pPr is not the first of its paragraph");
    if (element.name === "w:r" && names.lastIndexOf("w:rPr") > 0) problems.push("w:rPr is not the first of its run");
    if (element.name === "w:tbl") problems.push(...table(element));
    if (element.name === "w:ftr" && !names.includes("w:p")) problems.push("a footer without a paragraph");
  }
  problems.push(...fields(root), ...controls(root));
  const body = child(root, "w:body");
  if (body !== undefined && body.children.at(-1)?.name !== "w:sectPr")
    problems.push("the body does not end with w:sectPr");
  body?.children.forEach(({ name }, i) => {
    if (name === "w:tbl" && body.children[i + 1]?.name !== "w:p")
      problems.push("a table without a paragraph behind it");
  });
  return problems;
}

function table(element: Element): string[] {
  const grid = child(element, "w:tblGrid")?.children.map((column) => Number(column.attributes["w:w"])) ?? [];
  const width = Number(child(child(element, "w:tblPr")!, "w:tblW")?.attributes["w:w"]);
  const sum = grid.reduce((a, b) => a + b, 0);
  const rows = element.children.filter(({ name }) => name === "w:tr");
  return [
    ...(sum === width ? [] : [`columns of ${sum} in a table of ${width}`]),
    ...(grid.length > 63 ? ["more than 63 columns"] : []),
    ...rows.flatMap((row) => {
      const cells = row.children.filter(({ name }) => name === "w:tc");
      const widths = cells.map((cell) => Number(child(child(cell, "w:tcPr")!, "w:tcW")?.attributes["w:w"]));
      return widths.join() === grid.join() ? [] : [`cells ${widths.join()} on a grid ${grid.join()}`];
    }),
  ];
}

/** begin, separate, end; never open at the end of a paragraph. */
function fields(root: Element): string[] {
  return all(root, "w:p").flatMap((paragraph) => {
    const marks = all(paragraph, "w:fldChar").map((mark) => mark.attributes["w:fldCharType"]);
    return marks.length === 0 || marks.join(" ") === "begin separate end" ? [] : [`a field of ${marks.join(" ")}`];
  });
}

function controls(root: Element): string[] {
  const list = all(root, "w:sdtPr");
  const ids = list.map((properties) => val(properties, "w:id") ?? "none");
  return [
    ...(new Set(ids).size < ids.length ? ["a content control id twice"] : []),
    ...ids.filter((id) => !/^-?[1-9]\d{0,9}$/.test(id)).map((id) => `content control id ${id}`),
    ...list.flatMap((properties) =>
      ["w:alias", "w:tag"]
        .filter((name) => (val(properties, name) ?? "x").length > 64 || val(properties, name) === "")
        .map((name) => `${name} of ${val(properties, name) ?? ""}`),
    ),
    ...all(root, "w:sdtContent").flatMap((content) =>
      content.children.length > 0 ? [] : ["an empty content control"],
    ),
  ];
}

/** Styles, fonts and footers that are named exist. */
function references(parts: Parts): string[] {
  const styles = parts.get("word/styles.xml")!;
  const ids = all(styles, "w:style").map((style) => style.attributes["w:styleId"]!);
  const fonts = new Set(all(parts.get("word/fontTable.xml")!, "w:font").map((font) => font.attributes["w:name"]));
  const relationIds = new Set(
    parts.get("word/_rels/document.xml.rels")!.children.map((relation) => relation.attributes["Id"]),
  );
  const everything = [...parts.values()].flatMap((root) => [...walk(root)]);
  const named = (names: readonly string[]): string[] =>
    everything.filter(({ name }) => names.includes(name)).map(({ attributes }) => attributes["w:val"]!);
  const usedFonts = everything
    .filter(({ name }) => name === "w:rFonts")
    .flatMap(({ attributes }) => Object.entries(attributes))
    .filter(([key]) => key !== "w:hint");
  return [
    ...(new Set(ids).size < ids.length ? ["a style id twice"] : []),
    ...named(["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"])
      .filter((id) => !ids.includes(id))
      .map((id) => `no style ${id}`),
    ...usedFonts
      .filter(([, font]) => !fonts.has(font))
      .map(([key, font]) => `font ${font} of ${key} is not in the table`),
    ...everything
      .filter(({ name, attributes }) => name === "w:footerReference" && !relationIds.has(attributes["r:id"]))
      .map(() => "a footer that is not there"),
    ...everything
      .filter(({ attributes }) => Object.keys(attributes).some((key) => /theme/i.test(key)))
      .map(() => "a theme font"),
  ];
}

/** The custom XML part has its properties, and every tag leads to one of its numbers. */
function record(parts: Parts): string[] {
  const root = parts.get("customXml/item1.xml")!;
  const keys = all(root, "number").map((number) => number.attributes["key"]);
  const tags = all(parts.get("word/document.xml")!, "w:tag").map((tag) => tag.attributes["w:val"]!);
  return [
    ...(parts.get("customXml/itemProps1.xml")?.name === "ds:datastoreItem" ? [] : ["no properties of the record"]),
    ...(new Set(keys).size < keys.length ? ["a key twice"] : []),
    ...tags.filter((tag) => !keys.includes(tag.split("|")[2])).map((tag) => `${tag} leads to no number`),
  ];
}
