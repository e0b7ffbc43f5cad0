import type { HostCall, PageConfig } from "./page-config.ts";

/** A message of the add-in's frame. */
interface FrameMessage {
  readonly _messageType: number;
  /** 0 invoke, 1 register event, 2 unregister event. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: FrameData;
}

interface FrameData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
  readonly eventDispId?: number;
  readonly targetId?: unknown;
  readonly [name: string]: unknown;
}

interface Frame {
  name: string;
  src: string;
  title: string;
  setAttribute(name: string, value: string): void;
  readonly contentWindow: { postMessage(text: string, origin: string): void } | null;
}

/** The window of the page around the add-in's frame, as far as this surface touches it. */
export interface WebWindow {
  readonly location: { readonly href: string; readonly origin: string };
  readonly document: { createElement(tag: string): unknown; readonly body: { append(element: unknown): void } };
  addEventListener(type: string, listener: (event: { data: unknown; source: unknown }) => void): void;
  /** Set by the test: the way to the host. */
  officeHostCall: HostCall;
  /** Called by the test: opens the add-in's page in a frame. */
  officeHostOpen?: (url: string) => void;
  /** Called by the test to raise an event of the host in the frame; false when nobody listens. */
  officeHostEvent?: (id: number, payload: readonly unknown[]) => boolean;
}

/**
 * Makes a page into Office on the web: opens the add-in in a frame and answers its messages. Runs in a browser page
 * whose origin the client trusts (https://excel.officeapps.live.com), so it stands alone: `webScript` is its text.
 */
function installWebHost(window: WebWindow, config: PageConfig): void {
  const conversation = "conversation-1";
  const addinId = "addin-1";
  const excel = config.appType === 1;
  /** Events the client registered, by name; an event answers under its registration's numbers. */
  const registrations = new Map<string, FrameMessage>();
  let frame: Frame | null = null;

  const post = (message: Readonly<Record<string, unknown>>): void => {
    const envelope = { _serializerVersion: 1, _messageType: 1, _errorCode: 0, _origin: window.location.origin };
    frame?.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), config.addinOrigin);
  };
  const under = (message: FrameMessage): Readonly<Record<string, unknown>> => {
    const { _actionName, _conversationId, _correlationId } = message;
    return { _actionName, _conversationId, _correlationId };
  };
  const reply = (message: FrameMessage, data: unknown): void => {
    post({ ...under(message), _responseType: 0, _data: data });
  };

  const appContext = {
    _id: addinId,
    _appName: excel ? 16 : 32,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: config.locale,
    _dataLocale: config.locale,
    _docUrl: config.documentUrl,
    _clientMode: 0,
    // Excel hands its settings over as pairs, Word as an object.
    _settings: excel ? Object.entries(config.settings) : config.settings,
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: "1",
    _requirementMatrix: JSON.stringify(config.sets),
    _dialogRequirementMatrix: JSON.stringify({ dialogapi: "1.2" }),
    _hostFullVersion: config.hostVersion,
    _appDomains: [config.addinOrigin],
    _addinName: "addin",
    _initialDisplayMode: 2,
    _featureGates: {},
  };

  /** Bytes of a slice, as the client asked when it opened the file. */
  let sliceSize = 0;

  /** The client's named parameters, in the order the Windows surface has them. */
  const parametersOf = (id: number, data: FrameData): readonly unknown[] => {
    if (data.ArrayData !== undefined) return [data.ArrayData];
    if (id === 77) sliceSize = Number(data["1"]);
    if (id === 80) return [data["2"], Number(data["3"]) * sliceSize, sliceSize];
    const names = Object.keys(data).filter((name) => name !== "DdaMethod" && name !== "__timeout__");
    return names.map((name) => data[name]);
  };

  /** A result under the names the client reads it by. */
  const resultOf = (id: number, payload: unknown): Readonly<Record<string, unknown>> => {
    const partOf = (part: unknown): unknown => {
      return Array.isArray(part) ? { id: part[0] as unknown, DataPartBuiltIn: part[1] as unknown } : null;
    };
    if (id === 77 || id === 80) return Object.fromEntries((payload as unknown[]).entries());
    if (id === 128 || id === 129) return { DataPartProperties: partOf(payload) };
    if (id === 130) return { DataPartList: (payload as unknown[]).map(partOf) };
    return { Data: payload };
  };

  const execute = async (data: FrameData): Promise<unknown> => {
    const id = data.DdaMethod?.DispatchId ?? 0;
    const settings = data.DdaSettingsMethod?.Properties;
    if (settings !== undefined) {
      const status = await window.officeHostCall("writeSettings", { settings: Object.fromEntries(settings) });
      return { Version: 1, Error: status };
    }
    const answer = await window.officeHostCall("execute", { id, params: parametersOf(id, data) });
    const [status, payload] = answer as readonly [number, unknown];
    return { Version: 1, Error: status, ...(status === 0 && payload !== undefined ? resultOf(id, payload) : {}) };
  };

  const receive = async (message: FrameMessage): Promise<void> => {
    const data = message._data ?? {};
    if (message._actionType === 1) {
      registrations.set(message._actionName, message);
      const status = await window.officeHostCall("register", { id: data.eventDispId, target: data.targetId });
      reply(message, { Error: status });
    } else if (message._actionType === 2) {
      registrations.delete(message._actionName);
      await window.officeHostCall("unregister", { id: data.eventDispId });
      reply(message, { Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      reply(message, appContext);
    } else if (message._actionName === "executeMethod") {
      reply(message, await execute(data));
    } else {
      reply(message, null);
    }
  };

  window.addEventListener("message", ({ data, source }) => {
    if (frame === null || source !== frame.contentWindow || typeof data !== "string") return;
    const message = JSON.parse(data) as FrameMessage;
    if (message._messageType === 0) void receive(message);
  });

  window.officeHostEvent = (id, payload) => {
    const name = id === 33 ? "richApiMessage" : "appCommandInvoked";
    const registration = registrations.get(name);
    if (registration === undefined) return false;
    post({ ...under(registration), _responseType: 1, _data: id === 33 ? { ArrayData: payload } : payload });
    return true;
  };

  window.officeHostOpen = (url) => {
    const hostInfo = config.hostInfo.split("$").join("|");
    const xdmInfo = [conversation, addinId, window.location.href.split("#")[0]].join("|");
    frame = window.document.createElement("iframe") as Frame;
    frame.title = "Office Add-in";
    frame.setAttribute("sandbox", "allow-scripts allow-forms allow-same-origin allow-popups");
    frame.name = JSON.stringify({ baseFrameName: addinId, hostInfo, xdmInfo, serializerVersion: 1, flights: "[]" });
    frame.src = `${url}?_host_Info=${encodeURIComponent(hostInfo)}`;
    window.document.body.append(frame);
  };
}

/** The surface as a script for the page around the frame; `window.officeHostCall` must be there before. */
export function webScript(config: PageConfig): string {
  return `(${installWebHost.toString()})(window, ${JSON.stringify(config)});`;
}

/** The page around the frame has to come from an address the client trusts. */
export function webHostOrigin(appType: number): string {
  return appType === 1 ? "https://excel.officeapps.live.com" : "https://word-edit.officeapps.live.com";
}
