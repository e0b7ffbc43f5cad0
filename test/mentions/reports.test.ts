import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Mark } from "./marked-text.ts";
import { readMarked } from "./marked-text.ts";

const FOLDER = new URL("reports/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

interface Read {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly mentions: readonly Mention[];
  readonly at: ReadonlyMap<number, Mention>;
}

function read(file: string): Read {
  const { text, marks } = readMarked(readFileSync(new URL(file, FOLDER), "utf8"));
  const mentions = findMentions(text, catalog);
  return { text, marks, mentions, at: new Map(mentions.map((mention) => [mention.start, mention])) };
}

const isFigure = (of: string): boolean => of === "metric" || of === "derived";

function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(Math.max(0, start - 14), start)}【${text.slice(start, end)}】${text.slice(end, end + 8)}`;
}

/** The scale counts with the unit unless the marker holds it; both ways of writing come to the same. */
function fullUnit({ unit, marker }: Mark): string {
  return (/[万亿]/.exec(marker ?? "")?.[0] ?? "") + (unit ?? "");
}
const vague = (marker: string | null): string => (marker ?? "").replace(/[万亿]/g, "");

/** Rows of the catalogue that count the same thing twice. */
function oneName(name: string): string {
  return name.replace(/支数$|数$/, "");
}

function figures({ marks, at }: Read): (readonly [Mark, Mention])[] {
  return marks.flatMap((mark) => {
    const mention = at.get(mark.start);
    return isFigure(mark.class) && mention !== undefined ? [[mark, mention] as const] : [];
  });
}

describe.each(files)("%s", (file) => {
  const report = read(file);
  const { text, marks, mentions, at } = report;

  test("every figure is found with its exact span and class", () => {
    const wrong = marks
      .filter((mark) => isFigure(mark.class))
      .filter((mark) => at.get(mark.start)?.end !== mark.end || at.get(mark.start)?.class !== mark.class);
    expect(wrong.map((mark) => `${mark.class} ${around(text, mark)}`)).toEqual([]);
  });

  test("nothing else is taken for a figure", () => {
    const marked = new Set(marks.filter((mark) => isFigure(mark.class)).map(({ start }) => start));
    const extra = mentions.filter((one) => isFigure(one.class) && !marked.has(one.start));
    expect(extra.map((one) => around(text, one))).toEqual([]);
  });

  test("unit, marker, value and kind are those of the text", () => {
    const told = figures(report).map(([mark, mention]) => ({
      read: [(mention.scale ?? "") + (mention.unit ?? ""), vague(mention.marker), mention.value, mention.kind].join(
        " ",
      ),
      meant: [fullUnit(mark), vague(mark.marker), mark.value, mark.kind].join(" "),
      where: around(text, mark),
    }));
    expect(told.filter(({ read: was, meant }) => was !== meant)).toEqual([]);
  });
});

test("of passages in everyday words, few figures are named wrongly with confidence", () => {
  const wrong = files
    .filter((file) => file.startsWith("plain-"))
    .flatMap((file) => figures(read(file)))
    .filter(([mark, { id, metric, confidence }]) => {
      const same = mark.isNew ? id === null : oneName(metric ?? "") === oneName(mark.metric ?? "");
      return !same && confidence >= 0.6;
    });
  expect(wrong.length).toBeLessThanOrEqual(14);
});

test("what is read otherwise than a person reads it is listed, and is little", async () => {
  const lines: string[] = [];
  const groups = { long: { known: 0, right: 0 }, plain: { known: 0, right: 0 } };
  for (const file of files) {
    const report = read(file);
    const group = file.startsWith("plain-") ? groups.plain : groups.long;
    for (const [mark, mention] of figures(report)) {
      const is = `${mark.domain}.${mark.metric}`;
      const said = `${mention.domain}.${mention.metric}`;
      const same = mark.isNew
        ? mention.id === null
        : mention.domain === mark.domain && oneName(mention.metric ?? "") === oneName(mark.metric ?? "");
      if (!mark.isNew) group.known += 1;
      if (!mark.isNew && same) group.right += 1;
      const where = around(report.text, mark).replaceAll("\n", "⏎");
      if (!same)
        lines.push(`${file} ${where} 应为 ${is}${mark.isNew ? "（新）" : ""}，读作 ${said} ${mention.confidence}`);
      if ((mark.scope ?? "") !== (mention.scope ?? ""))
        lines.push(`${file} ${where} 范围应为 ${mark.scope ?? "无"}，读作 ${mention.scope ?? "无"}`);
      if (JSON.stringify(mark.comparison) !== JSON.stringify(mention.comparison))
        lines.push(
          `${file} ${where} 比较应为 ${mark.comparison?.kind ?? "无"}，读作 ${mention.comparison?.kind ?? "无"}`,
        );
    }
  }
  expect(groups.long.right / groups.long.known).toBeGreaterThanOrEqual(0.95);
  // Everyday words are not those of the catalogue: what is not known is offered as a new row.
  expect(groups.plain.right / groups.plain.known).toBeGreaterThanOrEqual(0.8);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("misread.txt");
});
