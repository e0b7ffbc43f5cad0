import type { BrowserDoor, ExcelDoor, MemoryDoor, WordDoor } from "../doors.ts";
import type { Engine } from "./engine/engine.ts";
import type { Line } from "./line.ts";
import type { Event, State } from "./state.ts";
import type { Store } from "./store.ts";

/** Everything an action of the pane may touch. */
export interface Tools {
  readonly store: Store<State, Event>;
  readonly engine: Engine;
  readonly line: Line;
  readonly browser: BrowserDoor;
  readonly memory: MemoryDoor;
  /** null outside Excel. */
  readonly excel: ExcelDoor | null;
  /** null outside Word. */
  readonly word: WordDoor | null;
  /** Opens a page of ours in the system's browser; null where that cannot be done. */
  readonly openPage: ((path: string) => void) | null;
}
