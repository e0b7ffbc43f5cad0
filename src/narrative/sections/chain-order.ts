import type { MetricId } from "../../catalog/catalog.ts";
import type { Fact } from "../../model/figure.ts";

/** How a campaign is told across the sheets 检查单位 and 隐患整改: checked, found, rectified, then what was imposed. */
const FIRST: readonly MetricId[] = [
  "responsibility-leader-inspections",
  "inspections-teams",
  "inspections-personnel",
  "inspections-units",
  "hazards-found",
  "hazards-rectified",
  "hazards-rectified-on-spot",
];

/** The chain first, then the rows in the order they come. */
export function inChainOrder(facts: readonly Fact[]): readonly Fact[] {
  const ids: readonly string[] = FIRST;
  const rank = ({ series }: Fact): number => {
    const found = ids.indexOf(series.id ?? "");
    return found < 0 ? ids.length : found;
  };
  return [...facts].sort((a, b) => rank(a) - rank(b));
}
