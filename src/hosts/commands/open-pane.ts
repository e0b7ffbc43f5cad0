/// <reference types="office-js" />
import type { PaneDoor, PaneRequest } from "./pane-door.ts";

/**
 * Puts a part of the pane in front and brings the pane into sight. When Excel refuses to show it, what was to be said
 * stands in the pane and is seen as soon as the clerk opens it.
 */
export async function openPane(pane: PaneDoor, request: PaneRequest): Promise<void> {
  pane.show(request);
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Nothing else in Excel can show a sentence to the clerk.
  }
}

/** Opens the pane with the sentence that says why a command could not go on. */
export function openStopped(pane: PaneDoor, text: string, tab: PaneRequest["tab"] = "check"): Promise<void> {
  return openPane(pane, { tab, workbook: null, notice: { tone: "stopped", text } });
}
