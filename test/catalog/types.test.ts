import { expect, test } from "vitest";
import type { FigureId, MetricId } from "../../src/catalog/catalog.ts";
import { catalog } from "../../src/catalog/catalog.ts";
import type { FigureRow } from "../../src/catalog/figures.ts";
import type { RelationRow } from "../../src/catalog/relations.ts";

/** The compiler reads these lines: an expected error that does not come is one. */
const figure: Pick<FigureRow, "of"> = { of: ["alarms-total"] };
// @ts-expect-error a mistyped metric id
const mistypedFigure: Pick<FigureRow, "of"> = { of: ["alarms-totl"] };
// @ts-expect-error a mistyped metric id
const mistypedRelation: Pick<RelationRow, "left"> = { left: "fires-totals" };
// @ts-expect-error a mistyped metric id
const mistypedMetric: MetricId = "hazards-find";
// @ts-expect-error a mistyped figure id
const mistypedFigureId: FigureId = "rectification-rates";

test("the mistyped ids that do not compile are no rows either", () => {
  const ids = new Set<string>([
    ...catalog.domains.flatMap(({ metrics }) => metrics.map(({ id }) => id)),
    ...catalog.figures.map(({ id }) => id),
  ]);
  const mistyped = [...mistypedFigure.of, mistypedRelation.left, mistypedMetric, mistypedFigureId];
  expect(figure.of.every((id) => ids.has(id))).toBe(true);
  expect(mistyped.filter((id) => ids.has(id))).toEqual([]);
});
