import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** Longer than anything done under a lock takes: one as old as that was left by a run that was stopped. */
const STALE = 300_000;

/** Does something while no other process does the same. */
export async function locked<T>(lock: string, doing: () => T | Promise<T>): Promise<T> {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!taken(lock)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await doing();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const stat = statSync(lock, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > STALE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
