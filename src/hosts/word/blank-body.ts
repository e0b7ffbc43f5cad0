/** Anything a person may have put into a body that has no text: pictures, shapes, tables, fields, controls, breaks. */
const CONTENT =
  /<(?:w:drawing|w:pict|w:object|w:tbl|w:sdt|w:fldSimple|w:fldChar|w:ins|w:del|w:comment|w:br|w:footnote|m:oMath|mc:AlternateContent)[\s/>]/;

const HEADERS = /<w:(?:headerReference|footerReference)[\s/>]/;

/**
 * What the Office Open XML of a body without text holds: "nothing" at all, "headers" and nothing else, or "something"
 * that would be lost if the body were replaced.
 */
export function blankness(ooxml: string): "nothing" | "headers" | "something" {
  const from = ooxml.indexOf("<w:body");
  const to = ooxml.indexOf("</w:body>", from);
  if (from < 0 || to < 0) return "something";
  const body = ooxml.slice(from, to);
  if (CONTENT.test(body)) return "something";
  return HEADERS.test(body) ? "headers" : "nothing";
}
