import { createContext, useContext, useSyncExternalStore } from "react";
import type { State } from "./state.ts";
import type { Tools } from "./tools.ts";

export const ToolsContext = createContext<Tools | null>(null);

/** What the views may do. */
export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (tools === null) throw new Error("A view stands outside the pane.");
  return tools;
}

/** What the views show. */
export function usePane(): State {
  const { store } = useTools();
  return useSyncExternalStore(store.subscribe, store.get);
}
