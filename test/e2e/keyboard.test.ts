import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPlainPage, pickWorkbook, sample, tab, useBench } from "./bench.ts";
import { openReview } from "./review-page.ts";

const bench = useBench();
const NARROW = { viewport: { width: 320, height: 640 } };

/** Walks with Tab and names every stop that lies under something else or out of sight. */
async function hiddenStops(page: Page, stops: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    // What comes near is drawn in the next frames.
    await page.evaluate(nextFrames);
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      const { x, y, width, height } = focused.getBoundingClientRect();
      // Of what is higher than the page the middle is in sight, or nothing is.
      const seen = document.elementFromPoint(x + width / 2, Math.max(1, Math.min(innerHeight - 1, y + height / 2)));
      const isSeen = seen !== null && (focused.contains(seen) || seen.contains(focused));
      return isSeen ? null : (focused.getAttribute("aria-label") ?? focused.textContent).slice(0, 30);
    });
    if (name !== null) hidden.push(name);
  }
  return hidden;
}

/** Runs in the page. */
function nextFrames(): Promise<void> {
  return new Promise((drawn) => {
    const wait = (frames: number): void => {
      if (frames === 0) drawn();
      else
        requestAnimationFrame(() => {
          wait(frames - 1);
        });
    };
    wait(4);
  });
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

describe("the page by keyboard alone, at 320 px", () => {
  it("keeps in sight what has the focus, in every view", async () => {
    const { page } = await openPlainPage(bench(), NARROW);
    await pickWorkbook(page, sample("with-errors"));
    for (const view of ["检查", "指标", "总结", "设置"]) {
      await tab(page, view);
      expect(await hiddenStops(page, 40), view).toEqual([]);
    }
  });

  it("keeps it in sight below the text that stays at the top of the review", async () => {
    const page = await openReview(bench(), "docx", NARROW);
    expect(await hiddenStops(page, 40)).toEqual([]);
    await page.keyboard.down("Shift");
    expect(await hiddenStops(page, 40)).toEqual([]);
    await page.keyboard.up("Shift");
  });

  it("puts away with Esc what was opened, and gives the focus back", async () => {
    const { page } = await openPlainPage(bench(), NARROW);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.assign(document, { execCommand: () => false });
    });
    await pickWorkbook(page, sample("with-errors"));
    await page.getByRole("button", { name: "复制正文" }).press("Enter");
    await page.locator(".by-hand textarea:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".by-hand").waitFor({ state: "detached" });
    await expect.poll(() => focusedName(page)).toBe("复制正文");

    await page.getByRole("button", { name: "查看接警!E5" }).press("Enter");
    await page.locator(".peek").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".peek").waitFor({ state: "detached" });
    expect(await focusedName(page)).toBe("查看接警!E5");
  });
});
