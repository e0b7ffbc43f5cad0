import { catalog } from "../../src/catalog/catalog.ts";
import type { TemplateOptions } from "../../src/workbook/template-options.ts";
import { writeTemplate } from "../../src/workbook/write-xlsx.ts";

export interface PickedBook {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A workbook made for a test, as a person would pick it. */
export async function book(name: string, options: Partial<TemplateOptions>): Promise<PickedBook> {
  const bytes = await writeTemplate(catalog, { year: 2023, unit: "云岭县消防救援大队", ...options });
  return { name, mimeType: "", buffer: Buffer.from(bytes) };
}
