import type { PaneDoor, PaneRequest } from "../commands/pane-door.ts";
import { associateCommands } from "../commands/associate-commands.ts";
import type { BrowserDoor, ExcelDoor } from "../doors.ts";

/** What a ribbon function works with, once Excel is there. */
export interface RibbonDoors {
  readonly excel: ExcelDoor;
  readonly browser: BrowserDoor;
  readonly pane: PaneDoor;
}

/**
 * Ties the ribbon's functions to the page before Excel answers: a button that started the page is pressed the moment
 * Office is ready, and a function that is not tied by then is lost. The functions wait for the doors; the first thing
 * each does is to ask Excel. The result hands the doors over.
 */
export function associateEarly(): (doors: RibbonDoors) => void {
  let open: (doors: RibbonDoors) => void = () => undefined;
  let opened: RibbonDoors | null = null;
  const ready = new Promise<RibbonDoors>((resolve) => {
    open = resolve;
  });
  associateCommands({
    excel: lateExcel(ready.then(({ excel }) => excel)),
    browser: {
      pick: async (accept) => (await ready).browser.pick(accept),
      copy: async (text) => (await ready).browser.copy(text),
      download: (...file) => opened?.browser.download(...file) ?? "impossible",
    },
    pane: {
      show: (request: PaneRequest) =>
        void ready.then(({ pane }) => {
          pane.show(request);
        }),
    },
  });
  return (doors) => {
    opened = doors;
    open(doors);
  };
}

function lateExcel(ready: Promise<ExcelDoor>): ExcelDoor {
  return {
    read: async () => (await ready).read(),
    goTo: async (place) => (await ready).goTo(place),
    change: async (changes) => (await ready).change(changes),
    writeTable: async (plan) => (await ready).writeTable(plan),
    appendRows: async (plan) => (await ready).appendRows(plan),
    takeRows: async (plan) => (await ready).takeRows(plan),
    mark: async (findings) => (await ready).mark(findings),
    clearMarks: async () => (await ready).clearMarks(),
    insertTemplate: async (bytes) => (await ready).insertTemplate(bytes),
    watch: async (changed) => (await ready).watch(changed),
  };
}
