import type { OfficeHost } from "../office-host.ts";

/** What a page must know of its host at start-up; plain JSON, so that it can be injected into a browser. */
export interface PageConfig {
  /** Excel 1, Word 2. */
  readonly appType: number;
  readonly hostInfo: string;
  readonly hostVersion: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly documentUrl: string;
  readonly locale: string;
  readonly solutionId: string;
  /** Origin of the add-in's pages; only the web host asks. */
  readonly addinOrigin: string;
}

/** Host flags: 1 the page is a shared runtime. */
const SHARED_RUNTIME = 1;

export function pageConfig(host: OfficeHost, addinOrigin: string): PageConfig {
  const { kind, profile } = host;
  const version = profile.platform === "Web" ? "16.00" : "16.01";
  const flags = profile.sharedRuntime ? SHARED_RUNTIME : 0;
  const extension = kind === "Excel" ? "xlsx" : "docx";
  const folder = profile.platform === "Web" ? "https://contoso.sharepoint.com/" : "C:\\文书\\";
  return {
    appType: kind === "Excel" ? 1 : 2,
    hostInfo: `${kind}$${profile.platform}$${version}$zh-CN$telemetry$$$${flags}`,
    hostVersion: profile.hostVersion,
    sets: profile.sets,
    settings: Object.fromEntries(host.document.settings),
    documentUrl: `${folder}半年总结.${extension}`,
    locale: "zh-CN",
    solutionId: "6f1a3c52-0000-4000-8000-000000000001",
    addinOrigin,
  };
}

/** The page's only way to the host: an operation and its payload out, an answer in. */
export type HostCall = (operation: string, payload: unknown) => Promise<unknown>;

/** The host's end of `HostCall`. */
export function hostCall(host: OfficeHost): HostCall {
  return async (operation, payload) => {
    const { id, params, target, settings } = payload as {
      id: number;
      params: readonly unknown[];
      target: unknown;
      settings: Readonly<Record<string, string>>;
    };
    switch (operation) {
      case "execute":
        return host.execute(id, params);
      case "register":
        return host.register(id, target);
      case "unregister":
        return host.unregister(id);
      case "writeSettings":
        return (await host.execute(76, [settings]))[0];
      case "readSettings":
        return Object.fromEntries(host.document.settings);
      default:
        host.outside.push([operation, payload]);
        return 0;
    }
  };
}
