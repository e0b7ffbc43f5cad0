import type { Seen } from "../model/finding.ts";

/** Makes a value once for a run of the checks, however many rules ask for it. */
export function oncePerRun<Value>(make: (seen: Seen) => Value): (seen: Seen) => Value {
  const made = new WeakMap<Seen, { readonly value: Value }>();
  return (seen) => {
    const known = made.get(seen);
    if (known !== undefined) return known.value;
    const value = make(seen);
    made.set(seen, { value });
    return value;
  };
}
