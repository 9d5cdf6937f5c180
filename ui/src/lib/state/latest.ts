/** Runs a question anew whenever it changed, one at a time: of changes that come faster than answers, the last counts. */
export class Latest {
  private stale = false;
  private busy = false;

  /** Runs `ask` until nothing changed meanwhile; `ask` is told whether its answer is still wanted. */
  async run(ask: (wanted: () => boolean) => Promise<void>): Promise<void> {
    this.stale = true;
    if (this.busy) return;
    this.busy = true;
    while (this.stale) {
      this.stale = false;
      await ask(() => !this.stale);
    }
    this.busy = false;
  }
}
