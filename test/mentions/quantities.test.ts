import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import { fold } from "../../src/mentions/fold.ts";
import { scanQuantities, valueOf } from "../../src/mentions/quantity.ts";

/** Text · span · value · marker in front and within · unit · marker behind the unit. */
const ROWS: readonly (readonly [
  text: string,
  span: string,
  value: string | null,
  marker: string,
  unit: string | null,
])[] = [
  ["接警出动305次", "305", "305", "", "次"],
  ["出动人员2545人次", "2545", "2545", "", "人次"],
  ["发放资料5000余份", "5000余", "5000", "余", "份"],
  ["抢救财产价值19万余元", "19万余", "19", "万余", "元"],
  ["争取资金30余万元", "30余万", "30", "余万", "元"],
  ["罚款**.**万元", "**.**万", null, "万", "元"],
  ["浏览量逾**万", "**万", null, "逾万", null],
  ["约300人左右", "300", "300", "约左右", "人"],
  ["培训1,234人（次）", "1,234", "1234", "", "人(次)"],
  ["整改率达８５．４％", "８５．４", "85.4", "", "%"],
  ["添置XXX件套", "XXX", null, "", "件套"],
  ["约谈×家", "×", null, "", "家"],
  ["检查＿＿＿家次", "＿＿＿", null, "", "家次"],
  ["发放○○份", "○○", null, "", "份"],
  ["刊发稿件十余篇", "十余", "10", "余", "篇"],
  ["三万余元", "三万余", "3", "万余", "元"],
  ["完成率百分之三十", "百分之三十", "30", "", "%"],
  ["提高1.5个百分点", "1.5", "1.5", "", "个百分点"],
  ["参观数十次", "数十", null, "", "次"],
];

test.each(ROWS)("%s", (...row) => {
  const [text, span, value, marker, unit] = row;
  const folded = fold(text);
  const [first, ...rest] = scanQuantities(folded);
  if (first === undefined) throw new Error("nothing was found");
  expect(rest).toEqual([]);
  expect(text.slice(first.start, first.spanEnd)).toBe(span);
  expect(valueOf(folded, first)).toBe(value);
  expect(first.prefix + first.suffix + first.tail).toBe(marker);
  expect(first.unit).toBe(unit);
});

test.each(["统一部署", "进一步加强", "十分重视", "队伍建设", "APP", "XML", "节约用水"])(
  "%s holds no number",
  (text) => {
    expect(scanQuantities(fold(text))).toEqual([]);
  },
);

test("约 within another word is no marker", () => {
  expect(scanQuantities("节约10万元").map(({ prefix }) => prefix)).toEqual([""]);
  expect(scanQuantities("附近3个小区").map(({ prefix }) => prefix)).toEqual([""]);
});

test("the signs of a unit that begin another word are no unit", () => {
  for (const text of ["**支队", "**天然溶洞", "**人民政府", "*条例", "**组织"])
    expect([text, scanQuantities(text)[0]?.unit]).toEqual([text, null]);
  expect(scanQuantities("12支队伍")[0]?.unit).toBe("支");
});

test("the numbers of a list share the unit printed last", () => {
  expect(scanQuantities("分别为5、32、126篇").map(({ unit }) => unit)).toEqual(["篇", "篇", "篇"]);
});

describe("what learn hands out of markers and scales", () => {
  test.each([
    ["罚款**.**万元", "**.**万", null, "万", "元"],
    ["抢救财产19万余元", "19万余", "19", "万余", "元"],
    ["浏览量30余万次", "30余万", "30", "余万", "次"],
    ["发放资料8.6万份", "8.6万", "8.6", "万", "份"],
    ["施划标线2.6万延米", "2.6万", "2.6", "万", "延米"],
  ])("%s", (text, ...said) => {
    const [mention] = findMentions(text, catalog);
    expect([mention?.raw, mention?.value, mention?.marker, mention?.unit]).toEqual(said);
  });
});
