/** Work that waits for its turn. */
interface Waiting {
  readonly key: string;
  readonly go: (mine: boolean) => void;
}

/**
 * One thing at a time, in the order it was asked for. Of two that wait under the same key only the later is done: two
 * checks in a row are one check.
 */
export class Line {
  #busy = false;
  #waiting: Waiting[] = [];

  /** Waits for the turn; false when a later one took its place. To be followed by `leave` when true. */
  enter(key: string): Promise<boolean> {
    if (!this.#busy) {
      this.#busy = true;
      return Promise.resolve(true);
    }
    for (const { go } of this.#waiting.filter((other) => other.key === key)) go(false);
    this.#waiting = this.#waiting.filter((other) => other.key !== key);
    return new Promise((go) => this.#waiting.push({ key, go }));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy = false;
    else next.go(true);
  }
}
