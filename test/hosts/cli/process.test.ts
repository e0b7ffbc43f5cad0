import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..", "..", "..");
const sample = path.join(root, "samples", "2023-first-half.xlsx");

let folder: string;
let cli: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "process-"));
  cli = path.join(folder, "cli.mjs");
  await build({
    entryPoints: [path.join(root, "src", "hosts", "cli", "cli.ts")],
    outfile: cli,
    bundle: true,
    platform: "node",
    format: "esm",
    define: { VERSION: JSON.stringify("test") },
    logLevel: "silent",
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (words: readonly string[], env: Record<string, string> = {}, cwd = folder) =>
  spawnSync(process.execPath, [cli, ...words], { cwd, env: { ...process.env, ...env }, encoding: "utf8" });

/** A report of more lines than a pipe holds. */
function longText(): string {
  const file = path.join(folder, "往年.txt");
  writeFileSync(file, "上半年，大队共接警出动305起，同比增加5.2%。\n".repeat(1200));
  return file;
}

describe("the command line as a process", () => {
  it("writes the same bytes in every time zone and language", () => {
    const places = [
      { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" },
      { TZ: "America/Los_Angeles", LANG: "C" },
      { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8" },
    ];
    const written = places.map((env, i) => {
      const file = path.join(folder, `${i}.docx`);
      expect(run(["generate", sample, "-o", file], env).status).toBe(0);
      return readFileSync(file).toString("base64");
    });
    expect(new Set(written).size).toBe(1);
  });

  it("names its output after the report when it is not told a name", () => {
    const ran = run(["generate", sample]);
    expect(ran.stdout.trim()).toBe("云岭县消防救援大队2023年上半年工作总结.docx");
    expect(ran.status).toBe(0);
  });

  it("keeps data on stdout and everything said on stderr", () => {
    const ran = run(["check", path.join(root, "samples", "with-errors.xlsx"), "--json"]);
    expect(ran.status).toBe(1);
    expect(() => JSON.parse(ran.stdout) as unknown).not.toThrow();
    expect(ran.stderr).toBe("");
    const refused = run(["check", "没有.xlsx"]);
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("makes the same template twice, whatever the clock's zone", () => {
    for (const [name, TZ] of [
      ["a", "Asia/Tokyo"],
      ["b", "America/New_York"],
    ] as const) {
      expect(run(["template", "-o", path.join(folder, `${name}.xlsx`), "--year", "2024"], { TZ }).status).toBe(0);
    }
    const [a, b] = ["a", "b"].map((name) => readFileSync(path.join(folder, `${name}.xlsx`)).toString("base64"));
    expect(a).toBe(b);
  });

  it.each(["stdout", "stderr"] as const)("ends quietly when the reader of %s has seen enough", async (closed) => {
    const child = spawn(process.execPath, [cli, "learn", longText()], { stdio: "pipe" });
    child[closed].destroy();
    child[closed === "stdout" ? "stderr" : "stdout"].resume();
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(0);
  });
});
