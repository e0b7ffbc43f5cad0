import type { SettingField } from "../engine/report.ts";
import { NO_CHOICES } from "../engine/report.ts";
import type { Tools } from "../tools.ts";
import { checkWorkbook, choose } from "./open.ts";
import { work } from "./work.ts";

/**
 * Sets one item of 报告设置: in Excel in its cell, so that it is kept with the workbook; elsewhere, and where the sheet
 * has no row for it, for this report only.
 */
export async function setSetting(tools: Tools, field: SettingField, text: string): Promise<void> {
  const { excel, store } = tools;
  const { at, raw, id, name } = field;
  if (excel !== null && at !== null) {
    const to = text === "" ? null : text;
    const written = await work(tools, {
      step: `正在写入“${name}”`,
      doing: () => excel.change([{ at, from: raw, to }]),
    });
    if (written.how === "done") await checkWorkbook(tools);
    return;
  }
  const { choices } = store.get();
  const settings = new Map(choices.settings);
  if (text === field.text) settings.delete(id);
  else settings.set(id, text);
  await choose(tools, { ...choices, settings });
}

/** Asks for another period than the workbook's, as the command line spells it; null for the workbook's own. */
export async function setPeriod(tools: Tools, period: string | null): Promise<void> {
  await choose(tools, { ...tools.store.get().choices, period });
}

/** Back to what the workbook says. */
export async function forgetChoices(tools: Tools): Promise<void> {
  await choose(tools, NO_CHOICES);
}
