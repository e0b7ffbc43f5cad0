import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { markedReports } from "./marked-reports.ts";
import { COMPARISON_KINDS, MARK_CLASSES, readMarked, writeMarked, type Mark } from "./marked-text.ts";

/** 域.指标名 of every metric row and derived figure the catalogue knows. */
const known = new Set(
  catalog.domains.flatMap(({ id, name, metrics }) => [
    ...metrics.map((metric) => `${name}.${metric.name}`),
    ...catalog.figures.filter(({ domain }) => domain === id).map((figure) => `${name}.${figure.name}`),
  ]),
);
const domains = new Set<string | null>(catalog.domains.map(({ name }) => name));

/**
 * Words with a numeral that nobody takes for a number. Numerals that number paragraphs (一、 （二） 三是) are left out as well;
 * every other numeral of a report must be marked.
 */
const PLAIN_WORDS =
  /百分点|一共|零售|下一步|千家万户|进一步|逐一|统一|一线|一批|一致|单一|第一时间|一体|一系列|唯一|一定|一些|一律|一并|千方百计|百姓|半点|一旦|万一/g;
const NUMBERING = /(?:^|\n)[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[一二三四五六七八九十]是/g;
const NUMERALS = /.{0,8}[〇零一二三四五六七八九十百千万亿两半双廿].{0,8}/g;

const MARKERS = ["余", "多", "近", "约", "逾", "超", "左右", "以上", "万余", "亿余"];
const COMPOUND_UNITS = "人次 辆次 家次 条次 件套 个次 队次 场次 台次".split(" ");

const isFigure = (mark: Mark): boolean => mark.class === "metric" || mark.class === "derived";

describe.each(markedReports)("the marked report $name", ({ name, source, text, marks }) => {
  test("comes back with its marks as it was", () => {
    expect(writeMarked({ text, marks })).toBe(source);
    for (const { start, end, raw } of marks) expect(text.slice(start, end)).toBe(raw);
  });

  test("is of the length such reports have", () => {
    expect(text.length).toBeGreaterThanOrEqual(name.startsWith("plain-") ? 600 : 2000);
    expect(text.length).toBeLessThanOrEqual(6000);
  });

  test("names metrics of the catalogue, or says that they are new", () => {
    const wrong = marks
      .filter(isFigure)
      .filter(({ domain, metric, isNew }) => !domains.has(domain) || known.has(`${domain}.${metric}`) === isNew);
    expect(wrong.map(({ raw, domain, metric }) => `${raw} ${domain}.${metric}`)).toEqual([]);
  });

  test("leaves no number and no mask without a mark", () => {
    expect(withoutMarks(text, marks).match(/.{0,8}(?:[\d０-９*×＿○]|X{2,}).{0,8}/g) ?? []).toEqual([]);
  });

  test("leaves no Chinese numeral without a mark but in plain words", () => {
    const rest = withoutMarks(text, marks).replaceAll(NUMBERING, "·").replaceAll(PLAIN_WORDS, "·");
    expect(rest.match(NUMERALS) ?? []).toEqual([]);
  });

  test("gives every figure the unit that stands behind it, or behind the list it is in", () => {
    const wrong = marks.filter(isFigure).filter(({ raw, end, unit }) => {
      if (raw.startsWith("百分之")) return unit !== "%";
      const printed = /[万亿]$/.test(raw) ? unit?.replace(/^[万亿]/, "") : unit;
      return (
        !text
          .slice(end, end + 8)
          .normalize("NFKC")
          .startsWith(printed ?? "?") && !/^[、和及　\n]/.test(text.slice(end))
      );
    });
    expect(wrong.map(({ raw, unit, end }) => `${raw} ${unit}: ${text.slice(end, end + 5)}`)).toEqual([]);
  });

  test("gives every number in digits a value", () => {
    const wrong = marks.filter((mark) => isFigure(mark) && (mark.kind === "mask") !== (mark.value === null));
    expect(wrong).toEqual([]);
  });
});

test("the reports hold every class of number-like things", () => {
  const seen = new Set(markedReports.flatMap(({ marks }) => marks.map((mark) => mark.class)));
  expect([...seen].sort()).toEqual([...MARK_CLASSES].sort());
});

test("the reports hold numbers, masks of every kind, markers, compound units and comparisons of every kind", () => {
  const all = markedReports.flatMap(({ marks }) => marks);
  const texts = all.map(({ raw, unit, marker }) => [raw, unit, marker].join(" "));
  for (const sign of ["*", "**.*", "XXX", "××", "＿＿.＿", "○○", "３２", "1,286", "百分之百", "万余", "亿余"])
    expect(texts.some((said) => said.includes(sign))).toBe(true);
  const found = (key: (mark: Mark) => string | null | undefined): readonly unknown[] => [...new Set(all.map(key))];
  expect(found(({ marker }) => marker)).toEqual(expect.arrayContaining(MARKERS));
  expect(found(({ unit }) => unit)).toEqual(expect.arrayContaining(COMPOUND_UNITS));
  expect(found(({ comparison }) => comparison?.kind)).toEqual(expect.arrayContaining([...COMPARISON_KINDS]));
});

test.each([
  ["发放⟦5份", "not a whole mark"],
  ["发放⟦5⟧{figure 宣传.发放宣传资料 unit=份}份", "unknown word"],
  ["发放⟦5⟧{metric 宣传.发放宣传资料}份", "no metric or unit"],
  ["发放⟦5⟧{metric 宣传.发放宣传资料 unit=份 colour=red}份", "unknown word"],
  ["发放⟦5⟧{metric 宣传.发放宣传资料 unit=份 unit=册}份", "said twice"],
  ["增长⟦5⟧{derived 宣传.发放宣传资料 unit=% cmp=yoy-rate/left}%", "unknown word"],
])("refuses %s", (source, message) => {
  expect(() => readMarked(source)).toThrow(message);
});

/** The text with every marked number replaced by a sign that is none. */
function withoutMarks(text: string, marks: readonly Mark[]): string {
  let bare = "";
  let from = 0;
  for (const { start, end } of marks) {
    bare += `${text.slice(from, start)}·`;
    from = end;
  }
  return bare + text.slice(from);
}
