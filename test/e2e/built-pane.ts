import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { locked } from "./lock.ts";

export const ROOT = path.join(import.meta.dirname, "..", "..");
const FOLDER = path.join(ROOT, "build", "e2e");
const DONE = path.join(FOLDER, "built");

/**
 * The folder of the built product, as it is shipped: pages, worker and command line. Built once for the sources as they
 * are; test files that run side by side wait for each other.
 */
export async function builtPane(): Promise<string> {
  const key = sourcesKey();
  if (!isBuilt(key)) {
    await locked(`${FOLDER}.lock`, () => {
      if (!isBuilt(key)) build(key);
    });
  }
  return FOLDER;
}

function isBuilt(key: string): boolean {
  return existsSync(DONE) && readFileSync(DONE, "utf8") === key;
}

function build(key: string): void {
  rmSync(FOLDER, { recursive: true, force: true });
  const webpack = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const words = [webpack, "--mode", "production", "--env", "out=build/e2e"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`webpack failed:\n${stdout}\n${stderr}`);
  writeFileSync(DONE, key);
}

/** Changes with every file the build reads. */
function sourcesKey(): string {
  const hash = createHash("sha256");
  const add = (file: string): void => {
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  };
  for (const folder of ["src", "assets"]) {
    for (const entry of readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.join(folder, entry);
      if (statSync(path.join(ROOT, file)).isFile()) add(file);
    }
  }
  for (const file of [
    "package.json",
    "package-lock.json",
    "webpack.config.js",
    "manifest.xml",
    "tools/manifest-url.mjs",
  ]) {
    add(file);
  }
  return hash.digest("hex");
}
