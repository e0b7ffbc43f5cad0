import type { Font } from "./content.ts";
import type { Span, Story, StoryNode } from "./story.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PKG = "http://schemas.microsoft.com/office/2006/xmlPackage";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** `getOoxml`: a flat package with the stretch's paragraphs, runs, content controls and tables. */
export function writeOoxml(story: Story, span: Span): string {
  const body = writeNodes(story.slice(span));
  return (
    `<pkg:package xmlns:pkg="${PKG}"><pkg:part pkg:name="/word/document.xml" pkg:contentType="${TYPE}"><pkg:xmlData>` +
    `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`
  );
}

/** Paragraph by paragraph: what surrounds whole paragraphs is written outside of them. */
function writeNodes(nodes: readonly StoryNode[]): string {
  let out = "";
  let line: StoryNode[] = [];
  const flush = (style: string | null): void => {
    const properties = style === null ? "" : `<w:pPr><w:pStyle w:val="${escape(style)}"/></w:pPr>`;
    out += `<w:p>${properties}${line.map(writeInline).join("")}</w:p>`;
    line = [];
  };
  const blockControls = new Set(
    nodes.filter((node, at) => node.kind === "open" && opensBlock(nodes, at)).map(controlOf),
  );
  for (const node of nodes) {
    if (node.kind === "end") flush(node.paragraph.style);
    else if (node.kind === "table") {
      const rows = node.table.rows.map((row) => {
        return `<w:tr>${row.map((cell) => `<w:tc>${writeNodes(cell.nodes)}</w:tc>`).join("")}</w:tr>`;
      });
      out += `<w:tbl>${rows.join("")}</w:tbl>`;
    } else if (blockControls.has(controlOf(node))) out += writeInline(node);
    else line.push(node);
  }
  if (line.some((node) => node.kind === "text")) flush(null);
  return out;
}

const controlOf = (node: StoryNode): unknown => (node.kind === "open" || node.kind === "close" ? node.control : node);

function opensBlock(nodes: readonly StoryNode[], at: number): boolean {
  const close = nodes.findIndex(
    (node, index) => index > at && node.kind === "close" && controlOf(node) === controlOf(nodes[at]!),
  );
  return nodes.slice(at, close).some((node) => node.kind === "end" || node.kind === "table");
}

function writeInline(node: StoryNode): string {
  if (node.kind === "text")
    return `<w:r>${writeFont(node.font)}<w:t xml:space="preserve">${escape(node.text)}</w:t></w:r>`;
  if (node.kind === "close") return "</w:sdtContent></w:sdt>";
  if (node.kind !== "open") return "";
  const { tag, title, id } = node.control;
  const alias = title === "" ? "" : `<w:alias w:val="${escape(title)}"/>`;
  return `<w:sdt><w:sdtPr>${alias}<w:tag w:val="${escape(tag)}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>`;
}

function writeFont({ bold, italic, color, size }: Font): string {
  const parts = [
    bold === true ? "<w:b/>" : "",
    italic === true ? "<w:i/>" : "",
    color === undefined ? "" : `<w:color w:val="${color.replace("#", "")}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size * 2}"/>`,
  ].join("");
  return parts === "" ? "" : `<w:rPr>${parts}</w:rPr>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
