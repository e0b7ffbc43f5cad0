/** The parts of a document are written as text. Every value passes `escapeXml` here. */

type AttributeValue = string | number | null | undefined;

/** `<name a="1">children</name>`; attributes that are null or undefined are left out. Children are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly string[]
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  const content = children.join("");
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element of one w:val, or nothing at all when there is no value. */
export function valued(name: string, value: AttributeValue): string {
  return value === null || value === undefined ? "" : element(name, { "w:val": value });
}

/** An element of one width in twips. */
export function measure(name: string, twips: number): string {
  return element(name, { "w:w": twips, "w:type": "dxa" });
}

/** A switch: `<w:b/>` when on, `<w:b w:val="0"/>` when off, nothing when not said. */
export function toggle(name: string, on: boolean | undefined): string {
  if (on === undefined) return "";
  return on ? element(name) : element(name, { "w:val": 0 });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Namespaces, as in ISO/IEC 29500 transitional. */
export const NS = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  core: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
  app: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
