import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { downloadBy, openBlank, pickWorkbook, runCli, sample, tab, useBench } from "./bench.ts";

const bench = useBench();

async function openFromDisk(prepare: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
  const { page } = await openBlank(bench());
  await prepare(page);
  await page.goto(pathToFileURL(path.join(bench().folder, "offline.html")).href);
  await page.getByRole("button", { name: "选择文件" }).waitFor();
  return page;
}

describe("the page that works from disk", () => {
  it("is one file that asks for nothing", async () => {
    const asked: string[] = [];
    const page = await openFromDisk((opening) => {
      opening.on("request", (request) => asked.push(request.url()));
      return Promise.resolve();
    });
    await pickWorkbook(page, sample("2023-first-half"));
    expect(asked.filter((url) => !/^(?:blob|data):/.test(url))).toHaveLength(1);
  });

  it("checks, previews and delivers what the command line does", async () => {
    const page = await openFromDisk();
    await pickWorkbook(page, sample("full-year"));
    await tab(page, "总结");
    expect(await page.locator(".block-title").textContent()).toContain("工作总结");
    const { bytes } = await downloadBy(page, () => page.getByRole("button", { name: "下载 Word" }).click());
    expect(bytes.equals(runCli(bench(), ["generate", sample("full-year"), "-o", "OUT"]).out)).toBe(true);
    const template = await downloadBy(page, () => page.getByRole("button", { name: "下载模板" }).click());
    expect(template.bytes.subarray(0, 2).toString()).toBe("PK");
  });

  it("works in browsers that start no worker from disk", async () => {
    const page = await openFromDisk(async (opening) => {
      await opening.addInitScript(() => {
        Object.assign(globalThis, { Worker: undefined });
      });
    });
    await pickWorkbook(page, sample("2023-first-half"));
    const { bytes } = await downloadBy(page, () => page.getByRole("button", { name: "下载 Word" }).click());
    expect(bytes.equals(runCli(bench(), ["generate", sample("2023-first-half"), "-o", "OUT"]).out)).toBe(true);
  });

  it("allows no script but its own two", () => {
    const html = readFileSync(path.join(bench().folder, "offline.html"), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; worker-src blob:;/);
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    expect(html).not.toMatch(/<(?:script|link)[^>]*(?:src|href)="(?!data:)/);
  });
});
