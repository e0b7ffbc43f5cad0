import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import type { PickedBook } from "./books.ts";
import { builtPane, ROOT } from "./built-pane.ts";
import { startChromium } from "./chromium.ts";
import type { StaticServer } from "./static-server.ts";
import { serveFolder } from "./static-server.ts";

/** Time for a build and a browser on a busy machine. */
const PATIENCE = 240_000;

/** How many times slower pages are to run: E2E_SLOW=8 shows what a slow machine would. */
const SLOWER = Number(process.env["E2E_SLOW"] ?? 1);

export interface Bench {
  readonly browser: Browser;
  /** Where the built product is served from: "http://127.0.0.1:41234". */
  readonly origin: string;
  readonly folder: string;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** The built product, served, and a browser, for all tests of a file. */
export function useBench(): () => Bench {
  let bench: Bench | null = null;
  let server: StaticServer | null = null;
  beforeAll(async () => {
    const folder = await builtPane();
    server = await serveFolder(folder);
    bench = { browser: await startChromium(), origin: server.origin, folder };
  }, PATIENCE);
  afterAll(async () => {
    await bench?.browser.close();
    await server?.close();
  }, PATIENCE);
  return () => {
    if (bench === null) throw new Error("The bench is not set up.");
    return bench;
  };
}

export interface OpenOptions extends BrowserContextOptions {
  /** Addresses besides our own that the test itself answers. */
  readonly answered?: RegExp;
}

/**
 * A page in a context of its own. The test fails at its end when the page asked anything of another machine, broke its
 * security policy, or had an error in a script.
 */
export async function openBlank({ browser, origin }: Bench, options: OpenOptions = {}): Promise<Opened> {
  const { answered, ...contextOptions } = options;
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 480, height: 800 },
    ...contextOptions,
  });
  // As with all times here: a busy machine is slow, and what never comes fails all the same.
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  const ours = (url: string): boolean => url.startsWith(`${origin}/`) || /^(?:blob|data|file|about):/.test(url);
  context.on("request", (request) => {
    const url = request.url();
    if (!ours(url) && answered?.test(url) !== true) faults.push(`request to ${url}`);
  });
  context.on("weberror", (error) => faults.push(`error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await context.exposeFunction("noteViolation", (text: string) => faults.push(`policy: ${text}`));
  await context.addInitScript(watchPolicy);
  onTestFinished(async () => {
    await context.close();
    if (faults.length > 0) throw new Error(`The page misbehaved:\n${faults.join("\n")}`);
  });
  const page = await context.newPage();
  if (SLOWER > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  return { page, context };
}

/** Runs in the page. */
function watchPolicy(): void {
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    const { noteViolation } = globalThis as unknown as { noteViolation: (text: string) => void };
    noteViolation(`${violatedDirective} ${blockedURI}`);
  });
}

/** The plain page, ready. */
export async function openPlainPage(bench: Bench, options: OpenOptions = {}): Promise<Opened> {
  const opened = await openBlank(bench, options);
  await opened.page.goto(`${bench.origin}/index.html`);
  await opened.page.getByRole("button", { name: "选择文件" }).waitFor();
  return opened;
}

export const sample = (name: string): string => path.join(ROOT, "samples", `${name}.xlsx`);

/** Picks a file in the way a person does and waits until it was dealt with. */
export async function pickWorkbook(page: Page, file: string | PickedBook, pane: Page | Frame = page) {
  const button = pane.getByRole("button", { name: /^(选择文件|换文件)$/ }).first();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(file);
  await opened(pane, typeof file === "string" ? path.basename(file) : file.name);
}

/** Until a workbook of that name is open, or the page has said what is wrong with it. */
export async function opened(page: Page | Frame, name: string): Promise<void> {
  const head = page.locator(".head-file", { hasText: name });
  await head
    .or(page.getByRole("alert").filter({ hasText: name }))
    .first()
    .waitFor();
  await settled(page);
}

/** Until nothing is under way any more. */
export async function settled(page: Page | Frame): Promise<void> {
  await page.getByRole("status").filter({ hasText: "……" }).waitFor({ state: "detached" });
}

/**
 * Clicks a button at a moment when it takes the click. A pane that checks again by itself dims its buttons for that
 * time, and on a slow machine it may begin between the look at a button and the click on it.
 */
export async function press(button: Locator): Promise<void> {
  const isTaken = (): Promise<boolean> =>
    button.evaluate((element) => {
      if (element.matches(":disabled, [aria-disabled='true']")) return false;
      (element as HTMLElement).click();
      return true;
    });
  await expect.poll(isTaken).toBe(true);
}

/** What a click downloads: its name and bytes. */
export async function downloadBy(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export interface CliRun {
  readonly data: string;
  /** What it wrote to the files named OUT and JSON among its words. */
  readonly out: Buffer;
  readonly json: string;
}

/** Runs the built command line; the words OUT and JSON stand for files it is to write. */
export function runCli({ folder }: Bench, words: readonly string[]): CliRun {
  const temporary = mkdtempSync(path.join(tmpdir(), "e2e-"));
  const files = new Map([
    ["OUT", path.join(temporary, "out.docx")],
    ["JSON", path.join(temporary, "out.json")],
  ]);
  const written = (word: string): Buffer =>
    words.includes(word) ? readFileSync(files.get(word) ?? "") : Buffer.alloc(0);
  try {
    const all = [path.join(folder, "cli.js"), ...words.map((word) => files.get(word) ?? word)];
    const { stdout, stderr, status } = spawnSync(process.execPath, all, { encoding: "utf8" });
    if (status === null || status > 1) throw new Error(stderr);
    return { data: stdout, out: written("OUT"), json: written("JSON").toString() };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Puts a tab in front. */
export async function tab(page: Page | Frame, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
}
