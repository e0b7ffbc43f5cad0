import vm from "node:vm";
import type { OfficeHost } from "../office-host.ts";
import type { Profile } from "../profiles.ts";
import { claims } from "../profiles.ts";
import { nativeBridge } from "./bridge.ts";
import type { Client } from "./client-files.ts";
import { builtIns, clientFile, clientScript } from "./client-files.ts";

/** `Office.context` as far as the rich API asks it without start-up: requirement sets and the host's version. */
function contextOf(profile: Profile): Readonly<Record<string, unknown>> {
  return {
    requirements: { isSetSupported: (set: string, version?: string | number) => claims(profile, set, String(version ?? "1.1")) },
    diagnostics: { platform: profile.platform === "Web" ? "OfficeOnline" : "PC", version: profile.hostVersion },
    platform: profile.platform === "Web" ? "OfficeOnline" : "PC",
  };
}

/**
 * Loads the real client library of the host's application in a `vm`, connected through its native bridge: the rich API
 * with events, without start-up, Common API and ribbon. Members above the profile throw `ApiNotFound`.
 */
export function loadClient(host: OfficeHost): Client {
  const sandbox: Record<string, unknown> = {
    ...builtIns(),
    _richApiNativeBridge: nativeBridge(host),
    location: { search: "", hash: "", href: "https://localhost/", hostname: "localhost", protocol: "https:" },
    navigator: { userAgent: "" },
  };
  sandbox["window"] = sandbox;
  sandbox["self"] = sandbox;
  vm.createContext(sandbox);
  clientScript(clientFile(host.kind, host.profile.platform)).runInContext(sandbox);
  const office = sandbox["Office"] as object;
  sandbox["Office"] = Object.create(office, { context: { value: contextOf(host.profile) } });
  return requireFloor(sandbox as unknown as Client);
}

/**
 * Switches on the client's own check of requirement sets. It is off as shipped: the files set the flag of one class and
 * read that of another (office-platform §1.5).
 */
export function requireFloor(client: Client): Client {
  const extension = client.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return client;
}
