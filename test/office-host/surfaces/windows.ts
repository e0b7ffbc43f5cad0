import type { HostCall, PageConfig } from "./page-config.ts";

/** The window of an add-in page, as far as this surface touches it. */
interface AddinWindow {
  external?: unknown;
  /** Set by the test: the way to the host. */
  officeHostCall: HostCall;
  /** Called by the test to raise an event of the host in the page; false when nobody listens. */
  officeHostEvent?: (id: number, payload: readonly unknown[]) => boolean;
}

type Handler = (id: number, payload: unknown) => void;
type Callback = (answer: unknown) => void;

/**
 * Gives a page the `window.external` that Office for Windows gives its web view. Runs in the page, before office.js, so
 * it stands alone: `windowsScript` turns it into text.
 */
function installWindowsHost(window: AddinWindow, config: PageConfig): void {
  // Arrays reach the page as COM safe arrays, at every level.
  const safeArray = (value: unknown): unknown =>
    Array.isArray(value) ? { toArray: () => value.map(safeArray), dimensions: () => 1 } : value;
  // A status alone is handed over as a number.
  const answerOf = (answer: unknown): unknown =>
    Array.isArray(answer) && answer.length === 1 ? (answer[0] as unknown) : safeArray(answer);
  const handlers = new Map<number, Handler>();
  let settings: Readonly<Record<string, string>> = config.settings;

  const settingsObject = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(settings)) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync: (keys: readonly string[], values: readonly string[], callback: Callback) => {
      settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
      void window.officeHostCall("writeSettings", { settings }).then(callback);
    },
    RefreshAsync: (callback: Callback) => {
      void window.officeHostCall("readSettings", {}).then((read) => {
        settings = read as Readonly<Record<string, string>>;
        callback(0);
      });
    },
  };

  const theme = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 };
  const controls = { controlBackgroundColor: 0xffffff, controlForegroundColor: 0x262626 };
  const context = {
    GetAppType: () => config.appType,
    GetSolutionRef: () => config.solutionId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => config.locale,
    GetAppDataLocale: () => config.locale,
    GetDocUrl: () => config.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(config.sets),
    GetHostFullVersion: () => config.hostVersion,
    GetDialogRequirementMatrix: () => JSON.stringify({ dialogapi: "1.2" }),
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify({ ...theme, ...controls }),
    GetSettings: () => settingsObject,
  };

  window.external = {
    GetContext: () => context,
    GetHostInfo: () => config.hostInfo,
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: unknown, callback: Callback) => {
      void window.officeHostCall("execute", { id, params }).then((answer) => {
        callback(answerOf(answer));
      });
    },
    RegisterEvent: (id: number, target: unknown, handler: Handler, callback: Callback) => {
      handlers.set(id, handler);
      void window.officeHostCall("register", { id, target }).then(callback);
    },
    UnregisterEvent: (id: number, _target: unknown, callback: Callback) => {
      handlers.delete(id);
      void window.officeHostCall("unregister", { id }).then(callback);
    },
    MessageParent2: (json: string) => void window.officeHostCall("messageParent", JSON.parse(json)),
    MessageChild2: (json: string) => void window.officeHostCall("messageChild", JSON.parse(json)),
  };
  window.officeHostEvent = (id, payload) => {
    const handler = handlers.get(id);
    handler?.(id, safeArray(payload));
    return handler !== undefined;
  };
}

/** The surface as a script for a browser page; `window.officeHostCall` must be there before. */
export function windowsScript(config: PageConfig): string {
  return `(${installWindowsHost.toString()})(window, ${JSON.stringify(config)});`;
}
