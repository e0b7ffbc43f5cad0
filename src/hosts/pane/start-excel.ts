import { openBrowser } from "../browser/open-browser.ts";
import { openMemory } from "../browser/open-memory.ts";
import type { PaneRequest } from "../commands/pane-door.ts";
import { openExcel } from "../excel/open-excel.ts";
import { checkWorkbook, openBook } from "./actions/open.ts";
import { followChanges } from "./actions/follow.ts";
import type { RibbonDoors } from "./early-doors.ts";
import type { Engine } from "./engine/engine.ts";
import { Line } from "./line.ts";
import { mount } from "./mount.tsx";
import type { OfficeInfo } from "./office-context.ts";
import { officeIsDark, pageOpener, storagePartition } from "./office-context.ts";
import { firstState, reduce } from "./state.ts";
import { createStore } from "./store.ts";
import type { Tools } from "./tools.ts";

/** Takes the doors for the functions of the ribbon. */
export type OnDoors = (doors: RibbonDoors) => void;

/** The pane in Excel, which is also the page that the ribbon's functions run in. */
export function startExcel(engine: Engine, { mac, visible }: OfficeInfo, onDoors: OnDoors): void {
  const excel = openExcel();
  const browser = openBrowser({ downloads: !mac });
  const tools: Tools = {
    store: createStore(firstState("excel"), reduce),
    engine,
    line: new Line(),
    browser,
    memory: openMemory(storagePartition()),
    excel,
    word: null,
    openPage: pageOpener(),
  };
  mount(tools, officeIsDark());
  onDoors({ excel, browser, pane: { show: (request) => void show(tools, request) } });
  void followChanges(tools);
  // Out of sight a ribbon button is at work, which reads for itself.
  if (visible) void checkWorkbook(tools);
}

/** Shows what a ribbon button has to show. What it read already is not read again. */
async function show(tools: Tools, { tab, workbook, notice }: PaneRequest): Promise<void> {
  const { store } = tools;
  store.send({ type: "tab", tab });
  if (workbook !== null) {
    await openBook(tools, workbook);
  } else if (notice === null && store.get().work === null) {
    await checkWorkbook(tools);
  }
  if (notice !== null) store.send({ type: "notice", notice });
}
