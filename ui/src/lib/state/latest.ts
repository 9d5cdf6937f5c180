/** Runs a question anew whenever it changed, one at a time: of changes that come faster than answers, the last counts. */
export class Latest {
  private stale = false;
  private busy = false;
  private done: Promise<void> = Promise.resolve();

  /** Runs `ask` until nothing changed meanwhile; `ask` is told whether its answer is still wanted. */
  run(ask: (wanted: () => boolean) => Promise<void>): Promise<void> {
    this.stale = true;
    if (!this.busy) this.done = this.turns(ask);
    return this.done;
  }

  /** Until the last question is answered; at once where none is asked. */
  get rest(): Promise<void> {
    return this.done;
  }

  private async turns(ask: (wanted: () => boolean) => Promise<void>): Promise<void> {
    this.busy = true;
    while (this.stale) {
      this.stale = false;
      await ask(() => !this.stale);
    }
    this.busy = false;
  }
}
