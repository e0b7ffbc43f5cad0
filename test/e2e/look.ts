import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { ROOT } from "./built-pane.ts";

/** Where the screenshots are put, to be looked at. */
const SHOTS = path.join(ROOT, "build", "screenshots");
mkdirSync(SHOTS, { recursive: true });

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds serious or critical in a page as it is. */
async function barriers(page: Page | Frame): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: { exclude: string[] }, options: { resultTypes: string[] }): Promise<{ violations: Violation[] }>;
      };
    };
    // Fluent's focus sentinels hand the focus on the moment they get it.
    return axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"] });
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`));
}

/** How many pixels anything but a table that scrolls by itself sticks out of the page. */
function overhang(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const view = document.querySelector(".view");
    const inside = view === null ? 0 : view.scrollWidth - view.clientWidth;
    return Math.max(inside, document.documentElement.scrollWidth - innerWidth);
  });
}

/** Takes a screenshot, and fails when the page is too wide or shuts somebody out for longer than a moment. */
export async function look(page: Page, name: string, pane: Page | Frame = page): Promise<void> {
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: "disabled" });
  expect(await overhang(pane)).toBeLessThanOrEqual(0);
  // A pane that checks again meanwhile dims its buttons and lights them up again: what lasts is what counts.
  await expect.poll(() => barriers(pane), { timeout: 20_000, interval: 500 }).toEqual([]);
}
