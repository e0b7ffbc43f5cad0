import type { Aspect } from "../../../model/narrative.ts";
import type { Binding, RowKey } from "../../../model/reuse.ts";
import type { KeptBinding } from "../../../reuse/bindings.ts";
import type { Offer, ReviewItem } from "../../../reuse-review.ts";
import type { FigurePlace, OldReport, Reviewed } from "../engine/old-report.ts";

export type ItemState = ReviewItem["state"];

/** The words for what became of a figure, most urgent first. */
export const STATES = [
  { id: "ambiguous", name: "要选择" },
  { id: "unfilled", name: "没有值" },
  { id: "filled", name: "已换上" },
  { id: "kept", name: "照旧" },
] as const satisfies readonly { readonly id: ItemState; readonly name: string }[];

export function stateName(state: ItemState): string {
  return STATES.find(({ id }) => id === state)?.name ?? "";
}

/** Decisions by the id of their item. */
export type Decisions = ReadonlyMap<number, KeptBinding>;

/** The finished report that is open, and how far its review has come. */
export interface ReuseState {
  readonly old: OldReport;
  /** null until it was filled for the first time. */
  readonly review: Reviewed | null;
  /** The workbook's report it was filled for: with another one it has to be filled again. */
  readonly basis: object | null;
  readonly decisions: Decisions;
  /** The decisions before each step, the latest last, with the item it was about. */
  readonly earlier: readonly { readonly decisions: Decisions; readonly at: number | null }[];
  /** null: all. */
  readonly filter: ItemState | null;
  /** The item in hand. */
  readonly current: number | null;
}

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export function opened(old: OldReport, decisions: readonly KeptBinding[]): ReuseState {
  return { old, review: null, basis: null, decisions: byItem(decisions), earlier: [], filter: null, current: null };
}

function byItem(decisions: readonly KeptBinding[]): Decisions {
  return new Map(decisions.map((decision) => [decision.start, decision]));
}

/** The decisions in the order of the text. */
export function decisionList({ decisions }: Pick<ReuseState, "decisions">): KeptBinding[] {
  return [...decisions.values()].sort((a, b) => a.start - b.start);
}

/** A fresh fill; the first one sets out with what is most urgent. `basis`: the workbook's report it was made for. */
export function filled(state: ReuseState, review: Reviewed, basis: object | null): ReuseState {
  if (state.review !== null) return { ...state, review, basis };
  const counts = countStates(review.items);
  const filter = STATES.find(({ id }) => (id === "ambiguous" || id === "unfilled") && counts[id] > 0)?.id ?? null;
  const current = review.items.find((item) => filter === null || item.state === filter)?.id ?? null;
  return { ...state, review, basis, filter, current };
}

/** Decides items: a binding, or null for 照旧. The next item of the list that is in sight comes in hand. */
export function decide(
  state: ReuseState,
  chosen: readonly { readonly item: Pick<ReviewItem, "id" | "place">; readonly binding: Binding | null }[],
): ReuseState {
  if (chosen.length === 0) return state;
  const decisions = new Map(state.decisions);
  for (const { item, binding } of chosen) decisions.set(item.id, { ...item.place, binding });
  const [only] = chosen;
  const at = chosen.length === 1 && only !== undefined ? only.item.id : null;
  return {
    ...state,
    decisions,
    earlier: [...state.earlier, { decisions: state.decisions, at }].slice(-MOST_STEPS),
    current: at === null ? state.current : nextAfter(state, at),
  };
}

/** Takes back the last step and returns to its item. */
export function undone(state: ReuseState): ReuseState {
  const last = state.earlier.at(-1);
  if (last === undefined) return state;
  return {
    ...state,
    decisions: last.decisions,
    earlier: state.earlier.slice(0, -1),
    current: last.at ?? state.current,
  };
}

/** Decisions of a file or of an earlier session in place of those so far; can be taken back. */
export function replaced(state: ReuseState, decisions: readonly KeptBinding[]): ReuseState {
  const earlier = [...state.earlier, { decisions: state.decisions, at: null }].slice(-MOST_STEPS);
  return { ...state, decisions: byItem(decisions), earlier };
}

/** The items that pass the filter, in the order of the text; the one in hand is always among them. */
export function visibleItems({ review, filter, current }: ReuseState): readonly ReviewItem[] {
  const items = review?.items ?? [];
  return filter === null ? items : items.filter(({ state, id }) => state === filter || id === current);
}

function nextAfter(state: ReuseState, id: number): number {
  return neighbour(state, id, 1) ?? id;
}

/** The item before (−1) or behind (1) another in the list; null at its end. */
export function neighbour(state: ReuseState, id: number | null, step: 1 | -1): number | null {
  const items = visibleItems(state);
  const at = items.findIndex((item) => item.id === id);
  return items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step]?.id ?? null;
}

export function countStates(items: readonly ReviewItem[]): Readonly<Record<ItemState, number>> {
  const counts = { filled: 0, kept: 0, unfilled: 0, ambiguous: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** Those whose row is certain and that nobody has looked at yet. */
export function certainItems({ review, decisions }: ReuseState): readonly ReviewItem[] {
  return (review?.items ?? []).filter(
    ({ id, state, note, binding }) => state === "filled" && note === null && binding !== null && !decisions.has(id),
  );
}

/** What Enter takes: what stands there already, else the likeliest row. */
export function firstChoice({ binding, offers }: ReviewItem): Binding | null {
  return binding ?? offers[0]?.binding ?? null;
}

/** The binding of an item to a row somebody chose for it. */
export function bindingTo(key: RowKey, aspect: Aspect | null): Binding {
  return { of: [key], operation: "self", aspect };
}

/** Whether one more row can be added to what an item stands for: a number itself, not a change or a difference. */
export function takesRow(binding: Binding | null): binding is Binding {
  return binding !== null && binding.aspect === null && (binding.operation === "self" || binding.operation === "sum");
}

/** A binding with one more row: their sum. The same row is never added twice. */
export function withRow(binding: Binding, key: RowKey): Binding {
  if (binding.of.some((row) => rowText(row) === rowText(key))) return binding;
  return { of: [...binding.of, key], operation: "sum", aspect: null };
}

export function sameBinding(a: Binding | null, b: Binding | null): boolean {
  return bindingText(a) === bindingText(b);
}

function bindingText(binding: Binding | null): string {
  if (binding === null) return "";
  return JSON.stringify([binding.of.map(rowText), binding.operation, binding.aspect]);
}

function rowText({ domain, metric, scope, subject }: RowKey): string {
  return JSON.stringify([domain, metric, scope, subject]);
}

/** What is kept of a review between two sessions: which place stands for which row. No words and no numbers of the text. */
export function withoutWords(decisions: readonly KeptBinding[]): KeptBinding[] {
  return decisions.map(({ start, end, binding }) => ({ start, end, raw: "", before: "", after: "", binding }));
}

/** The decisions of an earlier session for the same text. */
export function withWords(kept: readonly KeptBinding[], places: readonly FigurePlace[]): KeptBinding[] {
  const byStart = new Map(places.map((place) => [place.start, place]));
  return kept.flatMap(({ start, end, binding }) => {
    const place = byStart.get(start);
    return place === undefined || place.end !== end ? [] : [{ ...place, binding }];
  });
}

/** The offers, led by the row it stands for when that is none of them. */
export function offersOf({ binding, offers, state, new: fresh }: ReviewItem): readonly Offer[] {
  if (binding === null || offers.some((offer) => sameBinding(offer.binding, binding))) return offers;
  return [{ binding, text: state === "filled" ? fresh : null }, ...offers];
}
