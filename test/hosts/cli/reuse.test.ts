import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

const workbook = path.join(import.meta.dirname, "..", "..", "..", "samples", "2023-first-half.xlsx");

const OLD = `云岭县消防救援大队2022年上半年工作总结

上半年，大队共接警出动290起，召开党委会议5次，发放宣传资料*余份。
消防站共有门窗12扇。
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "reuse-"));
  writeFileSync(file("去年.txt"), OLD);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(file(name), "utf8");

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly new: string;
  readonly state: string;
  readonly metric: string | null;
  readonly cells: readonly string[];
}

describe("learn", () => {
  it("gives every number and mask at its place, with what it speaks of", async () => {
    const { code, data } = await run("learn", file("去年.txt"), "--json");
    const { text, mentions } = JSON.parse(data) as {
      text: string;
      mentions: { start: number; end: number; raw: string; class: string; metric: string | null }[];
    };
    expect(code).toBe(0);
    expect(text).toBe(OLD);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(mentions.map(({ raw }) => raw));
    expect(mentions.find(({ raw }) => raw === "290")).toMatchObject({ class: "metric", metric: "接警出动总数" });
    expect(mentions.find(({ raw }) => raw === "*余")).toMatchObject({ class: "metric", metric: "发放宣传资料" });
  });
});

describe("reuse", () => {
  it("writes the text with this period's figures, and nothing else changed", async () => {
    const { code, said } = await run(
      "reuse",
      file("去年.txt"),
      workbook,
      "-o",
      file("新.txt"),
      "--json",
      file("新.json"),
    );
    const { text, slots } = JSON.parse(read("新.json")) as { text: string; slots: Slot[] };
    expect(code).toBe(0);
    expect(read("新.txt")).toBe(text);
    expect(text).toContain("云岭县消防救援大队2023年上半年工作总结");
    expect(text).toContain("共接警出动305起，召开党委会议6次，发放宣传资料5000余份");
    expect(text).toContain("门窗12扇");
    let old = "";
    let reached = 0;
    for (const slot of slots) {
      old += text.slice(reached, slot.start) + slot.old;
      expect(text.slice(slot.start, slot.end)).toBe(slot.new);
      reached = slot.end;
    }
    expect(old + text.slice(reached)).toBe(OLD);
    expect(slots.find(({ metric }) => metric === "接警出动总数")?.cells).toEqual(["接警!P4"]);
    expect(said.at(-2)).toMatch(/^共\d+个数：换上本期的3个/);
  });

  it("keeps what was decided in a file, and follows it the next time", async () => {
    const words = ["reuse", file("去年.txt"), workbook, "--bindings", file("对应.json")];
    await run(...words, "-o", file("一.txt"));
    const kept = read("对应.json");
    expect(JSON.parse(kept)).toHaveProperty("bindings");
    const { code } = await run(
      "reuse",
      file("一.txt"),
      workbook,
      "--bindings",
      file("对应.json"),
      "-o",
      file("二.txt"),
    );
    expect(code).toBe(0);
    expect(read("二.txt")).toBe(read("一.txt"));
    expect(read("对应.json")).toBe(kept);
  });

  it.each([
    ["no report", "没有.txt", /没有找到/],
    ["a workbook as the report", workbook, /请选择写好的总结文稿/],
    ["a text without figures", "空.txt", /没有可换的数/],
  ])("ends with one sentence and writes nothing: %s", async (_why, name, sentence) => {
    writeFileSync(file("空.txt"), "各位领导：请审阅。\n");
    const report = name === workbook ? workbook : file(name);
    const { code, said } = await run("reuse", report, workbook, "-o", file("不写.txt"));
    expect([code, said.length]).toEqual([2, 1]);
    expect(said[0]).toMatch(sentence);
    expect(existsSync(file("不写.txt"))).toBe(false);
  });

  it("never writes over a file that is there", async () => {
    writeFileSync(file("旧.txt"), "别人的");
    const { code } = await run("reuse", file("去年.txt"), workbook, "-o", file("旧.txt"));
    expect([code, read("旧.txt")]).toEqual([2, "别人的"]);
  });
});
