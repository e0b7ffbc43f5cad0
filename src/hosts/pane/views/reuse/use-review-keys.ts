import type { KeyboardEvent } from "react";
import type { ReviewItem } from "../../../../reuse-review.ts";
import { decideItem, takeInHand, undoDecision } from "../../actions/reuse.ts";
import { useTools } from "../../context.ts";
import type { ReuseState } from "../../models/review.ts";
import { firstChoice, neighbour, offersOf, visibleItems } from "../../models/review.ts";
import type { Tools } from "../../tools.ts";
import { focusAfter } from "./focus-item.ts";
import { SEARCH } from "./source-search.tsx";

/** The keys of the review, for as long as the focus is in its list and not in a field. */
export function useReviewKeys(reuse: ReuseState): (event: KeyboardEvent) => void {
  const tools = useTools();
  return (event) => {
    const { target, key } = event;
    if (event.nativeEvent.isComposing || event.altKey || isField(target)) return;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() !== "z") return;
    // A button that is pressed does its own work; only on the head of a row Enter means 认可.
    if (key === "Enter" && !isHead(target)) return;
    if (act(tools, reuse, event)) event.preventDefault();
  };
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

function isHead(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset["head"] !== undefined;
}

/** false when the key means nothing here. */
function act(tools: Tools, reuse: ReuseState, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const item = visibleItems(reuse).find(({ id }) => id === reuse.current);
  if (ctrlKey || metaKey || key === "u" || key === "U") return undo(tools);
  if (key === "ArrowDown" || key === "j") return move(tools, neighbour(reuse, reuse.current, 1));
  if (key === "ArrowUp" || (key === "k" && !shiftKey)) return move(tools, neighbour(reuse, reuse.current, -1));
  if (item === undefined) return false;
  if (key === "Enter") return accept(tools, item);
  if (key === "K" || key === "0") return take(tools, () => decideItem(tools, item, null));
  if (key === "/") return search();
  const binding = /^[1-9]$/.test(key) ? offersOf(item)[Number(key) - 1]?.binding : undefined;
  return binding !== undefined && take(tools, () => decideItem(tools, item, binding));
}

function move(tools: Tools, to: number | null): boolean {
  if (to !== null) {
    focusAfter(
      () => {
        takeInHand(tools, to);
      },
      () => to,
    );
  }
  return true;
}

function accept(tools: Tools, item: ReviewItem): boolean {
  const binding = firstChoice(item);
  if (binding === null) return search();
  return take(tools, () => decideItem(tools, item, binding));
}

/** Decides, and goes on to what comes in hand then. */
function take(tools: Tools, decideIt: () => Promise<void>): boolean {
  focusAfter(
    () => void decideIt(),
    () => tools.store.get().reuse?.current ?? null,
  );
  return true;
}

function undo(tools: Tools): boolean {
  return take(tools, () => undoDecision(tools));
}

function search(): boolean {
  document.getElementById(SEARCH)?.focus();
  return true;
}
