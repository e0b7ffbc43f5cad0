import { openBrowser } from "../browser/open-browser.ts";
import { openMemory } from "../browser/open-memory.ts";
import { openWord } from "../word/open-word.ts";
import type { Engine } from "./engine/engine.ts";
import { Line } from "./line.ts";
import { mount } from "./mount.tsx";
import type { OfficeInfo } from "./office-context.ts";
import { officeIsDark, pageOpener, storagePartition } from "./office-context.ts";
import type { WordTask } from "./state.ts";
import { firstState, reduce } from "./state.ts";
import { createStore } from "./store.ts";

/** The pane in Word. Which ribbon button opened it stands in its address: taskpane.html?view=refresh. */
export function startWord(engine: Engine, { mac }: OfficeInfo): void {
  const store = createStore(firstState("word"), reduce);
  const view = askedView();
  if (view === "reuse") store.send({ type: "tab", tab: "reuse" });
  else store.send({ type: "task", task: view });
  const tools = {
    store,
    engine,
    line: new Line(),
    browser: openBrowser({ downloads: !mac }),
    memory: openMemory(storagePartition()),
    excel: null,
    word: openWord(),
    openPage: pageOpener(),
  };
  mount(tools, officeIsDark());
}

function askedView(): WordTask | "reuse" {
  // Office puts words of its own behind ours.
  const view = /[?&]view=([a-z]+)/.exec(location.search)?.[1];
  return view === "refresh" || view === "verify" || view === "reuse" ? view : "insert";
}
