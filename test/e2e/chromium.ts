import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { ROOT } from "./built-pane.ts";
import { locked } from "./lock.ts";

const PACKAGE = path.join(ROOT, "node_modules", "@sparticuz", "chromium");

/** No name is looked up and no packet leaves: whatever asks for another machine fails at once. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/** Starts the browser of the registry; CHROMIUM_PATH names another one. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? (await unpacked());
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * The package unpacks itself into the folder for temporary files and takes whatever it finds there, so it gets a folder
 * of its own version.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = path.join(ROOT, "build", `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    return await locked(`${folder}.lock`, () => packed.executablePath());
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
  }
}
