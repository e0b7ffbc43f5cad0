import type { Catalog, DomainSpec, MetricSpec } from "../model/catalog.ts";
import type { Readings } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { fold } from "./fold.ts";
import { labelIndexOf } from "./label-index.ts";
import type { MappedLabel, Mapping } from "./mapping.ts";
import { matchLabel } from "./match-label.ts";
import type { NamedTable } from "./named-table.ts";
import { findNamedTable, textAt } from "./named-table.ts";
import type { Words } from "./words.ts";

export type MappingKey = "sheet" | "label" | "domain" | "metric" | "scope" | "unit";

const HEADINGS = new Map<MappingKey, readonly string[]>([
  ["sheet", ["表", "表名", "工作表"]],
  ["label", ["表头或行名", "表头", "行名", "栏目", "表头（行名）"]],
  ["domain", ["业务", "领域", "板块"]],
  ["metric", ["指标", "对应指标", "指标名称"]],
  ["scope", ["范围"]],
  ["unit", ["单位", "计量单位"]],
]);
/** The heads of the sheet 对应关系, in the order it is written. */
export const MAPPING_HEADER: readonly string[] = [...HEADINGS.values()].map(([name]) => name ?? "");
/** Far more lines than a brigade has labels. */
const MOST_ROWS = 2000;

/** The table of the sheet 对应关系; null when its header is gone. */
export function findMapping(sheet: Sheet): NamedTable<MappingKey> | null {
  return findNamedTable(sheet, HEADINGS, ["label", "domain"]);
}

/**
 * What the sheet says. A row without 表头或行名 tells the domain of a whole sheet; one without 表 holds on every sheet; one
 * without 指标 keeps the label as its name. A 业务 nobody knows counts as blank; of two rows for the same the first counts.
 */
export function readMapping(sheet: Sheet, table: NamedTable<MappingKey>, catalog: Catalog, words: Words): Mapping {
  const domains = new Map<string, string>();
  const labels = new Map<string, MappedLabel>();
  const end = Math.min(sheet.values.length, table.headerRow + MOST_ROWS);
  for (let row = table.headerRow + 1; row < end; row++) {
    const text = (key: MappingKey): string => textAt(sheet, table, row, key);
    const purpose = words.sheets.get(fold(text("domain")));
    const domain = purpose?.kind === "domain" ? purpose.domain : null;
    const key = mappingKey(text("sheet"), text("label"));
    if (text("label") !== "" && !labels.has(key)) labels.set(key, mapped(text, domain, catalog, words));
    else if (text("label") === "" && domain !== null && !domains.has(fold(text("sheet"))))
      domains.set(fold(text("sheet")), domain.name);
  }
  return {
    domainOf: (name) => domains.get(fold(name)) ?? null,
    labelOf: (name, label) => labels.get(mappingKey(name, label)) ?? labels.get(mappingKey("", label)) ?? null,
  };
}

/** One text for a label of a sheet ("": on every sheet), or for a whole sheet (label ""). */
export function mappingKey(sheet: string, label: string): string {
  return `${fold(sheet).slice(0, 60)}\n${fold(label).slice(0, 200)}`;
}

function mapped(
  text: (key: MappingKey) => string,
  domain: DomainSpec | null,
  { domains }: Catalog,
  { units }: Words,
): MappedLabel {
  const name = text("metric") === "" ? text("label") : text("metric");
  const unit = text("unit") === "" ? null : text("unit");
  const scope = text("scope") === "" ? null : text("scope");
  for (const asked of domain === null ? domains : [domain]) {
    const found = matchLabel(name, unit, labelIndexOf(asked), units);
    if (found.spec !== null)
      return { domain: asked.name, spec: found.spec, metric: found.metric, scope: scope ?? found.scope, unit };
  }
  return { domain: domain?.name ?? null, spec: null satisfies MetricSpec | null, metric: name, scope, unit };
}

/**
 * The rows of a sheet 对应关系 to be filled in, its header first: every sheet whose domain is not known, and every label
 * that was not recognised, with what is known already. A blank cell is what the clerk has to say.
 */
export function mappingRows({ tables }: Pick<Readings, "tables">): string[][] {
  const rows = tables.flatMap(({ sheet, domain, layout, unmatched = [] }) => [
    ...(layout === "unknown" && domain === null ? [[sheet, "", "", "", "", ""]] : []),
    ...unmatched.map(({ label }) => [sheet, label, domain ?? "", "", "", ""]),
  ]);
  const distinct = new Map(rows.map((row) => [row.join("\n"), row]));
  return [[...MAPPING_HEADER], ...distinct.values()];
}
