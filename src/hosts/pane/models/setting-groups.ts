import type { SettingField } from "../engine/report.ts";

export interface SettingGroup {
  readonly name: string;
  /** Shut until the clerk opens it. */
  readonly folded: boolean;
  readonly fields: readonly SettingField[];
}

/** 年度 and 报告期 are chosen together, in a control of their own. */
const PERIOD_IDS: ReadonlySet<string> = new Set(["year", "period"]);

const GROUPS: readonly { readonly name: string; readonly folded: boolean; readonly ids: readonly string[] }[] = [
  { name: "单位与文稿", folded: false, ids: ["unit", "outline", "length", "rectificationRate", "preset"] },
  { name: "称呼", folded: true, ids: ["shortName", "superior", "area"] },
  {
    name: "写法",
    folded: true,
    ids: ["gaps", "multiples", "rateDecimals", "tinyBase", "aboutEqual", "notableChange", "notableShare", "population"],
  },
  {
    name: "日期与版式",
    folded: true,
    ids: ["cutoff", "lastYearCutoff", "writtenOn", "attachment", "waiverTable", "signature", "pageNumbers"],
  },
];

/** The settings as the pane lists them; those of no group, like the bounds of questions, come last. */
export function settingGroups(fields: readonly SettingField[]): SettingGroup[] {
  const listed = new Set([...PERIOD_IDS, ...GROUPS.flatMap(({ ids }) => ids)]);
  const groups = GROUPS.map(({ name, folded, ids }) => ({
    name,
    folded,
    fields: ids.flatMap((id) => fields.find((field) => field.id === id) ?? []),
  }));
  const rest = fields.filter(({ id }) => !listed.has(id));
  return [...groups, { name: "请核实的界限", folded: true, fields: rest }].filter((group) => group.fields.length > 0);
}

/** The name of the choice a text stands for; the text itself when it is none. */
export function choiceName({ choices }: Pick<SettingField, "choices">, text: string): string {
  return choices?.find(({ name, value }) => name === text || value === text)?.name ?? text;
}

/** What holds when nothing is filled in: "标准", "自动"; "" when there is no such word. */
export function fallbackName(field: Pick<SettingField, "choices" | "fallback">): string {
  return choiceName(field, field.fallback);
}
