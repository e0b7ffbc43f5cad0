import { clientContext, clientScript } from "./client-files.ts";

/** Where the library's files are to be found by the page. */
export const CLIENT_BASE = "https://localhost:3000/officejs/";

type Listener = (event: Readonly<Record<string, unknown>>) => void;

/** A window without rendering: as much of a page as office.js needs to start up. */
export interface FakePage {
  readonly window: Record<string, unknown>;
  /** Files of the library the page asked for, in order. */
  readonly loaded: readonly string[];
  /** Calls the page's listeners: `message`, `DOMContentLoaded`. */
  dispatch(type: string, event: Readonly<Record<string, unknown>>): void;
  /** Runs a file of the library in the page. */
  run(path: string): void;
}

/** `name` is the window's name, which carries the host information in Office on the web. */
export function fakePage(name = ""): FakePage {
  const listeners = new Map<string, Listener[]>();
  const loaded: string[] = [];
  const listen = (type: string, listener: Listener): void => {
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  };
  const window: Record<string, unknown> = {
    name,
    location: locationOf(`${CLIENT_BASE.replace("officejs/", "")}taskpane.html`),
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0" },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: listen,
    opener: null,
  };
  const page: FakePage = {
    window,
    loaded,
    dispatch: (type, event) => {
      for (const listener of listeners.get(type) ?? []) listener(event);
    },
    run: (path) => {
      loaded.push(path);
      clientScript(path).runInContext(window);
    },
  };
  window["document"] = documentOf(page, listen);
  clientContext(window);
  return page;
}

function documentOf(
  page: FakePage,
  listen: (type: string, listener: Listener) => void,
): Readonly<Record<string, unknown>> {
  const scripts = [{ src: `${CLIENT_BASE}office.js`, getAttribute: () => null }];
  const head = {
    appendChild: (element: { src?: string; onload?: () => void }) => {
      const { src } = element;
      if (src?.startsWith(CLIENT_BASE) !== true) throw new Error(`The page asked for ${String(src)}`);
      setTimeout(() => {
        page.run(src.slice(CLIENT_BASE.length));
        element.onload?.();
      }, 0);
    },
  };
  return {
    readyState: "complete",
    domain: "localhost",
    getElementsByTagName: (tag: string) => (tag === "script" ? scripts : tag === "head" ? [head] : []),
    // A link is only ever used to take an address apart.
    createElement: (tag: string) =>
      tag === "a" ? new URL("about:blank") : { setAttribute: () => undefined, getAttribute: () => null },
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: listen,
    hasFocus: () => false,
    body: {},
    cookie: "",
  };
}

function locationOf(href: string): Readonly<Record<string, string>> {
  const { origin, host, hostname, protocol, pathname } = new URL(href);
  return { href, origin, host, hostname, protocol, pathname, search: "", hash: "" };
}

function storage(): Readonly<Record<string, unknown>> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
