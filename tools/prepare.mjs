// npm runs this at `npm ci` and at every `npx .`: builds the command line when it is missing or older than its sources.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const timeOf = (name) => statSync(path.join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = readdirSync(path.join(root, "src"), { recursive: true }).map((name) => path.join("src", name));
const newest = Math.max(...["package.json", "webpack.config.js", ...sources].map(timeOf));

if (timeOf(path.join("dist", "cli.js")) < newest) {
  const webpack = path.join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const words = [webpack, "--mode", "production", "--config-name", "cli"];
  process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" }).status ?? 1;
}
