import type { RectificationRate } from "../../model/settings.ts";
import { compared } from "../phrases-change.ts";
import type { Clause } from "../phrases.ts";
import { isEmpty, NOTHING, say, sentence } from "../phrases.ts";
import type { Desk } from "../desk.ts";
import type { TypedDesk } from "./typed.ts";

/** How the brigade counts its rate, in words a reader can check it by. */
const DEFINITIONS: Readonly<Record<RectificationRate, string>> = {
  current: "按督促整改数占发现数的比例计算",
  stock: "按督促整改数占期初未整改数与发现数之和的比例计算",
  cohort: "按本期发现隐患中已整改的比例计算",
  "on-time": "按到期应整改隐患中按期整改的比例计算",
};

/** （按督促整改数占发现数的比例计算）; a brief leaves it out. */
export function definitionOf({ length, settings }: Pick<Desk, "length" | "settings">): string {
  return length === "brief" ? "" : `（${DEFINITIONS[settings.rectificationRate]}）`;
}

/**
 * 火灾隐患整改率为85.4%（按督促整改数占发现数的比例计算），同比提高2.4个百分点。 A rate is never told without its definition,
 * but for a brief, nor without the rows it is computed from.
 */
export function rectificationRate(desk: TypedDesk): Clause {
  const item = desk.figure("rectification-rate");
  const rate = desk.figureAmount(item);
  if (item === null || isEmpty(rate) || !desk.first("change", item)) return NOTHING;
  return sentence([say("火灾隐患整改率为", rate, definitionOf(desk)), compared(item, desk.yearly)]);
}
