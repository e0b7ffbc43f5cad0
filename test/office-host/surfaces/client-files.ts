/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { HostKind } from "../profiles.ts";

/** The globals a client library defines. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly Word: typeof Word;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The folder of the library, as shipped in the npm package. */
const DIST = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

const scripts = new Map<string, vm.Script>();

/** A file of the library by its path below the folder, compiled once per process. */
export function clientScript(path: string): vm.Script {
  const known = scripts.get(path);
  if (known !== undefined) return known;
  const script = new vm.Script(readFileSync(join(DIST, path), "utf8"), { filename: path });
  scripts.set(path, script);
  return script;
}

/** The library asks whether options are a plain object by their prototype; the test's own count as well. */
const PLAIN_OBJECTS = new vm.Script(`{
  const prototypeOf = Object.getPrototypeOf;
  Object.getPrototypeOf = (value) => {
    const prototype = prototypeOf(value);
    return prototype === testObjectPrototype ? Object.prototype : prototype;
  };
}`);

/**
 * Makes an object the global one of a new `vm` context for library files. Errors, promises, dates and parsed JSON are
 * the test's own, so that what comes out is `instanceof` and equal to them, as within one page.
 */
export function clientContext(globals: Record<string, unknown>): void {
  const shared = { Date, Error, JSON, Map, Promise, RangeError, Set, TypeError, Uint8Array, console, atob, btoa, URL };
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance };
  Object.assign(globals, { ...shared, ...timers, testObjectPrototype: Object.prototype, ...globals });
  for (const self of ["window", "self", "top", "parent"]) globals[self] ??= globals;
  vm.createContext(globals);
  PLAIN_OBJECTS.runInContext(globals);
}

/** The library's file for an application: Windows or web. */
export function clientFile(kind: HostKind, platform: "Win32" | "Web"): string {
  return `${kind.toLowerCase()}-${platform === "Web" ? "web-16.00" : "win32-16.01"}.js`;
}
