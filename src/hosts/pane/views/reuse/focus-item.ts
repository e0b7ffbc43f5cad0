export function headId(item: number): string {
  return `item-${item}`;
}

/** Puts the focus on an item of the list, once it is drawn. */
export function focusItem(item: number): void {
  requestAnimationFrame(() => {
    const head = document.getElementById(headId(item));
    head?.focus({ preventScroll: true });
    head?.closest("li")?.scrollIntoView({ block: "nearest" });
  });
}
