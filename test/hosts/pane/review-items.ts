import type { OldReport, Reviewed } from "../../../src/hosts/pane/engine/old-report.ts";
import type { ItemState } from "../../../src/hosts/pane/models/review.ts";
import { bindingTo } from "../../../src/hosts/pane/models/review.ts";
import type { Binding, RowKey } from "../../../src/model/reuse.ts";
import type { ReviewItem } from "../../../src/reuse-review.ts";

export const row = (metric: string, scope: string | null = null): RowKey => ({
  domain: "接警",
  metric,
  scope,
  subject: null,
});
export const to = (metric: string): Binding => bindingTo(row(metric), null);

export function item(id: number, state: ItemState, rest: Partial<ReviewItem> = {}): ReviewItem {
  return {
    ...{ id, start: id, end: id + 2, old: "12", new: "15", state, note: null, unit: "起" },
    names: { domain: "接警", metric: "出动车辆", scope: null },
    aspect: null,
    binding: state === "filled" || state === "unfilled" ? to("出动车辆") : null,
    cells: [],
    offers: [{ binding: to("出动车辆"), text: "15" }],
    place: { start: id, end: id + 2, raw: "12", before: "出动", after: "起" },
    ...rest,
  };
}

export function review(items: readonly ReviewItem[], rest: Partial<Reviewed> = {}): Reviewed {
  return { text: "", items, words: [], remarks: [], oldPeriod: null, sources: [], sheets: [], ...rest };
}

export const OLD: OldReport = { name: "往年.docx", kind: "docx", key: "k1", levels: [], places: [] };
