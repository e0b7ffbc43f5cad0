import type { OfficeHost } from "../office-host.ts";
import type { Profile } from "../profiles.ts";
import { claims } from "../profiles.ts";
import { nativeBridge } from "./bridge.ts";
import type { Client } from "./client-files.ts";
import { clientContext, clientFile, clientScript } from "./client-files.ts";
import { installRequirementFloor } from "./floor-script.ts";
import { addLaterMembers } from "./later-members.ts";

/** `Office.context` as far as the rich API asks it without start-up: requirement sets and the host's version. */
function contextOf(profile: Profile): Readonly<Record<string, unknown>> {
  return {
    requirements: {
      isSetSupported: (set: string, version?: string | number) => claims(profile, set, String(version ?? "1.1")),
    },
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
    _richApiNativeBridge: nativeBridge(host),
    location: { search: "", hash: "", href: "https://localhost/", hostname: "localhost", protocol: "https:" },
    navigator: { userAgent: "" },
  };
  clientContext(sandbox);
  installRequirementFloor(sandbox);
  clientScript(clientFile(host.kind, host.profile.platform)).runInContext(sandbox);
  const office = sandbox["Office"] as object;
  sandbox["Office"] = Object.create(office, { context: { value: contextOf(host.profile) } });
  const client = sandbox as unknown as Client;
  addLaterMembers(client, host);
  return client;
}
