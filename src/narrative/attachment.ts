import { toDecimal } from "../model/exact.ts";
import type { Change, Fact } from "../model/figure.ts";
import type { Aspect, Attachment, Span, TableColumn } from "../model/narrative.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Desk } from "./desk.ts";
import type { Item } from "./item.ts";
import { itemOfFact } from "./items.ts";
import type { Telling } from "./phrases-amount.ts";
import { amount, decimalOf, plainNumeral, told } from "./phrases-amount.ts";
import { cleanName } from "./phrases-names.ts";
import { percentage } from "./phrases-remark.ts";

const EMPTY: Span = { text: "" };

const COLUMNS: readonly TableColumn[] = [
  { title: "序号", align: "centre", width: 6 },
  { title: "指标", align: "left", width: 30 },
  { title: "单位", align: "centre", width: 8 },
  { title: "本期", align: "right", width: 12 },
  { title: "上年同期", align: "right", width: 12 },
  { title: "增减", align: "right", width: 10 },
  { title: "同比（%）", align: "right", width: 12 },
  { title: "年度目标", align: "right", width: 12 },
  { title: "完成率（%）", align: "right", width: 10 },
];

/** Domains whose rows are main indicators; of the others only rows with a target are, and in full all. */
const MAIN = ["alarms", "fires", "inspections", "hazards", "publicity"];

/** 附件1 主要指标完成情况表; null when the settings do not want it or there is nothing to show. */
export function indicatorTable(desk: Desk): Attachment | null {
  if (!desk.settings.attachment) return null;
  const main = new Set(MAIN.map((id) => desk.facts.domainName(id)));
  const facts = desk.facts.figures.facts.filter(
    (fact) =>
      fact.series.subject === null &&
      hasNumber(fact) &&
      (main.has(fact.series.domain) || fact.target.known || desk.length === "full"),
  );
  if (facts.length === 0) return null;
  const domains = new Map<string, Set<string>>();
  for (const fact of facts) {
    const name = nameOf(fact);
    domains.set(name, (domains.get(name) ?? new Set()).add(fact.series.domain));
  }
  const rows = facts.map((fact, i) => {
    const name = nameOf(fact);
    const isTwin = (domains.get(name)?.size ?? 0) > 1;
    return tableRow(desk, fact, { index: i + 1, name: isTwin ? `${name}（${fact.series.domain}）` : name });
  });
  return { title: "主要指标完成情况表", note: noteOf(facts), columns: COLUMNS, rows };
}

function hasNumber({ now }: Fact): boolean {
  return now.known || now.gap === "in-doubt";
}

function nameOf({ series, spec }: Fact): string {
  const scope = series.scope === null ? "" : `（${cleanName(series.scope)}）`;
  return cleanName(spec?.label ?? spec?.name ?? series.metric) + scope;
}

/** Two domains may count under one name: 出动人员 to calls and to 防疫. */
function tableRow(desk: Desk, fact: Fact, { index, name }: { index: number; name: string }): readonly Span[] {
  const item = itemOfFact(fact);
  const decimals = desk.yearly.decimals;
  const cells = [...fact.now.cells, ...fact.base.cells];
  return [
    { text: String(index) },
    { text: name },
    { text: item.unit },
    now(item),
    value(item, fact.base, "base"),
    difference(item, fact.change, cells),
    rate(item, fact.change, { cells, decimals }),
    value(item, fact.target, "target"),
    completion(item, fact.completion, decimals),
  ];
}

function now(item: Item): Span {
  const outcome = item.now;
  if (outcome.known) return value(item, outcome, null);
  return amount(item, false)[0] ?? EMPTY;
}

function value(item: Item, outcome: Outcome, aspect: Aspect | null): Span {
  if (!outcome.known) return EMPTY;
  const { text, ...telling } = plainNumeral(outcome.value, outcome.marker, item.unit);
  const { value: digits, marker, unit } = telling;
  return toldCell(item, text, { value: digits, marker, unit, cells: outcome.cells, aspect });
}

function toldCell(item: Item, text: string, telling: Telling): Span {
  return told(item, text, telling)[0] ?? EMPTY;
}

/** Signed; what cannot be compared stays blank. */
function difference(item: Item, change: Change, cells: Item["now"]["cells"]): Span {
  switch (change.kind) {
    case "none":
      return EMPTY;
    case "equal":
      return { text: "0" };
    case "points": {
      const text = toDecimal(change.points, 2);
      return toldCell(item, text, { value: text, marker: null, unit: "个百分点", cells, aspect: "points" });
    }
    default: {
      const text = decimalOf(change.difference);
      return toldCell(item, text, { value: text, marker: null, unit: item.unit, cells, aspect: "yoy-difference" });
    }
  }
}

/** Percent, signed; — where the decision table allows none to be printed (tiny and zero bases, casualties, rates). */
function rate(
  item: Item,
  change: Change,
  { cells, decimals }: { cells: Item["now"]["cells"]; decimals: number },
): Span {
  switch (change.kind) {
    case "none":
      return EMPTY;
    case "equal":
      return { text: "持平" };
    case "about-equal":
      return { text: "基本持平" };
    case "rate":
    case "multiple": {
      const text = toDecimal(change.rate, decimals);
      return toldCell(item, text, { value: text, marker: null, unit: "%", cells, aspect: "yoy-rate" });
    }
    default:
      return { text: "—" };
  }
}

function completion(item: Item, outcome: Outcome, decimals: number): Span {
  return percentage(item, outcome, "completion", decimals)[0] ?? EMPTY;
}

function noteOf(facts: readonly Fact[]): string | null {
  const doubted = facts.some((fact) => !fact.now.known);
  return doubted ? "注：标有【待核】的数据尚在核实。" : null;
}
