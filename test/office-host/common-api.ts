import type { DocumentModel } from "./document-model.ts";
import type { CustomPart } from "./protocol/custom-parts.ts";
import { HostError } from "./protocol/host-error.ts";

/** Status 0 and what the client makes its result of, or another status alone. */
export type CommonAnswer = readonly [status: number, payload?: unknown];

type Call = (document: DocumentModel, params: readonly unknown[], file: () => Uint8Array) => CommonAnswer;

const DONE: CommonAnswer = [0];
/** Statuses of the Common API: no such part; the text is no XML. */
const PART_NOT_FOUND = 6000;
const XML_ERROR = 6100;

const partOf = (document: DocumentModel, id: unknown): CustomPart | null => document.parts.find(String(id));

function withPart(document: DocumentModel, id: unknown, then: (part: CustomPart) => CommonAnswer): CommonAnswer {
  const part = partOf(document, id);
  return part === null ? [PART_NOT_FOUND] : then(part);
}

function addPart(document: DocumentModel, xml: unknown): CommonAnswer {
  try {
    return [0, describePart(document.parts.add(String(xml)))];
  } catch (error) {
    if (error instanceof HostError) return [XML_ERROR];
    throw error;
  }
}

const describePart = (part: CustomPart): readonly unknown[] => [part.id, false];

/** Methods of the Common API by dispatch id, each with its parameters as the Windows client hands them over. */
const CALLS: ReadonlyMap<number, Call> = new Map<number, Call>([
  // Excel and Word, Settings.saveAsync on the web
  [76, (document, [settings]) => saveSettings(document, settings)],
  // Document.getFileAsync, File.getSliceAsync, File.closeAsync
  [77, (_document, _params, file) => [0, [1, file().length]]],
  [80, (_document, [, offset, size], file) => slice(file(), Number(offset), Number(size))],
  [81, () => DONE],
  // CustomXmlParts.addAsync, getByIdAsync, getByNamespaceAsync; CustomXmlPart.getXmlAsync, deleteAsync
  [128, (document, [xml]) => addPart(document, xml)],
  [129, (document, [id]) => [0, describeFound(partOf(document, id))]],
  [130, (document, [namespace]) => [0, document.parts.inNamespace(String(namespace)).map(describePart)]],
  [131, (document, [id]) => withPart(document, id, (part) => [0, part.xml])],
  [133, (document, [id]) => withPart(document, id, (part) => removePart(document, part))],
]);

const describeFound = (part: CustomPart | null): readonly unknown[] | null =>
  part === null ? null : describePart(part);

function removePart(document: DocumentModel, part: CustomPart): CommonAnswer {
  document.parts.remove(part);
  return DONE;
}

function slice(file: Uint8Array, offset: number, size: number): CommonAnswer {
  const bytes = [...file.subarray(offset, offset + size)];
  return [0, [bytes, bytes.length]];
}

function saveSettings(document: DocumentModel, settings: unknown): CommonAnswer {
  document.settings.clear();
  const entries = Object.entries((settings ?? {}) as Record<string, unknown>);
  for (const [name, text] of entries) document.settings.set(name, String(text));
  return DONE;
}

/** Runs a Common API method; null when the emulator has none of that number. */
export function callCommonApi(
  id: number,
  params: readonly unknown[],
  document: DocumentModel,
  file: () => Uint8Array,
): CommonAnswer | null {
  return CALLS.get(id)?.(document, params, file) ?? null;
}
