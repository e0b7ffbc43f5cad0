import type { Catalog } from "../model/catalog.ts";
import type { Figures } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import type { Attachment, Block, Narrative } from "../model/narrative.ts";
import type { Period } from "../model/period.ts";
import { kindOf } from "../model/period.ts";
import type { Readings } from "../model/reading.ts";
import { indicatorTable } from "./attachment.ts";
import type { Desk } from "./desk.ts";
import { openDesk } from "./desk.ts";
import { factsOf } from "./facts.ts";
import { block } from "./layout.ts";
import type { Outline } from "./outline.ts";
import { outlines } from "./outlines.ts";
import { brief } from "./outlines/brief.ts";
import { brigadeHalfYearHeads } from "./outlines/brigade-half-year-heads.ts";
import { brigadeYear } from "./outlines/brigade-year.ts";
import { writtenDate } from "./phrases-chinese.ts";
import { waiverTable } from "./waiver-table.ts";

export interface NarrativeInput {
  readonly figures: Figures;
  readonly readings: Readings;
  readonly catalog: Catalog;
  /** For 审核说明: those with a written 说明. */
  readonly findings: readonly Finding[];
  /** Outline id; null or unknown: the one in 报告设置, else by the period. */
  readonly outline: string | null;
}

/**
 * The report in words: title, opening, parts, closing, the list of attachments, unit and date, and the attachments. Every number
 * from the workbook is a told span; a row is told once; what is missing falls away without leaving a trace.
 */
export function writeNarrative({ figures, readings, catalog, findings, outline }: NarrativeInput): Narrative {
  const desk = openDesk(factsOf(figures, readings, catalog), readings.settings);
  const chosen = chooseOutline([outline, readings.settings.outline], figures.period);
  const title = `${desk.settings.unit}${chosen.title(desk)}`;
  const body = chosen.write(desk);
  const tables = [indicatorTable(desk), waiverTable(desk.settings, findings)];
  const attachments = tables.filter((table) => table !== null);
  return {
    title,
    blocks: [block("title", [title]), ...byline(desk), ...body, ...attachmentNotes(attachments), ...signature(desk)],
    attachments,
  };
}

/** 附件：1.主要指标完成情况表, and the others each on a line of its own (GB/T 9704-2012 7.3.4). */
function attachmentNotes(attachments: readonly Attachment[]): readonly Block[] {
  return attachments.map(({ title }, index) =>
    block("attachment-note", [`${index === 0 ? "附件：" : ""}${index + 1}.${title}`]),
  );
}

function chooseOutline(asked: readonly (string | null)[], span: Period): Outline {
  for (const id of asked) {
    const found = outlines.find((outline) => outline.id === id);
    if (found !== undefined) return found;
  }
  switch (kindOf(span)) {
    case "year":
      return brigadeYear;
    case "month":
    case "quarter":
      return brief;
    default:
      return brigadeHalfYearHeads;
  }
}

/** Unit and date at the end (GB/T 9704 7.3.5.2); where they stand on the line is the document's business. */
function signature(desk: Desk): readonly Block[] {
  const { unit, signature: place } = desk.settings;
  const date = dateOf(desk);
  if (place !== "end") return [];
  return [...(unit === "" ? [] : [block("signature", [unit])]), ...(date === null ? [] : [block("date", [date])])];
}

/** （××县消防救援大队  2023年7月5日） under the title, a custom that takes the place of the end. */
function byline(desk: Desk): readonly Block[] {
  const { unit, signature: place } = desk.settings;
  const words = [unit, dateOf(desk) ?? ""].filter((word) => word !== "").join("　");
  return place !== "title" || words === "" ? [] : [block("byline", [`（${words}）`])];
}

function dateOf(desk: Desk): string | null {
  return desk.settings.writtenOn === null ? null : writtenDate(desk.settings.writtenOn);
}
