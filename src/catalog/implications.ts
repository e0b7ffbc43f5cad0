import type { ImplicationSpec } from "../model/catalog.ts";
import type { MetricId } from "./domains.ts";

/** An implication between rows that exist. */
export interface ImplicationRow extends ImplicationSpec {
  readonly when: MetricId;
  readonly needs: MetricId;
}

/** When the first is above zero, the second must be at least one. */
// prettier-ignore
export const implications = [
  { id: "fines-need-decisions", rule: "fine-without-penalty", over: "period", when: "inspections-fines", needs: "inspections-penalty-decisions", message: "有罚款，但行政处罚决定书是0份，请核对。" },
  { id: "fines-need-penalised-units", rule: "fine-without-penalty", over: "period", when: "inspections-fines", needs: "inspections-penalised-units", message: "有罚款，但行政处罚单位是0家，请核对。" },
  { id: "deaths-need-fatal-fires", rule: "deaths-without-fatal-fire", when: "fires-deaths", needs: "fires-fatal", message: "有人员死亡，但亡人火灾是0起，请核对。" },
  { id: "penalties-without-fines", rule: "penalties-without-fine", over: "period", when: "inspections-penalty-decisions", needs: "inspections-fines", message: "有行政处罚，但罚款是0，是否全是警告？" },
] as const satisfies readonly ImplicationRow[];
