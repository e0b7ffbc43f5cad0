import type { RichEvent } from "../document-model.ts";

/** The client library's numbers of the worksheet events that the emulator raises. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;

export type EventName = keyof typeof EVENT;

/** Target of events registered on the collection of worksheets. */
export const WORKBOOK_TARGET = "Workbook";

/** Who listens for what, and what happened since it was last asked for. */
export class WorkbookEvents {
  readonly #listeners = new Map<string, number>();
  #pending: RichEvent[] = [];
  /** `runtime.enableEvents`. */
  enabled = true;

  listen(name: EventName, target: string, step: 1 | -1): void {
    const key = `${name} ${target}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + step);
  }

  listeners(name: EventName, target: string): number {
    return this.#listeners.get(`${name} ${target}`) ?? 0;
  }

  raise(name: EventName, worksheetId: string, args: Readonly<Record<string, unknown>> = {}): void {
    if (!this.enabled) return;
    for (const target of [worksheetId, WORKBOOK_TARGET]) {
      if (this.listeners(name, target) <= 0) continue;
      this.#pending.push({ type: EVENT[name], target, args: { worksheetId, source: "Local", ...args } });
    }
  }

  take(): readonly RichEvent[] {
    return this.#pending.splice(0);
  }
}
