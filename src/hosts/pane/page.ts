import { openBrowser } from "../browser/open-browser.ts";
import { openMemory } from "../browser/open-memory.ts";
import type { Engine } from "./engine/engine.ts";
import { Line } from "./line.ts";
import { mount } from "./mount.tsx";
import { firstState, reduce } from "./state.ts";
import type { Event, State } from "./state.ts";
import type { Store } from "./store.ts";
import { createStore } from "./store.ts";

/** The pane as a plain page, without Office. */
export function startPage(engine: Engine): void {
  const store = createStore(firstState("page"), reduce);
  void takeHanded(store);
  mount(
    {
      store,
      engine,
      line: new Line(),
      browser: openBrowser(),
      memory: openMemory(""),
      excel: null,
      word: null,
      openPage: null,
    },
    null,
  );
}

/** A report that Office for Mac handed over in this page's address. */
async function takeHanded(store: Store<State, Event>): Promise<void> {
  if (!location.hash.startsWith("#save=")) return;
  const { handedFile } = await import(/* webpackChunkName: "handover" */ "./handover.ts");
  const file = handedFile(location.hash);
  if (file !== null) store.send({ type: "handed", file });
}
