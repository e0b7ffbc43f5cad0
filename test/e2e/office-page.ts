import { onTestFinished } from "vitest";
import type { Frame, Page } from "playwright-core";
import type { DocumentModel } from "../office-host/document-model.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import type { OpenOptions as HostOptions } from "../office-host/open-office.ts";
import { openHost } from "../office-host/open-office.ts";
import type { HostKind } from "../office-host/profiles.ts";
import { floorScript } from "../office-host/surfaces/floor-script.ts";
import { hostCall, pageConfig } from "../office-host/surfaces/page-config.ts";
import { webHostOrigin, webScript } from "../office-host/surfaces/web.ts";
import { windowsScript } from "../office-host/surfaces/windows.ts";
import type { Bench, OpenOptions } from "./bench.ts";
import { openBlank } from "./bench.ts";

export interface OfficePageOptions extends HostOptions {
  /** Behind taskpane.html: "?view=refresh". */
  readonly query?: string;
  /** The pane is started out of sight, as by a ribbon button. */
  readonly hidden?: boolean;
  /** The dark theme of Office. */
  readonly dark?: boolean;
  readonly page?: OpenOptions;
}

export interface OfficePage {
  readonly host: OfficeHost;
  readonly page: Page;
  /** Where the pane is: the page itself, or on the web the frame in it. */
  readonly pane: Page | Frame;
}

interface HostWindow {
  officeHostEvent?: (id: number, payload: readonly unknown[]) => boolean;
  officeHostOpen?: (url: string) => void;
}

/**
 * The built task pane, unmodified, in an emulated Office with that document open: in a page of its own as on Windows, or
 * in a frame as on the web. Members above the profile's requirement sets throw.
 */
export async function openOffice(
  bench: Bench,
  kind: HostKind,
  document: DocumentModel,
  options: OfficePageOptions = {},
): Promise<OfficePage> {
  const host = openHost(kind, document, options);
  const web = host.profile.platform === "Web";
  const outer = webHostOrigin(kind === "Excel" ? 1 : 2);
  const answered = new RegExp(`^${outer}/`);
  const { page, context } = await openBlank(bench, { ...options.page, ...(web && { answered }) });
  await context.exposeFunction("officeHostCall", hostCall(host));
  await context.addInitScript(floorScript());
  const config = pageConfig(host, bench.origin);
  await context.addInitScript(web ? `if (window.top === window) { ${webScript(config)} }` : windowsScript(config));
  await context.addInitScript(startOf(options));
  host.onEvent = ({ id, payload }) => {
    void page.evaluate(raise, [id, payload] as const).catch(() => undefined);
  };
  // The host's own check comes first: what it complains of explains what the page then does.
  onTestFinished(() => page.close());
  const address = `${bench.origin}/taskpane.html${options.query ?? ""}`;
  if (!web) {
    await page.goto(address);
    return { host, page, pane: page };
  }
  // The page of Office is a public one, our server is on this machine.
  await context.grantPermissions(["local-network-access"], { origin: outer });
  await page.route(`${outer}/**`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(`${outer}/we/host.aspx`);
  const opening = page.waitForEvent("frameattached");
  await page.evaluate((url) => {
    // As Office on the web, the emulated one lets its frame download.
    const set = Object.getOwnPropertyDescriptor(Element.prototype, "setAttribute")?.value as (
      this: Element,
      name: string,
      value: string,
    ) => void;
    Element.prototype.setAttribute = function (name, value) {
      set.call(this, name, name === "sandbox" ? `${value} allow-downloads` : value);
    };
    (window as unknown as HostWindow).officeHostOpen?.(url);
  }, address);
  return { host, page, pane: await opening };
}

/** Runs in the page. */
function raise([id, payload]: readonly [number, readonly unknown[]]): void {
  (window as unknown as HostWindow).officeHostEvent?.(id, payload);
}

/** How the pane is started, where it differs from what the emulated Windows says. */
function startOf({ hidden, dark }: OfficePageOptions): string {
  const theme = { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff };
  const colours = JSON.stringify(JSON.stringify({ ...theme, controlBackgroundColor: 0, controlForegroundColor: 0 }));
  return [
    hidden === true ? "window.external.GetContext().GetInitialDisplayMode = () => 1;" : "",
    dark === true ? `window.external.GetContext().GetOfficeThemeInfo = () => ${colours};` : "",
  ].join("\n");
}
