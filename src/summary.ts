/** The corridors: each joins rooms in the order the data walks. Nothing here computes, complains or tells by itself. */
import { catalog } from "./catalog/catalog.ts";
import { requireUsable } from "./checks/require-usable.ts";
import { runChecks } from "./checks/run-checks.ts";
import type { ToldText } from "./document/text.ts";
import { toText } from "./document/text.ts";
import { deriveFigures } from "./figures/derive-figures.ts";
import { readMetrics } from "./metrics/read-metrics.ts";
import type { Figures } from "./model/figure.ts";
import type { Finding } from "./model/finding.ts";
import type { Narrative } from "./model/narrative.ts";
import type { Period } from "./model/period.ts";
import { yearBefore } from "./model/period.ts";
import type { Readings } from "./model/reading.ts";
import type { Workbook } from "./model/workbook.ts";
import { writeNarrative } from "./narrative/write-narrative.ts";

export interface InspectOptions {
  /** The report period asked for; null: the one in 报告设置. */
  readonly period: Period | null;
  /** Last year's whole workbook; it wins over the column 上年同期. */
  readonly lastYear: Workbook | null;
}

export interface Inspection {
  readonly workbook: Workbook;
  readonly readings: Readings;
  readonly period: Period;
  readonly lastYear: Readings | null;
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly figures: Figures;
  readonly narrative: Narrative;
  /** Id of the outline asked for; null when it was left to the settings and the period. */
  readonly outline: string | null;
  /** The whole text with every told number in it. */
  readonly told: ToldText;
}

/** What was recognised, without asking whether it can be used. */
export function read(workbook: Workbook, period: Period | null): Readings {
  return readMetrics(workbook, catalog, period);
}

/** 检查数据: reads and checks. Throws Unreadable when the workbook cannot be worked with at all. */
export function inspect(workbook: Workbook, options: InspectOptions): Inspection {
  const readings = readMetrics(workbook, catalog, options.period);
  const period = requireUsable(workbook.name, readings);
  const lastYear = options.lastYear === null ? null : readLastYear(options.lastYear, yearBefore(period));
  const findings = runChecks({ workbook, readings, catalog, period, lastYear });
  return { workbook, readings, period, lastYear, findings };
}

function readLastYear(workbook: Workbook, period: Period): Readings {
  const readings = readMetrics(workbook, catalog, period);
  requireUsable(workbook.name, readings);
  return readings;
}

/** 生成总结: derives, tells and sets as text. `outline` null: the one in 报告设置, else by the period. */
export function summarise(inspection: Inspection, outline: string | null): Summary {
  const { readings, period, findings, lastYear } = inspection;
  const figures = deriveFigures({ readings, catalog, period, findings, lastYear });
  const narrative = writeNarrative({ figures, readings, catalog, findings, outline });
  return { figures, narrative, outline, told: toText(narrative) };
}
