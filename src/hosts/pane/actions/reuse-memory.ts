import type { KeptBinding } from "../../../reuse/bindings.ts";
import { bindingsJson, readBindings } from "../../../reuse/bindings.ts";
import type { MemoryDoor } from "../../doors.ts";
import type { OldReport } from "../engine/old-report.ts";
import { withoutWords, withWords } from "../models/review.ts";

const NAME = "reviews";

/** Reports whose review is remembered; the oldest goes first. */
const MOST = 5;

/** What is remembered of one report: its key, and which place stands for which row. No word and no number of its text. */
interface Remembered {
  readonly key: string;
  readonly bindings: string;
}

/** The decisions of an earlier session for this very text; empty when there are none. */
export function recall(memory: MemoryDoor, { key, places }: OldReport): KeptBinding[] {
  const found = readAll(memory).find((entry) => entry.key === key);
  return found === undefined ? [] : withWords(readBindings(found.bindings) ?? [], places);
}

/** Remembers the decisions so far; none: forgets the report. */
export function remember(memory: MemoryDoor, { key }: OldReport, decisions: readonly KeptBinding[]): void {
  const others = readAll(memory).filter((entry) => entry.key !== key);
  const own = decisions.length === 0 ? [] : [{ key, bindings: bindingsJson(withoutWords(decisions)) }];
  const all = [...own, ...others].slice(0, MOST);
  memory.write(NAME, all.length === 0 ? null : JSON.stringify(all));
}

function readAll(memory: MemoryDoor): Remembered[] {
  const text = memory.read(NAME);
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(entry: unknown): entry is Remembered {
  if (typeof entry !== "object" || entry === null) return false;
  const { key, bindings } = entry as Partial<Record<keyof Remembered, unknown>>;
  return typeof key === "string" && typeof bindings === "string";
}
