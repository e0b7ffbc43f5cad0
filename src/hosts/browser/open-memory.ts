import type { MemoryDoor } from "../doors.ts";

/**
 * The browser's own storage. `partition`: Office's key for storage that browsers keep apart by the page around
 * (Office.context.partitionKey); "" elsewhere. Where storage is not allowed, what is written lasts as long as the page.
 */
export function openMemory(partition: string): MemoryDoor {
  const here = new Map<string, string>();
  const keyOf = (name: string): string => `${partition}brigade-summary.${name}`;
  return {
    read: (name) => {
      try {
        return localStorage.getItem(keyOf(name)) ?? here.get(name) ?? null;
      } catch {
        return here.get(name) ?? null;
      }
    },
    write: (name, text) => {
      here.delete(name);
      try {
        if (text === null) localStorage.removeItem(keyOf(name));
        else localStorage.setItem(keyOf(name), text);
      } catch {
        if (text !== null) here.set(name, text);
      }
    },
  };
}
