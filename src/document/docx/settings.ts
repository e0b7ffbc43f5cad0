import { element, NS, valued, xmlPart } from "./xml.ts";

/** Word 2013 and later; anything lower opens in 兼容模式. */
const COMPATIBILITY = {
  "w:name": "compatibilityMode",
  "w:uri": "http://schemas.microsoft.com/office/word",
  "w:val": 15,
};

/**
 * word/settings.xml. Full-width punctuation is compressed at line ends as Chinese Word does by default. Margins are not
 * mirrored: 订口 and 翻口 differ by 2 mm only, and mirroring would also swap top and bottom of the landscape table.
 */
export function settingsXml(oddAndEven: boolean): string {
  const language = { "w:val": "en-US", "w:eastAsia": "zh-CN" };
  return xmlPart(
    element(
      "w:settings",
      { "xmlns:w": NS.w },
      element("w:zoom", { "w:percent": 100 }),
      valued("w:defaultTabStop", 420),
      oddAndEven ? element("w:evenAndOddHeaders") : "",
      valued("w:characterSpacingControl", "compressPunctuation"),
      element("w:compat", {}, element("w:doNotExpandShiftReturn"), element("w:compatSetting", COMPATIBILITY)),
      element("w:themeFontLang", language),
      valued("w:decimalSymbol", "."),
      valued("w:listSeparator", ","),
    ),
  );
}
