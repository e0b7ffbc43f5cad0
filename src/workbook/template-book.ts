import type { Catalog } from "../model/catalog.ts";
import { planDomain } from "./template-domain.ts";
import { planGuide } from "./template-guide.ts";
import { planLedger } from "./template-ledger.ts";
import type { TemplateOptions } from "./template-options.ts";
import { spanOf } from "./template-period.ts";
import type { BookPlan } from "./template-plan.ts";
import { tablesOf } from "./template-rows.ts";
import { planSettings } from "./template-settings.ts";
import { planTexts } from "./template-texts.ts";
import { totalsOf } from "./template-totals.ts";

/** The standard workbook as plain data: 填表说明, 报告设置, a sheet per domain, 隐患台账, 文稿要点. */
export function planBook(catalog: Catalog, options: TemplateOptions): BookPlan {
  const settings = planSettings(catalog, options);
  const tables = tablesOf(catalog, options.rows ?? []);
  const totalOf = totalsOf(tables, spanOf(options));
  return {
    title: `${options.year}年消防工作指标`,
    sheets: [
      planGuide(catalog, options.guideNotes ?? []),
      settings.sheet,
      ...tables.map((table) => planDomain(table, totalOf, settings.cells)),
      planLedger(catalog.sheets.ledger),
      planTexts(catalog, options.texts ?? []),
    ],
    names: settings.names,
  };
}
