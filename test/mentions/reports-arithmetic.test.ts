import { describe, expect, test } from "vitest";
import { markedReports } from "./marked-reports.ts";
import type { Mark } from "./marked-text.ts";

/** Totals and the parts that make them up; a part a report does not tell counts nothing. */
const SUMS: readonly (readonly [total: string, ...parts: string[]])[] = [
  ["接警.接警出动总数", "接警.火灾扑救", "接警.抢险救援", "接警.社会救助", "接警.公务执勤", "接警.其他出动"],
  ["接警.营救疏散人员合计", "接警.抢救被困人员", "接警.疏散被困人员"],
  ["火灾.火灾起数", "火灾.火灾起数.电气", "火灾.火灾起数.用火不慎", "火灾.火灾起数.其他原因"],
  ["火灾.火灾起数", "火灾.火灾起数.农村", "火灾.火灾起数.县城集镇", "火灾.火灾起数.城市"],
  ["检查.责令改正通知书", "检查.责令立即改正通知书", "检查.责令限期改正通知书"],
  ["宣传.媒体上稿合计", "宣传.中央级媒体上稿", "宣传.省级媒体上稿", "宣传.市级媒体上稿", "宣传.县级媒体上稿"],
  ["保障.执勤消防车总数", "保障.消防车高车龄档辆数", "保障.消防车中车龄档辆数", "保障.消防车低车龄档辆数"],
];

/** Rates and shares: what is the row printed, its numerator, its denominator. */
const QUOTIENTS: readonly (readonly [printed: string, part: string, whole: string])[] = [
  ["隐患.整改率（当期）", "隐患.督促整改火灾隐患或违法行为", "隐患.发现火灾隐患或违法行为"],
  ["检查.双随机抽查完成率", "检查.双随机抽查完成数", "检查.双随机抽查任务数"],
  ["检查.举报投诉办结率", "检查.举报投诉办结数", "检查.举报投诉受理数"],
  ["检查.重大隐患销案率", "检查.挂牌督办重大火灾隐患单位.已整改", "检查.挂牌督办重大火灾隐患单位"],
  ["廉政.巡察问题整改率", "廉政.巡察整改问题数", "廉政.巡察发现问题数"],
  ["党建.检视问题整改率", "党建.检视问题整改条数", "党建.检视问题条数"],
  ["基层.委托执法乡镇街道数", "基层.委托执法乡镇街道数", "基层.挂牌消防工作办公室的乡镇街道数"],
  ["火灾.高层住宅火灾起数", "火灾.高层住宅火灾起数", "火灾.火灾起数"],
  ...["火灾扑救", "抢险救援", "社会救助", "公务执勤", "其他出动"].map(
    (part) => [`接警.${part}`, `接警.${part}`, "接警.接警出动总数"] as const,
  ),
  ...["电气", "居住场所"].map((part) => [`火灾.火灾起数.${part}`, `火灾.火灾起数.${part}`, "火灾.火灾起数"] as const),
];

describe.each(markedReports)("the numbers of $name", ({ marks }) => {
  const scopes = [...new Set(marks.map(({ scope }) => scope))];

  test("add up to the totals printed", () => {
    const wrong = SUMS.filter(([total, ...parts]) => {
      const amounts = parts.map((part) => amountOf(marks, part, null));
      const told = amounts.filter((amount) => amount !== null);
      const sum = told.reduce((all, amount) => all + amount, 0);
      return told.length > 1 && amountOf(marks, total, null) !== null && sum !== amountOf(marks, total, null);
    });
    expect(wrong).toEqual([]);
  });

  test("give the rates and shares printed", () => {
    const wrong = QUOTIENTS.flatMap(([printed, part, whole]) =>
      scopes.filter((scope) => {
        const mark = marks.find((item) => isOf(item, printed, scope) && /share|rate$/.test(kindOf(item)));
        const [above, below] = [amountOf(marks, part, scope), amountOf(marks, whole, scope)];
        return above !== null && below !== null && isPrintedOtherwise(mark, (above * 100) / below);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("give the changes in per cent that follow from the changes in number", () => {
    const wrong = marks.filter((mark) => {
      if (mark.comparison?.kind !== "yoy-rate" || mark.value === null) return false;
      const difference = marks.find(
        (item) => isOf(item, `${mark.domain}.${mark.metric}`, mark.scope) && kindOf(item) === "yoy-difference",
      );
      const now = amountOf(marks, `${mark.domain}.${mark.metric}`, mark.scope);
      if (difference === undefined || now === null) return false;
      const change = amount(difference);
      const base = difference.comparison?.direction === "up" ? now - change : now + change;
      const sameWay = difference.comparison?.direction === mark.comparison.direction;
      return !sameWay || isPrintedOtherwise(mark, (change * 100) / base);
    });
    expect(wrong.map(({ raw, metric }) => `${metric} ${raw}`)).toEqual([]);
  });
});

test("the rates, shares and changes that are checked are many", () => {
  const all = markedReports
    .flatMap(({ marks }) => marks)
    .filter(({ value, comparison }) => value !== null && comparison);
  expect(all.length).toBeGreaterThan(80);
});

function kindOf(mark: Mark): string {
  return mark.comparison?.kind ?? "";
}

function isOf(mark: Mark, metric: string, scope: string | null): boolean {
  return `${mark.domain}.${mark.metric}` === metric && mark.scope === scope;
}

/** What is printed for a metric itself, in single units; null when it is not told, masked or only told about. */
function amountOf(marks: readonly Mark[], metric: string, scope: string | null): number | null {
  const mark = marks.find((item) => isOf(item, metric, scope) && item.comparison === null && item.value !== null);
  return mark === undefined || mark.marker !== null ? null : amount(mark);
}

/** Rounded, since 1.53 times 10000 is 15300.000000000002 in binary. */
function amount({ value, unit }: Mark): number {
  const scale = unit?.startsWith("亿") ? 100_000_000 : unit?.startsWith("万") ? 10_000 : 1;
  return Math.round(Number(value) * scale * 1000) / 1000;
}

/** Whether a mark shows something else than this number rounded half up to the decimals it shows. */
function isPrintedOtherwise(mark: Mark | undefined, computed: number): boolean {
  if (mark === undefined || mark.value === null || mark.marker !== null) return false;
  // One decimal, a trailing .0 dropped.
  return Math.round(computed * 10) / 10 !== Number(mark.value);
}
