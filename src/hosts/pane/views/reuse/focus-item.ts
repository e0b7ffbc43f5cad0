import { flushSync } from "react-dom";

export function headId(item: number): string {
  return `item-${item}`;
}

/**
 * Draws a change at once and puts the focus on an item of the list. Nothing is left for a later frame: whoever types on
 * must find the focus where the key before has put it. To be called from the handler of an event, not while rendering.
 */
export function focusAfter(change: () => void, itemNow: () => number | null): void {
  flushSync(change);
  const item = itemNow();
  if (item !== null) focusItem(item);
}

/** Puts the focus on an item of the list that is drawn. */
export function focusItem(item: number): void {
  const head = document.getElementById(headId(item));
  head?.focus({ preventScroll: true });
  head?.closest("li")?.scrollIntoView({ block: "nearest" });
}
