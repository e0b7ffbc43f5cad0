import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { builtPane, ROOT } from "./built-pane.ts";

let folder = "";
beforeAll(async () => {
  folder = await builtPane();
}, 240_000);

const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
const zipped = (file: string): number => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;

/** The scripts a page names, in order. */
function scriptsOf(page: string): string[] {
  return [...read(page).matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? "");
}

describe("the built pages", () => {
  it("load at most 220 KB of script, zipped, before the first paint", () => {
    for (const page of ["taskpane.html", "index.html"]) {
      const scripts = scriptsOf(page);
      expect(scripts.length).toBeGreaterThan(0);
      const size = scripts.reduce((sum, script) => sum + zipped(script), 0);
      expect(size).toBeLessThanOrEqual(220 * 1024);
    }
  });

  it("load the reader and the writers only when they are needed", () => {
    const first = scriptsOf("index.html").map(read).join("");
    for (const chunk of ["read-xlsx", "write-docx", "write-xlsx"]) {
      expect(readdirSync(path.join(folder, "pane")).some((file) => file.startsWith(`${chunk}.`))).toBe(true);
    }
    // A word of each: the part of a workbook, a part of a document, a sheet of the template.
    for (const word of ["sharedStrings", "w:document", "填表说明"]) expect(first).not.toContain(word);
  });

  it("allow scripts of our own folder alone, without eval", () => {
    for (const page of ["taskpane.html", "index.html"]) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read(page))?.[1] ?? "";
      const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule]));
      expect(rules.get("default-src")).toBe("default-src 'none'");
      expect(rules.get("script-src")).toBe("script-src 'self'");
      expect(rules.get("connect-src")).toBe("connect-src 'self'");
      expect(policy).not.toMatch(/eval|https?:|\*/);
    }
  });

  it("find office.js, unmodified and under its own name, in our own folder", () => {
    const library = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
    const files = readdirSync(path.join(folder, "officejs"), { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scriptsOf("taskpane.html")[0]).toBe("officejs/office.js");
    expect(scripts).toEqual(expect.arrayContaining(["office.js", "excel-win32-16.01.js", "word-mac-16.00.js"]));
    for (const file of scripts) {
      expect(readFileSync(path.join(folder, "officejs", file)).equals(readFileSync(path.join(library, file)))).toBe(
        true,
      );
    }
    expect(scriptsOf("index.html").join()).not.toContain("office");
  });

  it("name files that are there", () => {
    for (const page of ["taskpane.html", "index.html"]) {
      const named = [...read(page).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1] ?? "");
      expect(named.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
    }
  });

  it("hold no line that runs text as a script", () => {
    for (const file of readdirSync(path.join(folder, "pane"))) {
      if (file.endsWith(".js")) expect(read(path.join("pane", file))).not.toMatch(/\beval\(|new Function\(/);
    }
  });
});
