import { archiveColumns } from "./archive-columns.ts";
import type { Catalog } from "../model/catalog.ts";
import { bounds } from "./bounds.ts";
import { columns } from "./columns.ts";
import { domains } from "./domains.ts";
import { figures } from "./figures.ts";
import { implications } from "./implications.ts";
import { ledgers } from "./ledgers.ts";
import { relations } from "./relations.ts";
import { settings } from "./settings.ts";
import { textSlots } from "./text-slots.ts";
import { waiverColumns } from "./waiver-columns.ts";

export type { DomainId, MetricId } from "./domains.ts";
export type { FigureId } from "./figures.ts";

/** The brigade's words: what the engine knows of metrics, sheets, columns and settings. */
export const catalog: Catalog = {
  domains,
  figures,
  relations,
  bounds,
  implications,
  columns,
  settings,
  textSlots,
  ledgers,
  waiverColumns,
  archiveColumns,
  sheets: {
    guide: "填表说明",
    settings: "报告设置",
    texts: "文稿要点",
    ledger: "隐患台账",
    waivers: "核查说明",
    mapping: "对应关系",
    archive: "上报存档",
  },
};
