import type { FigureSpec } from "../model/catalog.ts";
import type { RectificationRate } from "../model/settings.ts";

/** The catalogue's rows for 整改率: one a definition; without a suffix, the current one (整改÷发现). */
const DEFINITION = /^rectification-rate(?:-(current|stock|cohort|on-time))?$/;

/** Id and name under which the brigade's own 整改率 is told, whatever its definition. */
export const RECTIFICATION_RATE = { id: "rectification-rate", name: "整改率" } as const;

/**
 * Under which id and name a figure is told; null when it is not. Brigades define 整改率 differently and none of the
 * definitions is published, so only the one chosen in 报告设置 carries the name; 按期整改率 is told beside it under its
 * own name, because it answers another question.
 */
export function toldAs(spec: FigureSpec, chosen: RectificationRate): { id: string; name: string } | null {
  const match = DEFINITION.exec(spec.id);
  if (match === null) return { id: spec.id, name: spec.name };
  const definition = match[1] ?? "current";
  if (definition === chosen) return RECTIFICATION_RATE;
  return definition === "on-time" ? { id: spec.id, name: spec.name } : null;
}
