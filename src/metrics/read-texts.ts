import type { Catalog, TextSlotSpec } from "../model/catalog.ts";
import type { TextEntry } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { placeIn } from "../model/workbook.ts";
import { fold } from "./fold.ts";
import type { NamedTable } from "./named-table.ts";
import { findNamedTable, textAt } from "./named-table.ts";
import type { Words } from "./words.ts";

export type TextKey = "slot" | "domain" | "heading" | "body";

const HEADINGS = new Map<TextKey, readonly string[]>([
  ["slot", ["位置", "用于", "放在"]],
  ["domain", ["领域", "板块", "所属领域"]],
  ["heading", ["标题", "小标题"]],
  ["body", ["内容", "正文", "文字"]],
]);

/** The table of the sheet 文稿要点, 位置 | 领域 | 标题 | 内容; null when its header is gone. */
export function findTexts(sheet: Sheet): NamedTable<TextKey> | null {
  return findNamedTable(sheet, HEADINGS, ["slot", "body"]);
}

/**
 * Its texts; rows without 内容 are skipped. A row that leaves 位置 blank goes on with that of the row above; a 位置
 * that the catalogue does not know belongs nowhere and is skipped.
 */
export function readTexts(sheet: Sheet, table: NamedTable<TextKey>, catalog: Catalog, words: Words): TextEntry[] {
  const slots = slotWords(catalog.textSlots);
  const entries: TextEntry[] = [];
  let slot: TextEntry["slot"] | null = null;
  for (let row = table.headerRow + 1; row < sheet.values.length; row++) {
    const [position, domain, heading, body] = (["slot", "domain", "heading", "body"] as const).map((key) =>
      textAt(sheet, table, row, key),
    );
    if (position !== "") slot = slots.get(fold(position ?? "")) ?? null;
    if (slot === null || body === undefined || body === "" || table.owner("body", row) !== row) continue;
    const purpose = words.sheets.get(fold(domain ?? ""));
    entries.push({
      slot,
      domain: purpose?.kind === "domain" ? purpose.domain.name : null,
      heading: heading === "" ? null : (heading ?? null),
      body: body.replace(/\r\n?/g, "\n"),
      at: placeIn(sheet, row, table.at.get("body") ?? 0),
    });
  }
  return entries;
}

function slotWords(specs: readonly TextSlotSpec[]): Map<string, TextEntry["slot"]> {
  const words = new Map<string, TextEntry["slot"]>();
  for (const { id, name } of specs) for (const text of [name, id]) words.set(fold(text), id);
  for (const { id, aliases } of specs) {
    for (const alias of aliases) if (!words.has(fold(alias))) words.set(fold(alias), id);
  }
  return words;
}
