import type { FocusEvent } from "react";

/** After this time, in milliseconds, the list has the heights it will have, and a person may be scrolling. */
const SETTLED = 500;

/**
 * Keeps in sight what got the focus by key: the browser takes what lies under the text at the top for seen, and the rows
 * of a list take their real heights only once they are near.
 */
export function keepInSight({ currentTarget, target }: FocusEvent): void {
  if (!target.matches(":focus-visible")) return;
  const look = (): void => {
    target.scrollIntoView({ block: "nearest" });
    const cover = document.querySelector(".reuse-paper")?.getBoundingClientRect().bottom ?? 0;
    const hidden = cover - target.getBoundingClientRect().top;
    if (hidden > 0) target.closest(".view")?.scrollBy(0, -hidden);
  };
  look();
  const growth = new ResizeObserver(look);
  growth.observe(currentTarget);
  const stop = (): void => {
    growth.disconnect();
  };
  target.addEventListener("blur", stop, { once: true });
  setTimeout(stop, SETTLED);
}
