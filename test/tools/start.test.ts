import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { selfSigned } from "./self-signed.ts";

const folders: string[] = [];
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null) {
      child.kill();
      await gone;
    }
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder served as dist/, beside a file that must not be reached. */
function site(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "start-"));
  folders.push(folder);
  mkdirSync(path.join(folder, "dist", "assets"), { recursive: true });
  for (const [name, text] of [
    ["dist/index.html", "<title>网页版</title>"],
    ["dist/main.js", "1"],
    ["dist/assets/icon-16.png", "png"],
    ["dist/.hidden", "hidden"],
    ["secret.txt", "secret"],
  ] as const) {
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "dist", "link.txt"));
  return folder;
}

/** Starts the tool on a free port; resolves with what it printed once it serves. */
async function start(folder: string, ...words: string[]): Promise<string> {
  const given = ["--no-build", "--no-open", "--port", "0", "--dist", path.join(folder, "dist"), "--certs", folder];
  const child = spawn(process.execPath, ["tools/start.mjs", ...given, ...words]);
  running.push(child);
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Ctrl+C")) resolve(printed);
    });
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.on("exit", () => {
      reject(new Error(printed));
    });
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path exactly as written: fetch would tidy it first. */
function ask(printed: string, pathname: string, method = "GET", ca?: string): Promise<Answer> {
  const { protocol, port } = new URL(/https?:\S+\/index\.html/.exec(printed)?.[0] ?? "");
  const options = { host: "localhost", port, path: pathname, method, agent: false, ...(ca && { ca }) };
  return new Promise((resolve, reject) => {
    const request = (protocol === "https:" ? https : http).request(options, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on("error", reject).end();
  });
}

describe("npm start", () => {
  it("prints the addresses, says that Office is not there, and serves the page", async () => {
    const printed = await start(site());
    expect(printed).toMatch(
      /^网页版：http:\/\/localhost:\d+\/index\.html\n面板（由 Office 打开）：http:\/\/localhost:\d+\/taskpane\.html\n/,
    );
    expect(printed).toMatch(/没有把加载项装进 Office；请在浏览器里用网页版。/);
    for (const address of ["/", "/index.html", "/index.html?view=insert"]) {
      expect(await ask(printed, address)).toMatchObject({ status: 200, body: "<title>网页版</title>" });
    }
  });

  it("names the type of each file, keeps pictures and never pages", async () => {
    const printed = await start(site());
    const headers = async (address: string) => (await ask(printed, address)).headers;
    expect(await headers("/")).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(await headers("/main.js")).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
    });
    expect(await headers("/assets/icon-16.png")).toMatchObject({
      "content-type": "image/png",
      "cache-control": "max-age=3600",
    });
  });

  it.each([
    ["/../secret.txt", 400],
    ["/%2e%2e/secret.txt", 400],
    ["/..%2fsecret.txt", 400],
    ["/assets/..%5c..%5csecret.txt", 400],
    ["/C:/windows/win.ini", 400],
    ["/main.js%00.png", 400],
    ["/%E0%A4%A", 400],
    ["/.hidden", 400],
    ["//etc/passwd", 404],
    ["/link.txt", 404],
    ["/assets", 404],
    ["/assets/", 404],
    ["/none.html", 404],
  ])("keeps to its folder: %s", async (address, status) => {
    const answer = await ask(await start(site()), address);
    expect([answer.status, answer.body]).toEqual([status, ""]);
  });

  it("only hands out", async () => {
    const printed = await start(site());
    expect(await ask(printed, "/main.js", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask(printed, "/main.js", "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("serves https when the machine's development certificate is there", async () => {
    const folder = site();
    const { cert, key } = selfSigned();
    writeFileSync(path.join(folder, "localhost.crt"), cert);
    writeFileSync(path.join(folder, "localhost.key"), key);
    const printed = await start(folder);
    expect(printed).toMatch(/网页版：https:/);
    expect(await ask(printed, "/", "GET", cert)).toMatchObject({ status: 200 });
  });

  it("says in one line that the port is taken", async () => {
    const folder = site();
    const printed = await start(folder);
    const port = /:(\d+)\//.exec(printed)?.[1] ?? "";
    await expect(start(folder, "--port", port)).rejects.toThrow(/^端口\d+已被占用，.*\n$/);
  });
});
