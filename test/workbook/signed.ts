import { strFromU8, strToU8, unzipSync } from "fflate";
import { rewriteZip } from "../../src/ooxml/rewrite-zip.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const LINK = `${PACKAGE}/digital-signature`;
const TYPE = "application/vnd.openxmlformats-package.digital-signature";

/** The parts a signature adds, as Excel names them, and a certificate part as other signers add it. */
export const SIGNATURE_PARTS = [
  "_xmlsignatures/origin.sigs",
  "_xmlsignatures/_rels/origin.sigs.rels",
  "_xmlsignatures/sig1.xml",
  "_xmlsignatures/_rels/sig1.xml.rels",
  "_xmlsignatures/signer.cer",
] as const;

/** A workbook file as it is when it was signed: built by hand, so that no signature holds. `links`: more of the origin. */
export function signed(bytes: Uint8Array, links = ""): Uint8Array {
  const before = unzipSync(bytes);
  const read = (name: string): string => strFromU8(before[name] ?? new Uint8Array());
  const rels = (inner: string): string => `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;
  const types = [
    `<Default Extension="sigs" ContentType="${TYPE}-origin"/>`,
    `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="${TYPE}-xmlsignature+xml"/>`,
    `<Override PartName="/_xmlsignatures/signer.cer" ContentType="${TYPE}-certificate"/>`,
  ].join("");
  const origin = `<Relationship Id="rIdSig" Type="${LINK}/origin" Target="_xmlsignatures/origin.sigs"/>`;
  const first = `<Relationship Id="rId1" Type="${LINK}/signature" Target="sig1.xml"/>`;
  const certificate = `<Relationship Id="rId1" Type="${LINK}/certificate" Target="/_xmlsignatures/signer.cer"/>`;
  const parts: Readonly<Record<string, string>> = {
    "_rels/.rels": read("_rels/.rels").replace("</Relationships>", `${origin}</Relationships>`),
    "[Content_Types].xml": read("[Content_Types].xml").replace("</Types>", `${types}</Types>`),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": rels(first + links),
    "_xmlsignatures/sig1.xml": '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
    "_xmlsignatures/_rels/sig1.xml.rels": rels(certificate),
    "_xmlsignatures/signer.cer": "certificate",
  };
  return rewriteZip(bytes, new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
