/** The host's time. Nothing passes unless a test lets it. */
export class ManualClock {
  #now = 0;
  #sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  get now(): number {
    return this.#now;
  }

  /** How many answers are being held back. */
  get waiting(): number {
    return this.#sleepers.length;
  }

  /** Resolves once that many milliseconds were let pass. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ until: this.#now + milliseconds, wake });
    });
  }

  /** Lets time pass and wakes, in order, what is due. What goes on by itself has its turn before and after. */
  async advance(milliseconds: number): Promise<void> {
    await turn();
    this.#now += milliseconds;
    const due = this.#sleepers.filter((sleeper) => sleeper.until <= this.#now);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.until > this.#now);
    for (const sleeper of due.sort((a, b) => a.until - b.until)) sleeper.wake();
    await turn();
  }
}

const turn = (): Promise<unknown> => new Promise((done) => setImmediate(done));
