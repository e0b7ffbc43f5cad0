import { strFromU8, unzipSync } from "fflate";
import { RECORD_NAMESPACE } from "./docx/record.ts";

/** A part that unpacks to more is not read. */
const MOST_BYTES = 16_000_000;

/**
 * The XML of the record inside a .docx: of its custom parts the one in our namespace. null when there is none or the
 * bytes are no package.
 */
export function recordPart(docx: Uint8Array): string | null {
  try {
    const parts = unzipSync(docx, {
      filter: ({ name, originalSize }) => /^customXml\/item\d{1,4}\.xml$/.test(name) && originalSize <= MOST_BYTES,
    });
    return (
      Object.values(parts)
        .map((part) => strFromU8(part))
        .find((xml) => xml.includes(RECORD_NAMESPACE)) ?? null
    );
  } catch {
    return null;
  }
}
