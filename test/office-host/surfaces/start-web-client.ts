import vm from "node:vm";
import type { OfficeHost } from "../office-host.ts";
import type { FakePage } from "./fake-page.ts";
import { fakePage } from "./fake-page.ts";
import { floorScript } from "./floor-script.ts";
import { hostCall, pageConfig } from "./page-config.ts";
import type { StartedClient } from "./start-client.ts";
import { ready } from "./start-client.ts";
import type { WebWindow } from "./web.ts";
import { webHostOrigin, webScript } from "./web.ts";

const ADDIN_ORIGIN = "https://localhost:3000";

/** Runs the whole start-up of office.js for the web in a `vm`: two windows that exchange messages. */
export async function startWebClient(host: OfficeHost): Promise<StartedClient> {
  const config = pageConfig(host, ADDIN_ORIGIN);
  const outer = outerWindow(host, webHostOrigin(config.appType));
  vm.runInNewContext(webScript(config), { window: outer.window });
  outer.window.officeHostOpen?.(`${ADDIN_ORIGIN}/taskpane.html`);
  const page = outer.frame();
  host.onEvent = ({ id, payload }) => {
    outer.window.officeHostEvent?.(id, payload);
  };
  vm.runInContext(floorScript(), page.window);
  page.run("office.js");
  return ready(page, host);
}

/** The page around the frame; `frame` is the add-in's page once it was opened. */
function outerWindow(host: OfficeHost, origin: string): { readonly window: WebWindow; readonly frame: () => FakePage } {
  let page: FakePage | null = null;
  const listeners: ((event: { data: unknown; source: unknown }) => void)[] = [];
  const contentWindow = {
    postMessage: (data: string) => {
      setImmediate(() => page?.dispatch("message", { data, origin, source: parent }));
    },
  };
  const parent = {
    postMessage: (data: unknown) => {
      setImmediate(() => {
        for (const listener of listeners) listener({ data, source: contentWindow });
      });
    },
  };
  const append = (element: unknown): void => {
    page = fakePage((element as { name: string }).name);
    page.window["parent"] = parent;
    page.window["top"] = parent;
  };
  const window: WebWindow = {
    location: { href: `${origin}/we/host.aspx`, origin },
    document: { createElement: () => ({ setAttribute: () => undefined, contentWindow }), body: { append } },
    addEventListener: (_type, listener) => {
      listeners.push(listener);
    },
    officeHostCall: hostCall(host),
  };
  const frame = (): FakePage => {
    if (page === null) throw new Error("The add-in was not opened");
    return page;
  };
  return { window, frame };
}
