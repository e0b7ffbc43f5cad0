/**
 * The order of children that ISO/IEC 29500-1 transitional asks for, where it asks for one. Word offers to repair a file
 * that breaks it, other programs say nothing. Names without the prefix w:.
 */
const PARAGRAPH_BASE =
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
  "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd " +
  "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
  "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";

const TABLE_PROPERTIES =
  "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd " +
  "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange";

const BORDERS = "top left start bottom right end insideH insideV tl2br tr2bl";

const ORDER: Readonly<Record<string, string>> = {
  pPr: PARAGRAPH_BASE,
  rPr:
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
    "eastAsianLayout specVanish oMath",
  sdt: "sdtPr sdtEndPr sdtContent",
  sdtPr: "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex text",
  tbl: "tblPr tblGrid tr",
  tblPr: TABLE_PROPERTIES,
  tblBorders: BORDERS,
  tblCellMar: BORDERS,
  tcMar: BORDERS,
  tr: "tblPrEx trPr tc",
  tc: "tcPr p",
  tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols " +
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  styles: "docDefaults latentStyles style",
  style:
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal " +
    "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  docDefaults: "rPrDefault pPrDefault",
  font: "altName panose1 charset family notTrueType pitch sig",
  settings:
    "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders " +
    "characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol " +
    "listSeparator",
};

/** Children of a w: element that stand in the wrong place or have no business there; empty when all is well. */
export function misplaced(parent: string, children: readonly string[]): string[] {
  const order = ORDER[parent.replace(/^w:/, "")]?.split(" ");
  if (!parent.startsWith("w:") || order === undefined) return [];
  let reached = 0;
  return children.flatMap((name) => {
    const place = order.indexOf(name.replace(/^w:/, ""));
    if (place === -1) return [`${name} is unknown in ${parent}`];
    if (place < reached) return [`${name} stands too late in ${parent}`];
    reached = place;
    return [];
  });
}
