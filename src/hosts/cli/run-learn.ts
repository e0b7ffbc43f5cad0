import type { Mention } from "../../model/mention.ts";
import { learnReport } from "../../reuse-document.ts";
import type { Arguments } from "./args.ts";
import type { Console } from "./console.ts";
import { DONE } from "./failure.ts";
import { loadReport } from "./report-file.ts";
import { learnJson } from "./reuse-json.ts";
import { padEnd } from "./width.ts";

const CLASSES: Readonly<Record<Mention["class"], string>> = {
  metric: "指标",
  derived: "推算",
  period: "时间",
  name: "名称",
  fixed: "固定说法",
  campaign: "行动名称",
  other: "其他",
};

/** Lists the figures of a finished report, and what each speaks of. */
export function runLearn(args: Arguments, console: Console): number {
  const learnt = learnReport(loadReport(args.files[0] ?? "", console));
  if (args.flag("json")) console.data(JSON.stringify(learnJson(learnt), null, 1));
  else {
    const figures = learnt.mentions.filter(isFigure);
    for (const mention of figures) console.data(lineOf(mention));
    const unsure = figures.filter(({ confidence }) => confidence < 0.7).length;
    const others = learnt.mentions.length - figures.length;
    console.say(`共${figures.length}个数，其中${unsure}个拿不准；另有年份、名称、固定说法等${others}处不算指标。`);
  }
  return DONE;
}

function isFigure({ class: kind }: Mention): boolean {
  return kind === "metric" || kind === "derived";
}

function lineOf({ raw, unit, class: kind, domain, metric, scope, confidence }: Mention): string {
  const name = metric === null ? "没有认出" : `${domain ?? ""} ${metric}${scope === null ? "" : `（${scope}）`}`;
  const doubt = confidence < 0.7 ? "  拿不准" : "";
  return `${padEnd(`${raw}${unit ?? ""}`, 16)}${padEnd(CLASSES[kind], 6)}${name.trim()}${doubt}`;
}
