import { fold } from "../fold.ts";
import type { Axis } from "./axes.ts";

/** Two headers that say the same over the same columns: the second one begins a printed page. */
export function signatureOf(axes: readonly Axis[]): string {
  return axes.map(({ index, whole }) => `${index}:${fold(whole)}`).join("|");
}
