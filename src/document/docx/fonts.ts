import type { Layout } from "./layout.ts";
import { element, NS, valued, xmlPart } from "./xml.ts";

/** What Word takes when the wanted font is not installed; the document keeps the wanted name (domain rule 1.5). */
const ALTERNATIVES: ReadonlyMap<string, string> = new Map([
  ["方正小标宋简体", "华文中宋"],
  ["方正小标宋_GBK", "华文中宋"],
  ["仿宋_GB2312", "仿宋"],
  ["方正仿宋_GBK", "仿宋"],
  ["楷体_GB2312", "楷体"],
  ["方正楷体_GBK", "楷体"],
  ["黑体", "SimHei"],
  ["宋体", "SimSun"],
]);

/** Windows character sets: Western and simplified Chinese. */
const WESTERN = "00";
const CHINESE = "86";

/** word/fontTable.xml: every font the styles name, once. */
export function fontTableXml({ fonts }: Layout): string {
  const { digits, ...chinese } = fonts;
  const names = new Set(Object.values(chinese));
  const entries = [...names].map((name) => font(name, CHINESE));
  if (!names.has(digits)) entries.push(font(digits, WESTERN));
  return xmlPart(element("w:fonts", { "xmlns:w": NS.w }, ...entries));
}

function font(name: string, charset: string): string {
  return element(
    "w:font",
    { "w:name": name },
    valued("w:altName", ALTERNATIVES.get(name)),
    valued("w:charset", charset),
    valued("w:family", "auto"),
    valued("w:pitch", "variable"),
  );
}
