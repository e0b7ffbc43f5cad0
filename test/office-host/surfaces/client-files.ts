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

/**
 * Globals a library file meets in a `vm`. The built-in classes are those of the test itself, so that errors, promises
 * and parsed JSON that come out are `instanceof` and equal to its own, as they are inside one page.
 */
export function builtIns(): Record<string, unknown> {
  const shared = { Array, Date, Error, JSON, Map, Object, Promise, RangeError, Set, TypeError, Uint8Array };
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance };
  return { ...shared, ...timers, console, atob, btoa, URL };
}

/** The library's file for an application: Windows or web. */
export function clientFile(kind: HostKind, platform: "Win32" | "Web"): string {
  return `${kind.toLowerCase()}-${platform === "Web" ? "web-16.00" : "win32-16.01"}.js`;
}
