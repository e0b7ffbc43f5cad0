import { HostError } from "../protocol/host-error.ts";

/** The few colour names add-ins use; Excel knows all of HTML's. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["blue", "#0000FF"],
  ["gray", "#808080"],
  ["green", "#008000"],
  ["orange", "#FFA500"],
  ["pink", "#FFC0CB"],
  ["red", "#FF0000"],
  ["white", "#FFFFFF"],
  ["yellow", "#FFFF00"],
]);

/** "yellow", "FFFF00" or "#ffff00" → "#FFFF00"; anything else is `InvalidArgument`. */
export function colourOf(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  const named = NAMES.get(value.toLowerCase());
  if (named !== undefined) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  if (match?.[1] === undefined) throw new HostError("InvalidArgument");
  return `#${match[1].toUpperCase()}`;
}
