import { onTestFinished, vi } from "vitest";
import { HostFailure } from "../../../src/hosts/doors.ts";
import { openWord } from "../../../src/hosts/word/open-word.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { DISPATCH } from "../../office-host/office-host.ts";
import type { OpenOptions } from "../../office-host/open-office.ts";
import { startOffice } from "../../office-host/open-office.ts";
import type { HostCode } from "../../office-host/protocol/host-error.ts";
import { TRANSPORT } from "../../office-host/protocol/host-error.ts";
import type { DocumentContent } from "../../office-host/word/content.ts";
import { DocumentData } from "../../office-host/word/document-data.ts";
import { readDocx } from "../../office-host/word/read-docx.ts";

/** The door of the emulated Word with that document open, through the real office.js started completely. */
export async function openDoor(content: DocumentContent | DocumentData, options: OpenOptions = {}) {
  const document = content instanceof DocumentData ? content : new DocumentData(content, { readDocx });
  const office = await startOffice("Word", document, options);
  vi.stubGlobal("Word", office.Word);
  vi.stubGlobal("Office", office.Office);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const { host } = office;
  host.requests.clear();
  const calls = vi.spyOn(host, "execute");
  /** Calls below the rich API: the custom XML parts. */
  const common = (): number => calls.mock.calls.filter(([id]) => id !== DISPATCH.richApi).length;
  return { door: openWord(), host, document, common };
}

/** All a person could lose: the words, the content controls with theirs, and the records. */
export function stateOf(document: DocumentData) {
  const controls = document.controls.map(({ id, tag }) => ({ id, tag }));
  return { text: document.text, controls, parts: document.parts.all.map(({ xml }) => xml) };
}

/** What a host can answer a request with: codes of the rich API, and the whole request lost. */
export const FAILURES: readonly (HostCode | number)[] = [
  "AccessDenied",
  "ActivityLimitReached",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "ItemNotFound",
  "NotImplemented",
  "ServiceNotAvailable",
  TRANSPORT.generalException,
  TRANSPORT.invalidOrTimedOutSession,
  TRANSPORT.writeNotSupportedWhenModalDialogOpen,
  TRANSPORT.activityLimitReached,
  TRANSPORT.requestPayloadSizeLimitExceeded,
  TRANSPORT.responsePayloadSizeLimitExceeded,
  TRANSPORT.noCapability,
];

/** A HostFailure whose message is one Chinese sentence that names no code. */
export function isPlainFailure(error: unknown): error is HostFailure {
  return error instanceof HostFailure && /^[^a-z]*(?:(?:Word|Ctrl)[^a-z]*)*。$/.test(error.message);
}

/** Every call of that number below the rich API fails: 128 adds a custom XML part, 130 finds, 131 reads, 133 deletes. */
export function failCall(host: OfficeHost, id: number): void {
  const execute = host.execute.bind(host);
  host.execute = (called, params) => (called === id ? Promise.resolve([5001]) : execute(called, params));
}
