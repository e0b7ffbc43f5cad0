/** The state of the pane, outside React so that the ribbon's commands can speak to it too. */
export interface Store<State, Event> {
  readonly get: () => State;
  readonly send: (event: Event) => void;
  /** Calls back after every change; the result stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State, Event>(
  first: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
