import { recordPart } from "../../document/record-part.ts";
import { toBase64 } from "../excel/base64.ts";
import type { PickedFile } from "./state.ts";

/**
 * The way of a finished report out of Office for Mac, whose web view cannot download: it travels in the part of an
 * address behind # to the same pane in the system's browser. That part never leaves the machine.
 */
const MARK = "#save=";

/** The most characters of an address; longer ones are cut by some systems without a word. */
const LONGEST = 1_000_000;

/** The address of the page that saves the file; null when the file is too large to travel so. */
export function handoverAddress({ name, bytes }: PickedFile): string | null {
  const address = `index.html${MARK}${encodeURIComponent(name)}/${urlSafe(toBase64(bytes))}`;
  return address.length > LONGEST ? null : address;
}

/** The report in an address; null when there is none, or it is none of ours: others are not handed on. */
export function handedFile(hash: string): PickedFile | null {
  const match = /^#save=([^/]{1,2000})\/([\w-]+)$/.exec(hash.length > LONGEST ? "" : hash);
  if (match === null) return null;
  try {
    const name = decodeURIComponent(match[1] ?? "");
    const bytes = fromUrlSafe(match[2] ?? "");
    return recordPart(bytes) === null ? null : { name, bytes };
  } catch {
    return null;
  }
}

function urlSafe(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromUrlSafe(text: string): Uint8Array {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
