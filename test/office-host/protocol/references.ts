import { HostError } from "./host-error.ts";
import type { HostObject } from "./host-object.ts";

/** Objects the client keeps between requests. `Excel.run` releases its own in one clean-up request at the end. */
export class References {
  readonly #byId = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #next = 1;

  keep(object: HostObject): void {
    if (this.#ids.has(object)) return;
    const id = `__ref${this.#next++}`;
    this.#ids.set(object, id);
    this.#byId.set(id, object);
  }

  of(object: HostObject): string | null {
    return this.#ids.get(object) ?? null;
  }

  find(id: string): HostObject {
    const object = this.#byId.get(id);
    if (object === undefined) throw new HostError("InvalidReference");
    return object;
  }

  release(id: string): void {
    const object = this.#byId.get(id);
    if (object !== undefined) this.#ids.delete(object);
    this.#byId.delete(id);
  }

  /** How many the client still holds; a leak when it grows from run to run. */
  get size(): number {
    return this.#byId.size;
  }
}
