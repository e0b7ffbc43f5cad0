import type { Catalog, ColumnSpec, DomainSpec } from "../model/catalog.ts";
import { fold } from "./fold.ts";

/** What a sheet is for, as its name says. */
export type Purpose =
  | { readonly kind: "domain"; readonly domain: DomainSpec }
  | { readonly kind: "settings" | "texts" | "guide" | "ledger" | "waivers" | "mapping" | "archive" };

export interface HeaderWord {
  readonly role: ColumnSpec["role"];
  /** The column's own name, not an alias. */
  readonly canonical: boolean;
}

/** The catalogue's words by their folded spelling, made once for a workbook. */
export interface Words {
  readonly sheets: ReadonlyMap<string, Purpose>;
  readonly headers: ReadonlyMap<string, HeaderWord>;
  /** Everything that can be a unit: what a bracket behind a label may hold. */
  readonly units: ReadonlySet<string>;
}

/** Units of the genre that a catalogue of few metrics may lack. */
const UNITS =
  "个 起 次 家 人 名 位 处 件 份 条 项 篇 场 期 支 辆 台 部 具 套 块 幅 张 册 本 户 栋 座 间 所 天 小时 分钟 米 公里 平方米 吨 " +
  "元 万元 亿元 % ‰ 人次 家次 车次 队次 户次 批次 件套 台套 万人 万人次 万份 万条";

export function wordsOf(catalog: Catalog): Words {
  return { sheets: sheetWords(catalog), headers: headerWords(catalog.columns), units: unitWords(catalog) };
}

/** Sheet names win over domain names, and both over aliases; an alias of two domains means neither. */
function sheetWords(catalog: Catalog): Map<string, Purpose> {
  const words = new Map<string, Purpose>();
  const { guide, settings, texts, ledger, waivers, mapping, archive } = catalog.sheets;
  words.set(fold(guide), { kind: "guide" });
  words.set(fold(settings), { kind: "settings" });
  words.set(fold(texts), { kind: "texts" });
  words.set(fold(ledger), { kind: "ledger" });
  words.set(fold(waivers), { kind: "waivers" });
  words.set(fold(mapping), { kind: "mapping" });
  words.set(fold(archive), { kind: "archive" });
  const purposes = catalog.domains.map((domain) => ({ kind: "domain", domain }) as const);
  for (const purpose of purposes) addFirst(words, purpose.domain.sheet, purpose);
  for (const purpose of purposes) addFirst(words, purpose.domain.name, purpose);
  const aliases = new Map<string, Purpose | null>();
  for (const purpose of purposes) {
    for (const key of new Set(purpose.domain.aliases.map(fold))) aliases.set(key, aliases.has(key) ? null : purpose);
  }
  for (const [alias, purpose] of aliases) if (purpose !== null) addFirst(words, alias, purpose);
  return words;
}

function headerWords(columns: readonly ColumnSpec[]): Map<string, HeaderWord> {
  const words = new Map<string, HeaderWord>();
  for (const { role, name } of columns) addFirst(words, name, { role, canonical: true });
  for (const { role, aliases } of columns) {
    for (const alias of aliases) addFirst(words, alias, { role, canonical: false });
  }
  return words;
}

function unitWords(catalog: Catalog): Set<string> {
  const units = new Set(UNITS.split(" ").map(fold));
  for (const { metrics } of catalog.domains) {
    for (const { unit, unitAliases } of metrics)
      for (const name of [unit, ...(unitAliases ?? [])]) units.add(fold(name));
  }
  units.delete("");
  return units;
}

function addFirst<Value>(words: Map<string, Value>, text: string, value: Value): void {
  const key = fold(text);
  if (key !== "" && !words.has(key)) words.set(key, value);
}
