import { onTestFinished } from "vitest";
import { OfficeHost } from "./office-host.ts";
import type { DocumentModel } from "./document-model.ts";
import type { HostKind, ProfileName } from "./profiles.ts";
import { profileOf } from "./profiles.ts";
import type { Client } from "./surfaces/client-files.ts";
import { clientHas } from "./surfaces/client-members.ts";
import { loadClient } from "./surfaces/load-client.ts";
import type { StartedClient } from "./surfaces/start-client.ts";
import { startWindowsClient } from "./surfaces/start-client.ts";
import { startWebClient } from "./surfaces/start-web-client.ts";

export interface OpenOptions {
  /** The installation; "2021", the floor, unless said otherwise. */
  readonly profile?: ProfileName;
  /** Requirement sets claimed besides the profile's: `{ richapiruntime: "1.2" }`. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Bytes of the open file, for `getFileAsync`. */
  readonly file?: () => Uint8Array;
}

/**
 * A host without a client. At the end of the test it is verified: whatever was asked for and is not modelled, or was
 * planned to fail and did not, fails the test.
 */
export function openHost(kind: HostKind, document: DocumentModel, options: OpenOptions = {}): OfficeHost {
  const profile = profileOf(kind, options.profile ?? "2021", options.sets);
  const { file } = options;
  const host = new OfficeHost({ kind, profile, document, clientHas: clientHas(kind), ...(file && { file }) });
  onTestFinished(() => {
    host.verify();
  });
  return host;
}

/** Opens a document with the real client library on it, quickly: rich API and its events only. */
export function openOffice<D extends DocumentModel>(
  kind: HostKind,
  document: D,
  options: OpenOptions = {},
): Client & { readonly host: OfficeHost; readonly document: D } {
  const host = openHost(kind, document, options);
  return { ...loadClient(host), host, document };
}

/** Opens a document and starts office.js completely, as in a task pane: for Windows, with profile "web" on the web. */
export async function startOffice<D extends DocumentModel>(
  kind: HostKind,
  document: D,
  options: OpenOptions = {},
): Promise<StartedClient & { readonly host: OfficeHost; readonly document: D }> {
  const host = openHost(kind, document, options);
  const start = host.profile.platform === "Web" ? startWebClient : startWindowsClient;
  return Object.assign(await start(host), { host, document });
}
