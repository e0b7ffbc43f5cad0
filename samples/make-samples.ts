/** Makes the sample workbooks anew: npm run samples. The same bytes every time. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { catalog } from "../src/catalog/catalog.ts";
import { period } from "../src/model/period.ts";
import type { TemplateOptions } from "../src/workbook/template-options.ts";
import { writeTemplate } from "../src/workbook/write-xlsx.ts";
import { breakStructure, errorRows } from "./error-rows.ts";
import { firstHalfRows } from "./first-half-rows.ts";
import { fullYearRows } from "./full-year-rows.ts";
import { firstHalfTexts, fullYearTexts } from "./texts.ts";

const UNIT = "云岭县消防救援大队";
const INVENTED = "本工作簿是示例：单位名称是虚构的，“上年同期”一列和各月的分布是编的，只为演示。";

const firstHalf: TemplateOptions = {
  year: 2023,
  unit: UNIT,
  period: period(2023, 1, 6),
  settings: { shortName: "大队", superior: "支队", area: "县", writtenOn: "2023年7月3日" },
  rows: firstHalfRows,
  texts: firstHalfTexts,
  guideNotes: [INVENTED],
};

const fullYear: TemplateOptions = {
  ...firstHalf,
  period: period(2023, 1, 12),
  settings: { ...firstHalf.settings, writtenOn: "2023年12月29日", rectificationRate: "stock", length: "full" },
  rows: fullYearRows,
  texts: fullYearTexts,
  guideNotes: ["本工作簿是示例：单位和全部数字都是虚构的，只为演示。"],
};

const folder = path.join(import.meta.dirname, "..", "samples");

async function make(
  name: string,
  options: TemplateOptions,
  change = (bytes: Uint8Array): Uint8Array => bytes,
): Promise<void> {
  writeFileSync(path.join(folder, name), change(await writeTemplate(catalog, options)));
}

await make("2023-first-half.xlsx", firstHalf);
await make("full-year.xlsx", fullYear);
await make(
  "with-errors.xlsx",
  { ...firstHalf, rows: errorRows, guideNotes: ["本工作簿是示例：里面故意填错了三十多处，用来看检查结果。"] },
  breakStructure,
);
