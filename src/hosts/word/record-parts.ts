import { RECORD_NAMESPACE } from "../../document/docx/record.ts";
import { readRecord } from "../../document/read-record.ts";
import type { DocumentNumber } from "../doors.ts";
import { HostFailure } from "../doors.ts";

/** A custom XML part of the open document. The Common API has them in every Word; the newer one begins after Word 2021. */
export type Part = Office.CustomXmlPart;

/** A call of the Common API as a promise. */
function ask<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      // The enumeration of the library may be of another window; its values are plain words.
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(new HostFailure("Word没有存取文稿里的数字记录，请再试一次。", { cause: result.error }));
    });
  });
}

/** The parts that hold a record of ours; more than one after two reports were put into one document. */
export function recordParts(): Promise<readonly Part[]> {
  return ask((done) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(RECORD_NAMESPACE, done);
  });
}

export function addPart(xml: string): Promise<Part> {
  return ask((done) => {
    Office.context.document.customXmlParts.addAsync(xml, done);
  });
}

/** Adds them all, or none. */
export async function addParts(xmls: readonly string[]): Promise<readonly Part[]> {
  const added: Part[] = [];
  try {
    for (const xml of xmls) added.push(await addPart(xml));
  } catch (error) {
    for (const part of added) await removePart(part);
    throw error;
  }
  return added;
}

/** Whether it is gone; a part left behind does no harm and is no reason to fail. */
export async function removePart(part: Part): Promise<boolean> {
  return ask<unknown>((done) => {
    part.deleteAsync(done);
  }).then(
    () => true,
    () => false,
  );
}

/** The record that belongs to these numbers, with its part; null when the document has none. */
export async function recordOf(
  numbers: readonly DocumentNumber[],
): Promise<{ readonly part: Part; readonly xml: string } | null> {
  const parts = await recordParts();
  const found = await Promise.all(parts.map(async (part) => ({ part, xml: await xmlOf(part) })));
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first ?? null;
  const ranked = found.map((each) => ({ each, score: matches(each.xml, numbers) }));
  // Of equals the later one: it was added after the other.
  return ranked.reduce((best, next) => (next.score >= best.score ? next : best)).each;
}

function xmlOf(part: Part): Promise<string> {
  return ask((done) => {
    part.getXmlAsync(done);
  });
}

/** How many of the numbers stand in the document as the record says. */
function matches(xml: string, numbers: readonly DocumentNumber[]): number {
  const written = new Set(readRecord(xml)?.numbers.map(({ key, told, text }) => `${told.domain}|${key}|${text}`));
  return numbers.filter(({ tag, text }) => {
    const [, domain = "", key = ""] = tag.split("|");
    return written.has(`${domain}|${key}|${text}`);
  }).length;
}
