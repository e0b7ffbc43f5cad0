import type { Workbook } from "../../model/workbook.ts";
import type { BrowserDoor, ExcelDoor } from "../doors.ts";

/** What a ribbon button hands to the pane, which lives in the same page (Excel's shared runtime). */
export interface PaneRequest {
  /** The part to put in front. */
  readonly tab: "check" | "summary" | "reuse";
  /** What was read already, so that the pane does not ask Excel again; null: it reads for itself. */
  readonly workbook: Workbook | null;
  /** One Chinese sentence to show. "stopped": the command could not go on; "started": a download was begun. */
  readonly notice: { readonly tone: "stopped" | "started"; readonly text: string } | null;
}

export interface PaneDoor {
  /** Puts the asked-for part in front. The pane may be out of sight; a check under way is not started a second time. */
  show(request: PaneRequest): void;
}

/** Everything the ribbon commands touch. */
export interface CommandDoors {
  readonly excel: ExcelDoor;
  readonly browser: BrowserDoor;
  readonly pane: PaneDoor;
}
