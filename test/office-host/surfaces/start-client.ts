import vm from "node:vm";
import type { OfficeHost } from "../office-host.ts";
import type { Client } from "./client-files.ts";
import type { FakePage } from "./fake-page.ts";
import { fakePage } from "./fake-page.ts";
import { floorScript } from "./floor-script.ts";
import { addLaterMembers } from "./later-members.ts";
import { hostCall, pageConfig } from "./page-config.ts";
import { windowsScript } from "./windows.ts";

/** A client that started up completely, and the page it lives in. */
export interface StartedClient extends Client {
  readonly page: FakePage;
  /** What `Office.onReady` reported. */
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
}

/** Runs the whole start-up of office.js for Windows in a `vm`: Common API, settings, ribbon commands and rich API. */
export async function startWindowsClient(host: OfficeHost): Promise<StartedClient> {
  const page = fakePage();
  const { window } = page;
  window["officeHostCall"] = hostCall(host);
  // As text, the way a browser gets them: they must stand alone.
  vm.runInContext(windowsScript(pageConfig(host, "")) + floorScript(), window);
  host.onEvent = ({ id, payload }) => {
    (window["officeHostEvent"] as (id: number, payload: readonly unknown[]) => boolean)(id, payload);
  };
  page.run("office.js");
  return ready(page, host);
}

/** Waits for `Office.onReady`. */
export async function ready(page: FakePage, host: OfficeHost): Promise<StartedClient> {
  const client = page.window as unknown as Client;
  const info = await client.Office.onReady();
  addLaterMembers(client, host);
  // Getters stay live: the library replaces its own globals while it starts.
  return Object.assign(Object.create(page.window) as Client, { page, info });
}
