import { strToU8, zipSync } from "fflate";

/** The parts of a .docx by path, as XML. `[Content_Types].xml`, relationships and styles are made when not given. */
export interface Fixture {
  /** What stands in w:body, without the section. */
  readonly body: string;
  /** Attributes of w:document beside the namespaces of Word. */
  readonly attributes?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  readonly styles?: string;
  /** Further parts as they are. */
  readonly more?: Readonly<Record<string, string>>;
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The namespaces a root element of Word declares. */
export const NAMESPACES =
  `xmlns:w="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SECTION = '<w:sectPr w:rsidR="00A1"><w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="425"/></w:sectPr>';

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>' +
  '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="MyHead"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>';

/** A root element with the namespaces. */
export function part(root: string, content: string, attributes = ""): string {
  return `${DECLARATION}<w:${root} ${NAMESPACES}${attributes}>${content}</w:${root}>`;
}

/** The parts of the fixture by path, in the order they are zipped. */
export function fixtureParts(fixture: Fixture): Record<string, string> {
  const { footnotes, endnotes, headers = [], footers = [] } = fixture;
  const related: [path: string, kind: string, xml: string][] = [
    ["styles.xml", "styles", part("styles", fixture.styles ?? STYLES)],
    ...(footnotes === undefined ? [] : [kept("footnotes", part("footnotes", footnotes))]),
    ...(endnotes === undefined ? [] : [kept("endnotes", part("endnotes", endnotes))]),
    ...headers.map((xml, i) => kept("header", part("hdr", xml), i + 1)),
    ...footers.map((xml, i) => kept("footer", part("ftr", xml), i + 1)),
  ];
  const overrides = related.map(
    ([path, kind]) => `<Override PartName="/word/${path}" ContentType="${WORD}.${kind}+xml"/>`,
  );
  const relations = related.map(
    ([path, kind], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${path}"/>`,
  );
  return {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": part("document", `<w:body>${fixture.body}${SECTION}</w:body>`, fixture.attributes ?? ""),
    "word/_rels/document.xml.rels": relationships(relations.join("")),
    ...Object.fromEntries(related.map(([path, , xml]) => [`word/${path}`, xml])),
    ...fixture.more,
  };
}

/** A .docx of the fixture. */
export function docx(fixture: Fixture): Uint8Array {
  const files = Object.entries(fixtureParts(fixture)).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: "2023-06-30T12:00:00" });
}

/** A .docx of paragraphs. */
export function docxOf(...paragraphs: readonly string[]): Uint8Array {
  return docx({ body: paragraphs.join("") });
}

/** A paragraph; what is no XML stands in a run of its own. */
export function p(...children: readonly string[]): string {
  return `<w:p w:rsidR="00A1" w:rsidRDefault="00B2">${children.map((each) => (each.startsWith("<") ? each : r(each))).join("")}</w:p>`;
}

/** A run of a text, with run properties as XML. */
export function r(text: string, properties = ""): string {
  const set = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r w:rsidRPr="00C3">${set}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A content control of inline or block level around something. */
export function sdt(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A run of one mark of a field. */
export function mark(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** A field with its result. */
export function field(instruction: string, result: string): string {
  return (
    `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `${mark("separate")}${result}${mark("end")}`
  );
}

/** A text box as Word stores it: once for itself, once in the old form. */
export function textBox(content: string, old: string = content): string {
  return (
    '<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>' +
    `<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>` +
    "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>" +
    `<v:textbox><w:txbxContent>${old}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>` +
    "</mc:AlternateContent></w:r>"
  );
}

function kept(kind: string, xml: string, number?: number): [path: string, kind: string, xml: string] {
  return [`${kind}${number ?? ""}.xml`, kind, xml];
}

function relationships(content: string): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}
